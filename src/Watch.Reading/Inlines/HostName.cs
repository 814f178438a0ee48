using System.Text;

namespace Watch.Reading.Inlines;

/// <summary>Prepares host names for their form in ASCII.</summary>
internal static class HostName
{
    /// <summary>The name in small letters, composed characters and ASCII full stops, of which its ASCII form is made: one name has one
    /// form, however it is typed.</summary>
    public static string Normalized(string host) =>
        host.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('\u3002', '.').Replace('\uFF0E', '.').Replace('\uFF61', '.');
}

using System.Globalization;

namespace Watch.Languages.Normalization;

/// <summary>Names of hosts in the alphabets of the world.</summary>
public static class HostName
{
    private static readonly IdnMapping Mapping = new();

    /// <summary>The name in ASCII, as the Domain Name System has it (RFC 5891): in form C and lower case before it is encoded,
    /// since .NET does neither in invariant mode. Null for a name that none can have.</summary>
    public static string? ToAscii(string host)
    {
        // Other full stops part labels too (RFC 3490, 3.1).
        var name = CanonicalForm.Compose(CanonicalForm.Compose(host).ToLowerInvariant()).Replace('。', '.').Replace('．', '.').Replace('｡', '.');
        try
        {
            return Mapping.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

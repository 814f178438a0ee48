using System.Globalization;

namespace Watch.Documents.Diagnostics;

/// <summary>Numbers of things, in English.</summary>
public static class Counted
{
    /// <param name="thing">In the singular; its plural takes an s.</param>
    public static string Text(int count, string thing) => $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";
}

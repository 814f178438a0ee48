using Watch.Documents.Diagnostics;
using Watch.Languages.Registry;

namespace Watch.Reading.Checks;

/// <summary>Reads language tags wherever an author writes one, and warns of what the registry of languages says against them.</summary>
internal static class LanguageTags
{
    /// <summary>The tag that is used, in the customary case; null for what is none, which is the warning <c>language-invalid</c>.</summary>
    /// <param name="at">The place of the tag.</param>
    public static string? Read(Findings findings, int at, string written)
    {
        if (TryRead(findings, at, written, out var tag))
            return tag;
        findings.Add(Rules.LanguageInvalid, at, $"\"{Findings.Quote(written)}\" is no language tag.", "Write one such as en or ko.");
        return null;
    }

    /// <summary>Whether the tag is well formed, or one of before the rules.</summary>
    /// <param name="tag">The tag that is used; null if it cannot be used.</param>
    public static bool TryRead(Findings findings, int at, string written, out string? tag)
    {
        var reading = LanguageRegistry.Read(written);
        foreach (var finding in reading?.Findings ?? [])
            findings.Add(finding.IsDeprecated ? Rules.LanguageDeprecated : Rules.LanguageUnknown, at, finding.Message, finding.Remedy);
        tag = reading?.Tag;
        return reading is not null;
    }
}

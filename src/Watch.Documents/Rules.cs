namespace Watch.Documents;

/// <summary>Every kind of problem that Watch reports, in one table.</summary>
public static class Rules
{
    public static readonly Rule NoteUndefined = new("note-undefined", Severity.Error, "A note is cited that is nowhere written.");
    public static readonly Rule NoteUncited = new("note-uncited", Severity.Warning, "A note is written that nothing cites.");
    public static readonly Rule NoteDuplicate = new("note-duplicate", Severity.Error, "A note is written twice.");

    // Typesetting.
    public static readonly Rule GlyphMissing = new("glyph-missing", Severity.Warning, "A character is in none of the faces, and is shown by its code.");
    public static readonly Rule HyphenationMissing = new("hyphenation-missing", Severity.Warning, "A report's language has no hyphenation patterns, and is set without hyphens.");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!).OrderBy(r => r.Code, StringComparer.Ordinal)];
}

namespace Watch.Documents;

/// <summary>Every kind of problem that Watch reports, in one table.</summary>
public static class Rules
{
    public static readonly Rule NoteUndefined = new("note-undefined", Severity.Error, "A note is cited that is nowhere written.");
    public static readonly Rule NoteUncited = new("note-uncited", Severity.Warning, "A note is written that nothing cites.");
    public static readonly Rule NoteDuplicate = new("note-duplicate", Severity.Error, "A note is written twice.");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!).OrderBy(r => r.Code, StringComparer.Ordinal)];
}

using Watch.Documents.Diagnostics;

namespace Watch.Documents.Settings;

/// <summary>The settings of <c>index.yaml</c>: cross-references and sub-entries.</summary>
public sealed record IndexSettings(IReadOnlyList<IndexRule> Rules)
{
    public static IndexSettings None { get; } = new([]);
}

/// <summary>The settings of one heading.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="See">The heading under which all of this one stands; null for a heading of its own.</param>
/// <param name="SeeAlso">Headings that it refers to besides.</param>
/// <param name="SubEntries">What stands below it, in the order written.</param>
public sealed record IndexRule(string Heading, SourcePlace Place, string? See, IReadOnlyList<string> SeeAlso, IReadOnlyList<SubEntry> SubEntries)
{
    /// <summary>The heading as the index prints it, with its italics.</summary>
    public IReadOnlyList<Inline> Printed { get; init; } = [new Text(Heading)];

    /// <summary>The reading by which the heading is sorted; null if none is given here.</summary>
    public string? Reading { get; init; }
}

/// <param name="Text">What stands below the heading.</param>
/// <param name="Headings">The marked headings whose places it has.</param>
/// <param name="Place">Where it is written.</param>
public sealed record SubEntry(string Text, IReadOnlyList<string> Headings, SourcePlace Place)
{
    /// <summary>The text as the index prints it, with its italics.</summary>
    public IReadOnlyList<Inline> Printed { get; init; } = [new Text(Text)];

    /// <summary>The reading by which the text is sorted; null where it is sorted as it is written.</summary>
    public string? Reading { get; init; }
}

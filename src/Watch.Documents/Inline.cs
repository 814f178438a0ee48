namespace Watch.Documents;

/// <summary>A piece of running text. The kinds below are all there are.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }
}

/// <summary>Characters as they are to be printed: punctuation is already set by the language's rules.</summary>
public sealed record Text(string Content) : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

public sealed record Superscript(IReadOnlyList<Inline> Content) : Inline;

public sealed record Subscript(IReadOnlyList<Inline> Content) : Inline;

public sealed record Struck(IReadOnlyList<Inline> Content) : Inline;

public sealed record SmallCaps(IReadOnlyList<Inline> Content) : Inline;

/// <summary>A run in another language than its surroundings.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record Foreign(string Language, IReadOnlyList<Inline> Content) : Inline;

/// <summary>Computer text, set in the code face; its content is literal.</summary>
public sealed record Code(string Content) : Inline;

/// <summary>A link to a resource on the web.</summary>
/// <param name="Uri">Absolute, of scheme http, https or mailto.</param>
/// <param name="IsBare">Whether the text is the address itself, which breaks and hyphenates as addresses do.</param>
/// <param name="Archived">Where a copy is kept.</param>
public sealed record Link(string Uri, IReadOnlyList<Inline> Content, bool IsBare = false, ArchivedCopy? Archived = null) : Inline;

/// <summary>A copy of a web resource in an archive.</summary>
/// <param name="Uri">Absolute, of scheme http or https; null where only the day is known.</param>
/// <param name="Accessed">The day on which the resource was seen.</param>
public sealed record ArchivedCopy(string? Uri, DateOnly? Accessed);

/// <summary>A short form whose long form the report gives.</summary>
/// <param name="Expansion">The long form.</param>
public sealed record Abbreviation(string Expansion, IReadOnlyList<Inline> Content) : Inline;

/// <summary>Words that the index names.</summary>
/// <param name="Heading">What the index says for them, in plain text: entries of one heading stand together.</param>
public sealed record IndexEntry(string Heading, IReadOnlyList<Inline> Content) : Inline
{
    /// <summary>The heading as the index prints it, with its italics.</summary>
    public IReadOnlyList<Inline> Printed { get; init; } = [new Text(Heading)];

    /// <summary>The reading by which the heading is sorted; null where it is sorted as it is written.</summary>
    public string? Reading { get; init; }
}

/// <summary>A mention of a heading, table or figure of the same report, which prints what it is called, such as "Table 1".</summary>
/// <param name="Target">A name in <see cref="Report.Targets"/>.</param>
public sealed record TargetMention(string Target) : Inline;

/// <summary>Words that lead to a heading, table or figure of the same report.</summary>
/// <param name="Target">A name in <see cref="Report.Targets"/>.</param>
public sealed record InternalLink(string Target, IReadOnlyList<Inline> Content) : Inline;

/// <summary>Words of a volume's own matter that lead to a place in one of its texts, such as a page number in an index.</summary>
public sealed record Locator(Position Target, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A note marker: the place in the body that cites a note.</summary>
/// <param name="Note">The note's ordinal, which is also its number, since it is cited.</param>
/// <param name="Citation">Which citation of the note this is, from 1.</param>
public sealed record NoteReference(int Note, int Citation) : Inline;

/// <summary>A mention of a note that does not cite it, as in "See note 1": prints the note's label, with a link.</summary>
public sealed record NoteMention(int Note) : Inline;

/// <summary>A line break that the author asked for.</summary>
public sealed record LineBreak : Inline;

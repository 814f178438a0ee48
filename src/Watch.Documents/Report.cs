using Watch.Documents.Diagnostics;

namespace Watch.Documents;

/// <summary>A report, read and checked: everything that any output says of it. One that is withdrawn has no summary and no body, and of notes
/// only those that its title and subtitle reach.</summary>
/// <param name="Slug">Its name in file names, links and positions: <c>report-002</c>, or the file's name folded
/// to <c>[a-z0-9-]</c>.</param>
/// <param name="Notes">Numbered notes in the order of their numbers, then those that nothing reaches, in the order written.</param>
/// <param name="Targets">What the report's own links lead to, by name.</param>
/// <param name="Map">From positions to the source.</param>
public sealed record Report(
    string Slug,
    ReportMetadata Metadata,
    IReadOnlyList<Block> Body,
    IReadOnlyList<Note> Notes,
    IReadOnlyDictionary<string, Target> Targets,
    SourceText Source,
    SourceMap Map)
{
    /// <summary>Where a position is written; the file alone for what is not written anywhere.</summary>
    public SourcePlace PlaceOf(Position position) => Map.Find(position) is { } offset ? Source.Place(offset) : new(Source.Path, 0, 0);

    /// <summary>What is printed for a mention: what its target is called, or the bare name if nothing has it.</summary>
    /// <param name="table">What a table with a number is called; 0 for one without.</param>
    /// <param name="figure">What a figure with a number is called; 0 for one without.</param>
    public string LabelOf(TargetMention mention, Func<int, string> table, Func<int, string> figure) =>
        Targets.TryGetValue(mention.Target, out var target) ? target.Label(table, figure) : mention.Target;
}

public enum TargetKind
{
    Heading,
    Table,
    Figure,
}

/// <summary>Something in a report that has a name, so that links can lead to it.</summary>
/// <param name="Number">Of a table or figure that has one; else 0.</param>
/// <param name="Title">A heading's text, or the caption of a table or figure, on one line; empty where there is none.</param>
public sealed record Target(TargetKind Kind, int Number, string Title)
{
    /// <summary>What it is called where it is mentioned: "Table 1", or a heading's text.</summary>
    /// <param name="table">What a table with a number is called; 0 for one without.</param>
    /// <param name="figure">What a figure with a number is called; 0 for one without.</param>
    public string Label(Func<int, string> table, Func<int, string> figure) => Kind switch
    {
        TargetKind.Heading => Title,
        TargetKind.Table => table(Number),
        TargetKind.Figure => figure(Number),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <param name="Ordinal">Its place in <see cref="Report.Notes"/>, from 1.</param>
/// <param name="Id">The name it is written under.</param>
/// <param name="Citations">How often the body cites it; 0 for a note that is reached from another note alone, or from
/// nowhere.</param>
/// <param name="FromNote">Whether it is reached from another note alone, after which it is numbered.</param>
public sealed record Note(int Ordinal, string Id, int Citations, IReadOnlyList<Block> Content, bool FromNote = false)
{
    /// <summary>Whether the note is set under its number; one that nothing reaches is set under its id.</summary>
    public bool IsNumbered => Citations > 0 || FromNote;

    /// <summary>What is printed for the note: its number, or its id when nothing reaches it.</summary>
    public string Label => IsNumbered ? Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) : Id;
}

public enum ReportStatus
{
    Published,
    Withdrawn,
    Draft,
}

/// <summary>What is known of a report beside its text.</summary>
public sealed record ReportMetadata
{
    public int? Number { get; init; }

    /// <summary>Leaf 0 of the body.</summary>
    public required Leaf Title { get; init; }

    /// <summary>Leaf 1 of the body, where there is one.</summary>
    public Leaf? Subtitle { get; init; }

    /// <summary>For running heads.</summary>
    public IReadOnlyList<Inline>? ShortTitle { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? Posted { get; init; }

    public IReadOnlyList<Person> Authors { get; init; } = [];

    /// <summary>BCP 47; the corpus's where the report names none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The leaf after title and subtitle, where there is one.</summary>
    public Leaf? Summary { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Rights { get; init; }

    public string? Licence { get; init; }

    /// <summary>Kind (<c>doi</c>, <c>issn</c>, <c>isbn</c>, <c>urn</c>, <c>ark</c>, <c>url</c>) and value, in the order written.</summary>
    public IReadOnlyList<(string Kind, string Value)> Identifiers { get; init; } = [];

    public IReadOnlyList<(DateOnly Date, string Note)> Revisions { get; init; } = [];

    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>House words that the corpus writes otherwise, by language and key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    public ReportStatus Status { get; init; }

    /// <summary>Where each key of the front matter stands in the source, in UTF-16 units.</summary>
    public IReadOnlyDictionary<string, int> KeyPlaces { get; init; } = new Dictionary<string, int>();

    /// <summary>The newest of its dates: issued, posted, revised.</summary>
    public DateOnly? NewestDate =>
        new[] { Date, Posted }.Concat(Revisions.Select(r => (DateOnly?)r.Date)).Max();
}

/// <param name="Given">Given names; null for a name that has no parts, such as an office's.</param>
/// <param name="FamilyFirst">Whether the name is said family name first, as Chinese, Japanese and Korean names are.</param>
/// <param name="Suffix">What stands after the name: Jr., III, PhD.</param>
public sealed record Person(string? Given, string Family, string? Affiliation = null, string? Orcid = null, bool FamilyFirst = false, string? Suffix = null)
{
    /// <summary>The name as it is said; one in Han, kana or Hangul has no space within.</summary>
    public string FullName => Suffix is null ? WithoutSuffix : IsGeneration(Suffix) ? $"{WithoutSuffix} {Suffix}" : $"{WithoutSuffix}, {Suffix}";

    /// <summary>The name as it is sorted: family name, comma, given names.</summary>
    public string SortName => (Given is null ? Family : $"{Family}, {Given}") + (Suffix is null ? "" : $", {Suffix}");

    private string WithoutSuffix => Given is null ? Family
        : !FamilyFirst ? $"{Given} {Family}"
        : Family.Any(IsEastAsian) && Given.Any(IsEastAsian) ? Family + Given : $"{Family} {Given}";

    // Degrees follow a comma.
    private static bool IsGeneration(string suffix) => suffix.TrimEnd('.') is "Jr" or "Sr" or "Jnr" or "Snr" || suffix.All(c => c is 'I' or 'V' or 'X');

    private static bool IsEastAsian(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}

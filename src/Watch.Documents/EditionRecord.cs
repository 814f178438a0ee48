namespace Watch.Documents;

/// <summary>The pages of a printed volume. The EPUB's page list is made from it, and later builds are compared with it.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="Isbn">Of the printed book, where it has one.</param>
/// <param name="Pages">All of them, in order.</param>
/// <param name="Notes">Where each note begins, in the order of reports and notes.</param>
public sealed record EditionRecord(
    string Volume, string? Isbn, IReadOnlyList<EditionPage> Pages, IReadOnlyList<EditionReport> Reports, IReadOnlyList<EditionNote> Notes)
{
    /// <summary>The headings of its index, in their order.</summary>
    public IReadOnlyList<EditionHeading> Index { get; init; } = [];
}

/// <param name="Heading">With the heading that it stands below before it, where there is one.</param>
/// <param name="Locators">As printed.</param>
public sealed record EditionHeading(string Heading, IReadOnlyList<string> Locators);

/// <param name="Label">The page's number as printed, or as it would be: a blank page has one too.</param>
/// <param name="Start">Where the text of a report or the foreword begins on the page, in the body or in a note at its end; null for a page without any,
/// such as front matter, notes collected at the end of the volume, a blank.</param>
/// <param name="Words">The first eight words from there, with one space between; all that there are where they are fewer; none without a start.</param>
public sealed record EditionPage(string Label, Position? Start, string Words);

/// <param name="First">The label of the page that it begins on.</param>
/// <param name="Last">The label of the page that it ends on, its notes included where they stand at its end.</param>
public sealed record EditionReport(string Slug, string First, string Last);

/// <param name="Report">Its slug.</param>
/// <param name="Note">The note's ordinal.</param>
/// <param name="Label">The label of the page that it begins on.</param>
public sealed record EditionNote(string Report, int Note, string Label);

using System.Globalization;

namespace Watch.Languages.Words;

/// <summary>What a book says of itself in one language: headings, labels, sentences of the imprint, descriptions for readers who hear the
/// book. A language that lacks one of them does not compile.</summary>
public sealed record HouseWords
{
    internal HouseWords()
    {
    }

    /// <summary>The language of these words, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>How names are joined.</summary>
    public required NameList NameList { get; init; }

    /// <summary>Articles that a title is not sorted by, longest first.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    // The parts of a book.
    public required string HalfTitle { get; init; }

    public required string TitlePage { get; init; }

    public required string Imprint { get; init; }

    public required string Contents { get; init; }

    public required string Abbreviations { get; init; }

    public required string Notes { get; init; }

    public required string Index { get; init; }

    public required string AddressesCited { get; init; }

    public required string Colophon { get; init; }

    // Title page, imprint and colophon.
    public required Pattern EditedBy { get; init; }

    /// <summary>With publisher, place and date, as far as they are known.</summary>
    public required Pattern PublishedBy { get; init; }

    /// <summary>With place and date, for a book that names no publisher.</summary>
    public required Pattern Published { get; init; }

    /// <summary>With the country or the place in which a book is printed.</summary>
    public required Pattern PrintedIn { get; init; }

    /// <summary>The name of the printed book among the products that have an ISBN.</summary>
    public required string PrintedBook { get; init; }

    public required Pattern SetInFaces { get; init; }

    public required Pattern MadeWith { get; init; }

    /// <summary>The colophon, with the faces and the program.</summary>
    public required Pattern ColophonOfFaces { get; init; }

    /// <summary>The colophon of a book whose faces are not told, with the program.</summary>
    public required Pattern ColophonWithoutFaces { get; init; }

    // Reports.

    /// <summary>What the series of a corpus without one is called.</summary>
    public required string Report { get; init; }

    /// <summary>A report in its series, with the series and the number.</summary>
    public required Pattern ReportInSeries { get; init; }

    /// <summary>The numbers of one report or of several.</summary>
    public required OneOrMany Numbers { get; init; }

    public required string Withdrawn { get; init; }

    public required string Summary { get; init; }

    /// <summary>Describes the Markdown file that is attached to a PDF.</summary>
    public required string AttachedSource { get; init; }

    /// <summary>Describes the record in CSL-JSON that is attached to a PDF.</summary>
    public required string AttachedRecord { get; init; }

    // Labels: what follows stands behind them, after the space they end with.
    public required string CiteAs { get; init; }

    public required string Licence { get; init; }

    public required string OnTheWeb { get; init; }

    public required string Identifier { get; init; }

    public required string InAnotherLanguage { get; init; }

    // What stands before a date.
    public required string Posted { get; init; }

    public required string Revised { get; init; }

    /// <summary>Before the date on which a report was withdrawn.</summary>
    public required string WithdrawnOn { get; init; }

    // Tables, figures, notes, pages.
    public required NumberedName Table { get; init; }

    public required NumberedName Figure { get; init; }

    /// <summary>What stands before a caption, with the name and number of the table or figure.</summary>
    public required Pattern CaptionLabel { get; init; }

    /// <summary>What stands above a table that goes on on another page, with its name and number.</summary>
    public required Pattern TableContinued { get; init; }

    /// <summary>What stands behind an index heading whose entries go on on another page.</summary>
    public required string Continued { get; init; }

    public required Pattern Page { get; init; }

    public required Pattern Note { get; init; }

    /// <summary>The pages that cite a note, in short.</summary>
    public required OneOrMany CitingPages { get; init; }

    /// <summary>The head of a page of notes, with its title and the page, or the first and last page, that the notes belong to.</summary>
    public required OneOrMany NotesToPages { get; init; }

    public required Pattern BackToReference { get; init; }

    public required Pattern BackToFirstReference { get; init; }

    /// <summary>With the note and the letter of the reference.</summary>
    public required Pattern BackToReferenceOf { get; init; }

    // The index.
    public required string See { get; init; }

    public required string SeeAlso { get; init; }

    /// <summary>A page and the label of a note on it.</summary>
    public required Pattern NoteOnPage { get; init; }

    /// <summary>What an index says that names reports and no pages.</summary>
    public required string NumbersAreOfReports { get; init; }

    // The navigation of an EPUB.
    public required string Guide { get; init; }

    public required string Cover { get; init; }

    public required string PagesOfPrintedEdition { get; init; }

    public required string Beginning { get; init; }

    public required AccessibilityWords Accessibility { get; init; }

    /// <summary>Joins names as a sentence lists them.</summary>
    public string Names(IReadOnlyList<string> names) => NameList.Join(names);

    /// <summary>Names a report by its series and number, such as <c>Watch Report No. 2</c>.</summary>
    public string ReportNumber(string? series, int number) => ReportInSeries.With(series ?? Report, number.ToString(CultureInfo.InvariantCulture));

    public string TableLabel(int number) => CaptionLabel.With(Table.Of(number));

    public string FigureLabel(int number) => CaptionLabel.With(Figure.Of(number));

    /// <summary>The label before an identifier, with the space between.</summary>
    /// <param name="kind">Such as <c>isbn</c>; the kinds that have no words are their own label.</param>
    public string IdentifierLabel(string kind) => kind switch
    {
        "url" => OnTheWeb,
        "urn" => Identifier,
        _ => kind.ToUpperInvariant() + " ",
    };

    /// <summary>Returns a title as it is sorted: its article goes to the end.</summary>
    public string SortTitle(string title)
    {
        foreach (var article in Articles)
        {
            if (title.StartsWith(article + " ", StringComparison.Ordinal) && title.Length > article.Length + 1)
                return $"{title[(article.Length + 1)..]}, {article}";
        }

        return title;
    }
}

/// <summary>Sentences that tell what an EPUB offers to those who do not read it by eye.</summary>
public sealed record AccessibilityWords
{
    internal AccessibilityWords()
    {
    }

    public required string Structure { get; init; }

    public required string Pictures { get; init; }

    public required string NoPictures { get; init; }

    public required string PrintedPages { get; init; }

    public required string Limits { get; init; }

    /// <param name="pictures">Whether the book shows any, beside its cover.</param>
    /// <param name="pages">Whether it marks where printed pages begin.</param>
    public string Summary(bool pictures, bool pages) =>
        string.Join(' ', new[] { Structure, pictures ? Pictures : NoPictures, pages ? PrintedPages : null, Limits }.OfType<string>());
}

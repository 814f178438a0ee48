using System.Globalization;
using Watch.Languages.Cldr;

namespace Watch.Languages.Words;

/// <summary>What a book says of itself in one language: headings, labels, sentences of the imprint, descriptions for readers who hear the
/// book. Each word has a key, which is the property's name in small letters with hyphens, and by which a corpus may give another.</summary>
public sealed class HouseWords
{
    private static readonly Lazy<IReadOnlyList<(string Key, string Text)>> OfEnglish = new(() => [.. WordFile.Read("en").Select(w => (w.Key, w.Text))]);

    private readonly IReadOnlyDictionary<string, string> words;

    /// <param name="words">All of them, by key.</param>
    internal HouseWords(string language, IReadOnlyDictionary<string, string> words) => (Language, this.words) = (language, words);

    /// <summary>The keys of all words, in an order of their subjects.</summary>
    public static IReadOnlyList<string> Keys => [.. OfEnglish.Value.Select(w => w.Key)];

    /// <summary>The language of these words, BCP 47.</summary>
    public string Language { get; }

    /// <summary>How names are joined.</summary>
    public NameList NameList => (CldrRow.Of(Language) ?? CldrRow.Of("en")!).Names;

    /// <summary>Articles that a title is not sorted by, longer ones before those that they begin with.</summary>
    internal IReadOnlyList<string> Articles => this["articles"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // The parts of a book.
    public string HalfTitle => this["half-title"];

    public string TitlePage => this["title-page"];

    public string Imprint => this["imprint"];

    public string Foreword => this["foreword"];

    public string Contents => this["contents"];

    public string Abbreviations => this["abbreviations"];

    public string Notes => this["notes"];

    public string Index => this["index"];

    public string AddressesCited => this["addresses-cited"];

    public string Colophon => this["colophon"];

    // Title page, imprint and colophon.
    public Pattern EditedBy => this["edited-by"];

    /// <summary>With publisher, place and date, as far as they are known.</summary>
    public Pattern PublishedBy => this["published-by"];

    /// <summary>With place and date, for a book that names no publisher.</summary>
    public Pattern Published => this["published"];

    /// <summary>With the country or the place in which a book is printed.</summary>
    public Pattern PrintedIn => this["printed-in"];

    /// <summary>The name of the printed book among the products that have an ISBN.</summary>
    public string PrintedBook => this["printed-book"];

    public Pattern SetInFaces => this["set-in-faces"];

    public Pattern MadeWith => this["made-with"];

    /// <summary>The colophon, with the faces and the program.</summary>
    public Pattern ColophonOfFaces => this["colophon-of-faces"];

    /// <summary>The colophon of a book whose faces are not told, with the program.</summary>
    public Pattern ColophonWithoutFaces => this["colophon-without-faces"];

    // Reports.

    /// <summary>What the series of a corpus without one is called.</summary>
    public string Report => this["report"];

    /// <summary>A report in its series, with the series and the number.</summary>
    public Pattern ReportInSeries => this["report-in-series"];

    /// <summary>The numbers of one report or of several.</summary>
    public OneOrMany Numbers => new(this["number"], this["numbers"]);

    public string Withdrawn => this["withdrawn"];

    public string Summary => this["summary"];

    /// <summary>Describes the Markdown file that is attached to a PDF.</summary>
    public string AttachedSource => this["attached-source"];

    /// <summary>Describes the record in CSL-JSON that is attached to a PDF.</summary>
    public string AttachedRecord => this["attached-record"];

    // Labels: what follows stands behind them, after the space that they end with, if any.
    public string CiteAs => Spaced(this["cite-as"]);

    public string Licence => Spaced(this["licence"]);

    public string OnTheWeb => Spaced(this["on-the-web"]);

    public string Identifier => Spaced(this["identifier"]);

    public string InAnotherLanguage => Spaced(this["in-another-language"]);

    // With a date.
    public Pattern PostedOn => this["posted-on"];

    public Pattern RevisedOn => this["revised-on"];

    public Pattern CorrectedOn => this["corrected-on"];

    public Pattern WithdrawnOn => this["withdrawn-on"];

    public Pattern RetrievedOn => this["retrieved-on"];

    public Pattern ArchivedOn => this["archived-on"];

    // Tables, figures, sections, notes, pages.
    public NumberedName Table => new(this["table"], this["table-numbered"], this["table-mentioned"]);

    public NumberedName Figure => new(this["figure"], this["figure-numbered"], this["figure-mentioned"]);

    public Pattern SectionNumbered => this["section-numbered"];

    public Pattern SectionMentioned => this["section-mentioned"];

    /// <summary>What stands before a caption, with the name and number of the table or figure.</summary>
    public Pattern CaptionLabel => this["caption-label"];

    /// <summary>What stands above a table that goes on on another page, with its name and number.</summary>
    public Pattern TableContinued => this["table-continued"];

    /// <summary>What stands behind an index heading whose entries go on on another page.</summary>
    public string Continued => this["continued"];

    public Pattern Page => this["page"];

    public Pattern Note => this["note"];

    /// <summary>The pages that cite a note, in short.</summary>
    public OneOrMany CitingPages => new(this["citing-page"], this["citing-pages"]);

    /// <summary>The head of a page of notes, with its title and the page, or the first and last page, that the notes belong to.</summary>
    public OneOrMany NotesToPages => new(this["notes-to-page"], this["notes-to-pages"]);

    public Pattern BackToReference => this["back-to-reference"];

    public Pattern BackToFirstReference => this["back-to-first-reference"];

    /// <summary>With the note and the letter of the reference.</summary>
    public Pattern BackToLetteredReference => this["back-to-lettered-reference"];

    // The index and citations.
    public string See => this["see"];

    public string SeeAlso => this["see-also"];

    /// <summary>A page and the label of a note on it.</summary>
    public Pattern NoteOnPage => this["note-on-page"];

    /// <summary>What an index says that names reports and no pages.</summary>
    public string NumbersAreOfReports => this["numbers-are-of-reports"];

    /// <summary>Stands for names that are left out.</summary>
    public string EtAl => this["et-al"];

    // The navigation of an EPUB.
    public string Guide => this["guide"];

    public string Cover => this["cover"];

    public string PagesOfPrint => this["pages-of-print"];

    public string Beginning => this["beginning"];

    // Marks between the parts of a citation, with the space that follows them, if any.
    public string Comma => Spaced(this["comma"]);

    public string Colon => Spaced(this["colon"]);

    /// <summary>The mark at the end of a sentence.</summary>
    public string Stop => this["stop"];

    public Pattern Brackets => this["brackets"];

    // What an EPUB offers to those who do not read it by eye.
    private string Structure => this["structure"];

    private string Pictures => this["pictures"];

    private string NoPictures => this["no-pictures"];

    private string PrintedPages => this["printed-pages"];

    private string Limits => this["limits"];

    /// <summary>A word as it is written in a table of words, by its key.</summary>
    public string Given(string key) => words[key].Replace('\u00A0', '~');

    /// <summary>A word by its key.</summary>
    internal string this[string key] => words[key];

    /// <summary>How many words each pattern has room for, by its key.</summary>
    public static IReadOnlyList<int> PlacesOf(string key) => Pattern.PlacesIn(OfEnglish.Value.First(w => w.Key == key).Text)!;

    /// <summary>Whether a text may stand for a word: it has room for the same words.</summary>
    public static bool MayStandFor(string key, string text) => Pattern.PlacesIn(text) is { } places && places.SequenceEqual(PlacesOf(key));

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

    /// <summary>The sentences that tell what an EPUB offers to those who do not read it by eye.</summary>
    /// <param name="pictures">Whether the book shows any, beside its cover.</param>
    /// <param name="pages">Whether it marks where printed pages begin.</param>
    public string AccessibilitySummary(bool pictures, bool pages) =>
        string.Concat(new[] { Structure, pictures ? Pictures : NoPictures, pages ? PrintedPages : null, Limits }.OfType<string>().Select(Spaced)).TrimEnd(' ');

    /// <summary>These words, with others for some of them.</summary>
    internal HouseWords With(string language, IReadOnlyDictionary<string, string> others) =>
        new(language, Keys.ToDictionary(key => key, key => others.TryGetValue(key, out var own) ? WordFile.Given(own) : words[key], StringComparer.Ordinal));

    // East Asian marks bring the space after them.
    private static string Spaced(string text) => text is [.., '：' or '，' or '、' or '。'] ? text : text + " ";
}

using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Languages;

namespace Watch.Epub.Markup;

/// <summary>What the book itself says, apart from the reports: headings, labels, and descriptions for readers who
/// hear it. English is all there is so far, and is marked as such where the text is in another language.</summary>
internal sealed class HouseWords
{
    private const string English = "en";

    private readonly string dateFormat;

    private HouseWords(string around)
    {
        Language = around;
        Marks = LanguageTag.IsSameLanguage(English, around) ? [] : [.. Xhtml.Language(English)];
        dateFormat = around is English or "en-US" ? "MMMM d, yyyy" : Marks.Length == 0 ? "d MMMM yyyy" : "yyyy-MM-dd";
    }

    /// <summary>The words for a text in a language.</summary>
    public static HouseWords For(string language) => new(language);

    /// <summary>The language of the text around them.</summary>
    public string Language { get; }

    /// <summary>The language attributes for an element of these words; none where its surroundings are in their
    /// language.</summary>
    public XAttribute[] Marks { get; }

    public string Contents => "Contents";

    public string Guide => "Guide";

    public string Cover => "Cover";

    public string Pages => "Pages of the printed edition";

    public string Beginning => "Beginning";

    public string Notes => "Notes";

    public string Summary => "Summary";

    public string Withdrawn => "This report has been withdrawn.";

    /// <summary>Such as "Watch Report No. 2".</summary>
    public string Numbered(string? series, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{series ?? "Report"} No.\u00A0{number}");

    /// <summary>A date as the text's language has it, "December 10, 2018" or "10 December 2018"; by ISO 8601 in a
    /// language whose months are not known here.</summary>
    public string Date(DateOnly date) => date.ToString(dateFormat, CultureInfo.InvariantCulture);

    public string Posted => "Put on the web";

    public string Revised => "Revised";

    public string WithdrawnOn => "Withdrawn";

    public string Licence => "Licence: ";

    public string Identifier(string kind) => kind switch
    {
        "url" => "On the web: ",
        "urn" => "Identifier: ",
        _ => kind.ToUpperInvariant() + " ",
    };

    public string Translation => "In another language: ";

    public string Figure(int number) => Target.Numbered("Figure", number) + ".";

    public string Table(int number) => Target.Numbered("Table", number) + ".";

    public string Page(string label) => $"Page {label}";

    public string Note(string label) => $"Note {label}";

    public string BackToFirst(string label) => $"Note {label}, back to first reference";

    public string BackTo(string label, string letter) => $"Note {label}, back to reference {letter}";

    /// <summary>A title as it is sorted: its article goes to the end.</summary>
    public string SortTitle(string title)
    {
        foreach (var article in new[] { "The ", "An ", "A " })
        {
            if (title.StartsWith(article, StringComparison.Ordinal) && title.Length > article.Length)
                return $"{title[article.Length..]}, {article.TrimEnd()}";
        }

        return title;
    }

    /// <summary>What the book offers to those who do not read it by eye.</summary>
    /// <param name="pictures">Whether it shows any, beside the cover.</param>
    /// <param name="pages">Whether it marks where printed pages begin.</param>
    public string AccessibilitySummary(bool pictures, bool pages) =>
        "The text is in reading order, with headings and a table of contents; each note is linked with the places that cite it. "
        + (pictures ? "Pictures that say something have a description in words. " : "The reports hold no pictures. ")
        + (pages ? "The pages of the printed edition are marked and listed. " : "")
        + "There is no sound, film or movement. The book has not been certified.";
}

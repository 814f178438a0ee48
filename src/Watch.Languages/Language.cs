using Watch.Languages.Citations;
using Watch.Languages.Cldr;
using Watch.Languages.Hyphenation;
using Watch.Languages.Punctuation;
using Watch.Languages.Table;
using Watch.Languages.Words;

namespace Watch.Languages;

/// <summary>All that a language asks of a book: its words, dates, punctuation, hyphens and order. Languages are values in
/// <c>Table/</c>, one file for each and one row in <see cref="LanguageTable"/>; no other code tests which language it meets.</summary>
public sealed record Language
{
    /// <summary>The language of house words for texts in a language that has none.</summary>
    private const string StandInTag = "en";

    internal Language()
    {
    }

    /// <summary>BCP 47, in the customary case.</summary>
    public string Tag { get; internal init; } = LanguageTag.Undetermined;

    /// <summary>The house words for a text in this language: its own, or the English ones while it has none.</summary>
    public HouseWords Words => GivenWords ?? WordFile.Find(Tag) ?? WordFile.Find(StandInTag)!;

    /// <summary>The tag of <see cref="Words"/> if they are in another language than the text and must be marked so; else null.</summary>
    public string? StandIn => GivenWords is null && !WordFile.Has(Tag) ? StandInTag : null;

    /// <summary>How dates are written; by ISO 8601 in a language whose months are not known here.</summary>
    public DateStyle Dates => CldrRow.Of(Tag)?.Dates ?? DateStyle.Iso;

    /// <summary>The quotation marks of the language: the house's, else those of CLDR, else English ones.</summary>
    public (QuotationMarks Outer, QuotationMarks Inner) QuotationMarks
    {
        get
        {
            var marks = Conventions.SetsQuotations ? Conventions.Quotes : CldrRow.Of(Tag)?.Quotes ?? CldrRow.Of(StandInTag)!.Quotes;
            return (new(marks[0], marks[2]), new(marks[4], marks[6]));
        }
    }

    /// <summary>Quotation marks, spaces, and words that stay together.</summary>
    public Conventions Conventions { get; internal init; } = Conventions.None;

    /// <summary>Whether a comma after a quotation stands within its marks, as in America.</summary>
    public bool HasCommaWithinQuotation { get; internal init; }

    /// <summary>Whether words are divided at the ends of lines at all: false for scripts that do not divide them and for Vietnamese.</summary>
    public bool IsHyphenated { get; internal init; } = true;

    /// <summary>Finds where words may be divided; null if there are no patterns for the language.</summary>
    public Hyphenator? Hyphenator => Patterns?.Hyphenator;

    /// <summary>The sign before the fraction of a number.</summary>
    public char DecimalSign { get; internal init; } = ',';

    /// <summary>Whether the text runs from right to left: as the script runs that the tag names, else as the language is usually written.</summary>
    public bool IsRightToLeft { get; internal init; }

    /// <summary>Whether the writing has italics: as the script has them that the tag names, else as the language is usually written. Letters of
    /// other scripts are not slanted.</summary>
    public bool HasItalics { get; internal init; } = true;

    /// <summary>Whether names are said family name first (CLDR, personNamesDefaults).</summary>
    public bool HasFamilyNameFirst { get; internal init; }

    /// <summary>Whether the type on a book's spine reads from the foot to the head, as in France and Germany.</summary>
    public bool SpineReadsUp { get; internal init; }

    /// <summary>How East Asian text is composed; null for all other languages.</summary>
    public EastAsianText? EastAsian { get; internal init; }

    /// <summary>Words that a corpus gives.</summary>
    private HouseWords? GivenWords { get; init; }

    internal HyphenationPatterns? Patterns { get; init; }

    /// <summary>The first and the last of the characters that no other language is written with; null if there are none.</summary>
    internal (char First, char Last)? OwnCharacters { get; init; }

    /// <summary>Finds the language of a tag. A tag that has no row of its own takes the row of the longest tag it begins
    /// with (RFC 4647, 3.4), so <c>de-AT</c> is as <c>de</c>; a language that is not known has dashes and ellipses set, and nothing else.</summary>
    /// <param name="tag">BCP 47, in any case.</param>
    public static Language Of(string tag) => LanguageTable.Find(tag);

    /// <summary>Finds the language of a tag, with the words that a corpus gives for it.</summary>
    /// <param name="words">By language tag and by key; those of a longer tag come before those of a shorter one. A language that has no words of
    /// its own takes them only if none is missing.</param>
    public static Language Of(string tag, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> words)
    {
        var language = Of(tag);
        if (words.Count == 0)
            return language;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, own) in words.Where(w => LanguageTag.IsWithin(tag, w.Key)).OrderBy(w => w.Key.Length))
        {
            foreach (var (key, word) in own)
                given[key] = word;
        }

        return given.Count == 0 ? language
            : language.StandIn is not null && HouseWords.Keys.Any(key => !given.ContainsKey(key)) ? language
            : language with { GivenWords = language.Words.With(language.StandIn is null ? language.Words.Language : language.Tag, given) };
    }

    /// <summary>Returns a title as it is sorted: its article goes to the end.</summary>
    public string SortTitle(string title)
    {
        // Nothing is known of the articles of a language without words.
        foreach (var article in StandIn is null ? Words.Articles : [])
        {
            var start = article[^1] == '’' ? article : article + " ";
            if (title.Length > start.Length && title.StartsWith(start, StringComparison.Ordinal))
                return $"{title[start.Length..]}, {article}";
        }

        return title;
    }

    /// <summary>Finds the language that alone is written with some character of a text; null if the text has none such.</summary>
    public static Language? OfCharactersIn(string text) =>
        LanguageTable.All.FirstOrDefault(language => language.OwnCharacters is var (first, last) && text.AsSpan().ContainsAnyInRange(first, last));

    /// <summary>Writes the sentence by which a report is cited: Ada Example, “On Records,” Report No. 2 (London: Example Press,
    /// December 10, 2018), https://doi.org/10.5555/2. What is null or empty leaves no gap.</summary>
    /// <param name="title">Title and subtitle on one line.</param>
    /// <param name="series">The series in which the report has its number.</param>
    public string Cite(
        IReadOnlyList<string> authors, string title, string? series, int? number, string? place, string? publisher, DateOnly? date, string? address) =>
        CitationSentence.Write(this, authors, title, series, number, place, publisher, date, address);

    /// <summary>Equal tags name equal languages: values are made by the table alone.</summary>
    public bool Equals(Language? other) => other is not null && Tag == other.Tag;

    public override int GetHashCode() => Tag.GetHashCode(StringComparison.Ordinal);
}

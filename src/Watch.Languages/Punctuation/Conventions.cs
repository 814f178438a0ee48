namespace Watch.Languages.Punctuation;

/// <summary>How a language spaces its high punctuation.</summary>
public enum Spacing
{
    /// <summary>Close to the word.</summary>
    Close,

    /// <summary>As in France: a narrow space before ; ! ? and within « », a word space before a colon.</summary>
    French,

    /// <summary>As in Canada: ; ! ? close to the word, the rest as in France.</summary>
    Canadian,
}

/// <summary>The marks that open and close a quotation.</summary>
public readonly record struct QuotationMarks(char Open, char Close);

/// <summary>How a language sets punctuation and spaces. Quotation marks are those of Unicode's CLDR (delimiters), with two
/// exceptions: straight double marks stand for double ones where CLDR's outer marks are single, as in Dutch; and
/// French, for which CLDR gives no inner marks, has “ ” within « ». The word lists are the house's.</summary>
public sealed record Conventions
{
    /// <summary>Sets dashes and ellipses, and nothing else.</summary>
    internal static Conventions None { get; } = new("");

    /// <summary>The same for what is written from right to left.</summary>
    internal static Conventions RightToLeft { get; } = new("") { Minus = "\u200E\u2212" };

    /// <param name="quotes">As <see cref="Quotes"/>.</param>
    internal Conventions(string quotes) => Quotes = quotes;

    /// <summary>Four marks, outer and inner, with spaces between; empty if quotation marks stay as written.</summary>
    public string Quotes { get; internal init; }

    /// <summary>Words that begin with an apostrophe, without it.</summary>
    public WordList Clipped { get; internal init; } = WordList.Empty;

    /// <summary>Words that stay with a number after them.</summary>
    public WordList BeforeFigures { get; internal init; } = WordList.Empty;

    /// <summary>Words that stay with a number before them, in addition to <see cref="CommonWords.Units"/>.</summary>
    public WordList AfterFigures { get; internal init; } = WordList.Empty;

    /// <summary>Words that stay with a name after them.</summary>
    public WordList BeforeNames { get; internal init; } = WordList.Empty;

    /// <summary>Words that stay with whatever follows them.</summary>
    public WordList BeforeWords { get; internal init; } = WordList.Empty;

    /// <summary>Months, in full and short; a day stays with its month.</summary>
    public WordList Months { get; internal init; } = WordList.Empty;

    /// <summary>Words that stand between a day and its month and stay with both: 3 <c>de</c> mayo.</summary>
    public WordList BeforeMonths { get; internal init; } = WordList.Empty;

    public Spacing Spacing { get; internal init; }

    /// <summary>The minus sign. Among letters that run from right to left a mark for the other direction keeps it at the left of its number (CLDR, symbols).</summary>
    public string Minus { get; internal init; } = "\u2212";

    /// <summary>Whether a space groups the thousands of a number.</summary>
    public bool SpacesThousands { get; internal init; }

    /// <summary>Whether straight quotation marks and apostrophes are replaced.</summary>
    public bool SetsQuotations => Quotes.Length > 0;

    /// <summary>What straight double marks stand for.</summary>
    public QuotationMarks Outer => new(Quotes[0], Quotes[2]);

    /// <summary>What straight single marks stand for.</summary>
    public QuotationMarks Inner => new(Quotes[4], Quotes[6]);
}

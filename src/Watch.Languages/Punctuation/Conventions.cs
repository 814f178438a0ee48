namespace Watch.Languages.Punctuation;

/// <summary>The marks that open and close a quotation.</summary>
public readonly record struct QuotationMarks(char Open, char Close);

/// <summary>How a language sets punctuation and spaces. Quotation marks are those of Unicode's CLDR 48 (delimiters), with
/// these exceptions. Straight double marks stand for double ones where CLDR's outer marks are single, as in Dutch, Friulian and Interlingua.
/// French and Occitan, for which CLDR gives no inner marks, and Canadian French, for which it gives ” “, have “ ” within « ». Spanish has the
/// « » of the Academy, Latvian the „ ” and Swiss German the « » ‹ › of printed books. Months are CLDR's, some in further cases; the other word lists are the house's.</summary>
public sealed record Conventions
{
    /// <summary>Sets dashes and ellipses, and nothing else.</summary>
    internal static Conventions None { get; } = new("");

    /// <summary>The same for what is written from right to left.</summary>
    internal static Conventions RightToLeft { get; } = None with { Minus = "\u200E\u2212" };

    /// <param name="quotes">As <see cref="Quotes"/>.</param>
    internal Conventions(string quotes) => Quotes = quotes;

    /// <summary>Four marks, outer and inner, with spaces between; empty if quotation marks stay as written.</summary>
    public string Quotes { get; internal init; }

    /// <summary>As <see cref="Quotes"/>, for what is quoted in letters of other scripts; empty if it has the same marks. Japanese sets “ ” about
    /// Latin words, which 「 」 would make a quotation in Japanese.</summary>
    public string QuotesOfOtherScripts { get; internal init; } = "";

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

    /// <summary>Abbreviations of several words, written without spaces, whose parts a narrow space parts and no line: z. B.</summary>
    public WordList Abbreviations { get; internal init; } = WordList.Empty;

    /// <summary>Whether a number with a full stop before a small letter is an ordinal, which stays with its word: 3. fejezet.</summary>
    public bool KeepsOrdinals { get; internal init; }

    /// <summary>Whether no line ends at a hyphen between a number and its ending: 2024-ben, 5-й.</summary>
    public bool KeepsEndings { get; internal init; }

    /// <summary>Whether a bullet within a doubled l is the middle dot of Catalan.</summary>
    public bool HasMiddleDot { get; internal init; }

    /// <summary>The spaces beside high punctuation and within « »; null where marks stand close to the word.</summary>
    public MarkSpaces? Spacing { get; internal init; }

    /// <summary>The minus sign. Among letters that run from right to left a mark for the other direction keeps it at the left of its number (CLDR, symbols).</summary>
    public string Minus { get; internal init; } = "\u2212";

    /// <summary>Whether a space groups the thousands of a number.</summary>
    public bool SpacesThousands { get; internal init; }

    /// <summary>Whether straight quotation marks and apostrophes are replaced.</summary>
    public bool SetsQuotations => Quotes.Length > 0;

    /// <summary>What straight double marks stand for.</summary>
    public QuotationMarks Outer => OuterOf(Quotes);

    /// <summary>What straight single marks stand for.</summary>
    public QuotationMarks Inner => InnerOf(Quotes);

    /// <summary>What straight marks stand for about words in another script.</summary>
    public (QuotationMarks Outer, QuotationMarks Inner)? OfOtherScripts =>
        QuotesOfOtherScripts.Length > 0 ? (OuterOf(QuotesOfOtherScripts), InnerOf(QuotesOfOtherScripts)) : null;

    private static QuotationMarks OuterOf(string quotes) => new(quotes[0], quotes[2]);

    private static QuotationMarks InnerOf(string quotes) => new(quotes[4], quotes[6]);
}

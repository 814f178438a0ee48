using System.Collections.Frozen;

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

/// <summary>The marks of quotations.</summary>
public readonly record struct QuotationMarks(char Open, char Close);

/// <summary>Words, written with a space between each and the next.</summary>
public sealed class WordList(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => lookup.Contains(word);

    public override string ToString() => words;

    public static implicit operator WordList(string words) => new(words);
}

/// <summary>What a language does with punctuation and spaces: one row of <see cref="ConventionsTable"/>.</summary>
/// <param name="Languages">Language tags, with spaces between.</param>
/// <param name="Quotes">Four marks, outer and inner, with spaces between; empty leaves quotation marks as written.</param>
public sealed record Conventions(string Languages, string Quotes = "")
{
    /// <summary>Words that begin with an apostrophe, without it.</summary>
    public WordList Clipped { get; init; } = "";

    /// <summary>Words that stay with a number after them.</summary>
    public WordList BeforeFigures { get; init; } = "";

    /// <summary>Words that stay with a number before them, beside the units that all languages share.</summary>
    public WordList AfterFigures { get; init; } = "";

    /// <summary>Words that stay with a name after them.</summary>
    public WordList BeforeNames { get; init; } = "";

    /// <summary>Words that stay with whatever follows them.</summary>
    public WordList BeforeWords { get; init; } = "";

    /// <summary>Months, in full and short; a day stays with its month.</summary>
    public WordList Months { get; init; } = "";

    public Spacing Spacing { get; init; }

    /// <summary>Whether a space parts the thousands of a number.</summary>
    public bool SpacesThousands { get; init; }

    /// <summary>Whether straight quotation marks and apostrophes are set.</summary>
    public bool SetsQuotations => Quotes.Length > 0;

    /// <summary>What straight double marks stand for.</summary>
    public QuotationMarks Outer => new(Quotes[0], Quotes[2]);

    /// <summary>What straight single marks stand for.</summary>
    public QuotationMarks Inner => new(Quotes[4], Quotes[6]);
}

namespace Watch.Languages;

/// <summary>How a language composes Chinese, Japanese or Korean characters. Its lines are filled by rules of their own, and its figures are as
/// high as its characters.</summary>
public sealed record EastAsianText
{
    internal EastAsianText()
    {
    }

    /// <summary>Whether a Han character is part of the word around it, as in Korean; else a line may end beside it.</summary>
    public bool KeepsHanInWords { get; internal init; }

    /// <summary>How far every paragraph is set in, in em; 0 where paragraphs begin as the design says.</summary>
    public double Indent { get; internal init; }

    /// <summary>The white before an opening bracket that begins a paragraph, in em; null where it is as before other characters.</summary>
    public double? BracketIndent { get; internal init; }

    /// <summary>By what words are emphasised, since the characters are never slanted.</summary>
    public EmphasisMark Emphasis { get; internal init; }

    /// <summary>Whether “ ” and ‘ ’ are as wide as Han characters, as in Chinese.</summary>
    public bool HasWideQuotationMarks { get; internal init; }

    /// <summary>Whether punctuation that Latin text has too, such as “ … —, is taken from the East Asian face.</summary>
    public bool HasOwnPunctuation { get; internal init; }
}

/// <summary>A mark at each character that is emphasised.</summary>
public enum EmphasisMark
{
    /// <summary>A sesame dot above, as in Japanese.</summary>
    Sesame,

    /// <summary>A dot above, as in Korean.</summary>
    Dot,

    /// <summary>A dot below, as in Chinese.</summary>
    DotBelow,
}

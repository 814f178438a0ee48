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

    /// <summary>Whether “ ” and ‘ ’ are as wide as Han characters, as in Chinese.</summary>
    public bool HasWideQuotationMarks { get; internal init; }

    /// <summary>Whether punctuation that Latin text has too, such as “ … —, is taken from the East Asian face.</summary>
    public bool HasOwnPunctuation { get; internal init; }
}

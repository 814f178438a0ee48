namespace Watch.Languages.Table;

internal static class Chinese
{
    public static readonly Language Simplified = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        EastAsian = new() { HasOwnPunctuation = true, Indent = 2, HasWideQuotationMarks = true, Emphasis = EmphasisMark.DotBelow },
    };

    /// <summary>In the characters of Taiwan, Hong Kong and Macao, whose books have corner brackets for quotation marks.</summary>
    public static readonly Language Traditional = Simplified with { Conventions = new("「 」 『 』") { QuotesOfOtherScripts = "“ ” ‘ ’" } };
}

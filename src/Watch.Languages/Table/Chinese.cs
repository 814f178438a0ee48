namespace Watch.Languages.Table;

internal static class Chinese
{
    public static readonly Language Value = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        EastAsian = new() { HasOwnPunctuation = true, Indent = 2, HasWideQuotationMarks = true, Emphasis = EmphasisMark.DotBelow },
    };
}

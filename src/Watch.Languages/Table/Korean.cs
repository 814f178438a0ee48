namespace Watch.Languages.Table;

internal static class Korean
{
    public static readonly Language Value = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        EastAsian = new() { KeepsHanInWords = true, Emphasis = EmphasisMark.Dot },
        OwnCharacters = ('\uAC00', '\uD7A3'),
    };
}

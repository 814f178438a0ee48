namespace Watch.Languages.Table;

internal static class Japanese
{
    public static readonly Language Value = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("「 」 『 』") { QuotesOfOtherScripts = "“ ” ‘ ’" },
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        EastAsian = new() { HasOwnPunctuation = true, Indent = 1, BracketIndent = 0.5 },
        OwnCharacters = ('\u3040', '\u30FF'),
    };
}

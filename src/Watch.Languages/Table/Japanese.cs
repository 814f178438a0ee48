namespace Watch.Languages.Table;

internal static class Japanese
{
    public static readonly Language Value = new()
    {
        Conventions = new("「 」 『 』") { QuotesOfOtherScripts = "“ ” ‘ ’" },
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        EastAsian = new() { HasOwnPunctuation = true },
        OwnCharacters = ('\u3040', '\u30FF'),
    };
}

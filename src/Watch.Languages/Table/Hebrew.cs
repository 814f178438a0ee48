using Watch.Languages.Punctuation;

namespace Watch.Languages.Table;

internal static class Hebrew
{
    public static readonly Language Value = new()
    {
        DecimalSign = '.',
        IsHyphenated = false,
        HasItalics = false,
        IsRightToLeft = true,
        Conventions = Conventions.RightToLeft with { Quotes = "” ” ’ ’" },
    };
}

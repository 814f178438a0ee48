using Watch.Languages.Punctuation;

namespace Watch.Languages.Table;

internal static class Persian
{
    public static readonly Language Value = new()
    {
        IsHyphenated = false,
        HasItalics = false,
        IsRightToLeft = true,
        Conventions = Conventions.RightToLeft with { Quotes = "« » ‹ ›" },
        DecimalSign = '.',
    };
}

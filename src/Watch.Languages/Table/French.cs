using Watch.Languages.Punctuation;

namespace Watch.Languages.Table;

internal static class French
{
    public static readonly Language OfFrance = new()
    {
        Patterns = new("fr", 2, 3, "hyph-fr"),
        SpineReadsUp = true,
        Conventions = new("« » “ ”")
        {
            BeforeFigures = "n° nos p. pp. vol. t. chap. fig. art. al. § ca. vers env. page pages article tome",
            AfterFigures = "million millions milliard milliards mille h pour",
            BeforeNames = "M. MM. Mme Mmes Mlle Mlles Dr Pr Me St Ste Mgr",
            BeforeWords = "cf. à",
            Abbreviations = "p.ex.",
            Months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. avr. juil. sept. oct. nov. déc.",
            Spacing = MarkSpaces.OfFrance,
            SpacesThousands = true,
        },
    };

    public static readonly Language OfSwitzerland = OfFrance with
    {
        Conventions = OfFrance.Conventions with { Quotes = "« » ‹ ›", Spacing = MarkSpaces.OfSwitzerland },
    };

    public static readonly Language OfCanada = OfFrance with
    {
        Conventions = OfFrance.Conventions with { Spacing = MarkSpaces.OfCanada },
    };
}

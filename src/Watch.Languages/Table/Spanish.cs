namespace Watch.Languages.Table;

internal static class Spanish
{
    public static readonly Language OfSpain = new()
    {
        Patterns = new("es", 2, 2, "hyph-es"),
        SpineReadsUp = true,
        Conventions = new("« » “ ”")
        {
            BeforeFigures = "n.º núm. núms. p. pp. pág. págs. vol. t. cap. fig. art. arts. párr. ca. hacia",
            AfterFigures = "millones millón mil de",
            BeforeNames = "Sr. Sra. Srta. Sres. Dr. Dra. D. Dña. Prof. Gral. Cnel. Sto. Sta.",
            Abbreviations = "a.C. d.C. p.ej. EE.UU. JJ.OO. RR.HH. FF.AA. CC.OO.",
            Months = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
            SpacesThousands = true,
            BeforeMonths = "de",
        },
    };

    /// <summary>Of the countries with a decimal comma (CLDR, numbers).</summary>
    public static readonly Language OfAmericaWithComma = OfSpain with
    {
        Conventions = OfSpain.Conventions with { Quotes = "“ ” ‘ ’" },
    };

    public static readonly Language OfAmerica = OfAmericaWithComma with { DecimalSign = '.' };
}

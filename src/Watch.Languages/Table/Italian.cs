namespace Watch.Languages.Table;

internal static class Italian
{
    public static readonly Language Value = new()
    {
        Patterns = new("it", 2, 2, "hyph-it"),
        SpineReadsUp = true,
        Conventions = new("« » “ ”")
        {
            BeforeFigures = "n. nn. p. pp. vol. voll. t. cap. fig. art. artt. par. ca. circa",
            AfterFigures = "milioni milione miliardi miliardo mila",
            BeforeNames = "Sig. Sig.ra Dott. Dr. Prof. On. Gen. Col. Mons. S.",
            BeforeWords = "cfr.",
            Months = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        },
    };

    public static readonly Language OfSwitzerland = Value with { DecimalSign = '.' };
}

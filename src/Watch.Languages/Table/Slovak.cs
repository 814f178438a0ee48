namespace Watch.Languages.Table;

internal static class Slovak
{
    public static readonly Language Value = new()
    {
        Patterns = new("sk", 2, 3, "hyph-sk"),
        Conventions = new("„ “ ‚ ‘")
        {
            BeforeFigures = "č. s. str. zv. kap. obr. čl. ods. cca",
            AfterFigures = "mil. mld. tis. hod. perc.",
            BeforeNames = "p. dr. prof. gen. plk. sv. JUDr. PhDr. MUDr. RNDr. Ing. Mgr. Bc.",
            BeforeWords = "a i k o s u v z A I K O S U V Z napr. porov. tzv.",
            Abbreviations = "t.j. p.n.l. t.r. m.n.m.",
            Months = "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Finnish
{
    public static readonly Language Value = new()
    {
        Patterns = new("fi", 2, 2, "hyph-fi"),
        Conventions = new("” ” ’ ’")
        {
            BeforeFigures = "nro s. ss. luku kuva n. noin",
            AfterFigures = "miljoonaa miljardia tuhatta prosenttia",
            BeforeWords = "ks. vrt. esim.",
            Months = "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Norwegian
{
    public static readonly Language Bokmal = new()
    {
        Patterns = new("nb", 2, 2, "hyph-no", "hyph-nb"),
        Conventions = new("« » ‘ ’")
        {
            BeforeFigures = "nr. s. bd. kap. fig. art. ca.",
            AfterFigures = "millioner million milliarder milliard tusen prosent kr",
            BeforeNames = "dr. prof. gen. St.",
            BeforeWords = "jf. f.eks.",
            Months = "januar februar mars april mai juni juli august september oktober november desember",
            SpacesThousands = true,
        },
    };

    public static readonly Language Nynorsk = Bokmal with { Patterns = new("nn", 2, 2, "hyph-no", "hyph-nn") };
}

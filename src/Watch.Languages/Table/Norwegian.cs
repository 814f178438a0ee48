namespace Watch.Languages.Table;

internal static class Norwegian
{
    public static readonly Language Value = new()
    {
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
}

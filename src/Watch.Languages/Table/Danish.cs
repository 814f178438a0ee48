namespace Watch.Languages.Table;

internal static class Danish
{
    public static readonly Language Value = new()
    {
        Patterns = new("da", 2, 2, "hyph-da"),
        Conventions = new("“ ” ‘ ’")
        {
            BeforeFigures = "nr. s. bd. kap. fig. art. ca.",
            AfterFigures = "millioner million milliarder milliard tusind procent kr.",
            BeforeNames = "dr. prof. gen. Skt.",
            BeforeWords = "jf. f.eks.",
            Months = "januar februar marts april maj juni juli august september oktober november december",
        },
    };
}

namespace Watch.Languages.Table;

internal static class Swedish
{
    public static readonly Language Value = new()
    {
        Patterns = new("sv", 2, 2, "hyph-sv"),
        Conventions = new("” ” ’ ’")
        {
            BeforeFigures = "nr s. bd kap. fig. art. ca c:a",
            AfterFigures = "miljoner miljon miljarder miljard tusen procent kr",
            BeforeNames = "dr prof. gen. S:t S:ta",
            BeforeWords = "jfr t.ex.",
            Months = "januari februari mars april maj juni juli augusti september oktober november december",
            SpacesThousands = true,
        },
    };
}

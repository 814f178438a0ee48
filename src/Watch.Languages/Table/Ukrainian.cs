namespace Watch.Languages.Table;

internal static class Ukrainian
{
    public static readonly Language Value = new()
    {
        Patterns = new("uk", 2, 2, "hyph-uk"),
        Conventions = new("« » „ “")
        {
            BeforeFigures = "с. стор. т. гл. мал. ст. п. бл.",
            AfterFigures = "млн млрд тис. р. рр. ст. грн",
            BeforeNames = "п. д-р проф. ген. акад. ім.",
            BeforeWords = "а в і й з о у я є А В І З О У Я див. пор.",
            Abbreviations = "т.д. т.п. т.зв. н.е.",
            KeepsEndings = true,
            Months = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Portuguese
{
    public static readonly Language OfBrazil = new()
    {
        Patterns = new("pt", 2, 3, "hyph-pt"),
        Conventions = new("“ ” ‘ ’")
        {
            BeforeFigures = "n.º nº p. pp. vol. t. cap. fig. art. ca.",
            AfterFigures = "milhões milhão mil bilhões de",
            BeforeNames = "Sr. Sra. Dr. Dra. Prof. Gen. D.",
            BeforeWords = "cf.",
            Months = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            BeforeMonths = "de",
        },
    };

    public static readonly Language OfPortugal = OfBrazil with
    {
        Conventions = OfBrazil.Conventions with { Quotes = "« » “ ”", AfterFigures = "milhões milhão mil de", SpacesThousands = true },
    };
}

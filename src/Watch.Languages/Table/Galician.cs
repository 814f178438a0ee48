namespace Watch.Languages.Table;

internal static class Galician
{
    public static readonly Language Value = new()
    {
        Patterns = new("gl", 2, 2, "hyph-gl"),
        Conventions = new("“ ” ‘ ’")
        {
            BeforeMonths = "de",
            Months = "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
        },
    };
}

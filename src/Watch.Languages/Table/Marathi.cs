namespace Watch.Languages.Table;

internal static class Marathi
{
    public static readonly Language Value = new()
    {
        Patterns = new("mr", 1, 1, "hyph-mr"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

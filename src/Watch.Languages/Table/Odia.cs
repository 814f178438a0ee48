namespace Watch.Languages.Table;

internal static class Odia
{
    public static readonly Language Value = new()
    {
        Patterns = new("or", 1, 1, "hyph-or"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Latin
{
    public static readonly Language Value = new()
    {
        Patterns = new("la", 2, 2, "hyph-la"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Malayalam
{
    public static readonly Language Value = new()
    {
        Patterns = new("ml", 1, 1, "hyph-ml"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

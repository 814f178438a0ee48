namespace Watch.Languages.Table;

internal static class Tamil
{
    public static readonly Language Value = new()
    {
        Patterns = new("ta", 1, 1, "hyph-ta"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

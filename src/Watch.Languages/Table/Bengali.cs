namespace Watch.Languages.Table;

internal static class Bengali
{
    public static readonly Language Value = new()
    {
        Patterns = new("bn", 1, 1, "hyph-bn"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

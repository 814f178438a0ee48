namespace Watch.Languages.Table;

internal static class Telugu
{
    public static readonly Language Value = new()
    {
        Patterns = new("te", 1, 1, "hyph-te"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Hindi
{
    public static readonly Language Value = new()
    {
        Patterns = new("hi", 1, 1, "hyph-hi"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

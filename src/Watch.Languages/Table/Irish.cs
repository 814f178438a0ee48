namespace Watch.Languages.Table;

internal static class Irish
{
    public static readonly Language Value = new()
    {
        Patterns = new("ga", 2, 3, "hyph-ga") { HasPrefixedCapitals = true },
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Albanian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sq", 2, 2, "hyph-sq"),
    };
}

namespace Watch.Languages.Table;

internal static class Kurdish
{
    public static readonly Language Value = new()
    {
        Patterns = new("kmr", 2, 2, "hyph-kmr"),
        Conventions = new("“ ” ‘ ’"),
    };
}

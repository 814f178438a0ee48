namespace Watch.Languages.Table;

internal static class Friulian
{
    public static readonly Language Value = new()
    {
        Patterns = new("fur", 2, 2, "hyph-fur"),
        Conventions = new("“ ” ‘ ’"),
    };
}

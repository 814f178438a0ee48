namespace Watch.Languages.Table;

internal static class Basque
{
    public static readonly Language Value = new()
    {
        Patterns = new("eu", 2, 2, "hyph-eu"),
        Conventions = new("« » “ ”"),
    };
}

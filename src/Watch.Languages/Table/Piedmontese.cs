namespace Watch.Languages.Table;

internal static class Piedmontese
{
    public static readonly Language Value = new()
    {
        Patterns = new("pms", 2, 2, "hyph-pms"),
        Conventions = new("« » “ ”"),
    };
}

namespace Watch.Languages.Table;

internal static class Catalan
{
    public static readonly Language Value = new()
    {
        Patterns = new("ca", 2, 2, "hyph-ca"),
        Conventions = new("« » “ ”"),
    };
}

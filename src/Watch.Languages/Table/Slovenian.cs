namespace Watch.Languages.Table;

internal static class Slovenian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sl", 2, 3, "hyph-sl"),
        Conventions = new("„ “ ‚ ‘"),
    };
}

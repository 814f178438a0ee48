namespace Watch.Languages.Table;

internal static class Croatian
{
    public static readonly Language Value = new()
    {
        Patterns = new("hr", 2, 3, "hyph-hr"),
        Conventions = new("„ “ ‚ ‘"),
    };
}

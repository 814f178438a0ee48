namespace Watch.Languages.Table;

internal static class Estonian
{
    public static readonly Language Value = new()
    {
        Patterns = new("et", 2, 2, "hyph-et"),
        Conventions = new("„ “ ‚ ‘"),
    };
}

namespace Watch.Languages.Table;

internal static class Bulgarian
{
    public static readonly Language Value = new()
    {
        Patterns = new("bg", 2, 2, "hyph-bg"),
        Conventions = new("„ “ „ “") { SpacesThousands = true },
    };
}

namespace Watch.Languages.Table;

internal static class Belarusian
{
    public static readonly Language Value = new()
    {
        Patterns = new("be", 2, 2, "hyph-be"),
        Conventions = new("« » „ “") { SpacesThousands = true },
    };
}

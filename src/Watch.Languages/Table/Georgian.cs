namespace Watch.Languages.Table;

internal static class Georgian
{
    public static readonly Language Value = new()
    {
        Patterns = new("ka", 1, 2, "hyph-ka"),
        Conventions = new("„ “ « »")
        {
            SpacesThousands = true,
        },
    };
}

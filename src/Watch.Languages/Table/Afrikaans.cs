namespace Watch.Languages.Table;

internal static class Afrikaans
{
    public static readonly Language Value = new()
    {
        Patterns = new("af", 2, 3, "hyph-af"),
    };
}

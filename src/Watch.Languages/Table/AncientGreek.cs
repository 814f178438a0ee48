namespace Watch.Languages.Table;

internal static class AncientGreek
{
    public static readonly Language Value = new()
    {
        Patterns = new("grc", 1, 1, "hyph-grc"),
        Conventions = new("« » “ ”"),
    };
}

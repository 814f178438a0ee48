namespace Watch.Languages.Table;

internal static class UpperSorbian
{
    public static readonly Language Value = new()
    {
        Patterns = new("hsb", 2, 2, "hyph-hsb"),
        Conventions = new("„ “ ‚ ‘"),
    };
}

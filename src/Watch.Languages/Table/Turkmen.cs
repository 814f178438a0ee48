namespace Watch.Languages.Table;

internal static class Turkmen
{
    public static readonly Language Value = new()
    {
        Patterns = new("tk", 2, 2, "hyph-tk"),
        Conventions = new("“ ” “ ”"),
    };
}

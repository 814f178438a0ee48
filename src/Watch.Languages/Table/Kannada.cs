namespace Watch.Languages.Table;

internal static class Kannada
{
    public static readonly Language Value = new()
    {
        Patterns = new("kn", 1, 1, "hyph-kn"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

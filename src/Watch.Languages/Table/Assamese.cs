namespace Watch.Languages.Table;

internal static class Assamese
{
    public static readonly Language Value = new()
    {
        Patterns = new("as", 1, 1, "hyph-as"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Gujarati
{
    public static readonly Language Value = new()
    {
        Patterns = new("gu", 1, 1, "hyph-gu"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Mongolian
{
    public static readonly Language Value = new()
    {
        Patterns = new("mn", 2, 2, "hyph-mn-cyrl"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Romansh
{
    public static readonly Language Value = new()
    {
        Patterns = new("rm", 2, 2, "hyph-rm"),
        Conventions = new("« » ‹ ›"),
        DecimalSign = '.',
    };
}

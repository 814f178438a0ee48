namespace Watch.Languages.Table;

internal static class Serbian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sr", 2, 2, "hyph-sh-cyrl", "hyph-sh-latn"),
        Conventions = new("„ “ ‘ ’"),
    };
}

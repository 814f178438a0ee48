namespace Watch.Languages.Table;

internal static class Interlingua
{
    public static readonly Language Value = new()
    {
        Patterns = new("ia", 2, 2, "hyph-ia"),
        Conventions = new("“ ” ‘ ’"),
    };
}

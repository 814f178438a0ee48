namespace Watch.Languages.Table;

internal static class Esperanto
{
    public static readonly Language Value = new()
    {
        Patterns = new("eo", 2, 2, "hyph-eo"),
    };
}

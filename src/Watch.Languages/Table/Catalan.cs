namespace Watch.Languages.Table;

internal static class Catalan
{
    public static readonly Language Value = new()
    {
        Conventions = new("« » “ ”"),
    };
}

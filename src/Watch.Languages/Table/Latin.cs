namespace Watch.Languages.Table;

internal static class Latin
{
    public static readonly Language Value = new()
    {
        Conventions = new("« » “ ”"),
    };
}

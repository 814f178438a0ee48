namespace Watch.Languages.Table;

internal static class Galician
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
    };
}

namespace Watch.Languages.Table;

internal static class Basque
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
    };
}

namespace Watch.Languages.Table;

internal static class Indonesian
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
    };
}

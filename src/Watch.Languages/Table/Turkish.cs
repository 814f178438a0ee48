namespace Watch.Languages.Table;

internal static class Turkish
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
    };
}

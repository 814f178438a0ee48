namespace Watch.Languages.Table;

internal static class Welsh
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
    };
}

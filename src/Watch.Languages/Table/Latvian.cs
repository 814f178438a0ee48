namespace Watch.Languages.Table;

internal static class Latvian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ ” ‘ ’"),
    };
}

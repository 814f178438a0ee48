namespace Watch.Languages.Table;

internal static class Vietnamese
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
        IsHyphenated = false,
    };
}

namespace Watch.Languages.Table;

internal static class Thai
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
        IsHyphenated = false,
    };
}

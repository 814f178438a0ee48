namespace Watch.Languages.Table;

internal static class Malay
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

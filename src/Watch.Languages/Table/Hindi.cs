namespace Watch.Languages.Table;

internal static class Hindi
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

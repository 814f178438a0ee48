namespace Watch.Languages.Table;

internal static class Irish
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}

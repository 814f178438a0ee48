namespace Watch.Languages.Table;

internal static class Malay
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’")
        {
            Months = "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember",
        },
        DecimalSign = '.',
    };
}

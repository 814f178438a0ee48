namespace Watch.Languages.Table;

internal static class Indonesian
{
    public static readonly Language Value = new()
    {
        Conventions = new("“ ” ‘ ’")
        {
            Months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        },
    };
}

namespace Watch.Languages.Table;

internal static class Turkish
{
    public static readonly Language Value = new()
    {
        Patterns = new("tr", 2, 3, "hyph-tr"),
        Conventions = new("“ ” ‘ ’")
        {
            Months = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        },
    };
}

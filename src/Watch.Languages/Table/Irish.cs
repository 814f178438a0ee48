namespace Watch.Languages.Table;

internal static class Irish
{
    public static readonly Language Value = new()
    {
        Patterns = new("ga", 2, 3, "hyph-ga") { HasPrefixedCapitals = true },
        Conventions = new("“ ” ‘ ’")
        {
            Months = "Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Samhain Nollaig",
        },
        DecimalSign = '.',
    };
}

namespace Watch.Languages.Table;

internal static class Latvian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ ” ‘ ’")
        {
            Months = "janvāris janvārī februāris februārī marts martā aprīlis aprīlī maijs maijā jūnijs jūnijā jūlijs jūlijā augusts augustā "
                + "septembris septembrī oktobris oktobrī novembris novembrī decembris decembrī",
            SpacesThousands = true,
        },
    };
}

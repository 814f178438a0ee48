namespace Watch.Languages.Table;

internal static class Esperanto
{
    public static readonly Language Value = new()
    {
        Patterns = new("eo", 2, 2, "hyph-eo"),
        Conventions = new("“ ” « »")
        {
            Months = "Januaro Februaro Marto Aprilo Majo Junio Julio Aŭgusto Septembro Oktobro Novembro Decembro januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro",
        },
    };
}

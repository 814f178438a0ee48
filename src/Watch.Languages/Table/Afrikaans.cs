namespace Watch.Languages.Table;

internal static class Afrikaans
{
    public static readonly Language Value = new()
    {
        Patterns = new("af", 2, 3, "hyph-af"),
        Conventions = new("“ ” ‘ ’")
        {
            Clipped = "n",
            Months = "Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember",
        },
    };
}

namespace Watch.Languages.Table;

internal static class Czech
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‚ ‘")
        {
            BeforeFigures = "č. s. str. sv. kap. obr. čl. odst. cca",
            AfterFigures = "mil. mld. tis. Kč hod. proc.",
            BeforeNames = "p. pí dr. prof. gen. plk. sv. JUDr. PhDr. MUDr. RNDr. Ing. Mgr. Bc.",
            BeforeWords = "a i k o s u v z A I K O S U V Z např. srov. tzv.",
            Months = "ledna února března dubna května června července srpna září října listopadu prosince",
            SpacesThousands = true,
        },
    };
}

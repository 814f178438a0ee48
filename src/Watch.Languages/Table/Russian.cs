namespace Watch.Languages.Table;

internal static class Russian
{
    public static readonly Language Value = new()
    {
        Patterns = new("ru", 2, 2, "hyph-ru"),
        Conventions = new("« » „ “")
        {
            BeforeFigures = "с. стр. т. гл. рис. ст. п. пп. ок. вып.",
            AfterFigures = "млн млрд тыс. г. гг. в. вв. руб. коп. процентов",
            BeforeNames = "г. г-н г-жа д-р проф. ген. акад. им.",
            BeforeWords = "а в и к о с у я А В И К О С У Я не на по до из от за см. ср.",
            Abbreviations = "т.е. т.к. т.д. т.п. т.н. т.о. н.э. с.г. т.г.",
            KeepsEndings = true,
            Months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            SpacesThousands = true,
        },
    };
}

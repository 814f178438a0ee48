namespace Watch.Languages.Table;

internal static class Bulgarian
{
    public static readonly Language Value = new()
    {
        Patterns = new("bg", 2, 2, "hyph-bg"),
        Conventions = new("„ “ „ “")
        {
            BeforeWords = "а в и с А В И С",
            Months = "януари февруари март април май юни юли август септември октомври ноември декември",
            KeepsEndings = true,
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Welsh
{
    public static readonly Language Value = new()
    {
        Patterns = new("cy", 2, 3, "hyph-cy"),
        Conventions = new("“ ” ‘ ’")
        {
            Months = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
        },
        DecimalSign = '.',
    };
}

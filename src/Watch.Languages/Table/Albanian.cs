namespace Watch.Languages.Table;

internal static class Albanian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sq", 2, 2, "hyph-sq"),
        Conventions = new("“ ” ‘ ’")
        {
            Months = "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Occitan
{
    public static readonly Language Value = new()
    {
        Patterns = new("oc", 2, 2, "hyph-oc"),
        Conventions = new("« » “ ”")
        {
            Months = "genièr febrièr març mai junh julhet setembre novembre decembre",
            BeforeMonths = "de",
        },
    };
}

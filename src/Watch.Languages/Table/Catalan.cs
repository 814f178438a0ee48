namespace Watch.Languages.Table;

internal static class Catalan
{
    public static readonly Language Value = new()
    {
        Patterns = new("ca", 2, 2, "hyph-ca"),
        Conventions = new("« » “ ”")
        {
            Abbreviations = "p.ex. a.C. d.C.",
            AfterFigures = "de d",
            BeforeMonths = "de",
            HasMiddleDot = true,
            Months = "gener febrer març maig juny juliol setembre novembre desembre",
        },
    };
}

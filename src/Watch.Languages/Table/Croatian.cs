namespace Watch.Languages.Table;

internal static class Croatian
{
    public static readonly Language Value = new()
    {
        Patterns = new("hr", 2, 3, "hyph-hr"),
        Conventions = new("„ “ ‚ ‘")
        {
            BeforeWords = "a i k o s u A I K O S U",
            Months = "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca",
        },
    };
}

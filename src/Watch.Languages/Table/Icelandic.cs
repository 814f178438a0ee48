namespace Watch.Languages.Table;

internal static class Icelandic
{
    public static readonly Language Value = new()
    {
        Patterns = new("is", 2, 2, "hyph-is"),
        Conventions = new("„ “ ‚ ‘")
        {
            Months = "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        },
    };
}

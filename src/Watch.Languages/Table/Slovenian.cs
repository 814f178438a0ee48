namespace Watch.Languages.Table;

internal static class Slovenian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‚ ‘"),
    };
}

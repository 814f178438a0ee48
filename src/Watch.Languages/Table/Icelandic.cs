namespace Watch.Languages.Table;

internal static class Icelandic
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‚ ‘"),
    };
}

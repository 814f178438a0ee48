namespace Watch.Languages.Table;

internal static class Lithuanian
{
    public static readonly Language Value = new()
    {
        Patterns = new("lt", 2, 2, "hyph-lt"),
        Conventions = new("„ “ „ “")
        {
            Months = "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
            SpacesThousands = true,
        },
    };
}

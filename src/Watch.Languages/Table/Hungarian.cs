namespace Watch.Languages.Table;

internal static class Hungarian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ ” » «") { SpacesThousands = true },
    };
}

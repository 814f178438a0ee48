namespace Watch.Languages.Table;

internal static class Lithuanian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ „ “") { SpacesThousands = true },
    };
}

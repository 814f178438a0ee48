namespace Watch.Languages.Table;

internal static class Bulgarian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ „ “") { SpacesThousands = true },
    };
}

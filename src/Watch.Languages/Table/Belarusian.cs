namespace Watch.Languages.Table;

internal static class Belarusian
{
    public static readonly Language Value = new()
    {
        Conventions = new("« » „ “") { SpacesThousands = true },
    };
}

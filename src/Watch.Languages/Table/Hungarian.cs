namespace Watch.Languages.Table;

internal static class Hungarian
{
    public static readonly Language Value = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("„ ” » «") { SpacesThousands = true },
    };
}

namespace Watch.Languages.Table;

internal static class Hungarian
{
    public static readonly Language Value = new()
    {
        Patterns = new("hu", 2, 2, "hyph-hu"),
        HasFamilyNameFirst = true,
        Conventions = new("„ ” » «") { SpacesThousands = true },
    };
}

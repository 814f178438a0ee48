namespace Watch.Languages.Table;

internal static class Hungarian
{
    public static readonly Language Value = new()
    {
        Patterns = new("hu", 2, 2, "hyph-hu"),
        HasFamilyNameFirst = true,
        Conventions = new("„ ” » «")
        {
            Months = "január február március április május június július augusztus szeptember október november december",
            KeepsOrdinals = true,
            KeepsEndings = true,
            SpacesThousands = true,
        },
    };
}

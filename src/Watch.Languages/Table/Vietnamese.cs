namespace Watch.Languages.Table;

internal static class Vietnamese
{
    public static readonly Language Value = new()
    {
        HasFamilyNameFirst = true,
        Conventions = new("“ ” ‘ ’"),
        IsHyphenated = false,
    };
}

namespace Watch.Languages.Table;

internal static class Romanian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ ” « »"),
    };
}

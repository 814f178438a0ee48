namespace Watch.Languages.Table;

internal static class Estonian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‚ ‘"),
    };
}

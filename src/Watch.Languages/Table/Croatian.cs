namespace Watch.Languages.Table;

internal static class Croatian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‚ ‘"),
    };
}

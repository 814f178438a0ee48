namespace Watch.Languages.Table;

internal static class Serbian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ “ ‘ ’"),
    };
}

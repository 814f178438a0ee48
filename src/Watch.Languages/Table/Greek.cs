namespace Watch.Languages.Table;

internal static class Greek
{
    public static readonly Language Value = new()
    {
        Conventions = new("« » “ ”"),
    };
}

namespace Watch.Languages.Table;

internal static class Romanian
{
    public static readonly Language Value = new()
    {
        Conventions = new("„ ” « »")
        {
            Months = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        },
    };
}

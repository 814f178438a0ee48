namespace Watch.Languages.Table;

internal static class Estonian
{
    public static readonly Language Value = new()
    {
        Patterns = new("et", 2, 2, "hyph-et"),
        Conventions = new("„ “ ‚ ‘")
        {
            Months = "jaanuar jaanuaril veebruar veebruaril märts märtsil aprill aprillil mai mail juuni juunil juuli juulil august augustil september septembril oktoober oktoobril november novembril detsember detsembril",
            SpacesThousands = true,
        },
    };
}

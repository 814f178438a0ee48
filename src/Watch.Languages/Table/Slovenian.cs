namespace Watch.Languages.Table;

internal static class Slovenian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sl", 2, 3, "hyph-sl"),
        Conventions = new("„ “ ‚ ‘")
        {
            BeforeWords = "a h k o s v z A H K O S V Z",
            Months = "januar januarja februar februarja marec marca april aprila maj maja junij junija julij julija avgust avgusta september septembra oktober oktobra november novembra december decembra",
        },
    };
}

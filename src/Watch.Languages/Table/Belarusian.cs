namespace Watch.Languages.Table;

internal static class Belarusian
{
    public static readonly Language Value = new()
    {
        Patterns = new("be", 2, 2, "hyph-be"),
        Conventions = new("« » „ “")
        {
            BeforeWords = "а з і й о у ў я А З І Й О У Ў Я",
            Months = "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
            KeepsEndings = true,
            SpacesThousands = true,
        },
    };
}

namespace Watch.Languages.Table;

internal static class Dutch
{
    public static readonly Language Value = new()
    {
        Patterns = new("nl", 2, 3, "hyph-nl"),
        Conventions = new("“ ” ‘ ’")
        {
            Clipped = "s t n k m r",
            BeforeFigures = "nr. nrs. p. pp. blz. dl. vol. hfst. afb. art. par. ca.",
            AfterFigures = "miljoen miljard duizend uur procent",
            BeforeNames = "dhr. mevr. mw. dr. prof. mr. ir. drs. gen. St.",
            BeforeWords = "vgl. cf.",
            Months = "januari februari maart april mei juni juli augustus september oktober november december jan. feb. apr. aug. sep. sept. okt. nov. dec.",
        },
    };
}

namespace Watch.Languages.Table;

internal static class Polish
{
    public static readonly Language Value = new()
    {
        Patterns = new("pl", 2, 3, "hyph-pl"),
        Conventions = new("„ ” « »")
        {
            BeforeFigures = "nr s. ss. t. rozdz. rys. art. ust. poz. par. ok. ca.",
            AfterFigures = "mln mld tys. zł gr r. w. proc.",
            BeforeNames = "p. dr prof. mgr inż. gen. płk św. ks.",
            BeforeWords = "a i o u w z A I O U W Z np. por. tzw.",
            KeepsEndings = true,
            Months = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            SpacesThousands = true,
        },
    };
}

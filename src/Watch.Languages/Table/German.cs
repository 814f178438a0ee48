namespace Watch.Languages.Table;

internal static class German
{
    public static readonly Language Value = new()
    {
        Patterns = new("de-1996", 2, 2, "hyph-de-1996"),
        SpineReadsUp = true,
        Conventions = new("„ “ ‚ ‘")
        {
            Clipped = "s n ne nen ner nem rum rein raus",
            BeforeFigures = "Nr. Nrn. S. Bd. Bde. Kap. Abb. Abs. Art. Anm. Tab. Sp. Bl. Z. Rn. Ziff. H. Jg. ca. um etwa Seite Kapitel Artikel Anlage",
            AfterFigures = "Mio. Mrd. Tsd. Millionen Milliarden Million Milliarde Uhr Prozent",
            BeforeNames = "Dr. Prof. Hr. Fr. Hrn. St. Gen. Frl.",
            BeforeWords = "vgl. bzw. sog. z.B. d.h.",
            Months = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember "
                + "Jan. Febr. Feb. Apr. Aug. Sept. Sep. Okt. Nov. Dez.",
            SpacesThousands = true,
        },
    };

    /// <summary>In the spelling before 1996.</summary>
    public static readonly Language Traditional = Value with { Patterns = new("de-1901", 2, 2, "hyph-de-1901") };
}

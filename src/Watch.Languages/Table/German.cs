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
            BeforeWords = "vgl. bzw. sog.",
            Abbreviations = "z.B. d.h. u.a. i.d.R. i.Allg. o.Ä. o.ä. u.Ä. u.ä. s.o. s.u. v.a. v.l.n.r. z.T. z.Zt. z.Z. z.Hd. u.U. m.E. i.A. i.V. i.d.F. i.e.S. i.w.S. i.S.d. a.a.O. "
                + "u.v.m. u.v.a. u.d.M. ü.d.M. n.Chr. v.Chr. d.i. d.J. d.M. o.g. u.g. e.V. o.J. o.O. o.D. a.D. i.R. i.H.v. i.V.m. u.dgl. o.dgl.",
            Months = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember "
                + "Jan. Febr. Feb. Apr. Aug. Sept. Sep. Okt. Nov. Dez.",
            SpacesThousands = true,
        },
    };

    /// <summary>The marks of Swiss books, and the decimal point of Swiss figures.</summary>
    public static readonly Language OfSwitzerland = Value with
    {
        DecimalSign = '.',
        Conventions = Value.Conventions with { Quotes = "« » ‹ ›" },
    };

    /// <summary>In the spelling before 1996.</summary>
    public static readonly Language Traditional = Value with { Patterns = new("de-1901", 2, 2, "hyph-de-1901") };

    public static readonly Language TraditionalOfSwitzerland = OfSwitzerland with { Patterns = Traditional.Patterns };
}

namespace Watch.Languages.Table;

internal static class English
{
    private const string Months = "January February March April May June July August September October November December";

    /// <summary>English that names no region is American.</summary>
    public static readonly Language American = new()
    {
        HasCommaWithinQuotation = true,
        Patterns = new("en-US", 2, 3, "hyph-en-us", "words-en-us", "names") { LeavesConsonants = true },
        DecimalSign = '.',
        Conventions = new("“ ” ‘ ’")
        {
            Clipped = "tis twas twere twill em til n n' cause bout tween",
            BeforeFigures = "No. Nos. no. nos. p. pp. Vol. Vols. vol. vols. Ch. ch. chap. chaps. Fig. Figs. fig. figs. Sec. Secs. sec. secs. Art. Arts. art. arts. "
                + "Para. Paras. para. paras. col. cols. fol. fols. n. nn. l. ll. ca. c. circa Eq. eq. Res. Doc. "
                + "No Nos Chapter Article Section Figure Table Part Annex Note note Resolution page pages "
                + "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
            AfterFigures = "hundred thousand million billion trillion a.m. p.m. am pm BC BCE AD CE percent",
            BeforeNames = "Mr. Mrs. Ms. Mx. Dr. Prof. St. Gen. Col. Lt. Maj. Capt. Adm. Sgt. Sen. Rep. Gov. Amb. Rev. Hon. Pres. Mr Mrs Ms Mx Dr Prof St",
            BeforeWords = "cf. e.g. i.e. viz. vs. v.",
            Months = Months + " "
                + "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
        },
    };

    /// <summary>English of Britain, and of all regions without a row of their own: they follow British spelling and dictionaries, and TeX and
    /// LibreOffice give them British patterns.</summary>
    public static readonly Language British = American with
    {
        HasCommaWithinQuotation = false,
        Patterns = new("en-GB", 2, 3, "hyph-en-gb", "names") { LeavesConsonants = true },
    };

    /// <summary>American hyphenation, as Canadian dictionaries and TeX have it.</summary>
    public static readonly Language Canadian = British with { Patterns = American.Patterns };
}

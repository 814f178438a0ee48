using Watch.Languages.Words;

namespace Watch.Languages.Table;

internal static class English
{
    /// <summary>The house's words are the same in all kinds of English.</summary>
    public static readonly HouseWords Words = new()
    {
        Language = "en",
        NameList = new(Two: " and ", Comma: ", ", Last: ", and "),
        Articles = ["The", "An", "A"],
        HalfTitle = "Half title",
        TitlePage = "Title page",
        Imprint = "Imprint",
        Contents = "Contents",
        Abbreviations = "Abbreviations",
        Notes = "Notes",
        Index = "Index",
        AddressesCited = "Addresses Cited",
        Colophon = "Colophon",
        EditedBy = "Edited by {0}",
        PublishedBy = "Published by {0}.",
        Published = "Published {0}.",
        PrintedIn = "Printed in {0}.",
        PrintedBook = "print",
        SetInFaces = "Set in {0}.",
        MadeWith = "Made with {0}.",
        ColophonOfFaces = "This book was set in {0} by {1}, which broke its lines and pages, each as one whole.",
        ColophonWithoutFaces = "This book was made by {0}.",
        Report = "Report",
        ReportInSeries = "{0} No.\u00A0{1}",
        Numbers = new(One: "No.\u00A0{0}", Many: "Nos.\u00A0{0}"),
        Withdrawn = "This report has been withdrawn.",
        Summary = "Summary",
        AttachedSource = "The report as it was written, in Markdown",
        AttachedRecord = "The report’s record, in CSL-JSON",
        CiteAs = "Cite as: ",
        Licence = "Licence: ",
        OnTheWeb = "On the web: ",
        Identifier = "Identifier: ",
        InAnotherLanguage = "In another language: ",
        Posted = "Put on the web",
        Revised = "Revised",
        WithdrawnOn = "Withdrawn",
        Table = new("Table", "Table\u00A0{0}"),
        Figure = new("Figure", "Figure\u00A0{0}"),
        CaptionLabel = "{0}.",
        TableContinued = "{0}, continued",
        Continued = "(continued)",
        Page = "Page {0}",
        Note = "Note {0}",
        CitingPages = new(One: "p.\u00A0{0}", Many: "pp.\u00A0{0}"),
        NotesToPages = new(One: "{0} to page\u00A0{1}", Many: "{0} to pages\u00A0{1}–{2}"),
        BackToReference = "Note {0}, back to its reference",
        BackToFirstReference = "Note {0}, back to first reference",
        BackToReferenceOf = "Note {0}, back to reference {1}",
        See = "See",
        SeeAlso = "See also",
        NoteOnPage = "{0}n{1}",
        NumbersAreOfReports = "Numbers are those of reports.",
        Guide = "Guide",
        Cover = "Cover",
        PagesOfPrintedEdition = "Pages of the printed edition",
        Beginning = "Beginning",
        Accessibility = new()
        {
            Structure = "The text is in reading order, with headings and a table of contents; each note is linked with the places that cite it.",
            Pictures = "Pictures that say something have a description in words.",
            NoPictures = "The reports hold no pictures.",
            PrintedPages = "The pages of the printed edition are marked and listed.",
            Limits = "There is no sound, film or movement. The book has not been certified.",
        },
    };

    private const string Months = "January February March April May June July August September October November December";

    /// <summary>English that names no region is American.</summary>
    public static readonly Language American = new()
    {
        OwnWords = Words,
        Dates = new("{month}~{day}, {year}", Months),
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
        Dates = new("{day}~{month} {year}", Months),
        HasCommaWithinQuotation = false,
        Patterns = new("en-GB", 2, 3, "hyph-en-gb", "names") { LeavesConsonants = true },
    };

    /// <summary>American hyphenation, as Canadian dictionaries and TeX have it.</summary>
    public static readonly Language Canadian = British with { Patterns = American.Patterns };
}

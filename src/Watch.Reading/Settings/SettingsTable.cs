namespace Watch.Reading.Settings;

/// <summary>A key of <c>watch.yaml</c> or of front matter, as its readers and its documentation know it.</summary>
/// <param name="Takes">What kind of value, in words.</param>
/// <param name="Value">The default, as it is written, or where there is none an example.</param>
/// <param name="IsDefault">Whether the value is the default.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Within">The keys of its value, if that is a mapping or a list of mappings.</param>
public sealed record SettingsKey(string Name, string Takes, string Value, bool IsDefault, string Meaning, IReadOnlyList<SettingsKey>? Within = null);

/// <summary>Every key that Watch knows, in one table.</summary>
public static class SettingsTable
{
    private const string Count = "whole number, or any";

    /// <summary>The keys of <c>watch.yaml</c>, in the order in which <c>init</c> writes them.</summary>
    public static IReadOnlyList<SettingsKey> Corpus { get; } =
    [
        Default("title", "text", "Reports", "The title of the anthology."),
        Example("subtitle", "text", "Reports of ten years", "Its subtitle."),
        Example("description", "text", "What six harbours wrote down, and what they did not.", "A few sentences for catalogues, as the EPUB carries them."),
        Example("subjects", "list of texts", "[harbours, records]", "What the anthology is about, for catalogues; without them, the reports' keywords say it."),
        Example("publisher", "text", "The Watch Project", "Who publishes the reports."),
        Example("place", "text", "London", "Where the publisher is."),
        Default("language", "language tag (BCP 47)", "en", "The language of everything that does not name its own."),
        Example("languages", "mapping of language tags", "{de: {words: {contents: Inhaltsverzeichnis}, hyphenation: {exceptions: [Wach-stu-be]}}}", "What a language has otherwise than Watch has it, as docs/languages.md says it; of de-AT that of de, unless de-AT is written too.",
        [
            Example("words", "mapping of keys to words", "{contents: Inhaltsverzeichnis, table-numbered: \"Tab. {0}\"}", "House words by the keys of docs/languages.md, with `{0}` where something is put in and `~` for a no-break space."),
            Example("hyphenation", "off, or a mapping of off, exceptions, min-left and min-right", "{exceptions: [Wach-stu-be, Watch], min-left: 3, min-right: 3}", "Where words are broken: `off` for nowhere; `exceptions`, words with a hyphen at each place where they may be broken; the fewest letters before and after a hyphen."),
            Default("break", "word or syllable", "word", "Where lines of Korean end: between words, unless a line would be loose, or between any syllables."),
            Default("bracket-indent", "0.5, 1 or 1.5", "0.5", "The white in em before an opening bracket that begins a paragraph of Japanese."),
        ]),
        Example("rights", "text", "© 2019 The Watch Project", "A sentence on what readers may do with the reports."),
        Example("licence", "SPDX identifier or address", "CC-BY-4.0", "The licence, for the catalogue."),
        Example("editors", "list of people", "[Ada Example, {given: Ben, family: Sample}]", "The editors of the anthology."),
        Example("identifiers", "mapping", "{issn: 2049-3630}", "What the series is catalogued under: doi, issn, isbn, urn, ark, url."),
        Example("series", "text", "Watch Report", "The name under which reports are numbered, as in \"Watch Report No. 2\"."),
        Example("keys", "mapping", "{allow: [layout, weight]}", "Keys of other programs in these files.",
        [
            Example("allow", "list of keys", "[layout, weight]", "Keys that no warning names, though Watch reads nothing from them."),
        ]),
        Default("order", "number, date, or a list of files", "number", "The order of the reports."),
        Example("volumes", "list of mappings", "[{id: volume-1, reports: 1-20}]", "The volumes that the reports are bound in; all in one if there are none.",
        [
            Example("id", "name of a-z, 0-9 and hyphens", "volume-1", "The volume's name in file names."),
            Example("title", "text", "Volume One", "Its title, if it is not that of the anthology."),
            Example("description", "text", "What the first twenty reports found.", "Its description, if it is not that of the anthology."),
            Example("subjects", "list of texts", "[harbours, records]", "What it is about, if not what the anthology is about."),
            Example("reports", "numbers, ranges and files", "1-20", "The reports it holds."),
            Example("languages", "list of language tags", "[ja, en]", "The languages whose reports it holds, all of them if `reports` names none; each report is followed by its translations, in this order."),
            Default("arrange", "one-after-another", "one-after-another", "How a report and its translations stand in a volume with `languages`."),
            Example("isbn", "mapping of print, epub, pdf", "{print: 978-3-16-148410-0}", "An ISBN for each product."),
            Example("date", "date", "2020-03-31", "When it is published."),
            Example("foreword", "file", "foreword.md", "A text that stands before the reports, and is no report."),
            Example("groups", "list of {title, reports}", "[{title: Railways, reports: 1-7}]", "Reports that stand together under a title."),
        ]),
        Example("design", "mapping of report, print", "{report: {style: modern}}", "The pages of report PDFs and of the print edition. Lengths have a unit: pt, mm, cm, in.",
        [
            Default("style", "house or modern", "house", "The design that the other keys change."),
            Default("paper", "A4, A5, B5, letter, octavo, or width × height", "A5", "The size of the paper, after trimming."),
            Default("face", "name of a face, or files {regular, italic, bold, bold-italic}", "EB Garamond", "The face of the text."),
            Default("sans", "name of a face, or files {regular, italic, bold, bold-italic}", "Alegreya Sans", "The face of what the style sets without serifs."),
            Default("size", "length", "10.5 pt", "The size of the text."),
            Default("leading", "length", "14 pt", "From baseline to baseline."),
            Default("measure", "length", "98.7 mm", "The width of the text."),
            Default("margins", "mapping of inner, outer, top, bottom", "{inner: 16.4 mm, top: 20.6 mm}", "The margins."),
            Default("numbered-headings", "true or false", "false", "Whether headings are numbered: 1, 1.1, 1.1.1."),
            Default("indents", "length", "12 pt", "How far the first line of a paragraph is set in; with 0, a line of space tells paragraphs apart."),
        ]),
        Example("fonts", "mapping", "{fallback: [fonts/MyHebrew.ttf]}", "Faces for characters that the text face lacks.",
        [
            Example("fallback", "list of files", "[fonts/MyHebrew.ttf]", "TrueType fonts within the corpus folder, asked before those that come with Watch."),
        ]),
        Example("typography", "mapping", "{widows: 0, hyphens-per-cent: 12}", "What `build --strict` allows in each report, as `--report-typography` finds it; a report that goes beyond is not made.",
        [
            Default("widows", Count, "0", "Pages that begin with the last line of a paragraph."),
            Default("orphans", Count, "0", "Pages that end with the first line of a paragraph."),
            Default("broken-words", Count, "0", "Pages that end within a word."),
            Default("parted", Count, "0", "Pages that end between what belongs together, such as a heading and its text."),
            Default("short-pages", Count, "any", "Pages that end lines before the foot of the text, other than the last."),
            Default("long-pages", Count, "any", "Pages that end a line after it."),
            Default("uneven-spreads", Count, "any", "Facing pages that end at different lines."),
            Default("loose-lines", Count, "any", "Lines with word spaces wider than 0.38 em."),
            Default("ladders", Count, "any", "Second hyphens in a row."),
            Default("rivers", Count, "any", "Lines with a third word space below two others, or a later one."),
            Default("hyphens-per-cent", "number, or any", "any", "How many lines in a hundred end with a hyphen."),
            Default("widest-space", "number of em, or any", "any", "The widest word space of a justified line."),
        ]),
        Example("archive", "mapping", "{standard: a-2a+ua-1}", "The report PDFs, as archives keep them.",
        [
            Default("standard", "a-2a+ua-1, a-2u+ua-1 or a-3a+ua-1", "a-2a+ua-1", "The part and level of PDF/A that they keep, beside PDF/UA-1."),
        ]),
        Example("print", "mapping", "{notes: per-report}", "The print edition.",
        [
            Default("for", "none, bod, ingram, kdp or lulu", "none", "The printing house, whose rules the book then keeps; `watchpress houses` lists them."),
            Example("paper", "one of the house's, or a mapping of grammage and volume", "{grammage: 80, volume: 1.5}", "The paper, which makes the spine: grams a square metre, and cubic centimetres a gram."),
            Default("binding", "paperback or case", "paperback", "How the leaves are held together."),
            Default("standard", "x-4, x-1a, x-1a:2003 or pdf", "x-4", "The part of PDF/X that the printer asks for; `x-1a` is that of 2001, `pdf` none."),
            Default("notes", "per-report or collected", "per-report", "Whether notes stand after each report or at the end of the volume."),
            Default("addresses", "true or false", "false", "Whether the addresses that reports name are listed by host."),
            Default("bleed", "length, or a mapping of head, foot, outer and inner", "3 mm", "What is printed beyond the trimmed edge; an edge that a mapping leaves out has none."),
            Default("signature", "2, 4, 8, 16 or 32", "2", "The number of pages that a book's is a multiple of; blank pages are added at its end."),
            Default("marks", "none, crop or crop+registration+bar", "none", "What is drawn beyond the bleed for those who cut and print the sheets."),
            Default("colour", "auto, gray or cmyk", "auto", "How pictures are inked; `auto` is gray where none of a volume has colour."),
            Example("cover", "mapping of front, text, price and spine", "{text: What six harbours wrote down., price: \"52495\"}", "The printed cover: a picture for its front, the text of its back, five digits beside the bar code, and the spine's width where a house tells it. With it, or with `for`, a cover is made."),
            Example("printed-in", "text", "Germany", "Where the book is printed, for its imprint: \"Printed in Germany.\""),
            Example("profile", "file", "press.icc", "The ICC profile of the press, in four inks; without it FOGRA39, for coated paper."),
        ]),
        Example("epub", "mapping", "{fonts: none}", "The EPUB.",
        [
            Default("fonts", "none or embed", "none", "Whether the book brings its faces."),
            Default("split", "report or section", "report", "What a document of the book holds."),
            Default("cover", "made, or a picture's file", "made", "The cover."),
        ]),
    ];

    /// <summary>The keys of a report's front matter.</summary>
    public static IReadOnlyList<SettingsKey> Report { get; } =
    [
        Example("number", "whole number", "2", "The report's number; no other report has it."),
        Example("title", "text with markup", "On the Keeping of Records", "The title; if it is missing, the first heading written with one # or the file's name."),
        Example("subtitle", "text with markup", "A survey", "The subtitle."),
        Example("short-title", "text with markup", "Keeping Records", "The title as running heads have it."),
        Example("date", "date", "2018-12-10", "When the report was issued."),
        Example("posted", "date", "2019-01-17", "When it was put on the web; not before its date."),
        Example("authors", "list of people", "[Ada Example, {given: Ben, family: Sample, affiliation: Example Institute, orcid: 0000-0002-1825-0097}]", "The authors, as Given Family, as Family, Given, or by parts; an office by its whole name."),
        Example("language", "language tag (BCP 47)", "en-GB", "The language of the report, if it is not that of the corpus."),
        Example("summary", "text with markup", "What was kept, and what was lost.", "A few sentences for catalogues and readers."),
        Example("keywords", "list of texts", "[archives, records]", "What the report is about."),
        Example("rights", "text", "© 2018 The Watch Project", "If they are not those of the corpus."),
        Example("licence", "SPDX identifier or address", "CC-BY-4.0", "If it is not that of the corpus."),
        Example("identifiers", "mapping", "{doi: 10.1000/182}", "What the report is catalogued under: doi, issn, isbn, urn, ark, url."),
        Example("revised", "list of {date, note}", "[{date: 2019-03-01, note: A figure was corrected.}]", "The revisions; the latest is printed."),
        Example("translations", "list of {language, url} or {report}", "[{report: report-002-ko.md}, {language: ja, url: \"https://example.org/ja/2\"}]", "The report in other languages: a report of the corpus by its file, or another one by its address. It is enough that one of two reports names the other."),
        Default("status", "published, withdrawn or draft", "published", "A draft is not made unless asked for. Of a withdrawn report its title, its authors, how it is cited and that it is withdrawn are printed, and nothing that it said."),
    ];

    internal static IReadOnlyList<string> Names(IReadOnlyList<SettingsKey> keys) => [.. keys.Select(k => k.Name)];

    internal static IReadOnlyList<string> NamesWithin(string key) => Names(Corpus.First(k => k.Name == key).Within!);

    private static SettingsKey Default(string name, string takes, string value, string meaning) => new(name, takes, value, true, meaning);

    private static SettingsKey Example(string name, string takes, string value, string meaning, IReadOnlyList<SettingsKey>? within = null) =>
        new(name, takes, value, false, meaning, within);
}

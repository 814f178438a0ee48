namespace Watch.Documents.Diagnostics;

/// <summary>Every kind of problem that Watch reports, in one table.</summary>
public static class Rules
{
    // A file's bytes and characters.
    public static readonly Rule SourceMark = Reading("source-mark", Severity.Warning, "A file begins with a byte order mark, which is dropped.");
    public static readonly Rule SourceEncoding = Reading("source-encoding", Severity.Error, "A file is not UTF-8: bytes that stand for no character are read as U+FFFD.");
    public static readonly Rule SourceControl = Reading("source-control", Severity.Warning, "A file holds control characters or noncharacters, which are dropped.");

    // Front matter and watch.yaml.
    public static readonly Rule FrontMatterUnclosed = Reading("front-matter-unclosed", Severity.Error, "A report begins with front matter that has no end.");
    public static readonly Rule FrontMatterPlace = Reading("front-matter-place", Severity.Error, "Front matter does not begin in the first line of its file.");
    public static readonly Rule FrontMatterForm = Reading("front-matter-form", Severity.Error, "Front matter is written as for another program.");
    public static readonly Rule YamlSyntax = Reading("yaml-syntax", Severity.Error, "Front matter or settings are not YAML.");
    public static readonly Rule YamlAlias = Reading("yaml-alias", Severity.Error, "Front matter or settings use an anchor or alias, which Watch does not accept.");
    public static readonly Rule YamlNesting = Reading("yaml-nesting", Severity.Error, "Front matter or settings are nested too deeply.");
    public static readonly Rule KeyUnknown = Reading("key-unknown", Severity.Warning, "A key is not one that Watch knows.");
    public static readonly Rule KeyDuplicate = Reading("key-duplicate", Severity.Error, "A key is written twice.");
    public static readonly Rule ValueKind = Reading("value-kind", Severity.Error, "A value is of another kind than its key takes.");
    public static readonly Rule YamlComment = Reading("yaml-comment", Severity.Warning, "YAML takes the end of a value for a comment.");
    public static readonly Rule LanguageWordPlaces = Reading("language-word-places", Severity.Error, "A house word of `languages` lacks a place such as {0}, or has one too many: the word of the language stays.");
    public static readonly Rule LanguageWordsMissing = Reading("language-words-missing", Severity.Warning, "`languages` gives some house words of a language that has none: English ones are printed as long as any is missing.");
    public static readonly Rule NameUnclear = Reading("name-unclear", Severity.Warning, "The names of authors or editors can be read in more than one way.");
    public static readonly Rule DateOrder = Reading("date-order", Severity.Warning, "A report is posted or revised before its date.");
    public static readonly Rule IdentifierInvalid = Reading("identifier-invalid", Severity.Warning, "An identifier does not have the form of its kind, or its check digit is wrong.");
    public static readonly Rule TitleMissing = Reading("title-missing", Severity.Warning, "A report has no title: its file's name is used.");
    public static readonly Rule DateMissing = Reading("date-missing", Severity.Warning, "A report has no date.");
    public static readonly Rule ReportEmpty = Reading("report-empty", Severity.Warning, "A report has no text.");

    // Notes.
    public static readonly Rule NoteUndefined = Reading("note-undefined", Severity.Error, "A note is cited but not written.");
    public static readonly Rule NoteUncited = Reading("note-uncited", Severity.Warning, "A note is written but not cited.");
    public static readonly Rule NoteDuplicate = Reading("note-duplicate", Severity.Error, "A note is written twice.");
    public static readonly Rule NoteFromNote = Reading("note-from-note", Severity.Warning, "A note is cited only by another note: it is numbered after that note.");
    public static readonly Rule NoteEmpty = Reading("note-empty", Severity.Error, "A note has no text.");

    // Text.
    public static readonly Rule AttributeUnknown = Reading("attribute-unknown", Severity.Warning, "A class or attribute in braces has no meaning where it stands.");
    public static readonly Rule AttributeValue = Reading("attribute-value", Severity.Warning, "An attribute in braces has a value that it does not take.");
    public static readonly Rule LanguageInvalid = Reading("language-invalid", Severity.Warning, "A language is not a tag of BCP 47.");
    public static readonly Rule LanguageUnknown = Reading("language-unknown", Severity.Warning, "A part of a language tag is not in the registry of languages, or is for private use.");
    public static readonly Rule LanguageDeprecated = Reading("language-deprecated", Severity.Warning, "A language tag is deprecated: what the registry has in its place is used.");
    public static readonly Rule LinkTarget = Reading("link-target", Severity.Warning, "A link's target is not an address of http, https, mailto or doi: its text stays as text.");
    public static readonly Rule LinkDefinitionUnused = Reading("link-definition-unused", Severity.Warning, "A link definition is never used.");
    public static readonly Rule ReferenceUndefined = Reading("reference-undefined", Severity.Error, "A link leads to a name that does not exist in the report.");
    public static readonly Rule AbbreviationDuplicate = Reading("abbreviation-duplicate", Severity.Warning, "An abbreviation is defined twice.");
    public static readonly Rule AbbreviationUnused = Reading("abbreviation-unused", Severity.Warning, "An abbreviation is defined but never used.");
    public static readonly Rule LinkTextDiffers = Reading("link-text-differs", Severity.Warning, "A link shows one address and leads to another.");
    public static readonly Rule AddressSplit = Reading("address-split", Severity.Warning, "A space or the end of a line parts an address.");
    public static readonly Rule MarkupUnread = Reading("markup-unread", Severity.Warning, "Markup is misspelt or has no end, and is printed as text.");
    public static readonly Rule MarkupForeign = Reading("markup-foreign", Severity.Warning, "Markup that another program reads is printed as text.");
    public static readonly Rule HtmlRaw = Reading("html-raw", Severity.Warning, "HTML that Watch does not read, or whose tags do not pair, is printed as text.");
    public static readonly Rule RemarkUnclosed = Reading("remark-unclosed", Severity.Error, "An editor's remark has no end: it would be printed.");
    public static readonly Rule ImageInText = Reading("image-in-text", Severity.Warning, "An image stands within text: its alternative text stays in its place.");
    public static readonly Rule LineBreakSpaces = Reading("line-break-spaces", Severity.Warning, "Two spaces at the end of a line do not break it.");
    public static readonly Rule QuotationUnbalanced = Reading("quotation-unbalanced", Severity.Warning, "A quotation mark has no partner.");
    public static readonly Rule NestingTooDeep = Reading("nesting-too-deep", Severity.Error, "Blocks or markup are nested too deeply.");

    // Blocks.
    public static readonly Rule HeadingTop = Reading("heading-top", Severity.Warning, "A heading in the body has the level of the title: it is read as level 2.");
    public static readonly Rule HeadingSkip = Reading("heading-skip", Severity.Warning, "A heading skips a level: the gap is closed.");
    public static readonly Rule HeadingEmpty = Reading("heading-empty", Severity.Warning, "A heading has no words.");
    public static readonly Rule IndentShort = Reading("indent-short", Severity.Warning, "A block is indented, and too little to belong to the note, item or definition above it.");
    public static readonly Rule IdInvalid = Reading("id-invalid", Severity.Warning, "A name in braces has characters other than a-z, 0-9 and hyphen, which are folded.");
    public static readonly Rule IdDuplicate = Reading("id-duplicate", Severity.Error, "A name in braces is given twice in a report.");
    public static readonly Rule DivisionUnknown = Reading("division-unknown", Severity.Warning, "A division has an unknown kind: only its content is kept.");
    public static readonly Rule DivisionUnclosed = Reading("division-unclosed", Severity.Warning, "A division has no end.");
    public static readonly Rule CodeUnclosed = Reading("code-unclosed", Severity.Warning, "A block of code has no end: what follows is code too.");
    public static readonly Rule TableBroken = Reading("table-broken", Severity.Warning, "The lines of a grid table do not close: it is printed as it is written, like code.");
    public static readonly Rule TableRagged = Reading("table-ragged", Severity.Warning, "A row of a table has more or fewer cells than the table has columns.");
    public static readonly Rule CaptionAlone = Reading("caption-alone", Severity.Warning, "A caption stands beside no table or figure: it is read as a paragraph.");
    public static readonly Rule FigureAlternative = Reading("figure-alternative", Severity.Error, "A figure has no alternative text and is not marked as decorative.");
    public static readonly Rule FigurePath = Reading("figure-path", Severity.Error, "A figure's path does not lead to a file within the corpus folder.");

    // The corpus as a whole.
    public static readonly Rule NumberMissing = Reading("number-missing", Severity.Warning, "A report has no number, though most others of the corpus have.");
    public static readonly Rule AuthorsMissing = Reading("authors-missing", Severity.Warning, "A report names no authors, though most others of the corpus do.");
    public static readonly Rule TranslationMissing = Reading("translation-missing", Severity.Error, "A translation names a file that is no report of the corpus.");
    public static readonly Rule TranslationLanguage = Reading("translation-language", Severity.Error, "A translation is in the same language, or in another one than is said.");
    public static readonly Rule NumberDuplicate = Reading("number-duplicate", Severity.Error, "Two reports have the same number.");
    public static readonly Rule SlugDuplicate = Reading("slug-duplicate", Severity.Error, "The outputs of two reports would have the same name.");
    public static readonly Rule OrderFileMissing = Reading("order-file-missing", Severity.Error, "The order of reports names a file that does not exist.");
    public static readonly Rule OrderFileTwice = Reading("order-file-twice", Severity.Warning, "The order of reports names a file twice: the first place counts.");

    public static readonly Rule VolumeDuplicate = Reading("volume-duplicate", Severity.Error, "Two volumes have the same id.");
    public static readonly Rule VolumeEmpty = Reading("volume-empty", Severity.Warning, "A volume holds no report.");
    public static readonly Rule VolumeFileMissing = Reading("volume-file-missing", Severity.Error, "A volume names a report that does not exist.");
    public static readonly Rule VolumeOverlap = Reading("volume-overlap", Severity.Warning, "A report is in two volumes.");
    public static readonly Rule VolumeReportMissing = Reading("volume-report-missing", Severity.Warning, "A report is in none of the volumes.");

    public static readonly Rule IndexReading = new("index-reading", Severity.Warning, "A name of the index is given two readings to be sorted by: the first counts.");
    public static readonly Rule IndexReference = new("index-reference", Severity.Warning, "index.yaml sends readers to a heading where they find no places.");
    public static readonly Rule IndexHeadingMissing = new("index-heading-missing", Severity.Warning, "index.yaml names a heading that no report marks, or one that it hides.");
    public static readonly Rule ImprintIncomplete = new("imprint-incomplete", Severity.Warning, "The imprint of the volumes lacks a publisher, a place or rights.");
    public static readonly Rule EditionPlaceLost = new("edition-place-lost", Severity.Warning, "The words that a page of a published edition begins with are no longer in the report.");

    // Typesetting.
    public static readonly Rule GlyphMissing = new("glyph-missing", Severity.Warning, "No font has a character: its code is shown in a box.");
    public static readonly Rule HyphenationMissing = new("hyphenation-missing", Severity.Info, "A language has no hyphenation patterns: its reports are set without hyphens. Told once for each language.");

    public static readonly Rule LineOverfull = new("line-overfull", Severity.Warning, "A line is wider than its measure, since a single character is.");
    public static readonly Rule TableTooWide = new("table-too-wide", Severity.Warning, "A table is too wide for its page even when it is set smaller and hyphenated: words are broken anywhere.");

    public static readonly Rule TypographyLimit = new("typography-limit", Severity.Error, "With --strict: the lines or pages of a report exceed a limit of `typography` in watch.yaml.");

    // What only the files themselves show.
    public static readonly Rule FileUnreadable = new("file-unreadable", Severity.Error, "A file is not there or cannot be read.");
    public static readonly Rule FileOutside = new("file-outside", Severity.Error, "A path or link leads out of the corpus folder.");
    public static readonly Rule FileTooLarge = new("file-too-large", Severity.Error, "A file is larger than any that Watch reads.");
    public static readonly Rule PictureUnreadable = new("picture-unreadable", Severity.Error, "A figure's file is not a PNG or JPEG picture.");
    public static readonly Rule PrintHouse = Reading("print-house", Severity.Error, "A book breaks a rule of the house that prints it.");
    public static readonly Rule PrintPreflight = new("print-preflight", Severity.Warning, "A page for the printer has what a press prints badly or the house does not want: fine lines, small type, light tints, too much ink.");
    public static readonly Rule PictureCoarse = new("picture-coarse", Severity.Warning, "A picture has too few pixels for the size at which a book prints it.");
    public static readonly Rule CoverSpine = new("cover-spine", Severity.Warning, "The width of a spine is not known, so no cover is made.");
    public static readonly Rule PrintSignature = new("print-signature", Severity.Warning, "More than half of a section would be blank pages at the end of a book.");
    public static readonly Rule PressProfile = new("press-profile", Severity.Error, "A profile for the press is no ICC output profile in CMYK.");
    public static readonly Rule PictureTooLarge = new("picture-too-large", Severity.Error, "A picture has more pixels than Watch takes.");
    public static readonly Rule FontUnreadable = new("font-unreadable", Severity.Error, "A font file cannot be read.");
    public static readonly Rule FontOutlines = new("font-outlines", Severity.Error, "A font has no TrueType outlines, the only ones that Watch embeds.");
    public static readonly Rule FontRestricted = new("font-restricted", Severity.Error, "A font's licence forbids embedding, without which there is no PDF.");
    public static readonly Rule FontNotEmbedded = new("font-not-embedded", Severity.Warning, "A font's licence forbids the EPUB to bring it, or to bring a part of it where the whole is too large.");
    public static readonly Rule EpubSize = new("epub-size", Severity.Warning, "An EPUB is larger than Send to Kindle takes by e-mail, or at all.");
    public static readonly Rule EpubFileSize = new("epub-file-size", Severity.Warning, "A file within an EPUB is larger than Kobo's readers take.");
    public static readonly Rule AnthologyUndated = new("anthology-undated", Severity.Warning, "No report of the anthology has a date: it is dated 1980-01-01.");
    public static readonly Rule ImportEdited = new("import-edited", Severity.Error, "A file that import would write has been edited since, or was never its own.");
    public static readonly Rule ImportTwice = new("import-twice", Severity.Error, "Two imported pages hold the same report.");

    // Import of raw pages.
    public static readonly Rule ImportDateUnread = new("import-date-unread", Severity.Warning, "An imported masthead has a date that names no day.");
    public static readonly Rule ImportMastheadMissing = new("import-masthead-missing", Severity.Warning, "An imported text has no masthead, so its number and date are unknown.");
    public static readonly Rule ImportMastheadRepeated = new("import-masthead-repeated", Severity.Warning, "An imported page repeats a report's masthead; the repetition is left out.");
    public static readonly Rule ImportNoteMissing = new("import-note-missing", Severity.Warning, "An imported text cites a note that its page does not have.");
    public static readonly Rule ImportNoteRepeated = new("import-note-repeated", Severity.Warning, "An imported page has two notes of one number.");
    public static readonly Rule ImportNothing = new("import-nothing", Severity.Warning, "An imported page holds no report.");
    public static readonly Rule ImportRecordUnreadable = new("import-record-unreadable", Severity.Warning, "The record of what import wrote cannot be read.");
    public static readonly Rule ImportReportRepeated = new("import-report-repeated", Severity.Warning, "An imported page has two reports of one number or title.");
    public static readonly Rule ImportTeaser = new("import-teaser", Severity.Warning, "A post on an imported page breaks off; no report is made of it.");
    public static readonly Rule ImportTextAfterNotes = new("import-text-after-notes", Severity.Warning, "Text follows the notes of an imported report.");
    public static readonly Rule ImportTextBeforeTitle = new("import-text-before-title", Severity.Warning, "Text stands around the masthead of an imported report.");
    public static readonly Rule ImportTitleMissing = new("import-title-missing", Severity.Warning, "An imported report has no title.");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!).OrderBy(r => r.Code, StringComparer.Ordinal)];

    private static Rule Reading(string code, Severity severity, string meaning) => new(code, severity, meaning, OfReading: true);
}

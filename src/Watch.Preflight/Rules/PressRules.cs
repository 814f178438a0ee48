using static Watch.Preflight.PreflightSeverity;

namespace Watch.Preflight.Rules;

/// <summary>What PDF/X-4 (ISO 15930-7:2010) and PDF/X-1a (ISO 15930-4:2003, ISO 15930-1:2001) ask for. A row that both have is written once, with the clauses of both.</summary>
internal static class PressRules
{
    /// <param name="X4">The clause in ISO 15930-7; null if X-4 does not ask for it.</param>
    /// <param name="X1">The clause in ISO 15930-4; null if X-1a does not ask for it.</param>
    private sealed record Row(string? X4, string? X1, string Name, PreflightSeverity Severity, string What, string Remedy, Func<Judged, bool, IEnumerable<Finding>> Find);

    private static readonly IReadOnlyList<Row> Rows =
    [
        new("6.1", "6.1", "keys", Error, "No dictionary has a key twice.", "Write the file again, as with qpdf.", (f, _) => f.Maps.Where(m => m.Map.Repeated.Count > 0).Select(m => Finding.At(m, $"A dictionary has the key /{m.Map.Repeated[0]} twice."))),
        new(null, "6.1", "object-streams", Error, "There are no object streams and no reference streams.", "Save the file as PDF 1.4 or earlier.", (f, _) => f.File.UsesObjectStreams || f.File.Sections.Any(s => s.IsStream) ? [Finding.Of("The file keeps objects or references in streams, which PDF 1.4 does not know.")] : []),
        new("6.11", null, "version", Error, "The metadata say GTS_PDFXVersion PDF/X-4, and the document information, if it says it too, says the same.", "Export as PDF/X-4.", PressMetadata.Version4),
        new("6.10", null, "metadata", Error, "The metadata hold dc:title, xmp:CreateDate, xmp:ModifyDate, xmp:MetadataDate, xmpMM:DocumentID, xmpMM:VersionID and xmpMM:RenditionClass.", "Give the document a title and export it as PDF/X-4.", PressMetadata.Properties),
        new("6.10", null, "information", Error, "What the document information says, the metadata say too.", "Write both anew from one value.", PressMetadata.Twins),
        new(null, "6.7", "information", Error, "The document information holds Title, CreationDate and ModDate.", "Give the document a title and export it anew.", PressMetadata.Information),
        new("6.10", "6.7", "id", Error, "The trailer has an /ID of two strings.", "Write the file again with another program.", PressMetadata.Identifiers),
        new("6.9", "6.6", "trapped", Error, "Trapped is True or False, as a name; the metadata, if they say it, say the same.", "Say whether the document is trapped when it is exported.", PressMetadata.Trapped),
        new("6.4", "6.2", "intent", Error, "There is exactly one output intent of the kind GTS_PDFX.", "Choose the printing condition when the document is exported.", PressColour.Intent),
        new("6.4", "6.2", "condition", Error, "The output intent has an OutputConditionIdentifier, and an Info unless the condition is registered.", "Name the printing condition.", PressColour.Condition),
        new("6.4", "6.2", "profile", Error, "The profile of the intent is one of a printer, in colours and a version that the standard allows; X-1a may name a registered condition instead.", "Embed the profile of the printing condition.", PressColour.Profile),
        new("6.4", "6.2", "device-rgb", Error, "DeviceRGB is used only where the intent is of RGB.", "Convert what is in RGB to the printing condition.", PressColour.DeviceRgb),
        new("6.4", "6.2", "device-cmyk", Error, "DeviceCMYK is used only where the intent is of CMYK.", "Choose an output intent of CMYK, or convert to its colours.", PressColour.DeviceCmyk),
        new(null, "6.2", "managed", Error, "No colour is defined by a profile or by measures.", "Convert all colours to CMYK, gray or spot colours.", PressColour.Managed),
        new("6.4", null, "iccbased", Error, "The profile of a colour space is whole, of the number of components that /N says, and of version 4 at most.", "Embed the profile anew.", PressColour.SpaceProfiles),
        new("6.4", null, "cmyk-twice", Error, "No colour space has the profile of the output intent in CMYK.", "Write such colours as DeviceCMYK.", PressColour.SameProfile),
        new("6.4", null, "overprint-icc", Error, "Nothing overprints in mode 1 in a colour space that has a profile of CMYK.", "Write such colours as DeviceCMYK, or do not overprint.", PressColour.OverprintedProfile),
        new("6.4", "6.2", "spots", Error, "A spot colour means the same wherever it is named.", "Give each spot colour one definition.", PressColour.Spots),
        new("6.23", "6.2", "rendering-intent", Error, "Rendering intents are the four that there are.", "Choose one of the four.", (f, _) => f.ContentFaults("intent")),
        new("6.5", "6.3", "fonts", Error, "All fonts that are shown are embedded.", "Embed the font.", (f, _) => FontChecks.Embedded(f)),
        new("6.5", "6.3", "widths", Error, "The widths in the file are those of the embedded font.", "Embed the font anew.", (f, _) => FontChecks.Widths(f)),
        new("6.5", "6.3", "notdef", Error, "The glyph for what a font does not have is not shown.", "Choose a font that has the character.", (f, _) => FontChecks.NotDefined(f)),
        new(null, "6.3", "opentype", Error, "No font program is embedded as OpenType.", "Embed the font as TrueType, Type 1 or CFF.", (f, _) => f.Fonts.Where(t => t.Embedded is { Key: "FontFile3" } e && e.Stream.Name("Subtype") == "OpenType").Select(t => FontChecks.At(t, $"The font {t.Name} is embedded as OpenType."))),
        new("6.6", null, "names", Error, "Names are in UTF-8.", "Rename the colour, font or layer.", PressObjects.Names),
        new("6.7", "6.4", "external", Error, "No stream has its data in another file, and no form stands for a page of another file.", "Embed what is outside of the file.", PressObjects.External),
        new("6.7", "6.4", "embedded", Error, "No files are embedded.", "Remove the attachments.", PressObjects.EmbeddedFiles),
        new("6.8", "6.5", "lzw", Error, "Nothing is compressed with LZW, or encrypted by a filter of its own.", "Write the file again, as with qpdf.", PressObjects.Lzw),
        new(null, "6.5", "new-filters", Error, "No picture is compressed with JBIG2 or JPEG 2000.", "Compress pictures with Flate, JPEG or CCITT.", PressObjects.NewFilters),
        new("6.12", "6.8", "mediabox", Error, "Every page has a MediaBox.", "Give the page a MediaBox.", (f, _) => f.Pages.Where(p => p.Media is null).Select(p => Finding.At(p, "The page has no MediaBox."))),
        new("6.12", "6.8", "trimbox", Error, "Every page has a TrimBox or an ArtBox, and not both.", "Set the TrimBox of every page to its trimmed size, and no ArtBox.", PressBoxes.Trim),
        new("6.12", "6.8", "nesting", Error, "The TrimBox lies within the BleedBox, and this within the MediaBox; within the CropBox if there is one.", "Set the boxes anew.", PressBoxes.Nesting),
        new("6.12", "6.8", "cropbox", Warning, "There is no CropBox, or it is the MediaBox.", "Remove the CropBox.", PressBoxes.Crop),
        new("6.12", "6.8", "one-size", Warning, "All pages have one trimmed size and are not rotated.", "Export all pages at one size.", PressBoxes.OneSize),
        new("6.12", "6.8", "userunit", Error, "No page has a UserUnit.", "Export the page at its true size.", (f, _) => f.Pages.Where(p => p.Dictionary.Has("UserUnit")).Select(p => Finding.At(p, "The page has a UserUnit."))),
        new("6.13", "6.9", "transfer", Error, "There are no transfer functions.", "Export without transfer functions.", PressObjects.Transfer),
        new("6.13", "6.9", "halftone", Error, "Halftones are of type 1 or 5, without name, transfer function or phase.", "Export without halftones.", PressObjects.Halftones),
        new("6.14", "6.10", "postscript", Error, "There is no PostScript.", "Export the page anew.", PressObjects.PostScript),
        new("6.15", "6.11", "encryption", Error, "The file is not encrypted.", "Save the file without a password or restrictions.", (f, _) => f.File.IsEncrypted ? [Finding.Of("The file is encrypted.")] : []),
        new("6.16", "6.12", "alternates", Error, "Pictures have no alternates.", "Place the picture anew.", (f, _) => f.Images.Where(m => m.Map.Has("Alternates")).Select(m => Finding.At(m, "A picture has alternates."))),
        new("6.16", "6.12", "opi", Error, "No picture or form stands for one that is to be put in later.", "Export with all pictures in full.", (f, _) => f.Maps.Where(m => m.Map.IsStream && m.Map.Has("OPI")).Select(m => Finding.At(m, "A picture or form has /OPI, so another is to be put in its place."))),
        new(null, "6.12", "bits", Error, "Pictures have at most 8 bits in a sample.", "Convert pictures to 8 bits.", (f, _) => f.Images.Where(m => m.Map.Int("BitsPerComponent") > 8).Select(m => Finding.At(m, "A picture has 16 bits in a sample."))),
        new("6.17", "6.13", "annotations", Error, "Annotations stand wholly outside of the BleedBox, or of the TrimBox where there is none; printer's marks outside of the TrimBox.", "Export without links, comments and form fields.", PressBoxes.Annotations),
        new("6.18", "6.14", "actions", Error, "There are no actions and no scripts.", "Export without interactive elements.", PressObjects.Actions),
        new("6.19", "6.15", "operators", Error, "Content has the operators of the format alone.", "Export the page anew.", (f, _) => f.ContentFaults("operator", "compatible-operator", "postscript")),
        new(null, "6.16", "transparency", Error, "Nothing is transparent.", "Flatten transparency when the document is exported.", PressTransparency.None),
        new("6.20", null, "blend-mode", Error, "Blend modes are those of the format.", "Choose another blend mode.", PressTransparency.BlendModes),
        new("6.20", null, "page-group", Error, "The group of a page blends in the colours of the output intent.", "Choose the colours of the printing condition for blending.", PressTransparency.PageGroups),
        new("6.21", "6.17", "viewer-preferences", Error, "ViewArea, ViewClip, PrintArea and PrintClip name the MediaBox or the BleedBox.", "Remove these preferences.", PressObjects.ViewerPreferences),
        new("6.22", null, "presentations", Error, "There are no alternate presentations and no presentation steps.", "Export the document anew.", PressObjects.Presentations),
        new("6.24", null, "layers", Error, "Every configuration of layers has a name of its own, orders all layers if any, and changes none by itself.", "Export without layers, or with one configuration.", PressObjects.Layers),
        new(null, "6.16", "layers", Error, "There are no layers.", "Export without layers.", (f, _) => f.Catalog.Has("OCProperties") ? [Finding.Of("The file has layers.")] : []),
        new("6.26", "6.14", "xfa", Error, "There are no forms in XFA.", "Export without form fields.", (f, _) => f.Catalog.Dictionary("AcroForm")?.Has("XFA") == true || f.Catalog.IsTrue("NeedsRendering") ? [Finding.Of("The file has a form in XFA, or asks for one to be drawn (NeedsRendering).")] : []),
        new("6.27", null, "jpx", Error, "Pictures in JPEG 2000 have 1, 3 or 4 channels of one depth.", "Convert the picture.", PressObjects.Jpx),
        new("6.25", "6.18", "limits", Error, "Names have at most 127 bytes, the graphics state is saved at most 28 deep, and no page is longer than 14 400 points.", "Export the document anew.", PressObjects.Limits),
        new("6.25", "6.18", "separations", Error, "No page is a separation of another.", "Export composite pages.", (f, _) => f.Pages.Where(p => p.Dictionary.Has("SeparationInfo")).Select(p => Finding.At(p, "The page is a separation of another."))),
        new("6.1", null, "level", Error, "The file is of PDF 1.6 or earlier.", "Save the file as PDF 1.6.", (f, _) => PressMetadata.Level(f, 16)),
    ];

    public static IReadOnlyList<Rule> X4 { get; } =
        [.. Rows.Where(r => r.X4 is not null).Select(r => new Rule($"x4-{r.X4}-{r.Name}", $"ISO 15930-7, {r.X4}", r.Severity, r.What, r.Remedy, f => r.Find(f, false)))];

    private static readonly IReadOnlyList<Rule> X1 =
        [.. Rows.Where(r => r.X1 is not null).Select(r => new Rule($"x1a-{r.X1}-{r.Name}", $"ISO 15930-4, {r.X1}", r.Severity, r.What, r.Remedy, f => r.Find(f, true)))];

    public static IReadOnlyList<Rule> X1a2001 { get; } =
    [
        new("x1a-6.7-version-2001", "ISO 15930-1, 6.7", Error, "The document information says GTS_PDFXVersion PDF/X-1:2001 and GTS_PDFXConformance PDF/X-1a:2001.", "Export as PDF/X-1a:2001.", PressMetadata.Version2001),
        new("x1a-6.7-producer-2001", "ISO 15930-1, 6.7", Error, "The document information says the Producer.", "Export the document anew.", PressMetadata.Maker),
        new("x1a-6.1-level-2001", "ISO 15930-1, 6.1", Error, "The file is of PDF 1.3 or earlier.", "Save the file as PDF 1.3.", f => PressMetadata.Level(f, 13)),
        .. X1,
    ];

    public static IReadOnlyList<Rule> X1a2003 { get; } =
    [
        new("x1a-6.7-version-2003", "ISO 15930-4, 6.7", Error, "The document information says GTS_PDFXVersion PDF/X-1a:2003, and has no GTS_PDFXConformance.", "Export as PDF/X-1a:2003.", PressMetadata.Version2003),
        new("x1a-6.1-level-2003", "ISO 15930-4, 6.1", Error, "The file is of PDF 1.4 or earlier.", "Save the file as PDF 1.4.", f => PressMetadata.Level(f, 14)),
        .. X1,
    ];
}

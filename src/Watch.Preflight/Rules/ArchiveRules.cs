using static Watch.Preflight.PreflightSeverity;

namespace Watch.Preflight.Rules;

/// <summary>What PDF/A-2 asks for (ISO 19005-2; part 3 is the same but for attachments), by level: b, then u, then a.</summary>
internal static class ArchiveRules
{
    public static IReadOnlyList<Rule> LevelB { get; } =
    [
        Row("6.1.2", "header", "The header is %PDF-1.n at the beginning, and a comment of four bytes above 127 follows.", "Write the file again with another program.", ArchiveFile.Header),
        Row("6.1.3", "id", "The trailer has an /ID.", "Write the file again with another program.", f => PressMetadata.Identifiers(f, false)),
        Row("6.1.3", "encryption", "The file is not encrypted.", "Save the file without a password or restrictions.", f => f.File.IsEncrypted ? [Finding.Of("The file is encrypted.")] : []),
        Row("6.1.3", "end", "One line's end and nothing else follows %%EOF.", "Remove what stands after the end.", ArchiveFile.End),
        Row("6.1.4", "table", "A table of references begins with xref and its first section on lines of their own.", "Write the file again, as with qpdf.", ArchiveFile.Tables),
        Row("6.1.6", "hexadecimal", "Strings in hexadecimal have digits alone, and an even number of them.", "Write the file again, as with qpdf.", f => f.Texts.Where(t => t.Text.IsOdd).Select(t => new Finding(null, t.Owner?.ToString(), "A string in hexadecimal has an odd number of digits, or something that is none."))),
        Row("6.1.7", "stream", "A stream is as long as it says, and its keywords stand on lines of their own.", "Write the file again, as with qpdf.", f => f.Maps.Where(m => m.Map.Stream is { } s && (s.LengthIsWrong || s.KeywordIsWrong)).Select(m => Finding.At(m, "The stream's length or its keywords are not as they should be."))),
        Row("6.1.7", "external", "No stream has its data in another file.", "Embed what is outside of the file.", f => PressObjects.External(f, false).Where(x => x.Message.Contains("another file", StringComparison.Ordinal))),
        Row("6.1.7", "lzw", "Nothing is compressed with LZW, or encrypted by a filter of its own.", "Write the file again, as with qpdf.", f => PressObjects.Lzw(f, false)),
        Row("6.1.9", "object", "An object's number, value and end stand on lines of their own.", "Write the file again, as with qpdf.", ArchiveFile.Objects),
        Row("6.1.13", "limits", "Strings, names, integers, pages and saved states are not beyond the limits.", "Export the document anew.", ArchiveFile.Limits),
        Row("6.2.2", "operator", "Content has the operators of the format alone.", "Export the page anew.", f => f.ContentFaults("operator", "compatible-operator", "postscript")),
        Row("6.2.2", "resources", "Pages and forms have the resources that they name themselves.", "Export the page anew.", ArchiveFile.Resources),
        Row("6.2.3", "intent", "All output intents have one profile, of a printer, a monitor, or a colour space, of version 4 at most.", "Embed one profile.", ArchiveColour.Intents),
        Row("6.2.4", "iccbased", "The profile of a colour space is whole, and of the number of components that /N says.", "Embed the profile anew.", f => PressColour.SpaceProfiles(f, false)),
        Row("6.2.4", "device", "Colours of a device are those of the output intent's profile.", "Embed an output intent of these colours.", ArchiveColour.Device),
        Row("6.2.4", "spots", "A spot colour means the same wherever it is named.", "Give each spot colour one definition.", PressColour.SpotMeanings),
        Row("6.2.4", "overprint", "Nothing overprints in mode 1 in a colour space with a profile of CMYK.", "Do not overprint there.", f => PressColour.OverprintedProfile(f, false)),
        Row("6.2.5", "graphics-state", "There are no transfer functions, and halftones of types 1 and 5 alone.", "Export without transfer functions and halftones.", f => PressObjects.Transfer(f, false).Concat(PressObjects.Halftones(f, false))),
        Row("6.2.6", "rendering-intent", "Rendering intents are the four that there are.", "Choose one of the four.", f => f.ContentFaults("intent")),
        Row("6.2.8", "image", "Pictures have no alternates, stand for no others, and are not smoothed.", "Place the picture anew.", ArchiveColour.Images),
        Row("6.2.8", "jpx", "Pictures in JPEG 2000 have 1, 3 or 4 channels of one depth.", "Convert the picture.", f => PressObjects.Jpx(f, false)),
        Row("6.2.9", "xobject", "There is no PostScript, and no page of another file.", "Export the page anew.", f => PressObjects.PostScript(f, false).Concat(PressObjects.External(f, false).Where(x => x.Message.Contains("page of", StringComparison.Ordinal)))),
        Row("6.2.10", "blend-mode", "Blend modes are those of the format.", "Choose another blend mode.", f => PressTransparency.BlendModes(f, false)),
        Row("6.2.10", "group", "A page that has something transparent has an output intent, or colours to blend in.", "Embed an output intent.", ArchiveColour.Groups),
        Row("6.2.11", "fonts", "All fonts that are shown are embedded.", "Embed the font.", FontChecks.Embedded),
        Row("6.2.11", "cid-to-gid", "An embedded TrueType font of many glyphs says which glyphs its numbers are.", "Embed the font anew.", ArchiveFonts.CidToGid),
        Row("6.2.11", "cidset", "A list of a font's glyphs (CIDSet) is right.", "Leave CIDSet out.", ArchiveFonts.CidSet),
        Row("6.2.11", "widths", "The widths in the file are those of the embedded font.", "Embed the font anew.", FontChecks.Widths),
        Row("6.2.11", "notdef", "The glyph for what a font does not have is not shown.", "Choose a font that has the character.", FontChecks.NotDefined),
        Row("6.3.1", "annotation", "Annotations are of kinds that a page can show by itself.", "Remove the annotation.", ArchiveActions.Annotations),
        Row("6.3.2", "annotation-flags", "Annotations have /F, are printed and are not hidden.", "Show the annotation.", ArchiveActions.Flags),
        Row("6.3.3", "appearance", "Annotations that can be seen have an appearance.", "Remove the annotation.", ArchiveActions.Appearances),
        Row("6.4", "form", "Forms are none of XFA and do not ask for appearances.", "Export without form fields.", f => f.Catalog.Dictionary("AcroForm") is { } form && (form.Has("XFA") || form.IsTrue("NeedAppearances")) ? [Finding.Of("The file has a form that is made when it is shown.")] : []),
        Row("6.5.1", "action", "Actions are those that lead to a place, in the document or outside.", "Remove the action.", ArchiveActions.Kinds),
        Row("6.5.2", "trigger", "Nothing happens by itself: no additional actions.", "Remove the action.", f => f.Maps.Where(m => m.Map.Has("AA")).Select(m => Finding.At(m, "Something has additional actions (AA)."))),
        Row("6.6.2", "metadata", "The metadata are there, in a stream of the kind Metadata and XML, in UTF-8, without bytes= and encoding= in their header.", "Write the metadata anew.", ArchiveMetadata.Packet),
        Row("6.6.2", "property", "Every property is of XMP 2005 or described in the file.", "Describe the property in an extension schema.", ArchiveMetadata.Undeclared),
        Row("6.6.2", "extension", "What describes properties is complete.", "Complete the extension schema.", ArchiveMetadata.Extensions),
        Row("6.6.2", "list", "A property that is a list, in languages, or true or false, is written as one.", "Write the metadata anew.", ArchiveMetadata.Lists),
        Row("6.6.4", "claim", "The metadata say pdfaid:part 2 or 3, and a level.", "Export as PDF/A-2.", f => ArchiveMetadata.Claim(f, ["A", "U", "B"])),
        Row("6.8", "attachment", "Part 2 has PDF/A alone for attachments; part 3 says of each what it is.", "Remove the attachments, or complete what is said of them.", ArchiveMetadata.Attachments),
        Row("6.9", "layers", "Every configuration of layers has a name of its own, orders all layers if any, and changes none by itself.", "Name the configuration.", f => PressObjects.Layers(f, false)),
        Row("6.10", "presentations", "There are no alternate presentations and no presentation steps.", "Export the document anew.", f => PressObjects.Presentations(f, false)),
        Row("6.11", "requirements", "The document has no requirements.", "Remove /Requirements.", f => f.Catalog.Has("Requirements") ? [Finding.Of("The document has /Requirements.")] : []),
    ];

    public static IReadOnlyList<Rule> LevelU { get; } =
    [
        .. LevelB,
        new("a2u-6.2.11-unicode", "ISO 19005-2, 6.2.11.7.2", Error, "Every glyph says which text it is.", "Embed fonts with /ToUnicode.", ArchiveFonts.Unmapped),
    ];

    public static IReadOnlyList<Rule> LevelA { get; } =
    [
        .. LevelU,
        new("a2a-6.2.11-private", "ISO 19005-2, 6.2.11.7.3", Error, "A glyph of private use has its text beside it.", "Give the text as /ActualText.", ArchiveFonts.PrivateUse),
        new("a2a-6.6.4-claim", "ISO 19005-2, 6.6.4", Error, "The metadata say level A.", "Export as PDF/A-2a.", f => ArchiveMetadata.Claim(f, ["A"])),
        new("a2a-6.7.2-marked", "ISO 19005-2, 6.7.2.2", Error, "The document says that it is tagged.", "Export as tagged PDF.", f => f.Catalog.Dictionary("MarkInfo")?.IsTrue("Marked") == true ? [] : [Finding.Of("The document does not say that it is tagged.")]),
        new("a2a-6.7.3-structure", "ISO 19005-2, 6.7.3.3", Error, "The document has a structure.", "Export as tagged PDF.", f => f.Structure.Root is null ? [Finding.Of("The document has no structure.")] : []),
        new("a2a-6.7.3-types", "ISO 19005-2, 6.7.3.4", Error, "Every type of the structure is standard, or leads to one that is.", "Map the type.", AccessStructure.Types),
        new("a2a-6.7.4-language", "ISO 19005-2, 6.7.4", Error, "Languages are language tags.", "Write the language as BCP 47 has it.", AccessStructure.WrongLanguages),
    ];

    private static Rule Row(string clause, string name, string what, string remedy, Func<Judged, IEnumerable<Finding>> find) => new($"a2-{clause}-{name}", $"ISO 19005-2, {clause}", Error, what, remedy, find);
}

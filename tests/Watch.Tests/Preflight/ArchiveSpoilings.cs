using System.Text.RegularExpressions;

namespace Watch.Tests.Preflight;

/// <summary>Faults of archives' files and of what is read aloud.</summary>
internal static class ArchiveSpoilings
{
    private const string Picture = "/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8";

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        Of("a2-6.1.2-header", "PDF 2.0", f => f.Version = "2.0"),
        Of("a2-6.1.2-header", "weak comment", f => f.Bytes = text => text[..10] + "abcd" + text[14..]),
        Of("a2-6.1.3-id", "no ID", f => f.Trailer = "/Root @catalog /Info @info"),
        Of("a2-6.1.3-encryption", "encrypted", f => f.Trailer += " /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>"),
        Of("a2-6.1.3-end", "line after the end", f => f.Bytes = text => text + "\n"),
        Of("a2-6.1.4-table", "table on one line", f => f.Bytes = text => text.Replace("\nxref\n0 ", "\nxref 0 ", StringComparison.Ordinal)),
        Of("a2-6.1.6-hexadecimal", "odd digits", f => f.Insert("info", "/Subject <ABC>")),
        Of("a2-6.1.7-stream", "wrong length", f => f["content"] = "<< /Length 5 >>"),
        Of("a2-6.1.7-stream", "return alone", f => f.Bytes = text => new Regex("stream\n").Replace(text, "stream\r", 1)),
        Of("a2-6.1.7-external", "data elsewhere", f => Extra(f, () => f.Stream("extra", "<< /F (other.bin) >>", ""))),
        Of("a2-6.1.7-lzw", "LZW", f => Extra(f, () => f.Stream("extra", "<< /Filter /LZWDecode >>", "\u0080\u000B\u0060\u0050\u0022\u000C\u000C\u0085\u0001"))),
        Of("a2-6.1.9-object", "object on one line", f => f.Bytes = text => new Regex(@"(\d+ 0 obj)\n").Replace(text, "$1 ", 1)),
        Of("a2-6.1.13-limits", "long string", f => f.Insert("info", $"/Subject ({new string('a', 40000)})")),
        Of("a2-6.1.13-limits", "large integer", f => f.Insert("catalog", "/Extra 99999999999")),
        Of("a2-6.1.13-limits", "page of two points", f => f.Change("page", "[0 0 320 460]", "[0 0 2 2]")),
        Of("a2-6.2.2-operator", "unknown operator", f => f.Paint("BX frobnicate EX")),
        Of("a2-6.2.2-resources", "resources of the tree", f =>
        {
            f.Change("page", "/Resources @resources", "");
            f.Insert("pages", "/Resources @resources");
        }),
        Of("a2-6.2.3-intent", "two profiles", f =>
        {
            f.Stream("second", "<< /N 4 >>", SoundFiles.Profile("prtr", "CMYK", "A2B0"));
            f.Change("catalog", "[@intent]", "[@intent << /S /GTS_PDFX /OutputConditionIdentifier (x) /DestOutputProfile @second >>]");
        }),
        Of("a2-6.2.3-intent", "of a scanner", f => f.Stream("profile", "<< /N 4 >>", SoundFiles.Profile("scnr", "CMYK", "A2B0"))),
        Of("a2-6.2.4-iccbased", "wrong N", f =>
        {
            f.Stream("other", "<< /N 3 >>", SoundFiles.Profile("prtr", "GRAY", "kTRC"));
            f.Change("resources", "/S1 [", "/S2 [/ICCBased @other] /S1 [");
            f.Paint("/Artifact BMC /S2 cs 0 0 0 scn 0 0 9 9 re f EMC");
        }),
        Of("a2-6.2.4-device", "RGB", f => f.Paint("/Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC")),
        Of("a2-6.2.4-spots", "two meanings", f =>
        {
            f["sea"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] /N 1 >>";
            f.Change("resources", "/S1 [", "/S2 [/Separation /Black /DeviceCMYK @sea] /S1 [");
            f.Paint("/Artifact BMC /S1 cs 1 scn 40 40 9 9 re f /S2 cs 1 scn 60 40 9 9 re f EMC");
        }),
        Of("a2-6.2.4-overprint", "overprinted", f =>
        {
            f.Stream("other", "<< /N 4 >>", SoundFiles.Profile("prtr", "CMYK", "A2B0", "desc"));
            f.Change("resources", "/S1 [", "/S2 [/ICCBased @other] /S1 [");
            f.Paint("/Artifact BMC /G0 gs /S2 cs 0 0 0 1 scn 0 0 9 9 re f EMC");
        }),
        Of("a2-6.2.5-graphics-state", "TR", f => f.Insert("state", "/TR /Identity")),
        Of("a2-6.2.6-rendering-intent", "unknown", f => f.Paint("/Best ri")),
        Of("a2-6.2.8-image", "smoothed", f => Image(f, $"<< {Picture} /ColorSpace /DeviceGray /Interpolate true >>")),
        Of("a2-6.2.8-jpx", "no JPEG 2000", f => Image(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /Filter /JPXDecode >>")),
        Of("a2-6.2.9-xobject", "page of another file", f => Extra(f, () => f.Stream("extra", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (x) /Page 0 >> >>", ""))),
        Of("a2-6.2.10-blend-mode", "unknown", f => f.Insert("state", "/BM /Best")),
        Of("a2-6.2.10-group", "transparent without intent", f =>
        {
            f.Change("catalog", "/OutputIntents [@intent]", "");
            f.Insert("state", "/ca 0.5");
            f.Paint("/G0 gs");
        }),
        Of("a2-6.2.11-fonts", "not embedded", f => f.Change("descriptor", "/FontFile2 @program", "")),
        Of("a2-6.2.11-cid-to-gid", "no map", f => f.Change("cid", "/CIDToGIDMap /Identity", "")),
        Of("a2-6.2.11-cidset", "too few", f =>
        {
            f.Stream("set", "<< >>", "\u0040");
            f.Insert("descriptor", "/CIDSet @set");
        }),
        Of("a2-6.2.11-widths", "other widths", f => f.Change("cid", "[1000 1000 1000]", "[1000 900 1000]")),
        Of("a2-6.2.11-notdef", "glyph 0", f => f.ChangeData("content", "<00010001>", "<00010000>")),
        Of("a2u-6.2.11-unicode", "no text", f => f.ChangeData("unicode", "<0001> <0041>", "<0002> <0041>")),
        Of("a2a-6.2.11-private", "private use", f => f.ChangeData("unicode", "<0041>", "<E001>")),
        Of("a2-6.3.1-annotation", "sound", f => Annotation(f, "/Subtype /Sound /F 4 /Contents (x)")),
        Of("a2-6.3.2-annotation-flags", "not printed", f => f.Change("link", "/F 4", "/F 0")),
        Of("a2-6.3.3-appearance", "none", f => Annotation(f, "/Subtype /Square /F 4 /Contents (x)")),
        Of("a2-6.4-form", "made when shown", f => f.Insert("catalog", "/AcroForm << /Fields [] /NeedAppearances true >>")),
        Of("a2-6.5.1-action", "script", f => f.Change("link", "/S /URI /URI (https://example.org)", "/S /JavaScript /JS (1)")),
        Of("a2-6.5.2-trigger", "of the document", f => f.Insert("catalog", "/AA << /WC << /S /GoTo /D [@page /Fit] >> >>")),
        Of("a2-6.6.2-metadata", "none", f => f.Change("catalog", "/Metadata @metadata", "")),
        Of("a2-6.6.2-metadata", "encoding", f => f.ChangeData("metadata", "NTczkc9d\"?>", "NTczkc9d\" encoding=\"UTF-8\"?>")),
        Of("a2-6.6.2-property", "not described", f => f.ChangeData("metadata", "<pdfaProperty:name>part<", "<pdfaProperty:name>other<")),
        Of("a2-6.6.2-extension", "no category", f => f.ChangeData("metadata", "<pdfaProperty:category>internal</pdfaProperty:category>", "")),
        Of("a2-6.6.2-list", "no list", f => f.ChangeData("metadata", "<xmp:CreateDate>", "<dc:creator>Ada</dc:creator><xmp:CreateDate>")),
        Of("a2-6.6.2-list", "true with a small letter", f => f.ChangeData("metadata", "<xmp:CreateDate>", "<r:Marked xmlns:r=\"http://ns.adobe.com/xap/1.0/rights/\">true</r:Marked><xmp:CreateDate>")),
        Of("a2-6.6.4-claim", "part 1", f => f.ChangeData("metadata", ">2</pdfaid:part>", ">1</pdfaid:part>")),
        Of("a2a-6.6.4-claim", "level b", f => f.ChangeData("metadata", ">A</pdfaid:conformance>", ">B</pdfaid:conformance>")),
        Of("a2-6.8-attachment", "no PDF/A", f =>
        {
            f.Stream("data", "<< /Type /EmbeddedFile >>", "text");
            f.Insert("catalog", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /UF (a) /EF << /F @data >> >>] >> >>");
        }),
        Of("a2-6.9-layers", "without name", f => f.Insert("catalog", "/OCProperties << /OCGs [] /D << >> >>")),
        Of("a2-6.10-presentations", "steps", f => f.Insert("page", "/PresSteps << >>")),
        Of("a2-6.11-requirements", "requirements", f => f.Insert("catalog", "/Requirements []")),
        Of("a2a-6.7.2-marked", "not marked", f => f.Change("catalog", "/MarkInfo << /Marked true >>", "")),
        Of("a2a-6.7.3-structure", "none", f => f.Change("catalog", "/StructTreeRoot @root", "")),
        Of("a2a-6.7.3-types", "unknown", f => f.Change("figure", "/S /Figure", "/S /Masthead")),
        Of("a2a-6.7.3-types", "circle", f =>
        {
            f.Change("root", "/Chapter /Sect", "/Chapter /Sect /A1 /B1 /B1 /A1");
            f.Change("figure", "/S /Figure", "/S /A1");
        }),
        Of("a2a-6.7.4-language", "underscore", f => f.Insert("figure", "/Lang (ko_KR)")),
        Of("ua1-5-claim", "none", f => f.ChangeData("metadata", ">1</pdfuaid:part>", "></pdfuaid:part>")),
        Of("ua1-7.1-unmarked", "stray line", f => f.Paint("0 0 9 9 re f")),
        Of("ua1-7.1-artifact", "artifact in tagged content", f => f.ChangeData("content", "/H1 << /MCID 0 >> BDC", "/H1 << /MCID 0 >> BDC /Artifact BMC EMC")),
        Of("ua1-7.1-parent-tree", "lost", f => f.Change("root", "0 [@heading @anchor @cell]", "0 [@heading]")),
        Of("ua1-7.1-parent-tree", "twice", f => f.ChangeData("content", "/MCID 2", "/MCID 1")),
        Of("ua1-7.1-parent-tree", "no parent", f => f.Change("figure", "/P @document", "")),
        Of("ua1-7.1-suspects", "suspects", f => f.Change("catalog", "/Marked true", "/Marked true /Suspects true")),
        Of("ua1-7.1-types", "mapped though standard", f => f.Change("root", "/Chapter /Sect", "/P /Div")),
        Of("ua1-7.1-metadata", "no title", f => f.ChangeData("metadata", ">Harbour<", "><")),
        Of("ua1-7.1-display-title", "file name in the window", f => f.Change("catalog", "/DisplayDocTitle true", "")),
        Of("ua1-7.1-structure", "none", f => f.Change("catalog", "/StructTreeRoot @root", "")),
        Of("ua1-7.2-language", "none", f => f.Change("catalog", "/Lang (en-GB)", "")),
        Of("ua1-7.2-nesting", "cell outside of a row", f => f.Change("body", "/S /LBody", "/S /TD")),
        Of("ua1-7.2-caption", "in the middle", f => f.Change("table", "[@caption @row @second-row]", "[@row @caption @second-row]")),
        Of("ua1-7.2-table-grid", "ragged", f => f.Change("second-row", "[@cell @second-cell]", "[@cell]")),
        Of("ua1-7.2-nesting", "head without body", f => f.Change("row", "/S /TR", "/S /THead")),
        Of("ua1-7.1-parent-tree", "two pages with one key", f =>
        {
            f["second-page"] = f["page"];
            f.Change("pages", "/Count 1 /Kids [@page]", "/Count 2 /Kids [@page @second-page]");
        }),
        Of("ua1-7.5-headers", "scope misspelt", f => f.Change("head", "/Scope /Column", "/Scope /Columns")),
        Of("ua1-7.3-figure", "no text", f => f.Change("figure", "/Alt (A quay)", "")),
        Of("ua1-7.4-headings", "level left out", f => f.Change("heading", "/S /H1", "/S /H2")),
        Of("ua1-7.5-headers", "no scope", f => f.Change("head", "/A << /O /Table /Scope /Column >>", "")),
        Of("ua1-7.7-formula", "no text", f => f.Change("formula", "/Alt (a sum)", "")),
        Of("ua1-7.9-notes", "no ID", f => f.Change("note", "/ID (n1)", "")),
        Of("ua1-7.9-notes", "one ID", f => f.Change("note", "(n1)", "(n2)")),
        Of("ua1-7.10-layers", "by itself", f => f.Insert("catalog", "/OCProperties << /OCGs [] /D << /Name (x) /AS [] >> >>")),
        Of("ua1-7.15-xfa", "XFA", f => f.Insert("catalog", "/AcroForm << /Fields [] /XFA [] >>")),
        Of("ua1-7.18-tabs", "by rows", f => f.Change("page", "/Tabs /S", "/Tabs /R")),
        Of("ua1-7.18-annotations", "no contents", f => f.Change("link", "/Contents (The archive)", "")),
        Of("ua1-7.18-annotations", "not in the structure", f => f.Change("link", "/StructParent 1", "")),
        Of("ua1-7.21-fonts", "not embedded", f => f.Change("descriptor", "/FontFile2 @program", "")),
        Of("ua1-7.21-unicode", "no text", f => f.Change("font", "/ToUnicode @unicode", "")),
        Of("ua1-7.21-notdef", "glyph 0", f => f.ChangeData("content", "<00010001>", "<00010000>")),
    ];

    private static Spoiling Of(string rule, string what, Action<HandPdf> spoil) => new(rule, $"{rule[(rule.LastIndexOf('.') + 1)..]}, {what}", "a-2a+ua-1", spoil);

    private static void Extra(HandPdf file, Action add)
    {
        file.Insert("catalog", "/Extra @extra");
        add();
    }

    private static void Image(HandPdf file, string dictionary) => AnyPdfSpoilings.Picture(file, dictionary, new byte[400], "/Artifact BMC q 40 0 0 40 100 100 cm /I1 Do Q EMC");

    private static void Annotation(HandPdf file, string entries)
    {
        file["annotation"] = $"<< /Type /Annot {entries} /Rect [40 40 60 60] /StructParent 1 >>";
        file.Change("page", "[@link]", "[@link @annotation]");
    }
}

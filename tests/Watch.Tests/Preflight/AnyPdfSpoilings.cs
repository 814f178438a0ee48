using System.Text.RegularExpressions;

namespace Watch.Tests.Preflight;

/// <summary>Faults that any PDF may have.</summary>
internal static class AnyPdfSpoilings
{
    private const string Image = "/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray";

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        Of("pdf-7.5.2-header", "no version", f => f.Version = "x.y"),
        Of("pdf-7.5.2-offset", "bytes before the header", f => f.Bytes = text => "\n\n" + text),
        Of("pdf-7.5.4-xref", "table elsewhere", f => f.Bytes = text => Regex.Replace(text, @"startxref\n\d+", "startxref\n7")),
        Of("pdf-7.5.4-xref", "no startxref", f => f.Bytes = text => text[..text.LastIndexOf("startxref", StringComparison.Ordinal)]),
        Of("pdf-7.5.4-xref", "offsets off", f => f.Bytes = text => text.Replace("\n1 0 obj", "\n \n  1 0 obj", StringComparison.Ordinal)),
        Of("pdf-7.5.5-end", "no end", f => f.Bytes = text => text[..^7]),
        Of("pdf-7.3-syntax", "array without end", f => f["extra"] = "[1 2", "/Extra @extra"),
        Of("pdf-7.3-syntax", "dictionary without value", f => f["extra"] = "<< /A /B /C >>", "/Extra @extra"),
        Of("pdf-7.3.7-keys", "key twice", f => f.Insert("info", "/Trapped /False")),
        Of("pdf-7.3.8-length", "short length", f => f["content"] = "<< /Length 5 >>"),
        Of("pdf-7.3.8-length", "long length", f => f["content"] = "<< /Length 10000000000 >>"),
        Of("pdf-7.3.10-reference", "reference to nothing", f => f.Insert("catalog", "/Extra 99 0 R")),
        Of("pdf-7.4-filter", "damaged data", f => f.Stream("content", "<< /Filter /FlateDecode >>", "x\u009C no data at all")),
        Of("pdf-7.4-filter", "empty data", f => Picture(f, $"<< {Image} /Filter /FlateDecode >>", [])),
        Of("pdf-7.4-filter", "unknown filter", f => f.Stream("content", "<< /Filter /BestDecode >>", "q Q")),
        Of("pdf-7.4-filter", "bad hexadecimal", f => f.Stream("content", "<< /Filter /ASCIIHexDecode >>", "7120zz>")),
        Of("pdf-7.6-encryption", "encrypted", f => f.Trailer += " /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>"),
        Of("pdf-7.7.3-pages", "wrong count", f => f.Change("pages", "/Count 1", "/Count 3")),
        Of("pdf-7.7.3-pages", "page twice", f => f.Change("pages", "[@page]", "[@page @page]")),
        Of("pdf-7.7.3-pages", "page that is not there", f => f.Change("pages", "[@page]", "[@page 99 0 R]")),
        Of("pdf-7.7.3.3-mediabox", "no MediaBox", f => f.Change("page", "/MediaBox [0 0 320 460]", "")),
        Of("pdf-14.11.2-boxes", "empty box", f => f.Change("page", "[1 1 319 459]", "[1 1 1 459]")),
        Of("pdf-14.11.2-boxes", "box beyond the page", f => f.Change("page", "[1 1 319 459]", "[-1 1 319 459]")),
        Of("pdf-14.11.2-boxes", "askew", f => f.Insert("page", "/Rotate 45")),
        Of("pdf-7.8.2-content", "operands missing", f => f.Paint("1 2 3 re f")),
        Of("pdf-7.8.2-content", "type outside of a text object", f => f.Paint("<0001> Tj")),
        Of("pdf-7.8.2-content", "content that is not there", f => f.Change("page", "@content", "[@content 99 0 R]")),
        Of("pdf-7.8.2-content", "strings for numbers", f => f.Paint("(1) (2) (3) (4) re f")),
        Of("pdf-7.8.2-content", "text object without end", f => f.Paint("BT")),
        Of("pdf-7.8.2-content", "path that nothing paints", f => f.Paint("40 40 m 90 90 l")),
        Of("pdf-7.8.2-operator", "width of a glyph on a page", f => f.Paint("500 0 d0")),
        Of("pdf-7.8.2-operator", "unknown operator", f => f.Paint("1 frobnicate")),
        Of("pdf-7.8.3-resource", "unknown font", f => f.Paint("BT /F9 9 Tf <0001> Tj ET")),
        Of("pdf-7.8.3-resource", "XObject of no kind", f =>
        {
            f.Stream("form", "<< /Type /XObject /Subtype /Best >>", "q Q");
            f.Insert("resources", "/XObject << /X1 @form >>");
            f.Paint("/X1 Do");
        }),
        Of("pdf-7.8.3-resource", "unknown form", f => f.Paint("/X9 Do")),
        Of("pdf-8.4.2-restore", "Q too many", f => f.Paint("Q")),
        Of("pdf-8.4.2-save", "q too many", f => f.Paint("q")),
        Of("pdf-8.4.5-state", "opacity beyond 1", f => f.Insert("state", "/ca 1.5")),
        Of("pdf-8.4.5-state", "overprint mode 2", f => f.Change("state", "/OPM 1", "/OPM 2")),
        Of("pdf-8.4.5-state", "soft mask without a group", f => f.Insert("state", "/SMask << /S /Luminosity >>")),
        Of("pdf-8.4.5-state", "soft mask of no kind", f => f.Insert("state", "/SMask << /S /Best /G @content >>")),
        Of("pdf-8.6-colour", "spot colour without tint transform", f => Space(f, "[/Separation /Sea /DeviceCMYK]")),
        Of("pdf-8.6-colour", "tint transform of three numbers for four inks", f => Space(f, "[/Separation /Sea /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [0 0 1] /N 1 >>]")),
        Of("pdf-8.6-colour", "ink named twice", f => Space(f, "[/DeviceN [/Sea /Sea] /DeviceCMYK @tint]", "1 1")),
        Of("pdf-8.6-colour", "more than 32 inks", f => Space(f, $"[/DeviceN [{string.Join(' ', Enumerable.Range(1, 33).Select(n => $"/Sea{n}"))}] /DeviceCMYK @tint]", string.Join(' ', Enumerable.Repeat("1", 33)))),
        Of("pdf-8.6-colour", "spot colour on a spot colour", f => Space(f, "[/Separation /Sea [/Separation /Sky /DeviceCMYK @tint] @tint]")),
        Of("pdf-8.6-colour", "palette cut off", f => Space(f, "[/Indexed /DeviceCMYK 3 <00000000>]", "0")),
        Of("pdf-8.6-colour", "palette of a palette", f => Space(f, "[/Indexed [/Indexed /DeviceGray 1 <00FF>] 1 <0001>]", "0")),
        Of("pdf-8.6-colour", "index beyond 255", f => Space(f, "[/Indexed /DeviceGray 300 <00>]", "0")),
        Of("pdf-8.6-colour", "default gray in three colours", f => f.Change("resources", "/S1 [", "/DefaultGray [/CalRGB << /WhitePoint [.95 1 1.09] >>] /S1 [")),
        Of("pdf-8.10-forms", "form within itself", f =>
        {
            f.Stream("form", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 @form >> >> >>", "/X1 Do");
            f.Insert("resources", "/XObject << /X1 @form >>");
            f.Paint("/X1 Do");
        }),
        Of("pdf-14.6-marks", "mark left open", f => f.Paint("/Span BMC")),
        Of("pdf-8.9.5-image", "too few samples", f => Picture(f, $"<< {Image} >>", new byte[399])),
        Of("pdf-8.9.5-image", "odd bits", f => Picture(f, $"<< {Image.Replace("Component 8", "Component 7", StringComparison.Ordinal)} >>", new byte[400])),
        Of("pdf-8.9.5-image", "no colour space", f => Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 >>", new byte[400])),
        Of("pdf-8.9.5-image", "JPEG of another kind", f => Picture(f, $"<< {Image} /Filter /DCTDecode >>", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 20, 3, 0, 0, 0])),
        Of("pdf-8.9.5-image", "JPEG of another size", f => Picture(f, $"<< {Image} /Filter /DCTDecode >>", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 20, 1, 0, 0, 0, 0xFF, 0xD9])),
        Of("pdf-8.9.5-image", "JPEG cut off", f => Picture(f, $"<< {Image} /Filter /DCTDecode >>", [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 20, 1, 0, 0, 0])),
        Of("pdf-8.9.5-image", "JPEG 2000 of one channel for four inks", f => Picture(f, $"<< {Image.Replace("DeviceGray", "DeviceCMYK", StringComparison.Ordinal)} /Filter /JPXDecode >>", PressSpoilings.Jpx(1, 7))),
        Of("pdf-8.9.5-image", "range of two samples for one", f => Picture(f, $"<< {Image} /Decode [0 1 0 1] >>", new byte[400])),
        Of("pdf-8.9.5-image", "mask in colours", f =>
        {
            f.Stream("mask", "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceRGB >>", new byte[1200]);
            Picture(f, $"<< {Image} /SMask @mask >>", new byte[400]);
        }),
        Of("pdf-9.6-font", "unknown kind", f => f.Change("font", "/Type0", "/Type9")),
        Of("pdf-9.9-embedded", "not embedded", f => f.Change("descriptor", "/FontFile2 @program", "")),
        Of("pdf-9.9-program", "no font", f => f.Stream("program", "<< >>", "this is no font")),
        Of("pdf-9.9-program", "wrong kind", f => f.Change("descriptor", "/FontFile2", "/FontFile3")),
        Of("pdf-9.7-glyph", "glyph that is not there", f => f.ChangeData("content", "<00010001>", "<00010009>")),
        Of("pdf-9.7-glyph", "Type 3 glyph that is not there", f =>
        {
            f["type3"] = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [1] >>";
            f.Change("resources", "/F1 @font", "/F1 @font /F3 @type3");
            f.Paint("BT /F3 9 Tf (A) Tj ET");
        }),
        Of("pdf-9.7-notdef", "glyph 0", f => f.ChangeData("content", "<00010001>", "<00010000>")),
        Of("pdf-9.7-widths", "other widths", f => f.Change("cid", "[1000 1000 1000]", "[1000 900 1000]")),
        Of("pdf-9.7.5-maps", "map that there is not", f => f.Change("font", "/Identity-H", "/Best-H")),
        Of("pdf-9.7.5-maps", "map of another collection", f => f.Change("font", "/Identity-H", "/UniGB-UCS2-H")),
        Of("pdf-9.7-widths", "Type 3 glyph of another width", f =>
        {
            f.Stream("glyph", "<< >>", "1 0 d0 0 0 1 1 re f");
            f["type3"] = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /A @glyph >> /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [.8] >>";
            f.Change("resources", "/F1 @font", "/F1 @font /F3 @type3");
            f.Paint("BT /F3 9 Tf 40 40 Td (A) Tj ET");
        }),
        Of("pdf-12.3.2-destination", "link to nowhere", f => f.Insert("page", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (nowhere) >>]")),
        Of("pdf-14.11.5-profile", "damaged profile", f =>
        {
            f.Insert("catalog", "/OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (x) /DestOutputProfile @profile >>]");
            f.Stream("profile", "<< /N 4 >>", "nothing");
        }),
        Of("pdf-14.3.2-metadata", "broken XML", f =>
        {
            f.Insert("catalog", "/Metadata @metadata");
            f.Stream("metadata", "<< /Type /Metadata /Subtype /XML >>", "<x:xmpmeta>");
        }),
        Of("pdf-claims", "another standard", f => f.Insert("info", "/GTS_PDFXVersion (PDF/X-3:2002)")),
        Of("pdf-c.2-limits", "content without end", f => f.Stream("content", "<< >>", string.Concat(Enumerable.Repeat("/X1 Do ", 400_000)))
            .Stream("form", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>", string.Concat(Enumerable.Repeat("q Q ", 40))).Insert("resources", "/XObject << /X1 @form >>")),
    ];

    private static Spoiling Of(string rule, string what, Action<HandPdf> spoil, string? inCatalog = null) => new(rule, what, "pdf", file =>
    {
        spoil(file);
        if (inCatalog is not null)
            file.Insert("catalog", inCatalog);
    });

    private static void Space(HandPdf file, string space, string colour = "1")
    {
        file.Change("resources", "/S1 [", $"/S2 {space} /S1 [");
        file.Paint($"/S2 cs {colour} scn 40 40 9 9 re f");
    }

    public static void Picture(HandPdf file, string dictionary, byte[] data, string painted = "q 40 0 0 40 100 100 cm /I1 Do Q")
    {
        file.Stream("picture", dictionary, data);
        file.Insert("resources", "/XObject << /I1 @picture >>");
        file.Paint(painted);
    }
}

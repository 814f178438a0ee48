namespace Watch.Tests.Preflight;

/// <summary>Faults of press files. Each is tried on every press profile that has the rule.</summary>
internal static class PressSpoilings
{
    private static readonly string[] Profiles = ["x-4", "x-1a", "x-1a:2003"];

    private static readonly (string Name, string What, Action<HandPdf> Spoil)[] Rows =
    [
        ("keys", "key twice", f => f.Insert("info", "/Trapped /False")),
        ("version", "no version", f => f.ChangeData("metadata", ">PDF/X-4<", "><")),
        ("version", "version of another part", f => f.ChangeData("metadata", ">PDF/X-4<", ">PDF/X-4p<")),
        ("version", "two versions", f => f.Insert("info", "/GTS_PDFXVersion (PDF/X-1:2001)")),
        ("version-2001", "version of 2003", f => f.Change("info", "PDF/X-1:2001", "PDF/X-1a:2003")),
        ("version-2001", "version written as the conformance", f => f.Change("info", "PDF/X-1:2001", "PDF/X-1a:2001")),
        ("version-2001", "no conformance", f => f.Change("info", "/GTS_PDFXConformance (PDF/X-1a:2001)", "")),
        ("version-2003", "conformance too", f => f.Insert("info", "/GTS_PDFXConformance (PDF/X-1a:2003)")),
        ("version-2003", "no version", f => f.Change("info", "/GTS_PDFXVersion (PDF/X-1a:2003)", "")),
        ("level", "PDF 1.7", f => f.Version = "1.7"),
        ("level-2001", "PDF 1.4", f => f.Version = "1.4"),
        ("level-2003", "PDF 1.6 by the catalog", f => f.Insert("catalog", "/Version /1.6")),
        ("metadata", "no DocumentID", f => f.ChangeData("metadata", "<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>", "")),
        ("metadata", "empty title", f => f.ChangeData("metadata", ">Harbour<", "><")),
        ("metadata", "draft", f => f.ChangeData("metadata", "RenditionClass>default<", "RenditionClass>draft<")),
        ("metadata", "date that is none", f => f.ChangeData("metadata", "<xmp:MetadataDate>2026", "<xmp:MetadataDate>last year 2026")),
        ("producer-2001", "none", f => f.Change("info", "/Producer (Press)", "")),
        ("metadata", "no metadata", f => f.Change("catalog", "/Metadata @metadata", "")),
        ("information", "no title", f => f.Change("info", "(Harbour)", "()")),
        ("information", "no date", f => f.Change("info", "/ModDate (D:20260102030405Z)", "/ModDate (yesterday)")),
        ("profile", "prose for a condition", f => f["intent"] = "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (Coated paper by the profile FOGRA39L) /RegistryName (http://www.color.org) >>"),
        ("id", "no ID", f => f.Trailer = "/Root @catalog /Info @info"),
        ("trapped", "Unknown", f => f.Change("info", "/Trapped /False", "/Trapped /Unknown")),
        ("trapped", "string", f => f.Change("info", "/Trapped /False", "/Trapped (False)")),
        ("trapped", "truth", f => f.Change("info", "/Trapped /False", "/Trapped false")),
        ("trapped", "not said", f => f.Change("info", "/Trapped /False", "")),
        ("intent", "none", f => f.Change("catalog", "/OutputIntents [@intent]", "")),
        ("intent", "two", f => f.Change("catalog", "[@intent]", "[@intent << /S /GTS_PDFX /OutputConditionIdentifier (x) /Info (y) /DestOutputProfile @profile >>]")),
        ("condition", "none", f => f.Change("intent", "/OutputConditionIdentifier (FOGRA39)", "")),
        ("condition", "neither registry nor description", f => f.Change("intent", "/RegistryName (http://www.color.org)", "")),
        ("profile", "none, and no registry", f => f["intent"] = "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (Custom) /Info (Custom) >>"),
        ("profile", "of a monitor", f => f.Stream("profile", "<< /N 4 >>", SoundFiles.Profile("mntr", "CMYK", "A2B0", "B2A0"))),
        ("profile", "one way only", f => f.Stream("profile", "<< /N 4 >>", SoundFiles.Profile("prtr", "CMYK", "A2B0"))),
        ("profile", "of no connection space", f => f.Stream("profile", "<< /N 4 >>", [.. SoundFiles.Profile("prtr", "CMYK", "A2B0", "B2A0").Select((b, at) => at is >= 20 and < 24 ? (byte)32 : b)])),
        ("profile", "wrong N", f => f.Change("profile", "/N 4", "/N 3")),
        ("profile", "outside", f => f.Insert("intent", "/DestOutputProfileRef << /URLs [] >>")),
        ("device-rgb", "type", f => f.Paint("1 0 0 rg BT /F1 12 Tf 40 260 Td <0001> Tj ET")),
        ("device-rgb", "line in a form", f => Form(f, "1 0 0 RG 0 0 m 9 9 l S")),
        ("device-rgb", "picture", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceRGB >>", new byte[1200])),
        ("device-rgb", "palette", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>] >>", new byte[400])),
        ("device-rgb", "inline image", f => f.Paint("q 40 0 0 40 9 9 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID abcabcabcabc EI Q")),
        ("device-rgb", "beneath a spot colour", f => Space(f, "[/Separation /Sea /DeviceRGB @sea]")),
        ("device-rgb", "beneath an ink of DeviceN", f => Space(f, "[/DeviceN [/Cyan /Sea] /DeviceCMYK << /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1] >> << /Subtype /NChannel /Colorants << /Sea [/Separation /Sea /DeviceRGB @sea] >> >>]", "1 1")),
        ("layers", "layer left out of the order", f =>
        {
            f["layer"] = "<< /Type /OCG /Name (Notes) >>";
            f.Insert("catalog", "/OCProperties << /OCGs [@layer] /D << /Name (Layers) /Order [] >> >>");
        }),
        ("layers", "two of one name", f => f.Insert("catalog", "/OCProperties << /OCGs [] /D << /Name (Layers) >> /Configs [<< /Name (Layers) >>] >>")),
        ("device-rgb", "shading", f =>
        {
            f.Insert("resources", "/Shading << /H1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >> >> >>");
            f.Paint("/H1 sh");
        }),
        ("device-rgb", "tiling pattern", f => Pattern(f, "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >> >>", "1 0 0 rg 0 0 5 5 re f")),
        ("device-rgb", "Type 3 glyph", f =>
        {
            f.Stream("glyph", "<< >>", "1 0 d0 1 0 0 rg 0 0 1 1 re f");
            f["type3"] = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /A @glyph >> /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [1] >>";
            f.Change("resources", "/F1 @font", "/F1 @font /F3 @type3");
            f.Paint("BT /F3 9 Tf 40 40 Td (A) Tj ET");
        }),
        ("device-rgb", "annotation's appearance", f =>
        {
            f.Stream("appearance", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> >>", "1 0 0 rg 0 0 9 9 re f");
            f.Insert("page", "/Annots [<< /Type /Annot /Subtype /Square /Rect [40 40 60 60] /AP << /N @appearance >> >>]");
        }),
        ("device-cmyk", "under a gray intent", f => f.Stream("profile", "<< /N 1 >>", SoundFiles.Profile("prtr", "GRAY", "kTRC", "wtpt"))),
        ("managed", "profile", f => Managed(f, "CMYK", 4)),
        ("managed", "measures", f => Space(f, "[/Lab << /WhitePoint [0.9505 1 1.089] >>]", "0 0 0")),
        ("managed", "default", f => f.Change("resources", "/S1 [", "/DefaultGray [/CalGray << /WhitePoint [0.9505 1 1.089] >>] /S1 [")),
        ("iccbased", "wrong N", f => Managed(f, "RGB ", 4)),
        ("cmyk-twice", "the intent's profile", f => Space(f, "[/ICCBased @profile]", "0 0 0 1")),
        ("overprint-icc", "overprinted", f => Managed(f, "CMYK", 4)),
        ("spots", "two meanings", f =>
        {
            f["sea"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] /N 1 >>";
            f["sky"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>";
            f.Change("resources", "/S1 [", "/S2 [/Separation /Sea /DeviceCMYK @sea] /S3 [/Separation /Sea /DeviceCMYK @sky] /S1 [");
            f.Paint("/S2 cs 1 scn 40 40 9 9 re f /S3 cs 1 scn 60 40 9 9 re f");
        }),
        ("spots", "all inks within the page", f => Space(f, "[/Separation /All /DeviceCMYK @tint]")),
        ("rendering-intent", "unknown", f => f.Paint("/Best ri")),
        ("fonts", "type that clips in a font outside", f => { f.Change("descriptor", "/FontFile2 @program", ""); f.ChangeData("content", "BT /F1", "BT 7 Tr /F1"); }),
        ("fonts", "not embedded", f => f.Change("descriptor", "/FontFile2 @program", "")),
        ("widths", "other widths", f => f.Change("cid", "[1000 1000 1000]", "[1000 900 1000]")),
        ("notdef", "glyph 0", f => f.ChangeData("content", "<00010001>", "<00010000>")),
        ("opentype", "OpenType", f =>
        {
            f.Change("descriptor", "/FontFile2", "/FontFile3");
            f.Insert("program", "/Subtype /OpenType");
        }),
        ("names", "bytes that are no UTF-8", f => Space(f, "[/Separation /S#E9a /DeviceCMYK @tint]")),
        ("external", "data elsewhere", f =>
        {
            f.Insert("catalog", "/Extra @elsewhere");
            f.Stream("elsewhere", "<< /F (other.bin) >>", "");
        }),
        ("external", "page of another file", f => Form(f, "q Q", "/Ref << /F (other.pdf) /Page 0 >>")),
        ("embedded", "attachment", f => f.Insert("catalog", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>")),
        ("lzw", "LZW", f => f.Stream("content", "<< /Filter /LZWDecode >>", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01])),
        ("lzw", "LZW in an inline image", f => f.Paint("BI /W 2 /H 2 /BPC 8 /CS /G /F /LZW ID \u0080\u000B\u0060\u0050\u0022\u000C\u000C\u0085\u0001 EI")),
        ("new-filters", "JPEG 2000", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /Filter /JPXDecode >>", Jpx(3, 7))),
        ("object-streams", "references in a stream", f => f.Bytes = _ => System.Text.Encoding.Latin1.GetString(StreamedPdf.Of(f))),
        ("mediabox", "none", f => f.Change("page", "/MediaBox [0 0 320 460]", "")),
        ("trimbox", "none", f => f.Change("page", "/TrimBox [10 10 310 450]", "")),
        ("trimbox", "and ArtBox", f => f.Insert("page", "/ArtBox [10 10 310 450]")),
        ("trimbox", "inherited", f =>
        {
            f.Change("page", "/TrimBox [10 10 310 450]", "");
            f.Insert("pages", "/TrimBox [10 10 310 450]");
        }),
        ("nesting", "trim beyond the bleed", f => f.Change("page", "/TrimBox [10 10 310 450]", "/TrimBox [0 10 310 450]")),
        ("nesting", "bleed beyond the page", f => f.Change("page", "[1 1 319 459]", "[-1 1 319 459]")),
        ("nesting", "trim beyond the crop", f => f.Insert("page", "/CropBox [20 20 300 440]")),
        ("cropbox", "smaller than the page", f => f.Insert("page", "/CropBox [5 5 315 455]")),
        ("one-size", "rotated", f => f.Insert("page", "/Rotate 90")),
        ("userunit", "unit", f => f.Insert("page", "/UserUnit 2")),
        ("transfer", "TR", f => f.Insert("state", "/TR /Identity")),
        ("transfer", "TR2", f => f.Insert("state", "/TR2 /Identity")),
        ("halftone", "type 10", f => f.Insert("state", "/HT << /Type /Halftone /HalftoneType 10 /Xsquare 4 /Ysquare 4 >>")),
        ("halftone", "name", f => f.Insert("state", "/HT << /Type /Halftone /HalftoneType 1 /HalftoneName (x) /Frequency 60 /Angle 45 /SpotFunction /Round >>")),
        ("halftone", "phase", f => f.Insert("state", "/HTP [0 0]")),
        ("postscript", "as an object", f =>
        {
            f.Insert("catalog", "/Extra @ps");
            f.Stream("ps", "<< /Type /XObject /Subtype /PS >>", "0 0 moveto");
        }),
        ("postscript", "as an operator", f => f.Paint("(x) PS")),
        ("encryption", "encrypted", f => f.Trailer += " /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>"),
        ("alternates", "alternates", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray /Alternates [] >>", new byte[400])),
        ("opi", "OPI", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray /OPI << /2.0 << >> >> >>", new byte[400])),
        ("bits", "16 bits", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 16 /ColorSpace /DeviceGray >>", new byte[800])),
        ("annotations", "link on the page", f => f.Insert("page", "/Annots [<< /Type /Annot /Subtype /Link /Rect [40 40 60 60] >>]")),
        ("annotations", "mark within the trim", f => f.Insert("page", "/Annots [<< /Type /Annot /Subtype /PrinterMark /Rect [40 40 60 60] >>]")),
        ("actions", "when opened", f => f.Insert("catalog", "/OpenAction << /S /GoTo /D [@page /Fit] >>")),
        ("actions", "script", f => f.Insert("catalog", "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>")),
        ("actions", "of the page", f => f.Insert("page", "/AA << /O << /S /URI /URI (x) >> >>")),
        ("operators", "unknown, though allowed for", f => f.Paint("BX frobnicate EX")),
        ("transparency", "opacity", f => f.Insert("state", "/ca 0.5")),
        ("transparency", "blend mode", f => f.Insert("state", "/BM /Multiply")),
        ("transparency", "soft mask", f => f.Insert("state", "/SMask << /S /Luminosity >>")),
        ("transparency", "page as a group", f => f.Insert("page", "/Group << /S /Transparency >>")),
        ("transparency", "form as a group", f => Form(f, "q Q", "/Group << /S /Transparency >>")),
        ("transparency", "picture with a mask", f =>
        {
            f.Stream("mask", "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", new byte[400]);
            AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask @mask >>", new byte[400]);
        }),
        ("blend-mode", "unknown", f => f.Insert("state", "/BM /Best")),
        ("page-group", "in RGB", f => f.Insert("page", "/Group << /S /Transparency /CS /DeviceRGB >>")),
        ("viewer-preferences", "PrintArea", f => f.Insert("catalog", "/ViewerPreferences << /PrintArea /CropBox >>")),
        ("presentations", "steps", f => f.Insert("page", "/PresSteps << >>")),
        ("layers", "without name", f => f.Insert("catalog", "/OCProperties << /OCGs [] /D << >> >>")),
        ("xfa", "XFA", f => f.Insert("catalog", "/AcroForm << /Fields [] /XFA [] >>")),
        ("jpx", "two channels", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /Filter /JPXDecode >>", Jpx(2, 7))),
        ("limits", "long name", f => f.Insert("catalog", $"/{new string('a', 200)} 1")),
        ("limits", "deep states", f => f.Paint(string.Concat(Enumerable.Repeat("q ", 29)) + string.Concat(Enumerable.Repeat("Q ", 29)))),
        ("separations", "separation", f => f.Insert("page", "/SeparationInfo << /Pages [] /DeviceColorant /Cyan >>")),
        ("press-ink", "all inks", f => f.Paint("1 1 1 1 k 40 40 90 90 re f")),
        ("press-ink", "picture", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceCMYK >>", [.. Enumerable.Repeat((byte)240, 1600)], "q 5 0 0 5 100 100 cm /I1 Do Q")),
        // A JPEG of one block in four inks, each of 255: a code for ten bits, the bits of (255 - 128) * 8, and an end of block.
        ("press-ink", "JPEG", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode >>",
            [0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64), 0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0,
                0xFF, 0xC4, 0, 20, 0, 1, .. new byte[15], 10, 0xFF, 0xC4, 0, 20, 16, 1, .. new byte[15], 0, 0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0,
                0x7F, 0x07, 0xF0, 0x7F, 0x07, 0xF0, 0xFF, 0xD9],
            "q 5 0 0 5 100 100 cm /I1 Do Q")),
        ("press-ink", "inks that overprint each other", f => f.Paint("q 1 1 0 0 k 40 40 90 90 re f 0 0 1 1 k 60 60 60 60 re f Q")),
        ("press-ink", "inks that overprint each other in forms", f =>
        {
            f.Paint("q 1 1 0 0 k 40 40 90 90 re f Q");
            Form(f, "/G0 gs 0 0 1 1 k 0 0 60 60 re f", "");
            f.Change("form", "/BBox [0 0 9 9] /Resources << >>", "/BBox [0 0 60 60] /Matrix [1 0 0 1 50 50] /Resources << /ExtGState << /G0 @state >> >>");
        }),
        ("press-ink", "black overprints a picture", f =>
        {
            AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceCMYK >>", [.. Enumerable.Range(0, 1600).Select(i => i % 4 == 3 ? (byte)0 : (byte)255)]);
            f.Paint("0 0 0 1 k 100 100 40 40 re f");
        }),
        ("press-ink", "spot colour overprints", f =>
        {
            f["sea"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] /N 1 >>";
            f.Change("resources", "/S1 [", "/S2 [/Separation /Sea /DeviceCMYK @sea] /S1 [");
            f.Paint("1 1 1 0 k 40 40 90 90 re f /S2 cs 1 scn 40 40 90 90 re f");
        }),
        ("press-ink", "shading", f =>
        {
            f.Insert("resources", "/Shading << /H1 << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 90 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >> >> >>");
            f.Paint("q 1 0 0 1 40 40 cm 0 0 90 90 re W n /H1 sh Q");
        }),
        ("press-ppi", "coarse picture", f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", new byte[400])),
        ("press-line", "hairline", f => f.Paint("0 w 40 40 m 90 40 l S")),
        ("press-line", "thin after the matrix", f => f.Paint("q .1 0 0 .1 0 0 cm 1 w 400 400 m 900 400 l S Q")),
        ("press-line", "thin area", f => f.Paint("40 60 90 .1 re f")),
        ("press-type", "small type", f => f.Paint("BT /F1 4 Tf 40 260 Td <0001> Tj ET")),
        ("press-type", "small after the matrix", f => f.Paint("q .3 0 0 .3 0 0 cm BT /F1 12 Tf 400 260 Td <0001> Tj ET Q")),
        ("press-rich-black", "four inks", f => f.Paint(".6 .4 .4 1 k BT /F1 9 Tf 40 260 Td <0001> Tj ET")),
        ("press-white-overprint", "white", f => f.Paint("0 0 0 0 k 40 40 9 9 re f")),
    ];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        .. from profile in Profiles
           let rules = Watch.Preflight.PreflightProfile.Find(profile)!.OwnRules.Select(r => r.Id).ToList()
           from row in Rows
           let rule = rules.Find(r => r == row.Name || NameOf(r) == row.Name)
           where rule is not null
           select new Spoiling(rule, $"{row.Name}, {row.What}", profile, row.Spoil),
        new("x4-6.10-information", "another title", "x-4", f => f.Change("info", "(Harbour)", "(Haven)")),
        new("x4-6.10-information", "another date", "x-4", f => f.Change("info", "/ModDate (D:20260102030405Z)", "/ModDate (D:20250102030405Z)")),
    ];

    private static string NameOf(string rule) => rule.StartsWith("press-", StringComparison.Ordinal) ? rule : rule[(rule.IndexOf('-', rule.IndexOf('-', StringComparison.Ordinal) + 1) + 1)..];

    private static void Form(HandPdf file, string content, string entries = "")
    {
        file.Stream("form", $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> {entries} >>", content);
        file.Insert("resources", "/XObject << /X1 @form >>");
        file.Paint("/X1 Do");
    }

    private static void Pattern(HandPdf file, string dictionary, string content)
    {
        file.Stream("pattern", dictionary, content);
        file.Insert("resources", "/Pattern << /P1 @pattern >>");
        file.Paint("/Pattern cs /P1 scn 40 40 90 90 re f");
    }

    private static void Space(HandPdf file, string space, string colour = "1")
    {
        file["sea"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [0 0 1] /N 1 >>";
        file.Change("resources", "/S1 [", $"/S2 {space} /S1 [");
        file.Paint($"/S2 cs {colour} scn 40 40 9 9 re f");
    }

    private static void Managed(HandPdf file, string space, int components)
    {
        file.Stream("other", $"<< /N {components} >>", SoundFiles.Profile("prtr", space, "A2B0", "desc"));
        Space(file, "[/ICCBased @other]", string.Join(' ', Enumerable.Repeat("0", components)));
    }

    public static byte[] Jpx(int channels, byte depth) =>
        [0xFF, 0x4F, 0xFF, 0x51, 0, (byte)(38 + (3 * channels)), 0, 0, .. new byte[32], 0, (byte)channels, .. Enumerable.Range(0, channels).SelectMany(_ => new byte[] { depth, 1, 1 }), 0xFF, 0xD9];
}

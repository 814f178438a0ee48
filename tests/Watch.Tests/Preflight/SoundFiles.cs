using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Watch.Tests.Support;

namespace Watch.Tests.Preflight;

/// <summary>A file for each profile that breaks none of its rules.</summary>
internal static class SoundFiles
{
    /// <summary>The size to which the pages of houses are trimmed, 5 × 8 inches.</summary>
    public const double Width = 360, Height = 576;

    public static IReadOnlyDictionary<string, Func<HandPdf>> All { get; } = new Dictionary<string, Func<HandPdf>>
    {
        ["pdf"] = AnyPdf,
        ["x-4"] = X4,
        ["x-1a"] = X1a2001,
        ["x-1a:2003"] = X1a2003,
        ["a-2a+ua-1"] = Archive,
        ["kdp"] = () => Book(24, 0),
        ["ingram"] = () => Ingram(4),
        ["lulu"] = () => Book(32, 9),
        ["bod"] = () => Book(24, 0),
    };

    public static HandPdf Of(string profile) => All[profile]();

    private static HandPdf AnyPdf()
    {
        var file = new HandPdf { Version = "1.4" };
        file["catalog"] = "<< /Type /Catalog /Pages @pages >>";
        file["pages"] = "<< /Type /Pages /Count 1 /Kids [@page] >>";
        file["page"] = "<< /Type /Page /Parent @pages /MediaBox [0 0 320 460] /TrimBox [10 10 310 450] /BleedBox [1 1 319 459] /Resources @resources /Contents @content >>";
        file["resources"] = "<< /Font << /F1 @font >> /ExtGState << /G0 @state >> /ColorSpace << /S1 [/Separation /Black /DeviceCMYK @tint] >> >>";
        file["state"] = "<< /Type /ExtGState /OP true /op true /OPM 1 >>";
        file["tint"] = "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>";
        file.Stream("content", "<< >>", "/G0 gs 0 0 0 1 k 0 0 0 1 K 1 w 40 40 m 200 40 l S BT /F1 12 Tf 40 300 Td <00010001> Tj ET");
        file["font"] = "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Square /Encoding /Identity-H /DescendantFonts [@cid] /ToUnicode @unicode >>";
        file["cid"] = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Square /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor /DW 1000 /W [0 [1000 1000 1000]] /CIDToGIDMap /Identity >>";
        file["descriptor"] = "<< /Type /FontDescriptor /FontName /ABCDEF+Square /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 1000 /Descent 0 /CapHeight 1000 /StemV 80 /FontFile2 @program >>";
        file.Stream("program", "<< >>", SquareFont.Make());
        file.Stream("unicode", "<< >>", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfchar <0001> <0041> endbfchar\nendcmap end end");
        file["info"] = "<< /Title (Harbour) /CreationDate (D:20260102030405Z) /ModDate (D:20260102030405Z) /Trapped /False >>";
        return file;
    }

    private static HandPdf Press()
    {
        var file = AnyPdf();
        file["catalog"] = "<< /Type /Catalog /Pages @pages /OutputIntents [@intent] >>";
        file["intent"] = "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /DestOutputProfile @profile >>";
        file.Stream("profile", "<< /N 4 >>", Profile("prtr", "CMYK", "desc", "cprt", "wtpt", "A2B0", "B2A0"));
        return file;
    }

    private static HandPdf X4()
    {
        var file = Press();
        file.Version = "1.6";
        file.Insert("catalog", "/Metadata @metadata");
        file.Stream("metadata", "<< /Type /Metadata /Subtype /XML >>", Xmp("<pdfxid:GTS_PDFXVersion xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">PDF/X-4</pdfxid:GTS_PDFXVersion>"));
        return file;
    }

    private static HandPdf X1a2001()
    {
        var file = Press();
        file.Version = "1.3";
        file.Insert("info", "/Producer (Press) /GTS_PDFXVersion (PDF/X-1:2001) /GTS_PDFXConformance (PDF/X-1a:2001)");
        return file;
    }

    private static HandPdf X1a2003()
    {
        var file = Press();
        file.Insert("info", "/GTS_PDFXVersion (PDF/X-1a:2003)");
        file.Version = "1.4";
        return file;
    }

    private static HandPdf Archive()
    {
        var file = AnyPdf();
        file.Version = "1.7";
        file["catalog"] = "<< /Type /Catalog /Pages @pages /Lang (en-GB) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /Metadata @metadata /OutputIntents [@intent] /StructTreeRoot @root >>";
        file["intent"] = "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (Custom) /Info (Four inks) /DestOutputProfile @profile >>";
        file.Stream("profile", "<< /N 4 >>", Profile("prtr", "CMYK", "desc", "cprt", "wtpt", "A2B0", "B2A0"));
        file["page"] = "<< /Type /Page /Parent @pages /MediaBox [0 0 320 460] /Resources @resources /Contents @content /StructParents 0 /Tabs /S /Annots [@link] >>";
        file.Stream("content", "<< >>", "/H1 << /MCID 0 >> BDC BT /F1 12 Tf 40 300 Td <00010001> Tj ET EMC /Artifact BMC 0 0 0 1 K 40 40 m 200 40 l S EMC\n/P << /MCID 1 >> BDC BT /F1 12 Tf 40 200 Td <0001> Tj ET EMC /P << /MCID 2 >> BDC BT /F1 12 Tf 40 100 Td <0001> Tj ET EMC");
        file["link"] = "<< /Type /Annot /Subtype /Link /Rect [40 200 52 212] /F 4 /Contents (The archive) /StructParent 1 /A << /S /URI /URI (https://example.org) >> >>";
        file["root"] = "<< /Type /StructTreeRoot /K [@document] /ParentTree << /Nums [0 [@heading @anchor @cell] 1 @anchor] >> /RoleMap << /Chapter /Sect >> >>";
        file["document"] = "<< /Type /StructElem /S /Document /P @root /K [@heading @paragraph @table @list @contents @figure @formula @note @second-note] >>";
        file["heading"] = "<< /Type /StructElem /S /H1 /P @document /Pg @page /K 0 >>";
        file["paragraph"] = "<< /Type /StructElem /S /P /P @document /K [@anchor] >>";
        file["anchor"] = "<< /Type /StructElem /S /Link /P @paragraph /Pg @page /K [1 << /Type /OBJR /Obj @link /Pg @page >>] >>";
        file["table"] = "<< /Type /StructElem /S /Table /P @document /K [@caption @row @second-row] >>";
        file["caption"] = "<< /Type /StructElem /S /Caption /P @table >>";
        file["row"] = "<< /Type /StructElem /S /TR /P @table /K [@head @second-head] >>";
        file["second-row"] = "<< /Type /StructElem /S /TR /P @table /K [@cell @second-cell] >>";
        file["head"] = "<< /Type /StructElem /S /TH /P @row /A << /O /Table /Scope /Column >> >>";
        file["second-head"] = "<< /Type /StructElem /S /TH /P @row /A << /O /Table /Scope /Column >> >>";
        file["cell"] = "<< /Type /StructElem /S /TD /P @second-row /Pg @page /K 2 >>";
        file["second-cell"] = "<< /Type /StructElem /S /TD /P @second-row >>";
        file["list"] = "<< /Type /StructElem /S /L /P @document /K [@item] /A << /O /List /ListNumbering /Disc >> >>";
        file["item"] = "<< /Type /StructElem /S /LI /P @list /K [@body] >>";
        file["body"] = "<< /Type /StructElem /S /LBody /P @item >>";
        file["contents"] = "<< /Type /StructElem /S /TOC /P @document >>";
        file["figure"] = "<< /Type /StructElem /S /Figure /P @document /Alt (A quay) >>";
        file["formula"] = "<< /Type /StructElem /S /Formula /P @document /Alt (a sum) >>";
        file["note"] = "<< /Type /StructElem /S /Note /P @document /ID (n1) >>";
        file["second-note"] = "<< /Type /StructElem /S /Note /P @document /ID (n2) >>";
        file.Stream("metadata", "<< /Type /Metadata /Subtype /XML >>", Xmp("""
            <pdfaid:part xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">2</pdfaid:part><pdfaid:conformance xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">A</pdfaid:conformance>
            <pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>
            <pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
            """));
        return file;
    }

    /// <summary>A book for a house: pages of one size, with type within the margins.</summary>
    public static HandPdf Book(int pages, double bleed)
    {
        var file = AnyPdf();
        Fill(file, pages, bleed);
        return file;
    }

    private static HandPdf Ingram(int pages)
    {
        var file = X1a2001();
        Fill(file, pages, 0);
        file.Stream($"content-{pages}", "<< >>", "q Q");
        return file;
    }

    private static void Fill(HandPdf file, int pages, double bleed)
    {
        file.Remove("page");
        file.Remove("content");
        file["pages"] = string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(1, pages).Select(n => $"@page-{n}"))}] >>");
        for (var n = 1; n <= pages; n++)
        {
            file[$"page-{n}"] = string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent @pages /MediaBox [0 0 {Width + (2 * bleed)} {Height + (2 * bleed)}] /TrimBox [{bleed} {bleed} {Width + bleed} {Height + bleed}] /Resources @resources /Contents @content-{n} >>");
            file.Stream($"content-{n}", "<< >>", "/G0 gs 0 0 0 1 k 0 0 0 1 K 1 w 120 120 m 200 120 l S BT /F1 12 Tf 120 300 Td <00010001> Tj ET");
        }
    }

    public static string Xmp(string properties) => $"""
        <?xpacket begin="{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("\uFEFF"))}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Harbour</rdf:li></rdf:Alt></dc:title>
        <xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate><xmp:ModifyDate>2026-01-02T03:04:05Z</xmp:ModifyDate><xmp:MetadataDate>2026-01-02T03:04:05Z</xmp:MetadataDate>
        <xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        {properties}
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    /// <summary>A colour profile that has a header and tags, and nothing in them.</summary>
    public static byte[] Profile(string kind, string space, params string[] tags)
    {
        var data = new byte[132 + (12 * tags.Length) + 16];
        BinaryPrimitives.WriteInt32BigEndian(data, data.Length);
        data[8] = 2;
        Encoding.ASCII.GetBytes(kind).CopyTo(data, 12);
        Encoding.ASCII.GetBytes(space).CopyTo(data, 16);
        Encoding.ASCII.GetBytes("Lab ").CopyTo(data, 20);
        Encoding.ASCII.GetBytes("acsp").CopyTo(data, 36);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(128), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            Encoding.ASCII.GetBytes(tags[i]).CopyTo(data, 132 + (12 * i));
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(136 + (12 * i)), data.Length - 16);
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(140 + (12 * i)), 16);
        }

        return data;
    }
}

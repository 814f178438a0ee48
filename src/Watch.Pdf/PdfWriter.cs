using Watch.Documents;
using Watch.Typesetting;

namespace Watch.Pdf;

/// <summary>Writes a typeset document as a PDF 1.7 (ISO 32000-1) that is archival (PDF/A-2a, ISO 19005-2) and
/// accessible (PDF/UA-1, ISO 14289-1), or as PDF/A-2u or PDF/A-3a where that is asked. The same document gives the same bytes.</summary>
public static class PdfWriter
{
    /// <summary>Above this many pages the page tree has two levels, so that no node grows long.</summary>
    private const int PagesInNode = 64;

    public static byte[] Write(TypesetDocument document, PdfInformation information, PdfOptions options)
    {
        using var output = new MemoryStream();
        Write(document, information, options, output);
        return output.ToArray();
    }

    /// <summary>Writes the PDF to a stream, page by page.</summary>
    public static void Write(TypesetDocument document, PdfInformation information, PdfOptions options, Stream output)
    {
        if (options.Attachments.Count > 0 && options.Standard != ArchiveStandard.A3a)
            throw new ArgumentException("Only a PDF/A-3 holds other files.", nameof(options));
        using var file = new CosFile(output, options.Pretty);
        var (catalog, pageRoot, structureRoot) = (file.Reserve(), file.Reserve(), file.Reserve());
        var pages = document.Pages.Select(_ => file.Reserve()).ToArray();
        var nodes = pages.Length <= PagesInNode ? [pageRoot] : pages.Chunk(PagesInNode).Select(_ => file.Reserve()).ToArray();
        var structure = new StructureTree(file, document, pages);
        var fonts = new FontTable(file);
        var links = new LinkAnnotations(file, document.Tags, structure);
        var pictures = new PictureTable(file);
        var content = new PageContent(document.Tags, structure, links, fonts, pictures, options.Pretty);
        for (var i = 0; i < pages.Length; i++)
        {
            var contentReference = file.Reserve();
            file.WriteStream(contentReference, content.Write(document.Pages[i], i), StreamContent.Text);
            var annotations = links.Write(i, pages[i]);
            WritePage(file, pages[i], nodes[i / PagesInNode], document.Pages[i], i, contentReference, content, annotations);
        }

        WritePageTree(file, pageRoot, nodes, pages);
        fonts.Write();
        structure.Write(structureRoot);
        WriteCatalog(file, catalog, pageRoot, structureRoot, pages, document, pictures.ColourProfile, information, options);
        var informationReference = file.Reserve();
        DocumentInformation.Write(file.Open(informationReference), information);
        file.Close();
        file.Finish(catalog, informationReference);
    }

    private static void WritePage(
        CosFile file, CosReference reference, CosReference parent, Page page, int index,
        CosReference contentReference, PageContent content, List<CosReference> annotations)
    {
        var writer = file.Open(reference).BeginDictionary()
            .Type("Page"u8).Key("Parent"u8).Reference(parent).Key("MediaBox"u8);
        new PdfBox(0, 0, page.Paper.Width.Points, page.Paper.Height.Points).Write(writer);
        writer.Key("Resources"u8).BeginDictionary();
        if (content.Fonts.Count > 0)
        {
            writer.Key("Font"u8).BeginDictionary();
            foreach (var font in content.Fonts)
                writer.Key("F"u8, font.Number).Reference(font.Reference);
            writer.EndDictionary();
        }

        if (content.Pictures.Count > 0)
        {
            writer.Key("XObject"u8).BeginDictionary();
            foreach (var picture in content.Pictures)
                writer.Key("Im"u8, picture.Number).Reference(picture.Reference);
            writer.EndDictionary();
        }

        writer.EndDictionary().Key("Contents"u8).Reference(contentReference).Key("StructParents"u8).Integer(index);
        if (annotations.Count > 0)
        {
            writer.Key("Annots"u8).BeginArray();
            foreach (var annotation in annotations)
                writer.Reference(annotation);
            // The tab key follows the structure (ISO 14289-1, 7.18.3).
            writer.EndArray().Key("Tabs"u8).Name("S"u8);
        }

        writer.EndDictionary();
        file.Close();
    }

    private static void WritePageTree(CosFile file, CosReference root, CosReference[] nodes, CosReference[] pages)
    {
        if (nodes.Length > 1)
            WriteNode(root, nodes, null);
        for (var i = 0; i < nodes.Length; i++)
            WriteNode(nodes[i], pages.AsSpan(i * PagesInNode, Math.Min(PagesInNode, pages.Length - i * PagesInNode)), nodes.Length > 1 ? root : null);

        void WriteNode(CosReference node, ReadOnlySpan<CosReference> kids, CosReference? parent)
        {
            var writer = file.Open(node).BeginDictionary().Type("Pages"u8);
            if (parent is { } above)
                writer.Key("Parent"u8).Reference(above);
            writer.Key("Count"u8).Integer(parent is null ? pages.Length : kids.Length).Key("Kids"u8).BeginArray();
            foreach (var kid in kids)
                writer.Reference(kid);
            writer.EndArray().EndDictionary();
            file.Close();
        }
    }

    private static void WriteCatalog(
        CosFile file, CosReference catalog, CosReference pageRoot, CosReference structureRoot,
        CosReference[] pages, TypesetDocument document, CosReference colourProfile, PdfInformation information, PdfOptions options)
    {
        var (destinations, metadata) = (file.Reserve(), file.Reserve());
        var outline = document.Outline.Count > 0 ? file.Reserve() : default;
        if (document.Outline.Count > 0)
            Navigation.WriteOutline(file, outline, document.Outline);
        Navigation.WriteDestinations(file, destinations, document.Pages, pages);
        // The pages are meant in gray, unless a picture is in colours.
        var (profile, profileName) = (colourProfile, IccProfile.SrgbName);
        if (colourProfile.Number == 0)
        {
            (profile, profileName) = (file.Reserve(), IccProfile.GrayName);
            file.WriteStream(profile, IccProfile.Gray(), StreamContent.Binary, entries => entries.Key("N"u8).Integer(1));
        }

        var attachments = options.Attachments.Count > 0 ? file.Reserve() : default;
        var associated = options.Attachments.Count > 0 ? Attachments.Write(file, attachments, options.Attachments, information.Date) : [];
        file.WriteStream(metadata, Xmp.Write(information, document.Language, options.Standard, file.Fingerprint()), StreamContent.Metadata,
            entries => entries.Type("Metadata"u8).Key("Subtype"u8).Name("XML"u8));

        var writer = file.Open(catalog).BeginDictionary()
            .Type("Catalog"u8).Key("Pages"u8).Reference(pageRoot)
            .Key("Lang"u8).Text(document.Language)
            .Key("MarkInfo"u8).BeginDictionary().Key("Marked"u8).Boolean(true).EndDictionary()
            .Key("StructTreeRoot"u8).Reference(structureRoot)
            .Key("ViewerPreferences"u8).BeginDictionary().Key("DisplayDocTitle"u8).Boolean(true).EndDictionary()
            .Key("Metadata"u8).Reference(metadata)
            .Key("OutputIntents"u8).BeginArray().BeginDictionary()
            .Type("OutputIntent"u8).Key("S"u8).Name("GTS_PDFA1"u8)
            .Key("OutputConditionIdentifier"u8).Text("Custom").Key("Info"u8).Text(profileName)
            .Key("DestOutputProfile"u8).Reference(profile)
            .EndDictionary().EndArray()
            .Key("Names"u8).BeginDictionary().Key("Dests"u8).Reference(destinations);
        if (associated.Count > 0)
            writer.Key("EmbeddedFiles"u8).Reference(attachments);
        writer.EndDictionary().Key("PageLabels"u8);
        Navigation.WritePageLabels(writer, document.Pages);
        if (associated.Count > 0)
        {
            writer.Key("AF"u8).BeginArray();
            foreach (var specification in associated)
                writer.Reference(specification);
            writer.EndArray();
        }

        if (document.Outline.Count > 0)
            writer.Key("Outlines"u8).Reference(outline).Key("PageMode"u8).Name("UseOutlines"u8);
        writer.EndDictionary();
        file.Close();
    }
}

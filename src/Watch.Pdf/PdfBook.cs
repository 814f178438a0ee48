using Watch.Documents;
using Watch.Pdf.Content;
using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Pdf.Metadata;
using Watch.Pdf.Structure;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>A PDF that is written part by part, each as soon as it is set, whatever the place that it has in the book. Nothing of a part is held
/// but names, labels and where its objects are.</summary>
public sealed class PdfBook : IDisposable
{
    /// <summary>A node of the page tree has no more pages, so that none grows long.</summary>
    private const int PagesInNode = 64;

    private readonly CosFile file;
    private readonly string language;
    private readonly PdfInformation information;
    private readonly PdfOptions options;
    private readonly CosReference catalog, pageRoot, structureRoot;
    private readonly ParentTree parents = new();
    private readonly FontTable fonts;
    private readonly PictureTable pictures;
    private readonly DestinationTable destinations;
    private readonly List<Part> parts = [];

    // The element that holds those of all parts; number 0 where there is one whole.
    private CosReference document;

    /// <param name="language">Of what no part has another for. BCP 47.</param>
    public PdfBook(Stream output, string language, PdfInformation information, PdfOptions options)
    {
        if (options.Attachments.Count > 0 && options.Standard != ArchiveStandard.A3a)
            throw new ArgumentException("Only a PDF/A-3 holds other files.", nameof(options));
        (this.language, this.information, this.options) = (language, information, options);
        file = new CosFile(output, options.Pretty);
        (catalog, pageRoot, structureRoot) = (file.Reserve(), file.Reserve(), file.Reserve());
        fonts = new(file);
        pictures = new(file);
        destinations = new(file);
    }

    /// <param name="Place">In the order of the book.</param>
    /// <param name="Elements">The outermost of its structure.</param>
    private sealed record Part(int Place, IReadOnlyList<CosReference> Nodes, IReadOnlyList<Folio> Folios, IReadOnlyList<CosReference> Elements);

    /// <summary>Writes a part of several.</summary>
    /// <param name="place">Where it stands among the others; each has its own.</param>
    public void Add(TypesetDocument part, int place)
    {
        if (document.Number == 0)
            document = file.Reserve();
        Add(part, place, document);
    }

    /// <summary>Writes all there is.</summary>
    internal void AddWhole(TypesetDocument whole)
    {
        Add(whole, 0, structureRoot);
    }

    /// <summary>Writes what belongs to all parts. The book is whole then.</summary>
    public void Finish(IReadOnlyList<OutlineEntry> outline)
    {
        parts.Sort((a, b) => a.Place.CompareTo(b.Place));
        var elements = parts.SelectMany(p => p.Elements).ToList();
        if (document.Number > 0)
            WriteDocumentElement(elements);
        WritePageRoot();
        fonts.Write();
        parents.WriteRoot(file, structureRoot, document.Number > 0 ? [document] : elements);
        WriteCatalog([.. parts.SelectMany(p => p.Folios)], outline);
        var informationReference = file.Reserve();
        DocumentInformation.Write(file.Open(informationReference), information);
        file.Close();
        file.Finish(catalog, informationReference);
    }

    public void Dispose() => file.Dispose();

    private void Add(TypesetDocument part, int place, CosReference parent)
    {
        var pages = part.Pages.Select(_ => file.Reserve()).ToArray();
        var nodes = pages.Chunk(PagesInNode).Select(_ => file.Reserve()).ToArray();
        var structure = new StructureTree(file, part, pages, parents, options.HasLinks);
        var links = new LinkAnnotations(file, part.Tags, structure, options.HasLinks);
        var content = new PageContent(part.Tags, structure, links, fonts, pictures, options.Pretty);
        for (var i = 0; i < pages.Length; i++)
        {
            var contentReference = file.Reserve();
            file.WriteStream(contentReference, content.Write(part.Pages[i], i), StreamKind.Text);
            var annotations = links.Write(i, pages[i]);
            WritePage(pages[i], nodes[i / PagesInNode], part.Pages[i], structure.KeyOf(i), contentReference, content, annotations);
            if (options.HasLinks)
                destinations.Add(part.Pages[i], pages[i]);
        }

        for (var n = 0; n < nodes.Length; n++)
            WriteNode(nodes[n], pages.AsSpan(n * PagesInNode, Math.Min(PagesInNode, pages.Length - n * PagesInNode)));
        structure.Write(parent);
        parts.Add(new(place, nodes, [.. part.Pages.Select(p => p.Folio)], structure.Roots));
    }

    private void WriteDocumentElement(IReadOnlyList<CosReference> elements)
    {
        var writer = file.Open(document).BeginDictionary().Type("StructElem"u8).Key("S"u8).Name("Document"u8).Key("P"u8).Reference(structureRoot)
            .Key("K"u8).BeginArray();
        foreach (var element in elements)
            writer.Reference(element);
        writer.EndArray().EndDictionary();
        file.Close();
    }

    private void WriteNode(CosReference node, ReadOnlySpan<CosReference> pages)
    {
        var writer = file.Open(node).BeginDictionary().Type("Pages"u8).Key("Parent"u8).Reference(pageRoot)
            .Key("Count"u8).Integer(pages.Length).Key("Kids"u8).BeginArray();
        foreach (var page in pages)
            writer.Reference(page);
        writer.EndArray().EndDictionary();
        file.Close();
    }

    private void WritePageRoot()
    {
        var writer = file.Open(pageRoot).BeginDictionary().Type("Pages"u8)
            .Key("Count"u8).Integer(parts.Sum(p => p.Folios.Count)).Key("Kids"u8).BeginArray();
        foreach (var node in parts.SelectMany(p => p.Nodes))
            writer.Reference(node);
        writer.EndArray().EndDictionary();
        file.Close();
    }

    private void WritePage(
        CosReference reference, CosReference parent, Page page, int key, CosReference contentReference, PageContent content, List<CosReference> annotations)
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

        writer.EndDictionary().Key("Contents"u8).Reference(contentReference).Key("StructParents"u8).Integer(key);
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

    private void WriteCatalog(IReadOnlyList<Folio> folios, IReadOnlyList<OutlineEntry> entries)
    {
        var names = options.HasLinks ? file.Reserve() : default;
        var metadata = file.Reserve();
        var hasOutline = entries.Count > 0 && options.HasLinks;
        var outline = hasOutline ? file.Reserve() : default;
        if (hasOutline)
            Navigation.WriteOutline(file, outline, entries);
        if (options.HasLinks)
            destinations.Write(names);
        // The pages are meant in gray, unless a picture is in colours.
        var (profile, profileName) = (pictures.ColourProfile, IccProfile.SrgbName);
        if (profile.Number == 0)
        {
            (profile, profileName) = (file.Reserve(), IccProfile.GrayName);
            file.WriteStream(profile, IccProfile.Gray(), StreamKind.Binary, entries => entries.Key("N"u8).Integer(1));
        }

        var attachments = options.Attachments.Count > 0 ? file.Reserve() : default;
        var associated = options.Attachments.Count > 0 ? Attachments.Write(file, attachments, options.Attachments, information.Date) : [];
        file.WriteStream(metadata, Xmp.Write(information, language, options.Standard, file.Fingerprint()), StreamKind.Metadata,
            entries => entries.Type("Metadata"u8).Key("Subtype"u8).Name("XML"u8));

        var writer = file.Open(catalog).BeginDictionary()
            .Type("Catalog"u8).Key("Pages"u8).Reference(pageRoot)
            .Key("Lang"u8).Text(language)
            .Key("MarkInfo"u8).BeginDictionary().Key("Marked"u8).Boolean(true).EndDictionary()
            .Key("StructTreeRoot"u8).Reference(structureRoot)
            .Key("ViewerPreferences"u8).BeginDictionary().Key("DisplayDocTitle"u8).Boolean(true).EndDictionary()
            .Key("Metadata"u8).Reference(metadata)
            .Key("OutputIntents"u8).BeginArray().BeginDictionary()
            .Type("OutputIntent"u8).Key("S"u8).Name("GTS_PDFA1"u8)
            .Key("OutputConditionIdentifier"u8).Text("Custom").Key("Info"u8).Text(profileName)
            .Key("DestOutputProfile"u8).Reference(profile)
            .EndDictionary().EndArray()
            .Key("Names"u8).BeginDictionary();
        if (options.HasLinks)
            writer.Key("Dests"u8).Reference(names);
        if (associated.Count > 0)
            writer.Key("EmbeddedFiles"u8).Reference(attachments);
        writer.EndDictionary().Key("PageLabels"u8);
        Navigation.WritePageLabels(writer, folios);
        if (associated.Count > 0)
        {
            writer.Key("AF"u8).BeginArray();
            foreach (var specification in associated)
                writer.Reference(specification);
            writer.EndArray();
        }

        if (hasOutline)
            writer.Key("Outlines"u8).Reference(outline).Key("PageMode"u8).Name("UseOutlines"u8);
        writer.EndDictionary();
        file.Close();
    }
}

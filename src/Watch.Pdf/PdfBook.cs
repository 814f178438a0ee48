using System.Diagnostics;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Pdf.Content;
using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Pdf.Metadata;
using Watch.Pdf.Structure;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>A PDF of a book that is written part by part, each as soon as it is set, whatever the place that it has in the book. Nothing of a part is held
/// but names, labels and where its objects are. <see cref="PdfBooks"/> gives it its parts.</summary>
public sealed partial class PdfBook : IDisposable
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
    private readonly PressPages? press;
    private readonly List<Part> parts = [];

    // The element that holds those of all parts; number 0 where there is one whole.
    private CosReference document;
    private OpenPart? open;

    /// <param name="language">Of what no part has another for. BCP 47.</param>
    public PdfBook(Stream output, string language, PdfInformation information, PdfOptions options)
    {
        if (options.Press is not null && options.HasLinks)
            throw new ArgumentException("A file for a press has no links.", nameof(options));
        if (options.Press is { Standard: not PrintStandard.None, Intent: null })
            throw new ArgumentException("A standard of PDF/X demands an output intent.", nameof(options));
        if (options.Attachments.Count > 0 && options.Standard != ArchiveStandard.A3a)
            throw new ArgumentException("Only a PDF/A-3 holds other files.", nameof(options));
        (this.language, this.information, this.options) = (language, information, options);
        file = new CosFile(output, options.Pretty, options.Press?.Version ?? "1.7");
        (catalog, pageRoot) = (file.Reserve(), file.Reserve());
        if (options.IsTagged)
            structureRoot = file.Reserve();
        press = options.Press is null ? null : new(file, options.Press);
        fonts = new(file);
        pictures = new(file);
        destinations = new(file);
    }

    /// <param name="Place">In the order of the book.</param>
    /// <param name="Elements">The outermost of its structure.</param>
    private sealed record Part(int Place, IReadOnlyList<CosReference> Nodes, IReadOnlyList<Folio> Folios, IReadOnlyList<CosReference> Elements);

    /// <summary>A part whose pages are being written.</summary>
    /// <param name="Parent">The element, or the root of the tree, that the part's own lies in.</param>
    private sealed record OpenPart(
        TypesetDocument Document, int Place, CosReference Parent, CosReference[] Pages, CosReference[] Nodes, StructureTree? Structure, LinkAnnotations Links)
    {
        /// <summary>How many pages are written.</summary>
        public int Written { get; set; }
    }

    internal bool IsPretty => options.Pretty;

    internal PdfOptions Options => options;

    /// <summary>Begins a part of several.</summary>
    /// <param name="place">Where it stands among the others; each has its own.</param>
    internal void Begin(TypesetDocument part, int place)
    {
        if (document.Number == 0 && options.IsTagged)
            document = file.Reserve();
        Begin(part, place, document);
    }

    /// <summary>Begins all there is.</summary>
    internal void BeginWhole(TypesetDocument whole) => Begin(whole, 0, structureRoot);

    /// <summary>Writes the next page of the part that was begun.</summary>
    internal void Add(WrittenPage page)
    {
        var part = open!;
        var index = part.Written++;
        var contentReference = file.Reserve();
        foreach (var step in page.Steps)
            Take(step, part, index);
        file.WriteStream(contentReference, page.Content);
        var reference = part.Pages[index];
        var annotations = part.Links.Write(index, reference);
        WritePage(reference, part.Nodes[index / PagesInNode], page, part.Structure?.KeyOf(index), contentReference, annotations);
        if (options.HasLinks)
            destinations.Add(page.Page, reference);
    }

    /// <summary>Ends the part, all of whose pages are written.</summary>
    internal void End()
    {
        var part = open!;
        open = null;
        for (var n = 0; n < part.Nodes.Length; n++)
            WriteNode(part.Nodes[n], part.Pages.AsSpan(n * PagesInNode, Math.Min(PagesInNode, part.Pages.Length - n * PagesInNode)));
        part.Structure?.Write(part.Parent);
        parts.Add(new(part.Place, part.Nodes, [.. part.Document.Pages.Select(p => p.Folio)], part.Structure?.Roots ?? []));
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
        press?.Write();
        if (options.IsTagged)
            parents.WriteRoot(file, structureRoot, document.Number > 0 ? [document] : elements);
        WriteCatalog([.. parts.SelectMany(p => p.Folios)], outline);
        var informationReference = file.Reserve();
        DocumentInformation.Write(file.Open(informationReference), information, options.Press?.Claim, isForPress: options.Press is not null);
        file.Close();
        file.Finish(catalog, informationReference);
    }

    public void Dispose() => file.Dispose();

    private void Begin(TypesetDocument part, int place, CosReference parent)
    {
        var pages = part.Pages.Select(_ => file.Reserve()).ToArray();
        var nodes = pages.Chunk(PagesInNode).Select(_ => file.Reserve()).ToArray();
        var structure = options.IsTagged ? new StructureTree(file, part, pages, parents, options.HasLinks) : null;
        open = new(part, place, parent, pages, nodes, structure, new(file, part.Tags, structure, options.HasLinks, options.Reports));
    }

    private void Take(PageStep step, OpenPart part, int page)
    {
        switch (step)
        {
            case FontStep used:
                fonts.Of(used.Font);
                break;
            case PictureStep first:
                pictures.Write(first.Picture, first.Encoded);
                break;
            case ContentStep content:
                part.Structure?.AddContent(content.Tag, page);
                break;
            case SpanStep span:
                part.Structure?.AddSpan(span.Tag, page, span.ActualText);
                break;
            case FigureStep figure:
                part.Structure?.AddFigure(figure.Tag, page, figure.Box);
                break;
            case LinkStep link:
                part.Links.Add(link.Mark, link.Box);
                break;
            default:
                throw new UnreachableException();
        }
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
        CosReference reference, CosReference parent, WrittenPage page, int? key, CosReference contentReference, List<CosReference> annotations)
    {
        var marks = press?.WriteMarks(page.Page) ?? default;
        var writer = file.Open(reference).BeginDictionary()
            .Type("Page"u8).Key("Parent"u8).Reference(parent);
        if (press is not null)
        {
            press.WriteBoxes(writer, page.Page);
        }
        else
        {
            writer.Key("MediaBox"u8);
            new PdfBox(0, 0, page.Page.Paper.Width.Points, page.Page.Paper.Height.Points).Write(writer);
        }

        writer.Key("Resources"u8).BeginDictionary();
        press?.WriteResources(writer);
        if (page.Fonts.Count > 0)
        {
            writer.Key("Font"u8).BeginDictionary();
            foreach (var font in page.Fonts)
                writer.Key("F"u8, font.Number).Reference(fonts.Of(font));
            writer.EndDictionary();
        }

        if (page.Pictures.Count > 0)
        {
            writer.Key("XObject"u8).BeginDictionary();
            foreach (var picture in page.Pictures)
                writer.Key("Im"u8, picture.Number).Reference(pictures.Of(picture));
            writer.EndDictionary();
        }

        writer.EndDictionary().Key("Contents"u8);
        if (marks.Number > 0)
            writer.BeginArray().Reference(contentReference).Reference(marks).EndArray();
        else
            writer.Reference(contentReference);
        // What stays transparent is blended in the inks of the page (ISO 32000-1, 11.4.7).
        if (options.Press is { Intent: not null } && page.Pictures.Any(pictures.IsTransparent))
            writer.Key("Group"u8).BeginDictionary().Key("S"u8).Name("Transparency"u8).Key("CS"u8).Name("DeviceCMYK"u8).EndDictionary();
        if (key is { } parents)
            writer.Key("StructParents"u8).Integer(parents);
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
}

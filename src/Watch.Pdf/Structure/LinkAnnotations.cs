using System.Diagnostics;
using System.Text;
using Watch.Pdf.Content;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>Gathers the links of a page and writes them: one annotation for each link tag, with a quadrilateral for
/// each line that the link runs over (ISO 32000-1, 12.5.6.5).</summary>
/// <param name="reports">Where the files of reports are, from this file.</param>
/// <param name="areWanted">Whether links lead anywhere; without them there is nothing to write.</param>
internal sealed class LinkAnnotations(CosFile file, TagTree tree, StructureTree? structure, bool areWanted, string reports)
{
    /// <summary>How far apart two marks may stand, in points, and still be one stretch of a line.</summary>
    private const double Gap = 1;

    /// <summary>How far a link reaches over its marks, in points, so that a note's small figure is easily hit.</summary>
    private const double Margin = 1;

    private readonly List<PageLink> links = []; // of the page at hand, in the order of the marks

    /// <summary>Notes that a mark leads somewhere.</summary>
    public void Add(Mark mark, PdfBox box)
    {
        if (!areWanted)
            return;
        var tag = mark.Tag;
        while (tag >= 0 && tree.Tags[tag].Kind != TagKind.Link)
            tag = tree.Tags[tag].Parent;
        if (tag < 0)
            throw new InvalidOperationException($"A mark leads to {mark.Link} and lies in no link tag.");
        var link = links.Find(l => l.Tag == tag);
        if (link is null)
            links.Add(link = new(tag, mark.Link!));
        if (link.Lines.Count > 0 && (mark is GlyphRun { Rotation: Rotation.Left } ? ContinuesUp(link.Lines[^1], box) : Continues(link.Lines[^1], box)))
            link.Lines[^1] = link.Lines[^1].Union(box);
        else
            link.Lines.Add(box);
    }

    /// <summary>Writes the annotations of the page, and begins the next.</summary>
    /// <returns>The page's /Annots.</returns>
    public List<CosReference> Write(int page, CosReference pageReference)
    {
        var annotations = new List<CosReference>(links.Count);
        foreach (var link in links)
        {
            var reference = file.Reserve();
            annotations.Add(reference);
            Write(file.Open(reference), link, pageReference, structure!.AddAnnotation(link.Tag, page, reference));
            file.Close();
        }

        links.Clear();
        return annotations;
    }

    private static bool Continues(PdfBox line, PdfBox box) =>
        box.Left >= line.Right - Gap && Math.Min(box.Top, line.Top) > Math.Max(box.Bottom, line.Bottom);

    private static bool ContinuesUp(PdfBox line, PdfBox box) =>
        box.Bottom >= line.Top - Gap && Math.Min(box.Right, line.Right) > Math.Max(box.Left, line.Left);

    private void Write(CosWriter writer, PageLink link, CosReference page, int structParent)
    {
        writer.BeginDictionary().Type("Annot"u8).Key("Subtype"u8).Name("Link"u8).Key("Rect"u8);
        var lines = link.Lines.ConvertAll(line => line.Widen(Margin));
        lines.Aggregate((a, b) => a.Union(b)).Write(writer);
        writer.Key("QuadPoints"u8).BeginArray();
        foreach (var line in lines)
        {
            // Top left, top right, bottom left, bottom right: what readers expect, against the figure in the specification.
            writer.Real(line.Left).Real(line.Top).Real(line.Right).Real(line.Top)
                .Real(line.Left).Real(line.Bottom).Real(line.Right).Real(line.Bottom);
        }

        // Shown and printed: /F 4 (ISO 19005-2, 6.3.2).
        writer.EndArray()
            .Key("Border"u8).BeginArray().Integer(0).Integer(0).Integer(0).EndArray()
            .Key("F"u8).Integer(4)
            .Key("P"u8).Reference(page)
            .Key("StructParent"u8).Integer(structParent)
            .Key("Contents"u8);
        switch (link.Target)
        {
            case WebTarget web:
                WriteUri(writer, web.Description.Length > 0 ? web.Description : web.Uri, web.Uri);
                break;
            case ReportTarget { Uri: { } uri } report:
                WriteUri(writer, report.Description, uri);
                break;
            case ReportTarget report:
                // The first page of a file beside this one (12.6.4.3).
                writer.Text(report.Description)
                    .Key("A"u8).BeginDictionary().Type("Action"u8).Key("S"u8).Name("GoToR"u8)
                    .Key("F"u8).BeginDictionary().Type("Filespec"u8).Key("F"u8).Literal(AsciiUri(FileOf(report))).Key("UF"u8).Text(FileOf(report)).EndDictionary()
                    .Key("D"u8).BeginArray().Integer(0).Name("Fit"u8).EndArray().EndDictionary();
                break;
            case PageTarget target:
                writer.Text(target.Description.Length > 0 ? target.Description : target.Destination)
                    .Key("Dest"u8).Literal(Encoding.UTF8.GetBytes(target.Destination));
                break;
            default:
                throw new UnreachableException();
        }

        writer.EndDictionary();
    }

    private static void WriteUri(CosWriter writer, string description, string uri) =>
        writer.Text(description).Key("A"u8).BeginDictionary().Type("Action"u8).Key("S"u8).Name("URI"u8).Key("URI"u8).Literal(AsciiUri(uri)).EndDictionary();

    private string FileOf(ReportTarget report) => $"{reports}{report.Slug}.pdf";

    /// <summary>A URI in 7-bit ASCII, as the action wants it (12.6.4.7): other characters as the percent signs of
    /// their UTF-8 bytes.</summary>
    private static byte[] AsciiUri(string uri)
    {
        var ascii = new List<byte>(uri.Length);
        foreach (var b in Encoding.UTF8.GetBytes(uri))
        {
            if (b is > 0x20 and < 0x7F)
                ascii.Add(b);
            else
                ascii.AddRange(Encoding.ASCII.GetBytes("%" + Convert.ToHexString([b])));
        }

        return [.. ascii];
    }

    private sealed record PageLink(int Tag, LinkTarget Target)
    {
        public List<PdfBox> Lines { get; } = [];
    }
}

using System.Diagnostics;
using System.Text;
using Watch.Documents;
using Watch.Languages;
using Watch.Pdf.Content;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>Writes the logical structure (ISO 32000-1, 14.7 and 14.8): an element for each tag, and the tables that
/// lead from pages back to elements.</summary>
internal sealed class StructureTree
{
    private readonly CosFile file;
    private readonly ParentTree parents;
    private readonly bool hasLinks;
    private readonly IReadOnlyList<Tag> tags;
    private readonly ReadingOrder<Piece> order;
    private readonly CosReference[] elements; // by tag
    private readonly CosReference[] pages;
    private readonly List<CosReference>[] owners; // by page, then by MCID
    private readonly int[] keys; // by page
    private readonly Dictionary<int, (int Page, PdfBox Box)> figures = []; // by tag

    /// <param name="pages">The objects of the document's pages.</param>
    /// <param name="hasLinks">Whether links have annotations; without them they are text.</param>
    public StructureTree(CosFile file, TypesetDocument document, CosReference[] pages, ParentTree parents, bool hasLinks)
    {
        this.file = file;
        this.pages = pages;
        this.parents = parents;
        this.hasLinks = hasLinks;
        tags = document.Tags.Tags;
        order = new(document.Tags);
        elements = [.. tags.Select(_ => file.Reserve())];
        owners = [.. pages.Select(_ => new List<CosReference>())];
        keys = [.. pages.Select(_ => parents.Reserve())];
    }

    /// <summary>The elements that lie in no other.</summary>
    public IReadOnlyList<CosReference> Roots => [.. tags.Where(t => t.Parent < 0).Select(t => elements[t.Number])];

    /// <summary>A page's /StructParents.</summary>
    public int KeyOf(int page) => keys[page];

    /// <summary>What a tag is called in the structure tree, and in the content of pages.</summary>
    public static ReadOnlySpan<byte> TypeOf(Tag tag) => tag.Kind switch
    {
        TagKind.Document => "Document"u8,
        TagKind.Section => "Sect"u8,
        TagKind.Division => "Div"u8,
        TagKind.Title => "Title"u8,
        TagKind.Byline => "Byline"u8,
        TagKind.Heading => tag.Level switch
        {
            1 => "H1"u8,
            2 => "H2"u8,
            3 => "H3"u8,
            4 => "H4"u8,
            5 => "H5"u8,
            6 => "H6"u8,
            _ => throw new UnreachableException(),
        },
        TagKind.Paragraph => "P"u8,
        TagKind.BlockQuote => "BlockQuote"u8,
        TagKind.List => "L"u8,
        TagKind.ListItem => "LI"u8,
        TagKind.Label => "Lbl"u8,
        TagKind.ListBody => "LBody"u8,
        TagKind.Note => "Note"u8,
        TagKind.Link => "Link"u8,
        TagKind.Span => "Span"u8,
        TagKind.Code => "Code"u8,
        TagKind.Figure => "Figure"u8,
        TagKind.Caption => "Caption"u8,
        TagKind.Table => "Table"u8,
        TagKind.TableHead => "THead"u8,
        TagKind.TableBody => "TBody"u8,
        TagKind.TableRow => "TR"u8,
        TagKind.TableHeaderCell => "TH"u8,
        TagKind.TableCell => "TD"u8,
        TagKind.Contents => "TOC"u8,
        TagKind.ContentsItem => "TOCI"u8,
        TagKind.Index => "Index"u8,
        _ => throw new UnreachableException(),
    };

    /// <summary>Gives the next sequence of marked content of a page to a tag. Its MCID is how many came before.</summary>
    public void AddContent(int tag, int page)
    {
        order.Add(tag, new(PieceKind.Content, page, owners[page].Count, default, null));
        owners[page].Add(elements[tag]);
    }

    /// <summary>Gives a tag a span whose text is not what its glyphs say, and the span the next sequence of marked content of a page.</summary>
    public void AddSpan(int tag, int page, string actualText)
    {
        var span = file.Reserve();
        order.Add(tag, new(PieceKind.Span, page, owners[page].Count, span, actualText));
        owners[page].Add(span);
    }

    /// <summary>Gives an annotation to a tag.</summary>
    /// <returns>The annotation's /StructParent.</returns>
    public int AddAnnotation(int tag, int page, CosReference annotation)
    {
        order.Add(tag, new(PieceKind.Annotation, page, 0, annotation, null));
        return parents.Add(elements[tag]);
    }

    /// <summary>Notes where a figure is drawn; of one that is on several pages the first counts.</summary>
    public void AddFigure(int tag, int page, PdfBox box)
    {
        if (!figures.TryGetValue(tag, out var known))
            figures.Add(tag, (page, box));
        else if (known.Page == page)
            figures[tag] = (page, known.Box.Union(box));
    }

    /// <summary>Writes the elements; to be called when every page of the document has been written.</summary>
    /// <param name="parent">The element, or the root of the tree, that the document's own lies in.</param>
    public void Write(CosReference parent)
    {
        foreach (var tag in tags)
        {
            WriteElement(tag, parent);
            if (tag.Id is not null)
                parents.Name(tag.Id, elements[tag.Number]);
        }

        for (var page = 0; page < owners.Length; page++)
            parents.Write(file, keys[page], owners[page]);
    }

    private void WriteElement(Tag tag, CosReference root)
    {
        var kids = order.KidsOf(tag.Number).ToList();
        var home = kids.FindIndex(k => k.Tag < 0) is >= 0 and var first ? kids[first].Content.Page : -1;
        var writer = file.Open(elements[tag.Number]).BeginDictionary()
            .Type("StructElem"u8).Key("S"u8).Name(tag.Kind == TagKind.Link && !hasLinks ? "Span"u8 : TypeOf(tag))
            .Key("P"u8).Reference(tag.Parent < 0 ? root : elements[tag.Parent]);
        if (tag.Id is not null)
            writer.Key("ID"u8).Literal(Encoding.UTF8.GetBytes(tag.Id));
        if (tag.Language is not null)
            writer.Key("Lang"u8).Text(tag.Language);
        if (tag.AlternativeText is not null)
            writer.Key("Alt"u8).Text(tag.AlternativeText);
        if (tag.Expansion is not null)
            writer.Key("E"u8).Text(tag.Expansion);
        WriteAttributes(writer, tag);
        if (home >= 0)
            writer.Key("Pg"u8).Reference(pages[home]);
        if (kids.Count > 0)
        {
            writer.Key("K"u8).BeginArray();
            foreach (var kid in kids)
                WriteKid(writer, kid, home);
            writer.EndArray();
        }

        writer.EndDictionary();
        file.Close();
        foreach (var kid in kids.Where(k => k.Tag < 0 && k.Content.Kind == PieceKind.Span))
            WriteSpan(kid.Content, elements[tag.Number]);
    }

    /// <summary>The attributes of an element (14.8.5); of each owner at most one dictionary.</summary>
    private void WriteAttributes(CosWriter writer, Tag tag)
    {
        if (tag.Kind == TagKind.List)
        {
            writer.Key("A"u8).BeginDictionary().Key("O"u8).Name("List"u8).Key("ListNumbering"u8).Name(tag.Numbering switch
            {
                null => "None"u8, // labels are words, as in a list of definitions
                Numbering.Bullet => "Disc"u8,
                Numbering.Decimal => "Decimal"u8,
                Numbering.LowerAlpha => "LowerAlpha"u8,
                Numbering.UpperAlpha => "UpperAlpha"u8,
                Numbering.LowerRoman => "LowerRoman"u8,
                Numbering.UpperRoman => "UpperRoman"u8,
                _ => throw new UnreachableException(),
            }).EndDictionary();
        }
        else if (tag.Kind is TagKind.TableHeaderCell or TagKind.TableCell)
        {
            WriteCellAttributes(writer, tag);
        }
        else if (figures.TryGetValue(tag.Number, out var figure))
        {
            writer.Key("A"u8).BeginDictionary().Key("O"u8).Name("Layout"u8).Key("Placement"u8).Name("Block"u8).Key("BBox"u8);
            figure.Box.Write(writer);
            writer.EndDictionary();
        }
        else if (TurnsLines(tag))
        {
            writer.Key("A"u8).BeginDictionary().Key("O"u8).Name("Layout"u8).Key("WritingMode"u8).Name(Language.Of(tag.Language!).IsRightToLeft ? "RlTb"u8 : "LrTb"u8).EndDictionary();
        }
    }

    /// <summary>Whether the lines of a block run the other way than those of the block around it, which it would inherit (14.8.5.4.2).</summary>
    private bool TurnsLines(Tag tag)
    {
        if (tag.Language is null || tag.Kind is TagKind.Span or TagKind.Link)
            return false;
        var around = tag.Parent;
        while (around >= 0 && tags[around].Language is null)
            around = tags[around].Parent;
        return Language.Of(tag.Language).IsRightToLeft != (around >= 0 && Language.Of(tags[around].Language!).IsRightToLeft);
    }

    private static void WriteCellAttributes(CosWriter writer, Tag cell)
    {
        if (cell.Scope is null && cell.Headers.Count == 0 && cell.ColumnSpan == 1 && cell.RowSpan == 1)
            return;
        writer.Key("A"u8).BeginDictionary().Key("O"u8).Name("Table"u8);
        if (cell.Scope is { } scope)
        {
            writer.Key("Scope"u8).Name(scope switch
            {
                HeaderScope.Row => "Row"u8,
                HeaderScope.Column => "Column"u8,
                HeaderScope.Both => "Both"u8,
                _ => throw new UnreachableException(),
            });
        }

        if (cell.ColumnSpan > 1)
            writer.Key("ColSpan"u8).Integer(cell.ColumnSpan);
        if (cell.RowSpan > 1)
            writer.Key("RowSpan"u8).Integer(cell.RowSpan);
        if (cell.Headers.Count > 0)
        {
            writer.Key("Headers"u8).BeginArray();
            foreach (var header in cell.Headers)
                writer.Literal(Encoding.UTF8.GetBytes(header));
            writer.EndArray();
        }

        writer.EndDictionary();
    }

    /// <param name="home">The page that the element names; content elsewhere must name its own.</param>
    private void WriteKid(CosWriter writer, Kid<Piece> kid, int home)
    {
        if (kid.Tag >= 0)
        {
            writer.Reference(elements[kid.Tag]);
            return;
        }

        var piece = kid.Content;
        switch (piece.Kind)
        {
            case PieceKind.Content when piece.Page == home:
                writer.Integer(piece.Id);
                break;
            case PieceKind.Content:
                writer.BeginDictionary().Type("MCR"u8).Key("Pg"u8).Reference(pages[piece.Page]).Key("MCID"u8).Integer(piece.Id).EndDictionary();
                break;
            case PieceKind.Span:
                writer.Reference(piece.Object);
                break;
            case PieceKind.Annotation:
                writer.BeginDictionary().Type("OBJR"u8).Key("Obj"u8).Reference(piece.Object).Key("Pg"u8).Reference(pages[piece.Page]).EndDictionary();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteSpan(Piece span, CosReference parent)
    {
        file.Open(span.Object).BeginDictionary()
            .Type("StructElem"u8).Key("S"u8).Name("Span"u8).Key("P"u8).Reference(parent)
            .Key("ActualText"u8).Text(span.ActualText!)
            .Key("Pg"u8).Reference(pages[span.Page]).Key("K"u8).Integer(span.Id)
            .EndDictionary();
        file.Close();
    }

    private enum PieceKind : byte
    {
        Content,
        Span,
        Annotation,
    }

    /// <param name="Id">The MCID, of content and spans.</param>
    /// <param name="Object">The span's element, or the annotation.</param>
    private readonly record struct Piece(PieceKind Kind, int Page, int Id, CosReference Object, string? ActualText);
}

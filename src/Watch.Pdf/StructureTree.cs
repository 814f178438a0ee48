using System.Diagnostics;
using System.Text;
using Watch.Documents;
using Watch.Typesetting;

namespace Watch.Pdf;

/// <summary>Writes the logical structure (ISO 32000-1, 14.7 and 14.8): an element for each tag, and the tables that
/// lead from pages back to elements.</summary>
internal sealed class StructureTree
{
    private readonly CosFile file;
    private readonly string documentLanguage;
    private readonly IReadOnlyList<Tag> tags;
    private readonly ReadingOrder<Piece> order;
    private readonly CosReference[] elements; // by tag
    private readonly CosReference[] pages;
    private readonly List<CosReference>[] owners; // by page, then by MCID
    private readonly List<CosReference> annotationOwners = [];
    private readonly Dictionary<int, (int Page, PdfBox Box)> figures = []; // by tag

    public StructureTree(CosFile file, TypesetDocument document, CosReference[] pages)
    {
        this.file = file;
        documentLanguage = document.Language;
        this.pages = pages;
        tags = document.Tags.Tags;
        order = new(document.Tags);
        elements = [.. tags.Select(_ => file.Reserve())];
        owners = [.. pages.Select(_ => new List<CosReference>())];
    }

    /// <summary>What a tag is called in the structure tree.</summary>
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
        _ => throw new UnreachableException(),
    };

    /// <summary>The language that a tag has of its own or from what is around it.</summary>
    public string LanguageOf(int tag)
    {
        while (tag >= 0)
        {
            if (tags[tag].Language is { } language)
                return language;
            tag = tags[tag].Parent;
        }

        return documentLanguage;
    }

    /// <summary>Gives a sequence of marked content to a tag.</summary>
    /// <returns>The sequence's MCID on its page.</returns>
    public int AddContent(int tag, int page)
    {
        var id = owners[page].Count;
        owners[page].Add(elements[tag]);
        order.Add(tag, new(PieceKind.Content, page, id, default, null));
        return id;
    }

    /// <summary>Gives a tag a span whose text is not what its glyphs say, and the span a sequence of marked content.</summary>
    /// <returns>The sequence's MCID on its page.</returns>
    public int AddSpan(int tag, int page, string actualText)
    {
        var id = owners[page].Count;
        var span = file.Reserve();
        owners[page].Add(span);
        order.Add(tag, new(PieceKind.Span, page, id, span, actualText));
        return id;
    }

    /// <summary>Gives an annotation to a tag.</summary>
    /// <returns>The annotation's /StructParent.</returns>
    public int AddAnnotation(int tag, int page, CosReference annotation)
    {
        order.Add(tag, new(PieceKind.Annotation, page, 0, annotation, null));
        annotationOwners.Add(elements[tag]);
        return pages.Length + annotationOwners.Count - 1;
    }

    /// <summary>Notes where a figure is drawn; of one that is on several pages the first counts.</summary>
    public void AddFigure(int tag, int page, PdfBox box)
    {
        if (!figures.TryGetValue(tag, out var known))
            figures.Add(tag, (page, box));
        else if (known.Page == page)
            figures[tag] = (page, known.Box.Union(box));
    }

    /// <summary>Writes the tree; to be called when every page has been written.</summary>
    public void Write(CosReference root)
    {
        var (parentTree, idTree) = (file.Reserve(), file.Reserve());
        var writer = file.Open(root).BeginDictionary().Type("StructTreeRoot"u8).Key("K"u8).BeginArray();
        foreach (var tag in tags.Where(t => t.Parent < 0))
            writer.Reference(elements[tag.Number]);
        writer.EndArray()
            .Key("ParentTree"u8).Reference(parentTree)
            .Key("ParentTreeNextKey"u8).Integer(pages.Length + annotationOwners.Count)
            .Key("IDTree"u8).Reference(idTree)
            .Key("RoleMap"u8).BeginDictionary().Key("Byline"u8).Name("P"u8).Key("Title"u8).Name("H1"u8).EndDictionary()
            .EndDictionary();
        file.Close();
        foreach (var tag in tags)
            WriteElement(tag, root);
        WriteParentTree(parentTree);
        CosTree.Write(file, idTree, [.. tags.Where(t => t.Id is not null)
            .Select(t => (Encoding.UTF8.GetBytes(t.Id!), elements[t.Number]))
            .OrderBy(entry => entry.Item1, CosTree.ByBytes)]);
    }

    private void WriteElement(Tag tag, CosReference root)
    {
        var kids = order.KidsOf(tag.Number).ToList();
        var home = kids.FindIndex(k => k.Tag < 0) is >= 0 and var first ? kids[first].Content.Page : -1;
        var writer = file.Open(elements[tag.Number]).BeginDictionary()
            .Type("StructElem"u8).Key("S"u8).Name(TypeOf(tag))
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

    /// <summary>The number tree from a page's /StructParents to the elements of its MCIDs, and from an annotation's
    /// /StructParent to its element (14.7.4.4).</summary>
    private void WriteParentTree(CosReference reference)
    {
        var entries = new List<(int Key, CosReference Value)>();
        for (var page = 0; page < owners.Length; page++)
        {
            var array = file.Reserve();
            entries.Add((page, array));
            var writer = file.Open(array).BeginArray();
            foreach (var owner in owners[page])
                writer.Reference(owner);
            writer.EndArray();
            file.Close();
        }

        for (var i = 0; i < annotationOwners.Count; i++)
            entries.Add((owners.Length + i, annotationOwners[i]));
        CosTree.Write(file, reference, entries);
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

using System.Diagnostics;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Epub.Markup;
using Watch.Epub.Package;
using Watch.Languages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Pages;

/// <summary>Writes the generated documents of the volume: half title, title page, imprint, lists, index, colophon.</summary>
internal sealed class MatterPage
{
    /// <summary>An empty report, because matter cites no notes and names no targets.</summary>
    private static readonly Report NoReport = new(
        "", new ReportMetadata { Title = new Leaf(Leaf.Unnumbered, []) }, [], [], new Dictionary<string, Target>(), new SourceText("", ""), new SourceMap.Builder().Build());

    private readonly Matter matter;
    private readonly Publication book;
    private readonly InlineWriter inlines;
    private readonly BlockWriter blocks;
    private readonly string headingId;
    private readonly string language;

    private MatterPage(Matter matter, Publication book)
    {
        this.matter = matter;
        this.book = book;
        headingId = $"{NameOf(matter.Kind)}-h";
        // In an English book, English matter has the book's variety of English.
        language = LanguageTag.IsSameLanguage(matter.Language, book.Language) ? book.Language : matter.Language;
        var (ids, words) = (new Ids(NoReport), LocalWords.For(language, book.Settings.Words));
        inlines = new InlineWriter(ids, NoReport, words, id => "#" + id, PageList.None, addressOfPosition: position => book.AddressOf(position), style: new(language));
        blocks = new BlockWriter(ids, inlines, words, new Dictionary<string, PackagedPicture>());
    }

    public static byte[] Write(Matter matter, Publication book) => new MatterPage(matter, book).Write();

    /// <summary>The name of a part in file names. Null for parts that an EPUB has elsewhere, such as contents and notes, or not at all, such as
    /// the list of addresses, which are links here.</summary>
    public static string? NameOf(MatterKind kind) => kind switch
    {
        MatterKind.HalfTitle => "halftitlepage",
        MatterKind.TitlePage => "titlepage",
        MatterKind.Imprint => "imprint",
        MatterKind.Abbreviations => "abbreviations",
        MatterKind.Index => "index",
        MatterKind.Colophon => "colophon",
        MatterKind.Contents or MatterKind.Foreword or MatterKind.Notes or MatterKind.Addresses => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether a part is before the table of contents.</summary>
    public static bool IsFront(MatterKind kind) => kind is MatterKind.HalfTitle or MatterKind.TitlePage or MatterKind.Imprint;

    /// <summary>The type of a part, for landmarks and the part itself.</summary>
    public static string TypeOf(MatterKind kind) => kind switch
    {
        MatterKind.HalfTitle => "halftitlepage",
        MatterKind.TitlePage => "titlepage",
        MatterKind.Imprint => "copyright-page",
        MatterKind.Abbreviations => "glossary",
        MatterKind.Index => "index",
        MatterKind.Colophon => "colophon",
        _ => throw new UnreachableException(),
    };

    private static string? RoleOf(MatterKind kind) => kind switch
    {
        MatterKind.Abbreviations => "doc-glossary",
        MatterKind.Index => "doc-index",
        MatterKind.Colophon => "doc-colophon",
        _ => null,
    };

    private byte[] Write()
    {
        var isTitle = matter.Kind is MatterKind.HalfTitle or MatterKind.TitlePage;
        // A part without a heading of its own gets its title in the contents.
        var needsHeading = !isTitle && !matter.Content.Any(block => block is Display { Role: DisplayRole.Heading });
        return Document(language, isTitle ? book.Title : matter.Title, IsFront(matter.Kind) ? "frontmatter" : "backmatter", "../" + Publication.StylesheetName,
            Blocks("section",
                Class(NameOf(matter.Kind)!), Type(TypeOf(matter.Kind)), RoleOf(matter.Kind) is { } role ? Role(role) : null, isTitle ? null : LabelledBy(headingId),
                needsHeading ? Element("h1", Id(headingId), matter.Title) : null,
                Write(matter.Content)));
    }

    private IEnumerable<object?> Write(IReadOnlyList<Block> content)
    {
        for (var n = 0; n < content.Count; n++)
        {
            if (content[n] is Display { Role: DisplayRole.Title } title && n + 1 < content.Count && content[n + 1] is Display { Role: DisplayRole.Subtitle } subtitle)
            {
                yield return Blocks("hgroup", Write(title), Write(subtitle));
                n++;
            }
            else
            {
                yield return content[n] switch
                {
                    Display display => Write(display),
                    IndexList index => Write(index),
                    ContentsList => throw new InvalidOperationException("The contents are the navigation document."),
                    var other => blocks.Write(other),
                };
            }
        }
    }

    private XElement Write(Display display) => display.Role switch
    {
        DisplayRole.HalfTitle or DisplayRole.Title => Element("h1", Type("title"), inlines.Write(display.Text)),
        DisplayRole.Subtitle => Element("p",
            Class(Slant.HasItalics(language) ? "subtitle" : "subtitle " + Slant.Upright), Type("subtitle"), Role("doc-subtitle"),
            inlines.In(inlines.Style.InItalics()).Write(display.Text)),
        DisplayRole.Makers => Element("p", Class("makers"), inlines.Write(display.Text)),
        DisplayRole.Publisher => Publisher(display.Text),
        DisplayRole.Place => Element("p", Class("place"), inlines.Write(display.Text)),
        DisplayRole.Heading => Element("h1", Id(headingId), inlines.Write(display.Text)),
        DisplayRole.Line => Element("p", inlines.Write(display.Text)),
        _ => throw new UnreachableException(),
    };

    private XElement Publisher(Leaf name)
    {
        var style = inlines.Style.InSmallCapitals(name.PlainText);
        return Element("p", Class(style == inlines.Style ? "publisher" : "publisher " + SmallCapitals.Made), inlines.In(style).Write(name));
    }

    /// <summary>Writes an index. Subheadings are in a list of their own below their heading.</summary>
    private XElement Write(IndexList index)
    {
        var entries = new List<(IndexItem Heading, List<IndexItem> Below)>();
        foreach (var item in index.Items)
        {
            if (item.Level > 1 && entries.Count > 0)
                entries[^1].Below.Add(item);
            else
                entries.Add((item, []));
        }

        return Blocks("ul", Type("index-entry-list"), entries.Select(entry => Entry(entry.Heading,
            entry.Below.Count == 0 ? null : Blocks("ul", Type("index-entry-list"), entry.Below.Select(item => Entry(item, null))))));
    }

    private XElement Entry(IndexItem item, XElement? below) =>
        Element("li", item.BeginsLetter ? Class("letter") : null, Type("index-entry"), inlines.Write(item.Text), below);
}

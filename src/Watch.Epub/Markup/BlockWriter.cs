using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Package;
using Watch.Epub.Pages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Markup;

/// <summary>Writes the blocks of a report, or of one of its notes. The mark of a printed page that begins with a heading, a table or a figure
/// is before the element; inside, readers would take it for part of the element's name.</summary>
/// <param name="note">The note's ordinal, or 0 in the body.</param>
/// <param name="pictures">The book's pictures, by the path in the reports.</param>
internal sealed class BlockWriter(Ids ids, InlineWriter inlines, LocalWords words, IReadOnlyDictionary<string, PackagedPicture> pictures, int note = 0)
{
    /// <summary>The writer for a note of the same report.</summary>
    public BlockWriter In(Note other) => new(ids, inlines.In(other), words, pictures, other.Ordinal);

    /// <summary>The writer for blocks in another language.</summary>
    private BlockWriter In(string language) => new(ids, inlines.In(inlines.Style with { Language = language }), words, pictures, note);

    public IEnumerable<object?> Write(IEnumerable<Block> blocks) => blocks.Select(Write);

    /// <summary>Writes blocks with a section for each heading and the blocks that follow it.</summary>
    public IEnumerable<object?> WriteSections(IEnumerable<Block> blocks)
    {
        var open = new Stack<(int Level, List<object?> Content)>([(1, [])]);
        foreach (var block in blocks)
        {
            if (block is Heading { Text.Content.Count: > 0 } heading)
            {
                while (open.Peek().Level >= heading.Level)
                    Close();
                open.Push((heading.Level, []));
            }

            open.Peek().Content.Add(Write(block));
        }

        while (open.Count > 1)
            Close();
        return open.Peek().Content;

        void Close()
        {
            var section = Blocks("section", Type("z3998:subchapter"), open.Pop().Content);
            open.Peek().Content.Add(section);
        }
    }

    public object? Write(Block block) => block switch
    {
        // Screen readers would announce a heading without text as nothing.
        Heading { Text.Content: [] } heading => inlines.PagesIn(heading.Text),
        Heading heading => new object[]
        {
            inlines.PagesAtStart(heading.Text),
            Write(heading),
        },
        Paragraph paragraph => Write(paragraph),
        Quotation quotation => Blocks("blockquote", Write(quotation.Content), Attribution(quotation.Attribution)),
        ItemList list => Write(list),
        Verse verse => Blocks("div", Class("verse"), Type("z3998:verse"), Role("group"), verse.Stanzas.Select(Stanza)),
        CodeBlock code => Element("pre", inlines.Write(code.Text)),
        ThematicBreak => Element("hr"),
        DefinitionList list => Write(list),
        Table table => new object[] { AtStart(table.Caption), Write(table) },
        Division division => Blocks("div", Language(division.Language), Direction(division.Language, inlines.Style.Language), In(division.Language).Write(division.Content)),
        Figure figure => new object[] { AtStart(figure.Caption), Write(figure) },
        Display or ContentsList or IndexList => throw new InvalidOperationException("A report holds what only a volume's own matter has."),
        _ => throw new UnreachableException(),
    };

    /// <summary>The style sheet sets level 3 in italics, and lower levels in small capitals.</summary>
    private XElement Write(Heading heading)
    {
        var style = heading.Level switch
        {
            <= 2 => inlines.Style,
            3 => inlines.Style.InItalics(),
            _ => inlines.Style.InSmallCapitals(heading.Text.PlainText),
        };
        return Element(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), Id(ids.Heading(heading)), ClassOf(heading.Level == 3, style), Type("title"),
            inlines.In(style).WriteAfterStart(heading.Text));
    }

    /// <summary>The class of a block that cannot be set as the style sheet sets its kind.</summary>
    private static XAttribute? ClassOf(bool isItalic, TextStyle style) =>
        isItalic && !style.IsItalic ? Class(Slant.Upright) : style.Capitals != MadeCapitals.None ? Class(SmallCapitals.Made) : null;

    /// <param name="lead">Written before its text.</param>
    public XElement Write(Paragraph paragraph, params object?[] lead) =>
        Element("p", lead, lead.Length == 0 ? inlines.Write(paragraph.Text) : inlines.WriteAfterStart(paragraph.Text));

    private IEnumerable<XElement> AtStart(Leaf? caption) => caption is null ? [] : inlines.PagesAtStart(caption);

    private XElement? Attribution(Leaf? attribution) => attribution is null ? null : Element("cite", inlines.Write(attribution));

    private XElement Write(ItemList list)
    {
        var type = list.Numbering switch
        {
            Numbering.Bullet or Numbering.Decimal => null,
            Numbering.LowerAlpha => "a",
            Numbering.UpperAlpha => "A",
            Numbering.LowerRoman => "i",
            Numbering.UpperRoman => "I",
            _ => throw new UnreachableException(),
        };
        return Blocks(list.Numbering == Numbering.Bullet ? "ul" : "ol",
            list.Tight ? Class("tight") : null,
            type is null ? null : new XAttribute("type", type),
            list.Start == 1 ? null : new XAttribute("start", list.Start),
            list.Items.Select(item => Blocks("li", Write(item.Content))));
    }

    private XElement Write(DefinitionList list) => Blocks("dl",
        list.Tight ? Class("tight") : null,
        list.Entries.SelectMany(entry => entry.Definitions.Select(definition => Blocks("dd", Write(definition)))
            .Prepend(Term(entry.Term))));

    private XElement Term(Leaf term)
    {
        var style = inlines.Style.InItalics();
        return Element("dt", ClassOf(isItalic: true, style), inlines.In(style).Write(term));
    }

    private XElement Write(Table table) => new TableWriter(ids, inlines, words, note, Write).Write(table);

    /// <summary>Writes the lines of a stanza as spans, so that the rest of a turned line can be indented. The line breaks are for readers
    /// without the style sheet.</summary>
    private XElement Stanza(IReadOnlyList<Leaf> lines) =>
        Element("p", Class("stanza"), lines.SelectMany((line, n) => new[]
        {
            n == 0 ? null : Element("br"),
            Element("span", Class("line"), inlines.Write(line)),
        }));

    private XElement Write(Figure figure)
    {
        var label = figure.Number > 0 && figure.Caption is not null ? Element("span", words.Marks, Class("label"), words.House.FigureLabel(figure.Number)) : null;
        var credit = figure.Credit is null ? null : Element("span", Class("credit" + UprightUnless(figure.Credit)), WholeWords.Write(figure.Credit));
        var caption = Spaced(label, figure.Caption is null ? null : inlines.WriteAfterStart(figure.Caption), credit);
        return Blocks("figure",
            figure.Id is null ? null : Id(ids.Figure(figure.Id)),
            Picture(figure),
            caption.Count == 0 ? null : Element("figcaption", caption));
    }

    private XElement? Picture(Figure figure)
    {
        if (pictures.TryGetValue(figure.Path, out var picture))
        {
            return Element("img",
                PictureWidth.ClassOf(figure) is { } width ? Class(width) : null,
                new XAttribute("src", "../" + picture.Name), new XAttribute("alt", figure.AlternativeText ?? ""), Size(picture));
        }

        return figure.AlternativeText is null ? null : Element("p", Class("missing" + UprightUnless(figure.AlternativeText)), figure.AlternativeText);
    }

    /// <summary>The second class of an element that the style sheet sets in italics.</summary>
    private string UprightUnless(string text) => Slant.HasItalics(text, inlines.Style.Language) ? "" : " " + Slant.Upright;
}

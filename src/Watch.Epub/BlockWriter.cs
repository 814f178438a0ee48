using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes the blocks of one report.</summary>
/// <param name="pictures">The book's pictures, by the path that the reports name.</param>
internal sealed class BlockWriter(Ids ids, InlineWriter inlines, HouseWords words, IReadOnlyDictionary<string, PackagedPicture> pictures)
{
    private int tables;

    public IEnumerable<object?> Write(IEnumerable<Block> blocks) => blocks.Select(Write);

    public XElement? Write(Block block) => block switch
    {
        // A heading without text would be announced as nothing.
        Heading { Text.Content: [] } => null,
        Heading heading => Element(
            string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), Id(ids.Heading(heading)), inlines.Write(heading.Text.Content)),
        Paragraph paragraph => Element("p", inlines.Write(paragraph.Text.Content)),
        Quotation quotation => Blocks("blockquote", Write(quotation.Content), Attribution(quotation.Attribution)),
        ItemList list => Write(list),
        Verse verse => Blocks("div", Class("verse"), Role("group"), verse.Stanzas.Select(Stanza)),
        CodeBlock code => Element("pre", inlines.Write(code.Text.Content)),
        ThematicBreak => Element("hr"),
        DefinitionList list => Write(list),
        Table table => Write(table),
        Division division => Blocks("div", Language(division.Language), Write(division.Content)),
        Figure figure => Write(figure),
        Display or ContentsList or IndexList => throw new InvalidOperationException("A report holds what only a volume's own matter has."),
        _ => throw new UnreachableException(),
    };

    private XElement? Attribution(Leaf? attribution) =>
        attribution is null ? null : Element("footer", Class("attribution"), "— ", inlines.Write(attribution.Content));

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
            .Prepend(Element("dt", inlines.Write(entry.Term.Content)))));

    private XElement Write(Table table) => new TableWriter(ids, inlines, words, Write).Write(table, ++tables);

    /// <summary>A stanza's lines are spans, so that a turned line can hang; the breaks part them where the style
    /// sheet is not followed.</summary>
    private XElement Stanza(IReadOnlyList<Leaf> lines) =>
        Element("p", Class("stanza"), lines.SelectMany((line, n) => new[]
        {
            n == 0 ? null : Element("br"),
            Element("span", Class("line"), inlines.Write(line.Content)),
        }));

    private XElement Write(Figure figure)
    {
        var label = figure.Number > 0 && figure.Caption is not null ? Element("span", words.Marks, Class("label"), words.Figure(figure.Number)) : null;
        var credit = figure.Credit is null ? null : Element("span", Class("credit"), figure.Credit);
        var caption = Spaced(label, figure.Caption is null ? null : inlines.Write(figure.Caption.Content), credit);
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
                new XAttribute("src", "../" + picture.Name), new XAttribute("alt", figure.AlternativeText ?? ""),
                figure.Width is { } width ? new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"width: {Math.Clamp(width, 0, 1) * 100:0.##}%")) : null);
        }

        return figure.AlternativeText is null ? null : Element("p", Class("missing"), figure.AlternativeText);
    }
}

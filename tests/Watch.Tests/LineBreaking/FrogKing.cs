using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Paragraphs;

namespace Watch.Tests.LineBreaking;

/// <summary>The example of Knuth and Plass's paper: a paragraph of the brothers Grimm, its characters' widths in units of
/// an eighteenth of an em, and the spaces after letters and punctuation, all as the paper has them (as reprinted in Knuth, "Digital
/// Typography", 1999, pages 74-95). Where the paper writes an infinite penalty or stretch, 1000 gives its figures.</summary>
internal static class FrogKing
{
    public const double Infinity = 1000;

    /// <summary>With a middle dot where the paper allows a hyphen.</summary>
    private const string Text =
        "In olden times when wish·ing still helped one, there lived a king whose daugh·ters were all beau·ti·ful; and the "
        + "young·est was so beau·ti·ful that the sun it·self, which has seen so much, was aston·ished when·ever it shone in her "
        + "face. Close by the king's castle lay a great dark for·est, and un·der an old lime-tree in the for·est was a well, "
        + "and when the day was very warm, the king's child went out into the for·est and sat down by the side of the cool "
        + "foun·tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this ball was her "
        + "favor·ite play·thing.";

    private const string Letters = "abcdefghiklmnoprstuvwyCI',-.;";

    private static readonly double[] Widths = [9, 10, 8, 10, 8, 6, 9, 10, 5, 10, 5, 15, 10, 9, 10, 7, 7, 7, 10, 9, 13, 10, 13, 6, 5, 5, 6, 5, 5];

    /// <summary>The paragraph as the paper's justified examples have it.</summary>
    public static Item[] Justified() =>
    [
        .. Words(SpaceAfter),
        Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, Infinity, 0), Item.PenaltyOf(Item.Forced, flagged: true),
    ];

    /// <summary>The paragraph as the paper's centred example has it: 18 units of stretch at both ends of each line.</summary>
    public static Item[] Centred() =>
    [
        Item.GlueOf(0, 18, 0),
        .. Words(_ =>
        [
            Item.GlueOf(0, 18, 0), Item.PenaltyOf(0), Item.GlueOf(6, -36, 0),
            Item.BoxOf(0), Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, 18, 0),
        ]),
        Item.GlueOf(0, 18, 0), Item.PenaltyOf(Item.Forced),
    ];

    /// <summary>The text of each line, with the hyphen at its end.</summary>
    public static IEnumerable<string> Show(Item[] items, BrokenParagraph paragraph)
    {
        foreach (var line in paragraph.Lines)
        {
            var boxes = items[line.Start..line.End].Where(i => i.Kind == ItemKind.Box && i.Width > 0).ToArray();
            var (first, last) = (boxes[0].Text, boxes[^1].Text);
            while (last < Text.Length && Text[last] is not (' ' or '·') && (last == 0 || Text[last - 1] != '-'))
                last++;
            yield return Text[first..last].Replace("·", "") + (items[line.End] is { Kind: ItemKind.Penalty, Width: > 0 } ? "-" : "");
        }
    }

    private static List<Item> Words(Func<char, Item[]> space)
    {
        var items = new List<Item>();
        var width = 0.0;
        var start = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is not (' ' or '·'))
                width += Widths[Letters.IndexOf(Text[i])];
            if (Text[i] is not (' ' or '·' or '-') && i < Text.Length - 1)
                continue;
            items.Add(Item.BoxOf(width, start));
            if (Text[i] == ' ')
                items.AddRange(space(Text[i - 1]));
            else if (i < Text.Length - 1)
                items.Add(Item.PenaltyOf(50, width: Text[i] == '·' ? 6 : 0, flagged: true));
            (width, start) = (0, i + 1);
        }

        return items;
    }

    private static Item[] SpaceAfter(char c) => c switch
    {
        ',' => [Item.GlueOf(6, 4, 2)],
        ';' => [Item.GlueOf(6, 4, 1)],
        '.' => [Item.GlueOf(8, 6, 1)],
        _ => [Item.GlueOf(6, 3, 2)],
    };
}

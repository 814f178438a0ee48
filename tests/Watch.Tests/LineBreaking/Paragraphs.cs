using CsCheck;
using Watch.Typesetting.Paragraphs;

namespace Watch.Tests.LineBreaking;

/// <summary>Paragraphs made up at random. Widths are whole numbers, and what else is summed is quarters of points, so that sums are exact.</summary>
internal static class Paragraphs
{
    /// <summary>Words of one to three fragments, with hyphens inserted or of the text between them.</summary>
    public static Gen<Item[]> OfWords(int fewest, int most, int widest = 30)
    {
        var box = Gen.Int[1, widest].Select(w => Item.BoxOf(w));
        var hyphen = Gen.OneOf(
            Gen.Select(Gen.Int[3, 5], Gen.Int[-1, 1], (w, after) => Item.PenaltyOf(50, w, after, flagged: true, inserted: true)),
            Gen.Const(Item.PenaltyOf(20, flagged: true)),
            Gen.Int[-100, 300].Select(p => Item.PenaltyOf(p)));
        var word = Gen.Select(box, Gen.Select(hyphen, box).Array[0, 2], (first, rest) =>
            (Item[])[first, .. rest.SelectMany(r => new[] { r.Item1, r.Item2 })]);
        return Join(word, Space.Select(s => (Item[])[s]), fewest, most);
    }

    /// <summary>Words of one to three fragments of glyphs, whose widths, letters and edges give; the same word again and
    /// again, ties, and lines that the text ends.</summary>
    public static Gen<Item[]> OfGlyphs(int fewest, int most, int widest = 30)
    {
        var quarters = Gen.Int[0, 6].Select(q => q / 4.0);
        // A glyph that stands out is wider than what of it does.
        var box = Gen.Select(Gen.Int[4, widest], quarters, quarters, Gen.Int[0, 4], (w, left, right, letters) =>
            Item.BoxOf(w) with { Elastic = w, Spread = letters / 4.0, HangLeft = left, HangRight = right });
        var hyphen = Gen.OneOf(
            Gen.Select(Gen.Int[3, 5], Gen.Int[-1, 1], quarters, (w, after, right) =>
                Item.PenaltyOf(50, w, after, flagged: true, inserted: true) with { IsElastic = true, HangRight = right }),
            Gen.Int[0, 100].Select(p => Item.PenaltyOf(p, flagged: p % 2 == 0) with { IsElastic = true }));
        var word = Gen.Select(box, Gen.Select(hyphen, box).Array[0, 2], Gen.Int[0, 3], (first, rest, id) =>
        {
            Item[] fragments = [first, .. rest.SelectMany(r => new[] { r.Item1, r.Item2 })];
            fragments[0] = fragments[0] with { WordStart = id };
            fragments[^1] = fragments[^1] with { WordEnd = id };
            return fragments;
        });
        var between = Gen.Frequency(
            (8, Space.Select(s => (Item[])[s])),
            (1, Space.Select(s => (Item[])[Item.PenaltyOf(Item.Prohibited) with { Tied = true }, s])),
            (1, Gen.Const(End)));
        return Join(word, between, fewest, most);
    }

    private static Gen<Item> Space => Gen.Select(Gen.Int[4, 8], Gen.Int[1, 4], Gen.Int[0, 3], (w, y, z) => Item.GlueOf(w, y, z));

    private static Gen<Item[]> Join(Gen<Item[]> word, Gen<Item[]> between, int fewest, int most) =>
        Gen.Select(word, Gen.Select(between, word).Array[fewest - 1, most - 1], (first, rest) =>
            (Item[])[.. first, .. rest.SelectMany(r => (Item[])[.. r.Item1, .. r.Item2]), .. End]);

    /// <summary>How a paragraph ends.</summary>
    public static Item[] End { get; } = [Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, Item.Fil, 0), Item.PenaltyOf(Item.Forced)];
}

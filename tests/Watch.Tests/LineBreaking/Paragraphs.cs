using CsCheck;
using Watch.Typesetting;

namespace Watch.Tests.LineBreaking;

/// <summary>Paragraphs made up at random. Widths are whole numbers, so that sums of them are exact.</summary>
public static class Paragraphs
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
        var space = Gen.Select(Gen.Int[4, 8], Gen.Int[1, 4], Gen.Int[0, 3], (w, y, z) => Item.GlueOf(w, y, z));
        return Gen.Select(word, Gen.Select(space, word).Array[fewest - 1, most - 1], (first, rest) =>
            (Item[])[.. first, .. rest.SelectMany(r => (Item[])[r.Item1, .. r.Item2]), .. End]);
    }

    /// <summary>How a paragraph ends.</summary>
    public static Item[] End { get; } = [Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, Item.Fil, 0), Item.PenaltyOf(Item.Forced)];
}

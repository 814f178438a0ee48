using Watch.Documents;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

public enum ItemKind : byte
{
    Box,
    Glue,
    Penalty,
}

/// <summary>A box, glue or penalty, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981): widths w,
/// stretchability y, shrinkability z, penalty p and flag f, in points.</summary>
/// <param name="Width">Of a penalty: what is added to the line when it is broken there, such as a hyphen.</param>
/// <param name="After">Of a penalty: what is added to the next line when it is broken there, since the rest of a word
/// shaped by itself may be wider or narrower than within the word.</param>
/// <param name="Penalty">From <see cref="Forced"/> (a break) to <see cref="Prohibited"/> (no break).</param>
/// <param name="Text">Where the item's characters begin in the paragraph's text.</param>
public readonly record struct Item(
    ItemKind Kind, double Width, double Stretch = 0, double Shrink = 0, double After = 0, double Penalty = 0, bool Flagged = false, int Text = 0)
{
    public const double Prohibited = 10000;

    public const double Forced = -10000;

    /// <summary>The penalty of a break that parts what belongs together, since nothing else is left.</summary>
    public const double LastResort = 5000;

    /// <summary>The stretch that stands for infinity: beside it other glue does not stretch by anything that shows. A paragraph
    /// ends with penalty(10000) glue(0, <see cref="Fil"/>, 0) penalty(-10000), that its last line may be short.</summary>
    public const double Fil = 1_000_000;

    /// <summary>Of a penalty: hyphenation made it, and not the text; passed over while no hyphenation is tried.</summary>
    public bool Inserted { get; init; }

    /// <summary>Of a prohibited penalty: a no-break space made it between two words, which are parted if nothing else helps.</summary>
    public bool Tied { get; init; }

    /// <summary>Of a penalty within a word whose glyphs may be drawn wider or narrower: what it adds to a line is glyphs too.</summary>
    public bool IsElastic { get; init; }

    /// <summary>Of a box: how much of the width is glyphs, which may be drawn a little wider or narrower.</summary>
    public double Elastic { get; init; }

    /// <summary>How much its letters may be set apart or together.</summary>
    public double Spread { get; init; }

    /// <summary>Of a box that begins a line: how far its first glyph may stand out before the margin.</summary>
    public double HangLeft { get; init; }

    /// <summary>Of a box that ends a line, or of a penalty's hyphen: how far its last glyph may stand out behind the margin.</summary>
    public double HangRight { get; init; }

    /// <summary>Of a box that begins a word: the same number for the same word; 0 for none.</summary>
    public int WordStart { get; init; }

    /// <summary>Of a box that ends a word: the same number for the same word; 0 for none.</summary>
    public int WordEnd { get; init; }

    public static Item BoxOf(double width, int text = 0) => new(ItemKind.Box, width, Text: text);

    public static Item GlueOf(double width, double stretch, double shrink, int text = 0) => new(ItemKind.Glue, width, stretch, shrink, Text: text);

    public static Item PenaltyOf(double penalty, double width = 0, double after = 0, bool flagged = false, int text = 0, bool inserted = false) =>
        new(ItemKind.Penalty, width, After: after, Penalty: penalty, Flagged: flagged, Text: text) { Inserted = inserted };
}

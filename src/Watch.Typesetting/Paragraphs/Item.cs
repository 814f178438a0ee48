namespace Watch.Typesetting.Paragraphs;

internal enum ItemKind : byte
{
    Box,
    Glue,
    Penalty,
}

/// <summary>A box, glue or penalty, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981): width w,
/// stretchability y, shrinkability z, penalty p and flag f. Lengths are in points.</summary>
/// <param name="Width">For a penalty: added to the line that is broken there, such as the width of a hyphen.</param>
/// <param name="After">For a penalty: added to the next line if the break is taken, because the rest of a word, shaped
/// on its own, may be wider or narrower than within the word.</param>
/// <param name="Penalty">From <see cref="Forced"/> (always break) to <see cref="Prohibited"/> (never break).</param>
/// <param name="Text">The index of the item's first character in the paragraph's text.</param>
internal readonly record struct Item(
    ItemKind Kind, double Width, double Stretch = 0, double Shrink = 0, double After = 0, double Penalty = 0, bool Flagged = false, int Text = 0)
{
    public const double Prohibited = 10000;

    public const double Forced = -10000;

    /// <summary>The penalty of a break that separates what belongs together, for when nothing else helps.</summary>
    public const double LastResort = 5000;

    /// <summary>Stretch that stands for infinity: beside it, the stretch of other glue is negligible. A paragraph ends
    /// with penalty(10000) glue(0, <see cref="Fil"/>, 0) penalty(-10000), so that its last line may be short.</summary>
    public const double Fil = 1_000_000;

    /// <summary>For a penalty: whether hyphenation inserted it. Passes without hyphenation ignore it.</summary>
    public bool Inserted { get; init; }

    /// <summary>For a prohibited penalty: whether it comes from a no-break space between two words, where a line may
    /// end if nothing else helps.</summary>
    public bool Tied { get; init; }

    /// <summary>For a penalty within a word: whether what it adds to a line is glyphs that may be drawn wider or narrower.</summary>
    public bool IsElastic { get; init; }

    /// <summary>For a box: how much of its width is glyphs that may be drawn wider or narrower.</summary>
    public double Elastic { get; init; }

    /// <summary>How much its letters may be spaced out or in, in points.</summary>
    public double Spread { get; init; }

    /// <summary>For a box that begins a line: how far its first glyph may hang into the left margin.</summary>
    public double HangLeft { get; init; }

    /// <summary>For a box that ends a line, or for a penalty's hyphen: how far the last glyph may hang into the right margin.</summary>
    public double HangRight { get; init; }

    /// <summary>For a box that begins a word: a number that identifies the word; 0 for none.</summary>
    public int WordStart { get; init; }

    /// <summary>For a box that ends a word: a number that identifies the word; 0 for none.</summary>
    public int WordEnd { get; init; }

    public static Item BoxOf(double width, int text = 0) => new(ItemKind.Box, width, Text: text);

    public static Item GlueOf(double width, double stretch, double shrink, int text = 0) => new(ItemKind.Glue, width, stretch, shrink, Text: text);

    public static Item PenaltyOf(double penalty, double width = 0, double after = 0, bool flagged = false, int text = 0, bool inserted = false) =>
        new(ItemKind.Penalty, width, After: after, Penalty: penalty, Flagged: flagged, Text: text) { Inserted = inserted };
}

using System.Globalization;
using Watch.Documents;
using Watch.Fonts;
using Watch.Languages;
using Watch.Languages.Hyphenation;
using Watch.Typesetting.Bidirectional;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>The rule for breaks within words.</summary>
internal enum BreakRule
{
    /// <summary>After hyphens and dashes, and where the hyphenation patterns of the language allow.</summary>
    Prose,

    /// <summary>As the Chicago Manual of Style breaks web addresses, and never with an added hyphen.</summary>
    Address,

    /// <summary>Only at spaces.</summary>
    Code,
}

/// <summary>The shaping and spacing of a run. Runs of the same style share one object, so that it can serve as a cache key.</summary>
/// <param name="Size">The em, in points.</param>
/// <param name="Rise">The rise of the baseline, in points.</param>
/// <param name="Letterspacing">In em.</param>
/// <param name="Hyphenator">Null if words are not hyphenated.</param>
internal sealed record RunStyle(
    ShapingStyle Shaping,
    double Size,
    double Rise,
    double Letterspacing,
    WordSpace WordSpace,
    BreakRule Breaks,
    Hyphenator? Hyphenator,
    bool Struck)
{
    public required Language Language { get; init; }

    /// <summary>The least thickness of the lines drawn with it, in points.</summary>
    public double LeastRule { get; init; }

    /// <summary>How far its characters hang into the margins.</summary>
    public Protrusion Protrusion { get; init; } = Protrusion.None;

    /// <summary>The space added after each glyph of a run, in points. None in right-to-left runs, whose letters join or
    /// carry points, and in made small capitals.</summary>
    public double SpacingOf(ShapedRun run) => run.IsRightToLeft || run.IsCode || run.IsMade ? 0 : Letterspacing * Size;

    /// <summary>How many letters of a word can be spaced from the next one; 0 where a fallback face is used, since its
    /// letters may join.</summary>
    public int SpacedLetters(ShapedText word) =>
        word.Runs is [{ IsCode: false, IsRightToLeft: false } only] && only.Face == Shaping.Face ? only.Glyphs.Length - 1 : 0;

    /// <summary>In points, with the space added between glyphs.</summary>
    public double WidthOf(ShapedRun run) => run.Width * Size + run.Glyphs.Length * SpacingOf(run);

    public double WidthOf(ShapedText text)
    {
        var width = 0.0;
        foreach (var run in text.Runs)
            width += WidthOf(run);
        return width;
    }
}

/// <summary>A stretch of a paragraph's text that is set in one style and belongs to one tag.</summary>
/// <param name="Start">The index in the paragraph's text, in UTF-16 units.</param>
/// <param name="Position">The position of the first character; null for generated text that stands for nothing in the report.</param>
/// <param name="IsGenerated">Whether all its characters stand for one position, as those of a note reference do.</param>
/// <param name="Destination">The name of the destination at the run's beginning; null for none.</param>
internal sealed record TextRun(
    int Start,
    int Length,
    RunStyle Style,
    int Tag,
    LinkTarget? Link,
    Position? Position,
    bool IsGenerated,
    string? Destination)
{
    public int End => Start + Length;

    /// <summary>Whether only the locators of a volume lead to its destination.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is a raised sign that belongs to the word before it, such as a note reference.</summary>
    public bool IsRaised => IsGenerated && (Style.Shaping.Features == RunStyles.SuperiorFigures || Style.Rise > 0);

    public Position? PositionAt(int offset) => Position is { } position && !IsGenerated
        ? position with { Offset = position.Offset + offset - Start }
        : Position;
}

/// <summary>A leaf or a generated text, laid out as one string of characters with its runs in order.</summary>
/// <param name="Language">The language tag (BCP 47), which determines the direction of the paragraph.</param>
internal sealed record ParagraphText(string Text, IReadOnlyList<TextRun> Runs, string Language)
{
    /// <summary>The width of a narrow no-break space (U+202F), in em. Few faces have one; it neither stretches nor shrinks.</summary>
    public const double NarrowSpace = 1 / 6.0;

    /// <summary>Null if the whole text runs from left to right.</summary>
    public Directions? Directions { get; } = Directions.Of(Text, Runs, Language);

    public bool IsRightToLeftAt(int offset) => Directions is not null && Directions.IsRightToLeftAt(offset);

    /// <summary>The end of the stretch that is shaped on its own: a word or an East Asian character.</summary>
    /// <param name="start">The start of the stretch; not a space.</param>
    /// <param name="end">The end of the run, or of the line if that comes first.</param>
    public int EndOfWord(TextRun run, int start, int end)
    {
        var language = run.Style.Language;
        if (EastAsian.IsUnit(Text, start, language))
            return start + StringInfo.GetNextTextElementLength(Text.AsSpan(start, end - start));
        var i = start + 1;
        while (i < end && !IsSpace(Text[i]) && !EastAsian.IsUnit(Text, i, language) && (Directions is null || Directions.IsSameLevel(i, start)))
            i++;
        return i;
    }

    /// <summary>What lies between a word and the one before it, if either is East Asian.</summary>
    /// <param name="run">The run of the word at <paramref name="at"/>.</param>
    /// <param name="before">The run of the character before it; may be the same run.</param>
    public Joint? JointAt(int at, TextRun before, TextRun run)
    {
        if (at == 0 || !(EastAsian.MayBe(Text[at - 1]) || EastAsian.MayBe(Text[at])) || IsSpace(Text[at - 1]) || IsSpace(Text[at]))
            return null;
        return before.Style.Breaks == BreakRule.Prose || run.Style.Breaks == BreakRule.Prose
            ? EastAsian.Between(Text, at, before.Style.Language, run.Style.Language, mayBegin: !run.IsRaised, mayEnd: !before.IsRaised)
            : null;
    }

    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\n';

    public static bool IsNarrow(char c) => c == '\u202F';
}

using System.Globalization;
using Watch.Documents;
using Watch.Fonts;
using Watch.Languages;
using Watch.Languages.Hyphenation;
using Watch.Typesetting.Bidirectional;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Where a run's words may be broken.</summary>
internal enum BreakRule
{
    /// <summary>After hyphens and dashes, and where the language's patterns allow.</summary>
    Prose,

    /// <summary>As the Chicago Manual of Style breaks web addresses, never with a hyphen added.</summary>
    Address,

    /// <summary>Only at spaces.</summary>
    Code,
}

/// <summary>How a run is shaped and spaced; one object for all runs alike, so that it can key caches.</summary>
/// <param name="Size">The em, in points.</param>
/// <param name="Rise">Of the baseline, in points, upwards.</param>
/// <param name="Letterspacing">In em.</param>
/// <param name="Hyphenator">Null where nothing is hyphenated.</param>
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

    /// <summary>How far its characters stand out into the margins.</summary>
    public Protrusion Protrusion { get; init; } = Protrusion.None;

    /// <summary>What is added after each glyph of a run, in points. Right-to-left letters join, or bear points.</summary>
    public double SpacingOf(ShapedRun run) => run.IsRightToLeft || run.IsCode ? 0 : Letterspacing * Size;

    /// <summary>How many letters of a word are followed by another that a line may set nearer or further; 0 where a face stands
    /// in, since its letters may join.</summary>
    public int SpacedLetters(ShapedText word) =>
        word.Runs is [{ IsCode: false, IsRightToLeft: false } only] && only.Face == Shaping.Face ? only.Glyphs.Length - 1 : 0;

    /// <summary>In points, with what is added between glyphs.</summary>
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
/// <param name="Start">In the paragraph's text, in UTF-16 units.</param>
/// <param name="Position">Of the first character; null where the report says nothing of the kind.</param>
/// <param name="IsGenerated">Whether the characters stand for one position together, such as a note's number.</param>
/// <param name="Destination">A name that links lead to, at the run's beginning.</param>
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

    /// <summary>Whether its name is that of a place, to which a volume's locators alone lead.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is a sign that belongs to the word before it, such as a note's number.</summary>
    public bool IsRaised => IsGenerated && (Style.Shaping.Features == RunStyles.SuperiorFigures || Style.Rise > 0);

    public Position? PositionAt(int offset) => Position is { } position && !IsGenerated
        ? position with { Offset = position.Offset + offset - Start }
        : Position;
}

/// <summary>A leaf, or a generated text, laid out as one string of characters with its runs in order.</summary>
/// <param name="Language">BCP 47; it gives the paragraph its direction.</param>
internal sealed record ParagraphText(string Text, IReadOnlyList<TextRun> Runs, string Language)
{
    /// <summary>In em, of a narrow no-break space (U+202F), which is neither stretched nor shrunk; few faces have one.</summary>
    public const double NarrowSpace = 1 / 6.0;

    /// <summary>Null where all of it runs from left to right.</summary>
    public Directions? Directions { get; } = Directions.Of(Text, Runs, Language);

    public bool IsRightToLeftAt(int offset) => Directions is not null && Directions.IsRightToLeftAt(offset);

    /// <summary>Where the stretch that is shaped by itself ends: a word, or an East Asian character.</summary>
    /// <param name="start">Of the stretch; no space.</param>
    /// <param name="end">Of its run, or of the line if that is earlier.</param>
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

    /// <summary>What stands between a word and the one before it, where either is East Asian.</summary>
    /// <param name="run">Of the word at <paramref name="at"/>.</param>
    /// <param name="before">The run before it that has characters; the same within a run.</param>
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

using System.Runtime.InteropServices;
using Watch.Fonts;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A line of a set paragraph.</summary>
/// <param name="EndsInWord">Whether it ends within a word.</param>
/// <param name="Excess">How far it is wider than the measure, in points.</param>
/// <param name="Trace">Null unless asked for.</param>
internal readonly record struct SetLine(TypeLine Line, bool EndsInWord, double Excess, LineTrace? Trace);

/// <summary>Sets paragraphs: turns text into items, items into breaks, and breaks into lines of type.</summary>
internal sealed class ParagraphSetter(Shaper shaper)
{
    // In em: how far ragged lines may fall short before a word is hyphenated. Paragraphs with an address, which has few
    // possible breaks, may fall short further.
    private const double Rag = 4;
    private const double RagWithAddress = 10;

    private static readonly LineBreakingSettings Ragged = new() { Tolerance = 1000 };

    // The greatest badness of a line in a paragraph altered for the sake of pages. It allows a word space of 0.33 em.
    private const double VaryTolerance = 50;

    // In points: wider than any text.
    private const double Widest = 1_000_000;

    private readonly ItemBuilder builder = new(new MeasuredWords(shaper), shaper);
    private readonly LineSetter setter = new(shaper);
    private readonly LineBreaker breaker = new();
    private readonly List<Item> items = [];

    /// <param name="measure">In points.</param>
    /// <param name="indent">The indent of the first line, in points.</param>
    /// <param name="trace">Receives the trace of the paragraph; null for none.</param>
    public IReadOnlyList<SetLine> Set(ParagraphText paragraph, TypeStyle style, double measure, double indent, List<ParagraphTrace>? trace)
    {
        var settings = Prepare(paragraph, style, measure, indent);
        var broken = style.TurnoverIndent > Length.Zero
            ? breaker.Break(CollectionsMarshal.AsSpan(items), [measure, measure - style.TurnoverIndent.Points], settings)
            : Break(settings, measure);
        if (style.Balanced && broken.Lines.Count > 1)
            broken = Balance(settings, measure, broken);
        return Set(paragraph, style, measure, indent, broken, trace);
    }

    /// <summary>Sets a justified paragraph with one line more, and with one line fewer, than a given number.</summary>
    /// <param name="lines">How many lines the paragraph has at its best.</param>
    /// <param name="examined">Whether the lines get traces.</param>
    /// <returns>Null for a version that would be too loose or too tight.</returns>
    public (IReadOnlyList<SetLine>? Longer, IReadOnlyList<SetLine>? Shorter) Vary(
        ParagraphText paragraph, TypeStyle style, double measure, double indent, int lines, bool examined)
    {
        var settings = Prepare(paragraph, style, measure, indent) with { Tolerance = VaryTolerance };
        var (longer, shorter) = breaker.Vary(CollectionsMarshal.AsSpan(items), measure, settings, lines);
        return (SetIf(longer), SetIf(shorter));

        SetLine[]? SetIf(BrokenParagraph? broken) => broken is null ? null : Set(paragraph, style, measure, indent, broken, examined ? [] : null);
    }

    /// <summary>Sets a justified paragraph in a given number of lines, some of which must not begin within a word.</summary>
    /// <param name="unbrokenBefore">The lines, counted from 0, that must not begin within a word.</param>
    /// <returns>Null if the paragraph would be too loose or too tight.</returns>
    public IReadOnlyList<SetLine>? Mend(ParagraphText paragraph, TypeStyle style, double measure, double indent, int lines, IReadOnlyList<int> unbrokenBefore, bool examined)
    {
        var settings = Prepare(paragraph, style, measure, indent);
        return breaker.Mend(CollectionsMarshal.AsSpan(items), measure, settings, lines, unbrokenBefore) is { } broken
            ? Set(paragraph, style, measure, indent, broken, examined ? [] : null)
            : null;
    }

    private LineBreakingSettings Prepare(ParagraphText paragraph, TypeStyle style, double measure, double indent)
    {
        var justified = style.Alignment == Alignment.Justified;
        var rag = justified ? 0 : paragraph.Runs.Any(r => r.Style.Breaks == BreakRule.Address) ? RagWithAddress : Rag;
        builder.Build(paragraph, justified, indent, measure, items);
        return justified ? LineBreakingSettings.Justified(style.Size.Points) : Ragged with
        {
            RaggedStretch = rag * style.Size.Points,
            // Balanced text is hyphenated only where it has no room. Then every fragment of a word may be a line of its own.
            FlaggedLimit = style.Balanced && style.Hyphenated ? int.MaxValue : Ragged.FlaggedLimit,
        };
    }

    private SetLine[] Set(ParagraphText paragraph, TypeStyle style, double measure, double indent, BrokenParagraph broken, List<ParagraphTrace>? trace)
    {
        var justified = style.Alignment == Alignment.Justified;
        var lines = new SetLine[broken.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = broken.Lines[i];
            var end = items[line.End];
            var left = i == 0 ? indent : style.TurnoverIndent.Points;
            var isLast = end is { Kind: ItemKind.Penalty, Penalty: Item.Forced };
            // The last line keeps its natural spaces, unless they must shrink for it to fit.
            var target = justified && (!isLast || line.Ratio < 0 || line.Expansion < 0) ? measure : (double?)null;
            var set = SetTo(target);
            // A line that fits only because its last glyph hangs must end exactly at the margin too.
            if (justified && target is null && !line.Overfull && set.Width.Points > measure)
                set = SetTo(measure);
            lines[i] = new(
                Align(paragraph, style, set, measure, left),
                end is { Kind: ItemKind.Penalty, Penalty: > 0 } && !isLast,
                line.Overfull ? Math.Max(0, set.Width.Points - measure) : 0,
                null);

            TypeLine SetTo(double? width)
            {
                var hang = (items[line.Start].HangLeft, width is null ? 0 : LineSum.HangAt(CollectionsMarshal.AsSpan(items), line.End));
                return setter.Set(paragraph, items[line.Start].Text, end.Text, end.Inserted, left, width, new(line.Expansion, line.Letterspacing), hang);
            }
        }

        if (trace is not null)
            trace.Add(LineExaminer.Examine(paragraph, style, items, broken, lines));
        return lines;
    }

    /// <summary>Sets a text on one line, whatever its width.</summary>
    public TypeLine SetOneLine(ParagraphText text) => setter.Set(text, 0, text.Text.Length, false, 0, null);

    /// <summary>Measures the width of a text on one line, and of its longest unbreakable part.</summary>
    /// <param name="hyphenated">Whether a part may end with an added hyphen.</param>
    /// <param name="parts">Receives the unbreakable parts of the text.</param>
    public Extent Measure(ParagraphText text, bool hyphenated, List<TextPart> parts)
    {
        builder.Build(text, false, 0, Widest, items);
        var (natural, longest, line, part) = (0.0, 0.0, 0.0, 0.0);
        var isJoined = false;
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case ItemKind.Box:
                    line += item.Width;
                    part += item.Width;
                    break;
                case ItemKind.Glue:
                    line += item.Width;
                    if (isJoined)
                        part += item.Width;
                    else
                        End(item.Width);
                    break;
                case ItemKind.Penalty when item.Penalty == Item.Forced:
                    natural = Math.Max(natural, line);
                    line = 0;
                    End(double.PositiveInfinity);
                    break;
                case ItemKind.Penalty when item.Penalty < Item.Prohibited && (hyphenated || !item.Inserted):
                    longest = Math.Max(longest, part + item.Width);
                    End(0);
                    part = item.After;
                    break;
            }

            isJoined = item is { Kind: ItemKind.Penalty, Penalty: >= Item.Prohibited };
            longest = Math.Max(longest, part);
        }

        return new(natural, longest);

        void End(double space)
        {
            parts.Add(new(part, space));
            part = 0;
        }
    }

    /// <summary>Shifts a line of a right-to-left paragraph to the right edge.</summary>
    private static TypeLine Align(ParagraphText paragraph, TypeStyle style, TypeLine line, double measure, double indent)
    {
        if (paragraph.Directions is not { IsRightToLeft: true } || style.Alignment is Alignment.Centred or Alignment.Right or Alignment.End)
            return line;
        var shift = new Length(measure - indent) - line.Width;
        return line with
        {
            Marks = [.. line.Marks.Select(m => m.Move(shift, Length.Zero))],
            Destinations = [.. line.Destinations.Select(d => d with { At = d.At + new Point(shift, Length.Zero) })],
        };
    }

    private double PenaltiesOf(BrokenParagraph broken) => broken.Lines.Sum(line => Math.Max(0, items[line.End].Penalty));

    private BrokenParagraph Break(LineBreakingSettings settings, double measure) =>
        breaker.Break(CollectionsMarshal.AsSpan(items), measure, settings);

    /// <summary>Finds the narrowest measure that needs no more lines and breaks no more words. Its lines are the most
    /// even ones.</summary>
    private BrokenParagraph Balance(LineBreakingSettings settings, double measure, BrokenParagraph broken)
    {
        var narrow = measure / broken.Lines.Count;
        var wide = measure;
        while (wide - narrow > 2)
        {
            var middle = (narrow + wide) / 2;
            var tried = Break(settings, middle);
            if (tried.Lines.Count == broken.Lines.Count && !tried.Overfull && PenaltiesOf(tried) <= PenaltiesOf(broken))
            {
                wide = middle;
                broken = tried;
            }
            else
            {
                narrow = middle;
            }
        }

        return broken;
    }
}

using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Turns a paragraph's text into boxes, glue and penalties.</summary>
internal sealed class ItemBuilder(MeasuredWords words, Shaper shaper)
{
    // As a share of the measure. A longer part of a word may break anywhere: a word of a hundred letters, a number in
    // an address.
    private const double LongPart = 0.75;

    // The same before punctuation or a note reference, which belongs to the word before it.
    private const double LongPartWithMarks = 0.85;

    // Whether glyphs may be expanded and hang into the margins.
    private bool usesMicrotypography;

    // Whether a note reference follows the current run.
    private bool isBeforeNumber;

    // The width since the last place where a line can end.
    private double unbroken;

    /// <param name="indent">The indent of the first line, in points.</param>
    /// <param name="measure">In points.</param>
    public void Build(ParagraphText paragraph, bool justified, double indent, double measure, List<Item> items)
    {
        items.Clear();
        unbroken = 0;
        // Right-to-left and East Asian paragraphs fill their lines by other rules.
        usesMicrotypography = justified && paragraph.Directions is null && paragraph.Runs.Count > 0
            && paragraph.Runs[0].Style.Language.EastAsian is null;
        if (indent != 0)
            items.Add(Item.BoxOf(indent));
        var before = paragraph.Runs.Count > 0 ? paragraph.Runs[0] : null;
        for (var r = 0; r < paragraph.Runs.Count; r++)
        {
            var run = paragraph.Runs[r];
            isBeforeNumber = r + 1 < paragraph.Runs.Count && paragraph.Runs[r + 1].IsRaised;
            for (var i = run.Start; i < run.End;)
            {
                if (paragraph.JointAt(i, i == run.Start ? before! : run, run) is { } joint)
                    AddJoint(joint, run.Style, justified, i, items);
                i = Add(paragraph, run, i, justified, measure, items);
            }

            before = run;
        }

        // Even an empty line of code, an empty list item or a lone no-break space makes a line.
        if (!items.Exists(item => item.Kind == ItemKind.Box))
            items.Insert(0, Item.BoxOf(0));
        EndLine(items, paragraph.Text.Length);
    }

    private void AddJoint(Joint joint, RunStyle style, bool justified, int at, List<Item> items)
    {
        var em = style.Size * shaper.EastAsianScale(style.Shaping);
        if (joint.MayBreak)
            unbroken = 0;
        items.Add(Item.PenaltyOf(joint.MayBreak ? 0 : Item.Prohibited, joint.AtEnd * em, joint.AtStart * em, text: at));
        items.Add(Item.GlueOf(joint.Space * em, justified ? joint.Stretch * em : 0, justified ? joint.Shrink * em : 0, at));
    }

    private int Add(ParagraphText paragraph, TextRun run, int start, bool justified, double measure, List<Item> items)
    {
        var text = paragraph.Text;
        var style = run.Style;
        switch (text[start])
        {
            case '\u00A0':
                items.Add(Item.PenaltyOf(Item.Prohibited, text: start) with { Tied = TiesWords(text, start) });
                items.Add(Glue(style, justified, start));
                unbroken += items[^1].Width;
                return start + 1;
            case '\u202F':
                items.Add(Item.BoxOf(ParagraphText.NarrowSpace * style.Size, start));
                unbroken += items[^1].Width;
                return start + 1;
            case ' ' when isBeforeNumber && start + 1 == run.End:
                // A line must not begin with a note reference, even after a space, as between two references.
                items.Add(Item.PenaltyOf(Item.Prohibited, text: start));
                items.Add(Glue(style, justified, start));
                unbroken += items[^1].Width;
                return start + 1;
            case ' ':
                unbroken = 0;
                // A line cannot end at glue that follows glue, but a space after a no-break space still allows a break.
                if (items.Count > 0 && items[^1].Kind == ItemKind.Glue)
                    items.Add(Item.PenaltyOf(0, text: start));
                items.Add(Glue(style, justified, start));
                return start + 1;
            case '\n':
                unbroken = 0;
                EndLine(items, start);
                return start + 1;
        }

        var end = paragraph.EndOfWord(run, start, run.End);
        var word = text.AsSpan(start, end - start);
        var isRightToLeft = paragraph.IsRightToLeftAt(start);
        var measured = words.Measure(style, word, isRightToLeft);
        if (measured.Width > measure * LongPart && measured.LongestPart > measure * LongPart)
            measured = words.MeasureLong(style, word, isRightToLeft);
        // Together, parts of several runs may exceed a line although each part fits.
        var first = measured.Breaks.Length > 0 ? measured.Breaks[0].Before : measured.Width;
        if (unbroken > 0 && unbroken + first > measure * (MayBreakBefore(paragraph, run, start) ? LongPart : LongPartWithMarks))
            AddLastResortBreak(text, start, items);

        unbroken = measured.Breaks.Length > 0 ? measured.Width - measured.Breaks[^1].Before : unbroken + measured.Width;
        var before = 0.0;
        var from = start;
        // In a word with ligatures, assume that every fragment contains them all.
        var joined = measured.SpacedLetters > 0 ? end - start - 1 - measured.SpacedLetters : end - start;
        foreach (var at in measured.Breaks)
        {
            items.Add(Box(text, from, start + at.Offset, at.Before - before, style, joined) with { WordStart = from == start ? measured.Id : 0 });
            var hang = usesMicrotypography && at.Hyphenated ? style.Protrusion.Right('-') * style.Size : 0;
            items.Add(Item.PenaltyOf(at.Penalty, at.Extra, at.After, at.Flagged, start + at.Offset, at.Hyphenated) with { HangRight = hang, IsElastic = usesMicrotypography });
            before = at.Before;
            from = start + at.Offset;
        }

        items.Add(Box(text, from, end, measured.Width - before, style, joined) with { WordStart = from == start ? measured.Id : 0, WordEnd = measured.Id });
        return end;
    }

    private static bool MayBreakBefore(ParagraphText paragraph, TextRun run, int start) =>
        !(run.IsRaised && start == run.Start) && BreakOpportunities.MayBreakAsLastResort(paragraph.Text, start, run.Style.Breaks);

    /// <summary>Lets a line end before a word although nothing before it allows a break.</summary>
    private void AddLastResortBreak(string text, int start, List<Item> items)
    {
        // Break before the space, so that it is dropped at the end of the line.
        if (text[start - 1] is '\u00A0' or ' ')
            items[^2] = items[^2] with { Penalty = Item.LastResort, Tied = false };
        else
            items.Add(Item.PenaltyOf(Item.LastResort, flagged: text[start - 1] is '-' or '\u2010', text: start));
        unbroken = 0;
    }

    /// <summary>Makes the box of a part of a word. In justified text it may be expanded, and its ends may hang into the
    /// margins.</summary>
    /// <param name="joined">How many letters, apart from the last, cannot be spaced from the next one.</param>
    private Item Box(string text, int start, int end, double width, RunStyle style, int joined)
    {
        var box = Item.BoxOf(width, start);
        if (!usesMicrotypography)
            return box;
        box = box with { Elastic = width, Spread = Math.Max(0, end - start - 1 - joined) * LinePieces.MostLetterspacing * style.Size };
        return style.Rise != 0
            ? box
            : box with { HangLeft = style.Protrusion.Left(text[start]) * style.Size, HangRight = style.Protrusion.Right(text[end - 1]) * style.Size };
    }

    /// <summary>Whether a no-break space joins two words or numbers, as in "Mr. Smith" and "No. 5". One beside a mark
    /// does not.</summary>
    private static bool TiesWords(string text, int space) => space > 0 && space + 1 < text.Length
        && (char.IsLetterOrDigit(text[space - 1]) || text[space - 1] == '.') && char.IsLetterOrDigit(text[space + 1]);

    private static Item Glue(RunStyle style, bool justified, int text)
    {
        var space = style.WordSpace;
        return Item.GlueOf(
            space.Natural * style.Size, justified ? space.Stretch * style.Size : 0, justified ? space.Shrink * style.Size : 0, text);
    }

    private static void EndLine(List<Item> items, int text)
    {
        items.Add(Item.PenaltyOf(Item.Prohibited, text: text));
        items.Add(Item.GlueOf(0, Item.Fil, 0, text));
        items.Add(Item.PenaltyOf(Item.Forced, text: text));
    }
}

namespace Watch.Typesetting.Paragraphs;

/// <summary>Turns a paragraph's text into boxes, glue and penalties.</summary>
internal sealed class ItemBuilder(MeasuredWords words)
{
    // A part of a word that is longer than so much of the measure may be broken anywhere: a word of a hundred letters,
    // a number in an address.
    private const double LongPart = 0.75;

    // The width of what stands since the last place where a line can end.
    private double unbroken;

    /// <param name="indent">Of the first line, in points.</param>
    /// <param name="measure">In points.</param>
    public void Build(ParagraphText paragraph, bool justified, double indent, double measure, List<Item> items)
    {
        items.Clear();
        unbroken = 0;
        if (indent != 0)
            items.Add(Item.BoxOf(indent));
        foreach (var run in paragraph.Runs)
        {
            for (var i = run.Start; i < run.End;)
                i = Add(paragraph.Text, run, i, justified, measure, items);
        }

        // An empty line of code, or an item without words, is a line all the same.
        if (items.Count == 0)
            items.Add(Item.BoxOf(0));
        EndLine(items, paragraph.Text.Length);
    }

    /// <summary>In em, of a narrow no-break space (U+202F), which is neither stretched nor shrunk; few faces have one.</summary>
    public const double NarrowSpace = 1 / 6.0;

    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\n';

    public static bool IsNarrow(char c) => c == '\u202F';

    private int Add(string text, TextRun run, int start, bool justified, double measure, List<Item> items)
    {
        var style = run.Style;
        switch (text[start])
        {
            case '\u00A0':
                items.Add(Item.PenaltyOf(Item.Prohibited, text: start));
                items.Add(Glue(style, justified, start));
                return start + 1;
            case '\u202F':
                items.Add(Item.BoxOf(NarrowSpace * style.Size, start));
                return start + 1;
            case ' ':
                unbroken = 0;
                items.Add(Glue(style, justified, start));
                return start + 1;
            case '\n':
                unbroken = 0;
                EndLine(items, start);
                return start + 1;
        }

        var end = start + 1;
        while (end < run.End && !IsSpace(text[end]))
            end++;
        var word = text.AsSpan(start, end - start);
        var measured = words.Measure(style, word);
        if (measured.Width > measure * LongPart && measured.LongestPart > measure * LongPart)
            measured = words.MeasureLong(style, word);
        // Parts of several runs may together be longer than a line, though each has its place in one.
        var first = measured.Breaks.Length > 0 ? measured.Breaks[0].Before : measured.Width;
        if (unbroken > 0 && unbroken + first > measure * LongPart)
        {
            items.Add(Item.PenaltyOf(BreakOpportunities.EmergencyPenalty, text: start));
            unbroken = 0;
        }

        unbroken = measured.Breaks.Length > 0 ? measured.Width - measured.Breaks[^1].Before : unbroken + measured.Width;
        var before = 0.0;
        var from = start;
        foreach (var at in measured.Breaks)
        {
            items.Add(Item.BoxOf(at.Before - before, from));
            items.Add(Item.PenaltyOf(at.Penalty, at.Extra, at.After, at.Flagged, start + at.Offset, at.Hyphenated));
            before = at.Before;
            from = start + at.Offset;
        }

        items.Add(Item.BoxOf(measured.Width - before, from));
        return end;
    }

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

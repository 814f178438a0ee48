namespace Watch.LineQuality;

/// <summary>Groups the glyphs of a page into lines.</summary>
public static class LineReader
{
    // In em of the line: how far the baselines of one line may differ.
    private const double SameBaseline = 0.08;

    // In em of the line: how far raised or lowered glyphs, such as a note reference, may be from the line they belong to.
    private const double Raised = 0.5;

    // In em of the line. Wider gaps are word spaces, narrower ones are kerns.
    private const double NarrowestSpace = 0.1;

    /// <summary>Reads the lines of each page of a PDF.</summary>
    public static IReadOnlyList<IReadOnlyList<MeasuredLine>> Read(byte[] pdf) => [.. GlyphReader.Pages(pdf).Select((glyphs, page) => Read(page + 1, glyphs))];

    /// <summary>Returns the lines of a page from top to bottom. A word space is a gap between visible glyphs, whether
    /// the file has a space glyph for it or moves the pen.</summary>
    public static IReadOnlyList<MeasuredLine> Read(int page, IReadOnlyList<PageGlyph> glyphs)
    {
        List<List<PageGlyph>> lines = [];
        foreach (var glyph in glyphs.Where(g => !g.IsBlank).OrderByDescending(g => g.Baseline))
        {
            if (lines.Count > 0 && lines[^1][^1].Baseline - glyph.Baseline < SameBaseline * glyph.Size)
                lines[^1].Add(glyph);
            else
                lines.Add([glyph]);
        }

        return [.. Join(lines).Select(line => Measure(page, line))];
    }

    /// <summary>Joins raised or lowered glyphs with the line they belong to: the nearest neighbour that is longer.</summary>
    private static List<List<PageGlyph>> Join(List<List<PageGlyph>> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var host = new[] { i - 1, i + 1 }
                .Where(n => n >= 0 && n < lines.Count && lines[n].Count > lines[i].Count && Distance(lines[n], lines[i]) < Raised * SizeOf(lines[n]))
                .OrderBy(n => Distance(lines[n], lines[i]))
                .ToArray();
            if (host.Length == 0)
                continue;
            lines[host[0]].AddRange(lines[i]);
            lines.RemoveAt(i);
        }

        return lines;
    }

    private static double Distance(List<PageGlyph> a, List<PageGlyph> b) => Math.Abs(BaselineOf(a) - BaselineOf(b));

    private static MeasuredLine Measure(int page, List<PageGlyph> glyphs)
    {
        var size = SizeOf(glyphs);
        List<MeasuredWord> words = [];
        foreach (var glyph in glyphs.OrderBy(g => g.Left))
        {
            // A combining mark lies on its letter and ends before it.
            if (words.Count > 0 && glyph.Left - words[^1].Right <= NarrowestSpace * size)
                words[^1] = words[^1] with { Text = words[^1].Text + glyph.Value, Right = Math.Max(words[^1].Right, glyph.Right) };
            else
                words.Add(new(glyph.Value, glyph.Left, glyph.Right));
        }

        return new(page, BaselineOf(glyphs), size, Commonest(glyphs, g => g.Font), glyphs.Count, words);
    }

    private static double BaselineOf(List<PageGlyph> glyphs) => Commonest(glyphs, g => g.Baseline);

    private static double SizeOf(List<PageGlyph> glyphs) => Commonest(glyphs, g => g.Size);

    private static T Commonest<T>(List<PageGlyph> glyphs, Func<PageGlyph, T> of) =>
        glyphs.GroupBy(of).MaxBy(g => g.Count())!.Key;
}

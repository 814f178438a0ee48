using Watch.Documents;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

public class RightToLeftTests
{
    [Fact]
    public void Words_stand_in_their_order_and_their_marks_in_the_texts()
    {
        var runs = Runs("The words שלום עולם end.", "en");
        Assert.Equal(["The words ", "שלום עולם", " end."], runs.Select(r => r.Text));
        Assert.Equal([false, true, false], runs.Select(r => r.IsRightToLeft));
        Assert.Equal(runs[0].Left + runs[0].Width, runs[1].Left, Near);
        Assert.Equal(runs[1].Left + runs[1].Width, runs[2].Left, Near);
        var hebrew = runs[1];
        var places = Places(hebrew);
        // The first letter of the first word is the rightmost, and the last of the last the leftmost.
        Assert.Equal(places.Values.Max(), places[0]);
        Assert.Equal(places.Values.Min(), places[hebrew.Text.Length - 1]);
    }

    [Fact]
    public void Numbers_run_from_left_to_right_within_and_brackets_are_mirrored()
    {
        var runs = Runs("ראה (1948) שם", "he");
        Assert.Equal("ראה (1948) שם", string.Concat(runs.Select(r => r.Text)));
        var number = Assert.Single(runs, r => r.Text.Contains("1948"));
        Assert.False(number.IsRightToLeft);
        var opening = Assert.Single(runs, r => r.Text.Contains('('));
        Assert.True(opening.Left > number.Left);
        TestFonts.House.Text.Regular.TryGetGlyph(')', out var mirrored);
        Assert.Contains(opening.Glyphs.ToArray(), g => g.Id == mirrored && opening.Text[g.TextStart] == '(');
    }

    [Fact]
    public void A_paragraph_in_a_right_to_left_language_begins_and_ends_at_the_right()
    {
        var design = PageDesign.House;
        var text = string.Join(' ', Enumerable.Repeat("הספרייה פרסמה את הקטלוג בשנת 2018 (מהדורה שנייה)", 6)) + " סוף הדבר.";
        var lines = Runs(text, "he").GroupBy(r => r.Origin.Y).ToList();
        Assert.True(lines.Count > 3);
        // The first page is a left-hand one, with its inner margin at the right.
        var left = design.Paper.Width - design.InnerMargin - design.Measure;
        Assert.All(lines, line => Assert.Equal(left + design.Measure, line.Max(r => r.Left + r.Width), Near));
        Assert.All(lines.SkipLast(1), line => Assert.Equal(left, line.Min(Ink), Near));
        Assert.True(lines[^1].Min(r => r.Left) > left + Length.Pt(1));
    }

    [Fact]
    public void A_foreign_span_keeps_its_punctuation()
    {
        var report = HandMade.Report("T", [new Paragraph(new Leaf(1, [new Text("He said "), new Foreign("he", [new Text("שלום!")]), new Text(" twice.")]))], []);
        var runs = Runs(report);
        // Of the text's own faces, but on the left of the word, where the sentence ends.
        var word = Assert.Single(runs, r => r.Text == "שלום");
        var mark = Assert.Single(runs, r => r.Text == "!");
        Assert.True(mark.Left < word.Left);
    }

    [Theory]
    [InlineData("The words שלום עולם have brackets (2019).", "שלום עולם")]
    [InlineData("The greeting السلام عليكم is Arabic.", "السلام عليكم")]
    public void The_PDFs_text_is_in_logical_order(string text, string words)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var document = typesetter.Set(HandMade.Report("T", text), new CorpusSettings(), Assets.None).Value;
        var (_, output) = QpdfFile.OnFile(Specimens.Write(document), path => ExternalTool.Run("pdftotext", path, "-"));
        Assert.Contains(words, string.Concat(output.Where(c => c is not (>= '\u202A' and <= '\u202E'))));
        // The structure has the words as they were written.
        Assert.Contains(document.Pages[0].Marks.OfType<GlyphRun>(), r => r.IsRightToLeft && r.Text.Contains(words));
    }

    private static readonly Comparison<Length> Compare = (a, b) => Math.Abs(a.Points - b.Points) < 0.01 ? 0 : a.CompareTo(b);

    private static IEqualityComparer<Length> Near { get; } = EqualityComparer<Length>.Create((a, b) => Compare(a, b) == 0, _ => 0);

    // A line's last space hangs beyond it.
    private static Length Ink(GlyphRun run)
    {
        var text = run.Text.TrimEnd();
        return new(Places(run).Where(p => p.Key < text.Length).Select(p => p.Value).DefaultIfEmpty(double.MaxValue).Min());
    }

    /// <summary>Where each character's glyph stands.</summary>
    private static Dictionary<int, double> Places(GlyphRun run)
    {
        var places = new Dictionary<int, double>();
        var pen = run.Origin.X.Points;
        foreach (var glyph in run.Glyphs.Span)
        {
            if (glyph.TextLength > 0)
                places[glyph.TextStart] = pen;
            pen += glyph.Advance;
        }

        return places;
    }

    private static List<GlyphRun> Runs(string text, string language)
    {
        var report = HandMade.Report("T", text);
        return Runs(report with { Metadata = report.Metadata with { Language = language } });
    }

    private static List<GlyphRun> Runs(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return [.. typesetter.Set(report, new CorpusSettings(), Assets.None).Value.Pages[0].Marks.OfType<GlyphRun>().Where(r => r.Position is { Block: 1 })];
    }
}

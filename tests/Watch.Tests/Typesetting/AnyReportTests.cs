using System.Text;
using CsCheck;
using Watch.Documents;
using Watch.Images;
using Watch.Reading;
using Watch.Tests.Images;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>What holds of the pages of any report, in squares and in the house's type.</summary>
public class AnyReportTests
{
    private static readonly string[] Words = "fish harbour of the in quay lighter a ropewalk underwriters and correspondence by tide".Split(' ');

    private static readonly Assets Pictures = new(new Dictionary<string, Picture> { ["box.png"] = ((ReadablePicture)PictureReader.Read(Samples.Png(2, 1, [0, 255]))).Picture });

    /// <summary>The kind of a block and how much of it there is.</summary>
    private static readonly Gen<(int Kind, int Size)[]> Blocks = Gen.Select(
        Gen.Frequency((8, Gen.Const(0)), (3, Gen.Int[1, 3]), (6, Gen.Int[4, 8])), Gen.Int[1, 30]).Array[1, 40];

    [Fact]
    public void In_squares_everything_is_on_the_pages_once_in_order_and_in_its_place() =>
        Blocks.Sample(blocks => Check(blocks, SquareType.Design, new(SquareType.Fonts, SquareType.Design)), iter: 300);

    [Fact]
    public void In_the_house_s_type_everything_is_on_the_pages_once_in_order_and_in_its_place() =>
        Blocks.Sample(blocks => Check(blocks, PageDesign.House, new(TestFonts.House, PageDesign.House)), iter: 60);

    private static void Check((int Kind, int Size)[] blocks, PageDesign design, Typesetter typesetter)
    {
        using var _ = typesetter;
        var report = ReportReader.Read(new("r.md", Write(blocks)), new CorpusSettings()).Value;
        var pages = typesetter.Set(report, new CorpusSettings(), Pictures).Value.Pages;
        var runs = pages.SelectMany(p => p.Marks.OfType<GlyphRun>().Where(r => r.Position is not null)).ToList();
        var captions = report.Body.OfType<Figure>().Where(f => f.Caption is not null).Select(f => f.Caption!.Number).ToHashSet();
        var floats = runs.Where(r => r.Position is { Note: 0 } at && captions.Contains(at.Block)).ToList();
        AssertOrder(runs.Except(floats));
        AssertOrder(floats);
        AssertAllSaid(report, runs);
        AssertPictures(report, pages);
        for (var i = 0; i < pages.Count; i++)
            AssertPlaces(pages[i], design, isRecto: i % 2 == 0);
        AssertGrid(report, pages, design);
    }

    private static void AssertOrder(IEnumerable<GlyphRun> runs)
    {
        Position? last = null;
        foreach (var run in runs)
        {
            Assert.True(last is null || run.Position!.Value > last, $"{run.Position} \"{run.Text}\" follows {last}");
            last = run.Position;
        }
    }

    /// <summary>Each leaf's runs begin where the one before ended, but for hyphens and the spaces at which lines end.</summary>
    private static void AssertAllSaid(Report report, List<GlyphRun> runs)
    {
        var said = runs.GroupBy(r => (r.Position!.Value.Note, r.Position.Value.Block)).ToDictionary(g => g.Key, g => Solid(string.Concat(g.OrderBy(r => r.Position).Select(r => r.Text))));
        var leaves = ModelLeaves.Of(report.Body).Prepend(report.Metadata.Title).Select(leaf => (Note: 0, leaf))
            .Concat(report.Notes.SelectMany(n => ModelLeaves.Of(n.Content).Select(leaf => (Note: n.Ordinal, leaf)))).ToList();
        Assert.Equal(leaves.Count, said.Count);
        foreach (var (note, leaf) in leaves)
            Assert.Equal(Solid(leaf.PlainText), said[(note, leaf.Number)]);
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '\u00AD' and not '\uFFFC' && !char.IsDigit(c)));

    /// <summary>Every picture once, in order, and on no page before the one that its place is on.</summary>
    private static void AssertPictures(Report report, IReadOnlyList<Page> pages)
    {
        var shown = pages.SelectMany((p, i) => p.Marks.OfType<PictureMark>().Select(_ => i)).ToList();
        Assert.Equal(report.Body.OfType<Figure>().Count(), shown.Count);
        var before = new List<int>();
        var last = 0;
        foreach (var block in report.Body)
        {
            if (block is Figure)
                before.Add(last);
            else if (block is Paragraph paragraph)
                last = Array.FindLastIndex([.. pages], p => p.Marks.Any(m => m.Position is { Note: 0 } at && at.Block == paragraph.Text.Number));
        }

        Assert.Equal(shown.Order(), shown);
        Assert.All(shown.Zip(before), pair => Assert.True(pair.First >= pair.Second, $"on page {pair.First + 1}, and mentioned on {pair.Second + 1}"));
    }

    /// <summary>Nothing leaves the text block but signs that hang into the margins, and a page that is a line too long.</summary>
    private static void AssertPlaces(Page page, PageDesign design, bool isRecto)
    {
        var (left, hang) = (design.LeftMargin(isRecto).Points, design.Body.Size.Points / 2);
        foreach (var mark in page.Marks.Where(m => m.Artifact is not ArtifactKind.RunningHead and not ArtifactKind.Folio))
        {
            var (from, to, top, foot) = mark switch
            {
                GlyphRun run => (run.Left.Points, run.Left.Points + run.Text.TrimEnd().Length / (double)Math.Max(1, run.Text.Length) * run.Width.Points, run.Origin.Y.Points - run.Size.Points, run.Origin.Y.Points),
                RuleMark rule => InkOf(rule.Box),
                PictureMark picture => InkOf(picture.Box),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            Assert.InRange(from, left - hang, left + design.Measure.Points + hang);
            Assert.InRange(to, left - hang, left + design.Measure.Points + hang);
            Assert.InRange(foot, design.TopMargin.Points, (design.TopMargin + design.TextHeight + design.Leading).Points + 0.01);
            Assert.True(top >= design.TopMargin.Points - design.Leading.Points / 2);
        }

        static (double, double, double, double) InkOf(Box box) => (box.X.Points, box.X.Points + box.Width.Points, box.Y.Points, box.Y.Points + box.Height.Points);
    }

    private static void AssertGrid(Report report, IReadOnlyList<Page> pages, PageDesign design)
    {
        var body = report.Body.OfType<Paragraph>().Select(p => p.Text.Number).ToHashSet();
        foreach (var run in pages.SelectMany(p => p.Marks.OfType<GlyphRun>()).Where(r => r.Position is { Note: 0 } at && body.Contains(at.Block) && r.Link is null))
        {
            var down = (run.Origin.Y - design.TopMargin + design.Depth) / design.Leading;
            Assert.True(Math.Abs(down - Math.Round(down)) < 0.001, $"{run.Position} \"{run.Text}\" is {down:0.###} lines down");
        }
    }

    private static string Write((int Kind, int Size)[] blocks)
    {
        var text = new StringBuilder("---\ntitle: Any report\n---\n\n");
        var notes = new StringBuilder();
        var word = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var (kind, size) = blocks[i];
            text.Append(kind switch
            {
                1 => $"## {Say(size / 8 + 1)}",
                2 => $"### {Say(size / 8 + 1)}",
                3 => $"#### {Say(size / 8 + 1)}",
                4 => string.Concat(Enumerable.Range(0, size % 5 + 1).Select(_ => $"- {Say(size / 3 + 1)}\n")),
                5 => $"> {Say(size * 2)}\n>\n> {Say(size)}",
                6 => $"```\n{string.Concat(Enumerable.Range(0, size).Select(_ => Say(2) + "\n"))}```",
                7 => $"| a | b |\n|---|---|\n{string.Concat(Enumerable.Range(0, size).Select(_ => $"| {Say(1)} | {Say(2)} |\n"))}",
                8 => $"![A box.](box.png){{width={size * 3 + 5}%}}\n\nFigure: {Say(size / 4 + 1)}",
                _ when size % 4 == 0 => Noted(),
                _ => Say(size * 3),
            }).Append("\n\n");

            string Noted()
            {
                notes.Append($"[^n{i}]: {Say(size)}\n\n    {Say(size * 4)}\n\n    - {Say(3)}\n    - {Say(4)}\n\n");
                return $"{Say(size)}[^n{i}] {Say(size)}";
            }
        }

        return text.Append(notes).ToString();

        string Say(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[word++ % Words.Length]));
    }
}

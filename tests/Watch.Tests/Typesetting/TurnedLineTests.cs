using Watch.Documents;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Lines of verse and of code that are longer than their measure.</summary>
public class TurnedLineTests
{
    private const string Long = "A line of verse that is much too long for the measure of a small book and must be turned over somewhere";

    [Fact]
    public void A_line_of_verse_that_is_turned_is_set_in_and_told_from_the_next()
    {
        var lines = Lines("::: verse\n" + Long + "\nA short line\n:::\n");
        Assert.Equal(3, lines.Count);
        Assert.Equal(Left(lines[0]), Left(lines[2]), 1.0);
        Assert.Equal(Left(lines[0]) + 24, Left(lines[1]), 1.0);
        Assert.Equal(Long + " A short line", string.Concat(lines.Select(l => string.Concat(l.Select(r => r.Text)))));
    }

    [Fact]
    public void A_line_of_code_that_takes_several_has_a_sign_before_them_that_nobody_copies()
    {
        var lines = Lines("```\n" + Long + "\nshort\n```\n");
        Assert.Equal(["↳"], lines.SelectMany(l => l).Where(r => r.Artifact == ArtifactKind.Layout).Select(r => r.Text));
        Assert.Equal(Long + " short", string.Concat(lines.SelectMany(l => l).Where(r => r.Tag >= 0).Select(r => r.Text)));
        Assert.Equal(Left(lines[0]) + 16, lines[1].Where(r => r.Tag >= 0).Min(r => r.Left.Points), 1.0);
    }

    private static double Left(IEnumerable<GlyphRun> line) => line.Min(r => r.Left.Points);

    /// <summary>The glyph runs of each line below the title.</summary>
    private static List<List<GlyphRun>> Lines(string markdown)
    {
        var report = ReportReader.Read(new("r.md", "---\ntitle: T\n---\n\n" + markdown), new CorpusSettings()).Value;
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var page = typesetter.Set(report, new CorpusSettings(), Assets.None).Value.Pages[0];
        return [.. page.Marks.OfType<GlyphRun>().Where(r => r.Position is not { Block: 0 } && r.Artifact != ArtifactKind.Folio)
            .GroupBy(r => Math.Round(r.Origin.Y.Points)).OrderBy(g => g.Key).Select(g => g.ToList())];
    }
}

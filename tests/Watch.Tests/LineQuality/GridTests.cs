using Watch.Documents;
using Watch.LineQuality;
using Watch.Reading;
using Watch.Reading.Settings;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Xunit;

namespace Watch.Tests.LineQuality;

/// <summary>Where lines stand in finished files.</summary>
public class GridTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.File("reports"), "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Body_lines_stand_on_one_grid_on_all_pages(string file)
    {
        var settings = SettingsReader.Read(new("watch.yaml", File.ReadAllText(Repository.File("reports", "watch.yaml")))).Value;
        var report = ReportReader.Read(new(file, File.ReadAllText(Repository.File("reports", file))), settings).Value;
        var design = PageDesign.House;
        using var typesetter = new Typesetter(TestFonts.House, design);
        var document = typesetter.Set(report, settings, SamplePictures.Assets, examined: true).Value;
        var paragraphs = report.Body.OfType<Paragraph>().Select(p => p.Text.Number).ToHashSet();
        var body = document.Lines.Where(l => l.Line.Start is { Note: 0 } start && paragraphs.Contains(start.Block)).Select(l => Solid(l.Line.Text)).ToHashSet();
        var lines = LineReader.Read(Specimens.Write(document)).SelectMany(page => page).Where(l => body.Contains(Solid(l.Text))).ToList();

        Assert.True(lines.Count > 25, $"{lines.Count}");
        var grid = design.Leading.Points;
        var first = design.Paper.Height.Points - design.TopMargin.Points;
        Assert.All(lines, line =>
        {
            var down = (first - line.Baseline + design.Depth.Points) / grid;
            Assert.True(Math.Abs(down - Math.Round(down)) < 0.01, $"page {line.Page}: {line.Text} is {down:0.###} lines down");
        });
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

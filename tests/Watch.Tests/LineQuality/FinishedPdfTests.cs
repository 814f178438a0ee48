using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Benchmarks;
using Watch.Documents;
using Watch.LineQuality;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Reading;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.LineQuality;

/// <summary>What is measured in a finished file is what the typesetter meant, and what another reader sees.</summary>
public partial class FinishedPdfTests
{
    private static readonly double Em = PageDesign.House.Body.Size.Points;

    private static readonly CorpusSettings Settings = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_body_line_is_measured_with_the_space_and_the_hyphen_it_was_set_with(int number)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var report = ReportReader.Read(new("report.md", GeneratedCorpus.Report(number)), Settings).Value;
        var document = typesetter.Set(report, Settings, Assets.None, examined: true).Value;
        var paragraphs = report.Body.OfType<Paragraph>().Select(p => p.Text.Number).ToHashSet();
        var set = document.Lines.Where(l => l.Line.Start is { Note: 0 } start && paragraphs.Contains(start.Block)).Select(l => (Text: l.Line.Text.Trim(), l.Line.Space)).ToArray();
        var body = Body(Pdf(document));

        Assert.Equal(set.Select(l => Solid(l.Text)), body.Select(l => Solid(l.Line.Text)));
        Assert.All(body.Zip(set).Where(pair => LineMeasure.SpaceOf(pair.First, Em) is not null),
            pair => Assert.Equal(pair.Second.Space!.Value, LineMeasure.SpaceOf(pair.First, Em)!.Value, 0.002));
        var figures = LineMeasure.Of([body], Em);
        Assert.True(figures.Justified > 100);
        Assert.Equal(set.Count(l => l.Text.EndsWith('\u00AD')), figures.HyphenAdded);
        Assert.Equal(set.Count(l => l.Text[^1] is '\u00AD' or '-'), figures.Hyphenated);
        Assert.Equal(12, figures.Paragraphs);
        Assert.Equal(0, figures.Overfull);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.96)]
    [InlineData(1.04)]
    public void Type_that_is_drawn_wider_or_narrower_is_measured_as_it_is_drawn(double scale)
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        var end = sheets.Line(paragraph, 40, 40, "cod and haddock", scale: scale);
        sheets.Line(paragraph, 40, 54, "cod and haddock", scale: scale, width: end - 30);
        var lines = LineReader.Read(Specimens.Write(sheets.Finish())).Single();
        Assert.Equal(end, lines[0].Right, 0.01);
        Assert.Equal(end + 10, lines[1].Right, 0.01);
        Assert.Equal(lines[0].MeanSpace!.Value + 5, lines[1].MeanSpace!.Value, 0.01);
    }

    [Fact]
    public void Poppler_sees_the_same_spaces_in_every_line()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var report = ReportReader.Read(new("report.md", GeneratedCorpus.Report(4)), Settings).Value;
        var pdf = Pdf(typesetter.Set(report, Settings, Assets.None).Value);
        var (exitCode, boxes) = QpdfFile.OnFile(pdf, path => ExternalTool.Run("pdftotext", "-bbox-layout", path, "-"));
        Assert.Equal(0, exitCode);
        var seen = boxes.Split("<page ").Skip(1).Select(page => WordBox().Matches(page).Select(BoxOf).ToArray()).ToArray();

        var lines = Body(pdf).Where(l => LineMeasure.SpaceOf(l, Em) is not null).ToArray();
        Assert.True(lines.Length > 100);
        Assert.All(lines, line =>
        {
            // Boxes of words reach from above their baseline to below it, and not into those of the next line.
            var middle = PageDesign.House.Paper.Height.Points - line.Line.Baseline - Em / 4;
            var words = seen[line.Line.Page - 1].Where(w => w.Top < middle && w.Foot > middle).OrderBy(w => w.Left).ToArray();
            Assert.Equal(line.Line.Words.Count, words.Length);
            Assert.Equal(words.Zip(words.Skip(1), (a, b) => b.Left - a.Right).Average() / Em, LineMeasure.SpaceOf(line, Em)!.Value, 0.01);
        });
    }

    private static byte[] Pdf(TypesetDocument document) => PdfWriter.Write(document, new PdfInformation { Title = "T", Version = "0" }, new PdfOptions());

    private static IReadOnlyList<BodyLine> Body(byte[] pdf) => TextBlock.Body(LineReader.Read(pdf), Em);

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static (double Left, double Top, double Right, double Foot) BoxOf(Match word)
    {
        return (Number(1), Number(2), Number(3), Number(4));

        double Number(int group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">""")]
    private static partial Regex WordBox();
}

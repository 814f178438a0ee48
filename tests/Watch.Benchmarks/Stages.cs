using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Epub;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Production.Files;
using Watch.Reading;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Benchmarks;

/// <summary>Measures each stage on its own, in one thread, over one generated report of five pages or over two hundred.
/// The floor is what any program must do for the same text: shape its words once and compress it.</summary>
[MemoryDiagnoser]
public class Stages
{
    private readonly CorpusSettings settings = new() { Title = "Generated Reports", Series = "Report" };
    private FontSet fonts = null!;
    private Typesetter typesetter = null!;
    private SourceText[] sources = [];
    private Report[] reports = [];
    private TypesetDocument[] documents = [];
    private Item[][] paragraphs = [];
    private string[] words = [];

    [Params(1, 200)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        fonts = FontLoader.Load();
        typesetter = new Typesetter(fonts, PageDesign.House);
        sources = [.. Enumerable.Range(1, Reports).Select(n => new SourceText($"{n}.md", GeneratedCorpus.Report(n)))];
        reports = [.. sources.Select(s => ReportReader.Read(s, settings).Value)];
        paragraphs = [.. Paragraphs()];
        words = [.. sources.SelectMany(s => s.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))];
        documents = [.. reports.Select(r => typesetter.Set(r, settings, Assets.None).Value)];
    }

    /// <summary>The items of the justified paragraphs.</summary>
    private IEnumerable<Item[]> Paragraphs() => reports
        .SelectMany(r => typesetter.SetGalley(r, settings, Assets.None).Value.Paragraphs)
        .Where(p => p.Lines.Count > 0 && p.Lines[0].IsJustified)
        .Select(p => p.Items.ToArray());

    [GlobalCleanup]
    public void Close() => typesetter.Dispose();

    [Benchmark(Description = "read: Markdown to model")]
    public int Read() => sources.Sum(s => ReportReader.Read(s, settings).Value.Body.Count);

    [Benchmark(Description = "layout: model to pages of marks")]
    public int Layout() => reports.Sum(r => typesetter.Set(r, settings, Assets.None).Value.Pages.Count);

    [Benchmark(Description = "breaking: items of justified paragraphs to breaks, within layout")]
    public int Breaking()
    {
        var breaker = new LineBreaker();
        var justified = LineBreakingSettings.Justified(PageDesign.House.Body.Size.Points);
        return paragraphs.Sum(p => breaker.Break(p, PageDesign.House.Measure.Points, justified).Lines.Count);
    }

    [Benchmark(Description = "shaping: the words once each, within layout")]
    public double Shaping()
    {
        using var shaper = new Shaper(fonts);
        var style = new ShapingStyle(fonts.Text.Regular, "onum,pnum", "en");
        return words.Sum(word => shaper.Shape(style, word).Width);
    }

    [Benchmark(Description = "pdf: marks to bytes")]
    public long Pdf() => documents.Sum(d => (long)PdfWriter.Write(d, new PdfInformation { Title = "T", Version = "0" }, new PdfOptions()).Length);

    [Benchmark(Description = "epub: models to one container")]
    public long Epub()
    {
        using var stream = new MemoryStream();
        EpubWriter.Write(new Volume(Volume.Anthology, settings.Title, reports), settings, new EpubOptions { Modified = DateTimeOffset.UnixEpoch, Generator = "benchmark" }, stream);
        return stream.Length;
    }

    [Benchmark(Description = "floor: shape and deflate the text alone", Baseline = true)]
    public long Floor()
    {
        using var shaper = new Shaper(fonts);
        var style = new ShapingStyle(fonts.Text.Regular, "onum,pnum", "en");
        var bytes = 0L;
        foreach (var source in sources)
        {
            foreach (var word in source.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                shaper.Shape(style, word);
            using var deflated = new MemoryStream();
            using (var stream = new ZLibStream(deflated, new ZLibCompressionOptions { CompressionLevel = 4 }, leaveOpen: true))
                stream.Write(Encoding.UTF8.GetBytes(source.Text));
            bytes += deflated.Length;
        }

        return bytes;
    }
}

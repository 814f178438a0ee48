using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using UglyToad.PdfPig;
using Watch.Documents;
using Watch.Epub;
using Watch.Images;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Reading;
using Watch.Tests.Documents;
using Watch.Tests.Epub;
using Watch.Tests.Languages;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>Whatever is read is built, and what is built is right.</summary>
public class HostileReportTests
{
    private static readonly CorpusSettings Settings = new() { Title = "Anything", Series = "Watch Report" };

    private static readonly Assets Pictures = new(new Dictionary<string, Picture> { ["a.png"] = EveryKindPictures.Assets.Pictures[EveryKind.PicturePath] });

    private static readonly EpubOptions Options = Books.Options with { Pictures = new Dictionary<string, BookPicture> { ["a.png"] = Books.Picture } };

    [Fact]
    public void Any_bytes_become_a_PDF_that_another_program_opens()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        ReadingPropertyTests.File.Sample(
            bytes =>
            {
                var report = Read(bytes, "any.md");
                var document = typesetter.Set(report, Settings, Pictures).Value;
                var pdf = PdfWriter.Write(document, new PdfInformation { Title = "Any", Version = "0" }, new PdfOptions());
                using var read = PdfDocument.Open(pdf);
                Assert.Equal(document.Pages.Count, read.NumberOfPages);
            },
            iter: 150, threads: 1);
    }

    [Theory]
    [InlineData("# &nbsp;\n\n&nbsp;\n\n## &nbsp;\n\n- &nbsp;[^1]\n\n[^1]: &nbsp;\n")]
    [InlineData("\u202F\u2003\n\n> \u202F\n>\n> --- \u00A0\n\n::: verse\n\u00A0\n:::\n\n| \u00A0 |\n|---|\n| \u202F |\n")]
    public void What_is_no_more_than_a_space_has_its_line(string text)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var report = Read(Encoding.UTF8.GetBytes(text), "any.md");
        Assert.NotEmpty(typesetter.Set(report, Settings, Pictures).Value.Pages[0].Marks);
    }

    [Fact]
    public void Any_bytes_become_documents_of_XML() =>
        ReadingPropertyTests.File.Sample(
            bytes =>
            {
                using var book = new ZipArchive(new MemoryStream(Books.Bytes(new(Settings, [Read(bytes, "any.md")]), Options)));
                foreach (var entry in book.Entries.Where(e => e.FullName.EndsWith(".xhtml", StringComparison.Ordinal)))
                {
                    using var stream = entry.Open();
                    Assert.NotNull(XDocument.Load(stream).Root);
                }
            },
            iter: 150);

    [Fact]
    public void An_anthology_of_any_bytes_is_an_EPUB()
    {
        var reports = new List<Report>();
        ReadingPropertyTests.File.Sample(
            bytes =>
            {
                if (reports.Count < 60)
                    reports.Add(Read(bytes, $"any-{reports.Count}.md") with { Slug = $"any-{reports.Count}" });
            },
            iter: 60, threads: 1, seed: "0000KO5CtVt3");
        AssertValid(reports);
    }

    [Fact]
    public void Every_host_that_a_link_may_have_is_one_of_an_EPUB()
    {
        var links = new StringBuilder(ReadReport.FrontMatter);
        HostNameTests.AnyHost.Sample(host => links.Append(CultureInfo.InvariantCulture, $"A [link](https://{host}/).\n\n"), iter: 1000, threads: 1);
        var report = Read(Encoding.UTF8.GetBytes(links.ToString()), "any.md");
        Assert.InRange(report.Body.OfType<Paragraph>().Count(p => p.Text.Content.OfType<Link>().Any()), 200, 900);
        AssertValid([report]);
    }

    private static void AssertValid(List<Report> reports)
    {
        var path = Path.Combine(Path.GetTempPath(), $"watch-{Guid.NewGuid():N}.epub");
        try
        {
            File.WriteAllBytes(path, Books.Bytes(new(Settings, reports), Options));
            var (code, output) = ExternalTool.EpubCheck(path);
            Assert.True(code == 0, output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Report Read(byte[] bytes, string path) => ReportReader.Read(SourceDecoder.Decode(path, bytes).Value, Settings).Value;
}

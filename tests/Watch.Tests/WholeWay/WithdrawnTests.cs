using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;
using Watch.Tests.Cli;
using Watch.Tests.Documents;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>A withdrawn report says so in every output, and none says what it said.</summary>
public sealed class WithdrawnTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void Every_output_says_so_and_none_has_its_body(string notes)
    {
        desk.Report(1);
        desk.Write("reports/watch.yaml", $"title: Logs\narchive: {{standard: a-3a+ua-1}}\nprint: {{notes: {notes}, addresses: true}}\n");
        desk.Write("reports/2.md",
            """
            ---
            number: 2
            title: On the Lighthouse[^title]
            date: 2019-02-01
            authors: [Ada Quay]
            summary: What the quarrel was about.
            status: withdrawn
            ---

            A [quarrel]{.index}.[^body] See <https://example.org/quarrel>.

            ![The quarrel](quarrel.png)

            [^title]: Printed in spring.
            [^body]: The quarrel's source.
            """);

        var result = desk.Run("build");

        Assert.True(result.Code == 0, result.Error);
        var book = TextOf(desk[$"out/print/anthology.pdf"]);
        foreach (var text in new[] { book, TextOf(desk["out/archive/anthology.pdf"]), TextOf(desk["out/reports/report-002.pdf"]), EpubText() })
        {
            Assert.Contains("This report has been withdrawn.", text);
            Assert.Contains("Printed in spring.", text);
            Assert.DoesNotContain("quarrel", text, StringComparison.OrdinalIgnoreCase);
        }

        if (notes == "collected")
            Assert.True(book.LastIndexOf("On the Lighthouse", StringComparison.Ordinal) < book.IndexOf("Printed in spring.", StringComparison.Ordinal));
        using var report = PdfDocument.Open(desk["out/reports/report-002.pdf"]);
        Assert.True(report.Advanced.TryGetEmbeddedFiles(out var attached));
        Assert.Equal(["report-002.json"], attached.Select(a => a.Name));
        Assert.DoesNotContain("quarrel", Encoding.UTF8.GetString(attached[0].Bytes), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Its text is kept as it was written, and nobody needs to mend what is not printed.</summary>
    [Fact]
    public void What_is_wrong_in_its_body_stops_nothing()
    {
        var read = ReadReport.File("---\ntitle: Harbour\ndate: 2019-02-01\nstatus: withdrawn\n---\n\nGone.[^none] ![](nowhere.gif) [](#none)\n\n[^a]: Cited by nobody.\n");
        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.Value.Body);
        Assert.Empty(read.Value.Notes);
    }

    private static string TextOf(string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(p => p.Text)).Replace('\u00A0', ' ');
    }

    private string EpubText()
    {
        using var zip = ZipFile.OpenRead(desk["out/anthology.epub"]);
        return string.Concat(zip.Entries.Where(e => !e.Name.EndsWith(".png", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}

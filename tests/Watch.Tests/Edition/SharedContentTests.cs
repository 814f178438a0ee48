using System.Text;
using System.Text.Json;
using Watch.Tests.Cli;
using Watch.Tests.Images;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Edition;

/// <summary>The book for the printer and the one for archives are two files of one book.</summary>
public sealed class SharedContentTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void Both_books_show_the_same_on_their_pages_but_for_the_inks(string notes)
    {
        Write(notes);
        Assert.Equal(0, desk.Run("build").Code);

        var (print, archive) = (Raw("print"), Raw("archive"));
        Assert.Equal(print.Pages.Count, archive.Pages.Count);
        var (inked, gray) = (QpdfFile.Read(File.ReadAllBytes(desk["out/print/anthology.pdf"])), QpdfFile.Read(File.ReadAllBytes(desk["out/archive/anthology.pdf"])));
        foreach (var (one, other) in inked.Pages.Zip(gray.Pages))
        {
            Assert.Equal(
                WithoutColours(gray.Stream(gray.Object(other).GetProperty("/Contents"))),
                WithoutColours(inked.Stream(inked.Object(one).GetProperty("/Contents"))));
        }

        foreach (var type in new[] { "/FontFile2", "/ToUnicode", "/CIDToGIDMap" })
        {
            var fonts = Named(print, type);
            Assert.True(fonts.Count > 2, type);
            Assert.Equal(fonts, Named(archive, type));
        }

        // Those of the printer's are in inks, and a transparent one keeps its mask.
        Assert.Equal((4, 3), (Pictures(print).Count, Pictures(archive).Count));
    }

    [Fact]
    public void A_book_is_the_same_whether_the_other_is_made_or_not()
    {
        Write("collected");
        Assert.Equal(0, desk.Run("build").Code);
        var both = desk.Outputs();

        Assert.Equal(0, desk.Run("build", "--only", "print", "--out", "press").Code);
        Assert.Equal(0, desk.Run("build", "--only", "archive", "--out", "kept").Code);

        Assert.Equal((both["print/anthology.pdf"], both["print/anthology.json"]), (desk.Outputs("press")["print/anthology.pdf"], desk.Outputs("press")["print/anthology.json"]));
        Assert.Equal(both["archive/anthology.pdf"], desk.Outputs("kept")["archive/anthology.pdf"]);
    }

    [Fact]
    public void Links_are_links_in_the_archives_structure_and_text_in_the_printers()
    {
        Write("per-report");
        Assert.Equal(0, desk.Run("build").Code);

        Assert.Equal((0, true), (Elements("print", "/Link"), Elements("archive", "/Link") > 6));
        Assert.Equal(Elements("archive", "/Link") + Elements("archive", "/Span"), Elements("print", "/Span"));

        int Elements(string product, string type) => QpdfFile.Read(File.ReadAllBytes(desk[$"out/{product}/anthology.pdf"])).Dictionaries
            .Count(d => d.TryGetProperty("/Type", out var of) && of.GetString() == "/StructElem" && d.GetProperty("/S").GetString() == type);
    }

    /// <summary>What a page draws, without the operators that say in which colour.</summary>
    private static IEnumerable<string> WithoutColours(byte[] content) =>
        Encoding.Latin1.GetString(content).Split('\n').Where(line => !line.EndsWith(" g", StringComparison.Ordinal) && !line.EndsWith(" k", StringComparison.Ordinal) && !line.EndsWith(" gs", StringComparison.Ordinal));

    private void Write(string notes)
    {
        desk.Write("reports/watch.yaml", $"title: Logs\npublisher: P\nplace: L\nrights: R\nprint: {{notes: {notes}}}\n");
        var pictures = PictureFiles.All.Where(p => p.Name is "JPEG colour" or "PNG colour, transparent" or "PNG palette 4").ToList();
        Directory.CreateDirectory(desk["reports/pictures"]);
        for (var report = 1; report <= 4; report++)
        {
            // Two have the same picture.
            var picture = pictures[(report - 1) % pictures.Count];
            File.WriteAllBytes(desk[$"reports/pictures/{report}.{(picture.Name.StartsWith("JPEG", StringComparison.Ordinal) ? "jpg" : "png")}"], picture.File);
            desk.Report(report, $"See <https://example.org/{report}> and *Hangul* 한글, **bold**, `code` and [](#the-end).\n\n![A ferry](pictures/{report}.{(picture.Name.StartsWith("JPEG", StringComparison.Ordinal) ? "jpg" : "png")})\n\n## The end {{#the-end}}\n\nIt sank.");
        }
    }

    /// <summary>The file with its streams as they are written.</summary>
    private QpdfFile Raw(string product)
    {
        var (code, json) = ExternalTool.Run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", desk[$"out/{product}/anthology.pdf"]);
        Assert.True(code == 0, json);
        return QpdfFile.Parse(json);
    }

    /// <summary>The streams that dictionaries name so.</summary>
    private static List<string> Named(QpdfFile file, string key) =>
        [.. file.Dictionaries.Where(d => d.TryGetProperty(key, out var value) && QpdfFile.IsReference(value)).Select(d => Convert.ToHexString(file.Stream(d.GetProperty(key)))).Order()];

    private static List<string> Pictures(QpdfFile file) =>
        [.. file.Streams.Where(s => s.Dictionary.TryGetProperty("/Subtype", out var type) && type.GetString() == "/Image").Select(s => Convert.ToHexString(file.Stream(JsonSerializer.SerializeToElement(s.Reference)))).Order()];
}

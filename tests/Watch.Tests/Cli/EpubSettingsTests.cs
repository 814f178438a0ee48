using System.IO.Compression;
using Watch.Cli;
using Watch.Tests.Epub;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>What <c>watch.yaml</c> and <c>build</c> say of EPUBs.</summary>
public sealed class EpubSettingsTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_book_brings_the_faces_of_its_text_and_of_what_they_lack()
    {
        desk.Report(1, "The ferry 배 was late.").Write("reports/watch.yaml", "publisher: P\nplace: Q\nrights: R\nepub: {fonts: embed}\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.Equal(
            ["EPUB/fonts/face-01.ttf", "EPUB/fonts/face-02.ttf", "EPUB/fonts/face-03.ttf", "EPUB/fonts/face-04.ttf", "EPUB/fonts/face-05.ttf"],
            Names("out/anthology.epub").Where(name => name.StartsWith("EPUB/fonts", StringComparison.Ordinal)));
        Assert.Contains("body { font-family: \"EB Garamond\", \"NanumMyeongjo\", serif; }", Text("out/anthology.epub", "EPUB/css/book.css"), StringComparison.Ordinal);
        var (code, output) = ExternalTool.EpubCheck("--usage", desk["out/anthology.epub"]);
        Assert.Equal(0, code);
        // The one usage message that every book with faces has.
        Assert.DoesNotContain(output.Split('\n'), line => line.StartsWith("USAGE", StringComparison.Ordinal) && !line.Contains("CSS-028", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_is_set_on_the_cover()
    {
        desk.Report(1).Write("reports/watch.yaml", "publisher: P\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        var plain = Bytes("out/anthology.epub", "EPUB/images/cover.png");
        Directory.CreateDirectory(desk["reports/pictures"]);
        File.WriteAllBytes(desk["reports/pictures/bay.png"], EveryKind.Picture);
        desk.Write("reports/watch.yaml", "publisher: P\nepub: {cover: pictures/bay.png}\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.NotEqual(plain, Bytes("out/anthology.epub", "EPUB/images/cover.png"));
    }

    [Fact]
    public void A_cover_that_is_not_there_is_told_where_it_is_named()
    {
        desk.Report(1).Write("reports/watch.yaml", "publisher: P\nepub: {cover: pictures/bay.png}\n");
        var result = desk.Run("build", "--only", "epub");
        Assert.NotEqual(0, result.Code);
        Assert.Contains("watch.yaml:2:", result.Error, StringComparison.Ordinal);
        Assert.Contains("pictures/bay.png", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_report_is_a_book_of_its_own_when_asked_for()
    {
        desk.Report(1).Report(2).Write("reports/watch.yaml", "title: All of Them\npublisher: P\neditors: [Ed Itor]\n");
        Assert.Equal(0, desk.Run("build", "--split", "--only", "epub").Code);
        Assert.Equal(["anthology.epub", "build.json", "reports/report-001.epub", "reports/report-002.epub"], desk.Outputs().Keys);
        var package = Text("out/reports/report-002.epub", "EPUB/package.opf");
        Assert.Contains(">Harbour 2</dc:title>", package, StringComparison.Ordinal);
        Assert.Contains("Ada Quay</dc:creator>", package, StringComparison.Ordinal);
        Assert.DoesNotContain("Itor", package, StringComparison.Ordinal);
        Assert.DoesNotContain("report-001", package, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.Equal(0, ExternalTool.EpubCheck(desk["out/reports/report-001.epub"]).ExitCode);
    }

    [Fact]
    public void A_book_made_without_a_printed_edition_says_that_it_lists_no_pages()
    {
        desk.Report(1);
        Assert.Contains("lists no printed pages", desk.Run("build", "--only", "epub").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("page-list", Text("out/anthology.epub", "EPUB/nav.xhtml"), StringComparison.Ordinal);
        Assert.DoesNotContain("lists no printed pages", desk.Run("build").Error, StringComparison.Ordinal);
        Assert.Contains("page-list", Text("out/anthology.epub", "EPUB/nav.xhtml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50_000_000, null)]
    [InlineData(50_000_001, "a.epub has 50 MB: Send to Kindle takes it on the web, and no more than 50 MB by e-mail.")]
    [InlineData(412_000_000, "a.epub has 412 MB, more than the 200 MB that Send to Kindle takes: give its figures fewer pixels, or bind it in volumes.")]
    public void A_book_too_large_for_a_reader_says_so(long bytes, string? note) => Assert.Equal(note, EpubSize.Note("a.epub", bytes));

    private IReadOnlyList<string> Names(string path)
    {
        using var zip = ZipFile.OpenRead(desk[path]);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private byte[] Bytes(string path, string name) => Books.Files(File.ReadAllBytes(desk[path])).Single(file => file.Name == name).Content;

    private string Text(string path, string name) => System.Text.Encoding.UTF8.GetString(Bytes(path, name));
}

using System.IO.Compression;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Production.Volumes;
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
    public void A_report_in_two_volumes_is_one_book_of_its_own()
    {
        desk.Report(1).Report(2).Write("reports/watch.yaml", "publisher: P\nvolumes: [{id: one, reports: 1-2}, {id: two, reports: 2-3}]\n");
        var result = desk.Run("build", "--split");
        Assert.True(result.Code == 0, result.Error);
        Assert.Equal(2, desk.Outputs().Keys.Count(path => path.StartsWith("reports/", StringComparison.Ordinal) && path.EndsWith(".epub", StringComparison.Ordinal)));
        Assert.Contains("page-list", Text("out/reports/report-002.epub", "EPUB/nav.xhtml"), StringComparison.Ordinal);
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
    [InlineData(50_100_000, "watch.yaml: warning epub-size: a.epub has 50.1 MB, and Send to Kindle takes no more than 50 MB by e-mail. Send it by the web, which takes 200 MB, or give its figures fewer pixels.")]
    [InlineData(412_000_000, "watch.yaml: warning epub-size: a.epub has 412 MB, more than the 200 MB that Send to Kindle takes. Give its figures fewer pixels, or bind it in volumes.")]
    public void A_book_too_large_for_a_reader_says_so(long bytes, string? warning) =>
        Assert.Equal(warning, EpubSize.Check("a.epub", new("watch.yaml", 0, 0), [], bytes, _ => throw new InvalidOperationException()).SingleOrDefault()?.ToString());

    [Theory]
    [InlineData("EPUB/text/report-001.xhtml", "report-001.md", "report-001.md:7:1: warning epub-file-size: EPUB/text/report-001.xhtml in a.epub has 10.2 MB, more than the 10 MB that Kobo's readers take of one file. Divide the report with headings, at which it is split.")]
    [InlineData("EPUB/nav.xhtml", null, "watch.yaml: warning epub-file-size: EPUB/nav.xhtml in a.epub has 10.2 MB, more than the 10 MB that Kobo's readers take of one file. Bind the reports in several volumes.")]
    [InlineData("EPUB/images/figure-0001.png", "quay.png", "quay.png:7:1: warning epub-file-size: EPUB/images/figure-0001.png in a.epub has 10.2 MB, more than the 10 MB that Kobo's readers take of one file. Give the picture fewer pixels, or save it as JPEG.")]
    public void A_file_of_a_book_too_large_for_a_reader_says_so(string name, string? origin, string warning)
    {
        Assert.Equal(warning, Found(10_200_000)?.ToString());
        Assert.Null(Found(10_000_000));

        Diagnostic? Found(long bytes) => EpubSize.Check("a.epub", new("watch.yaml", 0, 0), [new(name, bytes, origin)], 1, file => new(file, 7, 1)).SingleOrDefault();
    }

    [Fact]
    public void Faces_bring_what_the_book_shows_and_no_more()
    {
        desk.Report(1, "The ferry \u05D0\u05D1\u05D2 was late.").Write("reports/watch.yaml", "publisher: P\nplace: Q\nrights: R\nepub: {fonts: embed}\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        using var text = new FontFace("text", Bytes("out/anthology.epub", "EPUB/fonts/face-01.ttf"));
        using var hebrew = new FontFace("hebrew", Bytes("out/anthology.epub", "EPUB/fonts/face-05.ttf"));
        Assert.All("ferry was late", c => Assert.True(text.TryGetGlyph(c, out _)));
        Assert.False(text.TryGetGlyph('\u0416', out _));
        Assert.True(hebrew.TryGetGlyph('\u05D2', out _));
        Assert.False(hebrew.TryGetGlyph('\u05E9', out _));
        Assert.True(text.Substitutes("smcp") && text.Substitutes("onum") && text.Substitutes("liga"));
        Assert.Equal("EB Garamond", text.FamilyName);
        Assert.InRange(text.Program.Length, 1, TestFonts.House.Text.Regular.Program.Length / 4);
        var book = File.ReadAllBytes(desk["out/anthology.epub"]);
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.Equal(book, File.ReadAllBytes(desk["out/anthology.epub"]));
    }

    [Fact]
    public void What_is_made_is_in_the_English_of_the_book()
    {
        desk.Report(1).Write("reports/watch.yaml", "publisher: P\nplace: Q\nrights: R\nlanguage: en-GB\nvolumes:\n- {id: one, reports: 1, date: 2020-03-31}\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        var imprint = Text("out/one.epub", "EPUB/text/imprint.xhtml");
        Assert.Contains("xml:lang=\"en-GB\"", imprint, StringComparison.Ordinal);
        Assert.Contains("Published by P, Q, 31 March 2020.", imprint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0000, EmbeddingPermission.Subset)]
    [InlineData(0x0008, EmbeddingPermission.Subset)]
    [InlineData(0x0104, EmbeddingPermission.Whole)]
    [InlineData(0x0002, EmbeddingPermission.None)]
    [InlineData(0x0200, EmbeddingPermission.None)]
    public void A_face_says_what_documents_may_bring_of_it(int type, EmbeddingPermission permission)
    {
        using var face = new FontFace("face", TestFonts.WithEmbedding("frank-ruhl-libre", "FrankRuhlLibre_400Regular", (ushort)type));
        Assert.Equal(permission, face.Embedding);
    }

    [Fact]
    public void A_face_that_may_not_be_cut_down_is_brought_whole()
    {
        var font = TestFonts.WithEmbedding("frank-ruhl-libre", "FrankRuhlLibre_400Regular", 0x0100);
        desk.Report(1, "The ferry \u05D0\u05D1\u05D2 was late.").Write("reports/watch.yaml", "publisher: P\nplace: Q\nrights: R\nepub: {fonts: embed}\nfonts: {fallback: [hebrew.ttf]}\n");
        File.WriteAllBytes(desk["reports/hebrew.ttf"], font);
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.Equal(font, Bytes("out/anthology.epub", "EPUB/fonts/face-05.ttf"));
    }

    private IReadOnlyList<string> Names(string path)
    {
        using var zip = ZipFile.OpenRead(desk[path]);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private byte[] Bytes(string path, string name) => Books.Files(File.ReadAllBytes(desk[path])).Single(file => file.Name == name).Content;

    private string Text(string path, string name) => System.Text.Encoding.UTF8.GetString(Bytes(path, name));
}

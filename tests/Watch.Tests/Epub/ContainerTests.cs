using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Epub;
using Xunit;

namespace Watch.Tests.Epub;

public class ContainerTests
{
    private static readonly byte[] Book = Books.Bytes(Books.Specimen);

    private static readonly Volume Volume = Books.VolumeOf(Books.Specimen);

    private static readonly EpubOptions Options = Books.WithMatter(Volume, Books.Settings, Books.Options);

    [Fact]
    public void The_mimetype_comes_first_as_it_is_at_bytes_30_and_38()
    {
        Assert.Equal("mimetypeapplication/epub+zipPK", Encoding.ASCII.GetString(Book, 30, 30));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(Book.AsSpan(8)));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(Book.AsSpan(28)));
    }

    [Fact]
    public void The_files_stand_in_the_order_of_reading()
    {
        Assert.Equal(
            [
                "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/toc.ncx", "EPUB/css/book.css",
                "EPUB/text/cover.xhtml", "EPUB/text/titlepage.xhtml", "EPUB/text/imprint.xhtml", "EPUB/text/every-kind.xhtml",
                "EPUB/images/cover.png", "EPUB/images/figure-0001.png",
            ],
            Books.Files(Books.Specimen).Select(file => file.Name));
    }

    [Fact]
    public void Names_are_of_small_letters_digits_and_hyphens_below_the_containers_own() =>
        Assert.All(Books.Files(Books.Specimen).Skip(2), file => Assert.Matches(new Regex(@"\AEPUB/([a-z]+/)?[a-z0-9-]+\.[a-z]+\z"), file.Name));

    [Fact]
    public void Pictures_are_stored_and_text_is_deflated()
    {
        foreach (var (name, method, _) in Directory())
            Assert.Equal((name, name == "mimetype" || name.EndsWith(".png", StringComparison.Ordinal) ? 0 : 8), (name, method));
    }

    [Fact]
    public void Headers_tell_nothing_of_the_machine()
    {
        Assert.Equal(12, Directory().Count());
        Assert.All(Directory(), entry =>
        {
            var header = entry.Header;
            Assert.Equal((20, 3), (header[4], header[5])); // made by version 2.0 on Unix
            Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8))); // flags
            Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(12))); // time
            Assert.Equal(33, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(14))); // 1 January 1980
            Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30))); // extra field
            Assert.Equal(0x81A40000, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(38))); // rw-r--r--
        });
    }

    [Fact]
    public void The_same_corpus_gives_the_same_bytes()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal(Book, Books.Bytes(Books.Specimen));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_stream_that_only_goes_forward_is_enough()
    {
        var forward = new MemoryStream();
        using (var packed = new DeflateStream(forward, CompressionMode.Compress, leaveOpen: true))
            EpubWriter.Write(Volume, Books.Settings, Options, packed);
        forward.Position = 0;
        var read = new MemoryStream();
        using (var unpacked = new DeflateStream(forward, CompressionMode.Decompress))
            unpacked.CopyTo(read);
        Assert.Equal(Book, read.ToArray());
    }

    [Fact]
    public void A_report_named_like_a_page_of_ours_keeps_its_name()
    {
        var corpus = new Corpus(Books.Settings, [Books.Plain("cover", null, "Cover"), Books.Plain("imprint", null, "Imprint")]);
        var names = Books.Files(corpus).Select(file => file.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("EPUB/text/cover.xhtml", names);
        Assert.Contains("EPUB/text/cover-page.xhtml", names);
        Assert.Contains("<h1 id=\"r-cover-title\" epub:type=\"title\">Cover</h1>", Books.Text(corpus, "EPUB/text/cover.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_dump_names_every_file_and_shows_every_text()
    {
        var files = Books.Files(Books.Specimen);
        var dump = EpubDump.Write(Volume, Books.Settings, Options);
        Assert.StartsWith(string.Join('\n', files.Select(file => file.Name)) + "\n\n==> mimetype <==\napplication/epub+zip\n", dump, StringComparison.Ordinal);
        Assert.All(
            files.Where(file => !file.Name.EndsWith(".png", StringComparison.Ordinal)),
            file => Assert.Contains($"\n==> {file.Name} <==\n{Encoding.UTF8.GetString(file.Content)}", dump, StringComparison.Ordinal));
    }

    /// <summary>The central directory, read by its signatures.</summary>
    private static IEnumerable<(string Name, int Method, byte[] Header)> Directory()
    {
        var end = Book.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(Book.AsSpan(end + 16));
        while (at < end)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(Book.AsSpan(at + 28));
            yield return (Encoding.ASCII.GetString(Book, at + 46, length), BinaryPrimitives.ReadUInt16LittleEndian(Book.AsSpan(at + 10)), Book[at..(at + 46)]);
            at += 46 + length;
        }
    }
}

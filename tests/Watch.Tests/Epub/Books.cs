using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Edition.BookMatter;
using Watch.Epub;
using Watch.Tests.Support;

namespace Watch.Tests.Epub;

/// <summary>Corpora to make books of, and the book read back by other means than the writer's.</summary>
internal static class Books
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static readonly BookPicture Picture =
        new(BookPictureFormat.Png, EveryKindPictures.Assets.Pictures[EveryKind.PicturePath].Width, EveryKindPictures.Assets.Pictures[EveryKind.PicturePath].Height, () => EveryKind.Picture);

    public static readonly EpubOptions Options = new()
    {
        Modified = new DateTimeOffset(2019, 1, 17, 9, 30, 0, TimeSpan.FromHours(9)),
        Generator = "Watch 0.1.0",
        Date = new DateOnly(2019, 1, 17),
        Cover = Picture,
        Pictures = new Dictionary<string, BookPicture> { [EveryKind.PicturePath] = Picture },
    };

    public static readonly CorpusSettings Settings = new()
    {
        Title = "The Common Ledgers",
        Subtitle = "Reports from Six Harbours",
        Publisher = "Centre for Public Reason",
        Place = "Yokohama",
        Rights = "© 2019 Centre for Public Reason",
        Licence = "CC-BY-NC-4.0",
        Series = "Watch Report",
        Identifiers = [("issn", "2345-6789")],
        Editors = [new Person("Ana María", "Ortúzar")],
    };

    public static Corpus Specimen { get; } = new(Settings, [EveryKind.Report]);

    /// <summary>A report of a title, a heading, and paragraphs of plain text.</summary>
    public static Report Plain(string slug, int? number, string title, params string[] paragraphs) => new(
        slug,
        new ReportMetadata { Number = number, Title = new Leaf(0, [new Text(title)]), Date = new DateOnly(2018, 11, 2), Authors = [new Person("Jo", "Ellis")] },
        [
            new Heading(2, "part", new Leaf(1, [new Text("Part of "), new Emphasis([new Text(title)])])),
            .. paragraphs.Select((text, n) => new Paragraph(new Leaf(n + 2, [new Text(text)]))),
        ],
        [],
        new Dictionary<string, Target>(),
        new SourceText(slug + ".md", ""),
        new SourceMap.Builder().Build());

    public static Volume VolumeOf(Corpus corpus) => new(Volume.Anthology, corpus.Settings.Title, corpus.Reports) { Subtitle = corpus.Settings.Subtitle };

    public static byte[] Bytes(Corpus corpus, EpubOptions? options = null) => Bytes(VolumeOf(corpus), corpus.Settings, options);

    public static byte[] Bytes(Volume volume, CorpusSettings settings, EpubOptions? options = null)
    {
        var output = new MemoryStream();
        EpubWriter.Write(volume, settings, WithMatter(volume, settings, options ?? Options), output);
        return output.ToArray();
    }

    /// <summary>Options that bring a title page and an imprint, if they bring nothing.</summary>
    public static EpubOptions WithMatter(Volume volume, CorpusSettings settings, EpubOptions options) => options.Matter.Count > 0 ? options : options with
    {
        Matter = [FrontMatter.TitlePage(volume, settings, new(options.Date, [], options.Generator)), FrontMatter.Imprint(volume, settings, new(options.Date, [], options.Generator))],
    };

    /// <summary>The container's files in the order in which its directory has them.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(Corpus corpus, EpubOptions? options = null) => Files(Bytes(corpus, options));

    public static IReadOnlyList<(string Name, byte[] Content)> Files(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    public static string Text(Corpus corpus, string name, EpubOptions? options = null) =>
        Encoding.UTF8.GetString(Files(corpus, options).Single(file => file.Name == name).Content);

    public static XDocument Xml(Corpus corpus, string name, EpubOptions? options = null) =>
        XDocument.Parse(Text(corpus, name, options), LoadOptions.PreserveWhitespace);

    /// <summary>The text a reader sees, block by block, its white space as one space.</summary>
    public static string Words(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
}

using System.Diagnostics;
using System.Globalization;
using Watch.Documents;
using Watch.Epub.Container;
using Watch.Epub.Markup;
using Watch.Epub.Pages;
using Watch.Languages;

namespace Watch.Epub.Package;

/// <summary>A document of the spine.</summary>
/// <param name="Id">Its id in the manifest.</param>
/// <param name="Name">Its path from the package document.</param>
internal sealed record Page(string Id, string Name, Func<byte[]> Content)
{
    /// <summary>The path of the report; null for a generated document.</summary>
    public string? Origin { get; init; }
}

/// <summary>A report and its documents.</summary>
/// <param name="Pages">One for each part.</param>
internal sealed record BookReport(Report Report, IReadOnlyList<ReportPart> Parts, IReadOnlyList<Page> Pages)
{
    private readonly Lazy<ReportPlaces> places = new(() => new(new Ids(Report), Parts, Pages));

    /// <summary>Tells in which document each of its places is.</summary>
    public ReportPlaces Places => places.Value;
}

/// <summary>A document that is generated, such as the title page.</summary>
/// <param name="Title">Its title in the contents.</param>
internal sealed record MadePage(MatterKind Kind, string Title, Page Page);

/// <summary>A picture of the book.</summary>
/// <param name="Name">Its path from the package document.</param>
/// <param name="Origin">Its path in the reports; null for the cover.</param>
internal sealed record PackagedPicture(string Id, string Name, string? Origin, BookPicture Picture)
{
    public string MediaType => Picture.Format switch
    {
        BookPictureFormat.Png => "image/png",
        BookPictureFormat.Jpeg => "image/jpeg",
        _ => throw new UnreachableException(),
    };
}

/// <summary>The plan of the book: title, people, files. It holds what files must know of each other; the files themselves are made one by
/// one when they are written.</summary>
internal sealed class Publication
{
    public const string PackageName = "package.opf";
    public const string NavigationName = "nav.xhtml";
    public const string NcxName = "toc.ncx";
    public const string StylesheetName = "css/book.css";

    private readonly Dictionary<string, BookReport> reportOf;
    private readonly HashSet<string> names;

    private const string Root = "EPUB/";

    private const string Container =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
        <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
        </container>

        """;

    public Publication(Volume volume, CorpusSettings settings, EpubOptions options)
    {
        Volume = volume;
        Settings = settings;
        Options = options;
        Language = LanguageTag.Of(settings.Language);
        Words = LocalWords.For(Language, settings.Words);
        Title = Given(volume.Title) ?? new CorpusSettings().Title;
        Subtitle = Given(volume.Subtitle);
        Identifiers = Package.Identifiers.Of(volume, settings);
        Editors = Distinct(settings.Editors);
        Authors = Distinct(volume.Reports.SelectMany(report => report.Metadata.Authors));
        PrintedPages = PageList.Of(options.Edition, volume.Texts, TargetsOf(options.Matter));
        Pictures = CollectPictures();
        Fonts = FontFaces.Of(options.Fonts);
        Cover = options.Cover is { } cover ? new("img-cover", "images/cover" + Ending(cover), null, cover) : null;
        names = volume.Texts.Select(report => report.Slug).ToHashSet(StringComparer.Ordinal);
        CoverPage = Cover is null ? null : Front("cover", () => Pages.CoverPage.Write(this));
        var matter = options.Matter.Where(part => MatterPage.NameOf(part.Kind) is not null)
            .Select(part => new MadePage(part.Kind, part.Title, Front(MatterPage.NameOf(part.Kind)!, () => MatterPage.Write(part, this)))).ToList();
        FrontMatter = [.. matter.Where(part => MatterPage.IsFront(part.Kind))];
        BackMatter = [.. matter.Where(part => !MatterPage.IsFront(part.Kind))];
        Foreword = volume.Foreword is null ? null : Bind(volume.Foreword);
        Reports = [.. volume.Reports.Select(Bind)];
        reportOf = Texts.ToDictionary(entry => entry.Report.Slug);
    }

    public Volume Volume { get; }

    public CorpusSettings Settings { get; }

    public EpubOptions Options { get; }

    /// <summary>The language of everything but the reports.</summary>
    public string Language { get; }

    public LocalWords Words { get; }

    public string Title { get; }

    public string? Subtitle { get; }

    /// <summary>The date of publication; null if unknown.</summary>
    public DateOnly? Date => Volume.Date ?? Options.Date;

    /// <summary>The first is the unique identifier.</summary>
    public IReadOnlyList<BookIdentifier> Identifiers { get; }

    public IReadOnlyList<Person> Editors { get; }

    /// <summary>The authors of all reports, in order of first appearance.</summary>
    public IReadOnlyList<Person> Authors { get; }

    /// <summary>By the path in the reports.</summary>
    public IReadOnlyDictionary<string, PackagedPicture> Pictures { get; }

    public IReadOnlyList<PackagedFont> Fonts { get; }

    public PageList PrintedPages { get; }

    public PackagedPicture? Cover { get; }

    public Page? CoverPage { get; }

    /// <summary>Generated documents before the table of contents.</summary>
    public IReadOnlyList<MadePage> FrontMatter { get; }

    public BookReport? Foreword { get; }

    /// <summary>Generated documents after the reports.</summary>
    public IReadOnlyList<MadePage> BackMatter { get; }

    public IReadOnlyList<BookReport> Reports { get; }

    /// <summary>The foreword and the reports.</summary>
    public IEnumerable<BookReport> Texts => Foreword is null ? Reports : Reports.Prepend(Foreword);

    /// <summary>The documents before the table of contents.</summary>
    public IEnumerable<Page> PagesBefore => new[] { CoverPage }.OfType<Page>().Concat(FrontMatter.Select(part => part.Page));

    /// <summary>The documents after it.</summary>
    public IEnumerable<Page> PagesAfter => Texts.SelectMany(text => text.Pages).Concat(BackMatter.Select(part => part.Page));

    /// <summary>All documents except the table of contents, in reading order.</summary>
    public IEnumerable<Page> Documents => PagesBefore.Concat(PagesAfter);

    /// <summary>All figures, in reading order.</summary>
    private IEnumerable<Figure> Figures => Volume.Texts
        .SelectMany(report => BlockTree.All(report.Body).Concat(report.Notes.SelectMany(note => BlockTree.All(note.Content)))).OfType<Figure>();

    /// <summary>All pictures: the cover first, then in order of first appearance.</summary>
    public IEnumerable<PackagedPicture> AllPictures =>
        new[] { Cover }.OfType<PackagedPicture>().Concat(Pictures.Values.OrderBy(picture => picture.Name, StringComparer.Ordinal));

    /// <summary>The address of a printed page, from the package document.</summary>
    public string AddressOf(ListedPage page) => $"{reportOf[page.Start.Report].Places.PageOf(page.Start).Name}#{page.Mark.Id}";

    /// <summary>The address of a position, from another document of the texts; null if the book does not have it.</summary>
    public string? AddressOf(Position position)
    {
        if (!reportOf.TryGetValue(position.Report, out var text))
            return null;
        var page = Path.GetFileName(text.Places.PageOf(position).Name);
        return position is { Note: 0, Block: 0, Offset: 0 } ? page : PrintedPages.AnchorOf(position) is { } anchor ? $"{page}#{anchor}" : null;
    }

    /// <summary>The files of the container, in order.</summary>
    public IEnumerable<ContainerEntry> Entries()
    {
        // OCF, section 4.2.6.3: first, not compressed, without a line end.
        yield return new("mimetype", true, false, () => "application/epub+zip"u8.ToArray());
        yield return ContainerEntry.Text("META-INF/container.xml", () => System.Text.Encoding.UTF8.GetBytes(Container));
        yield return ContainerEntry.Text(Root + PackageName, () => PackageDocument.Write(this));
        yield return ContainerEntry.Text(Root + NavigationName, () => Navigation.Write(this));
        yield return ContainerEntry.Text(Root + NcxName, () => Navigation.WriteNcx(this));
        yield return ContainerEntry.Text(Root + StylesheetName, Stylesheet);
        foreach (var page in Documents)
            yield return ContainerEntry.Text(Root + page.Name, page.Content) with { Origin = page.Origin };
        foreach (var picture in AllPictures)
            yield return ContainerEntry.Picture(Root + picture.Name, picture.Picture.Content) with { Origin = picture.Origin };
        foreach (var font in Fonts)
            yield return ContainerEntry.Font(Root + font.Name, font.Font.Program);
    }

    /// <summary>The text without characters that XML forbids; null if nothing is left.</summary>
    public static string? Given(string? text) => text is null || Xml.Clean(text).Trim() is not { Length: > 0 } given ? null : given;

    private byte[] Stylesheet()
    {
        using var resource = typeof(Publication).Assembly.GetManifestResourceStream("book.css")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return [.. System.Text.Encoding.UTF8.GetBytes(FontFaces.Rules(Fonts)), .. bytes, .. System.Text.Encoding.UTF8.GetBytes(PictureWidth.Rules(Figures))];
    }

    private static Person[] Distinct(IEnumerable<Person> people) =>
        [.. people.Where(person => Given(person.FullName) is not null).DistinctBy(person => (person.FullName, person.SortName))];

    private Page Front(string id, Func<byte[]> content) => new(id, $"text/{FreeName(id, "-page")}.xhtml", content);

    private BookReport Bind(Report report)
    {
        var parts = ReportPart.Of(report, Settings.Epub.SplitsSections);
        var pages = new List<Page>();
        var entry = new BookReport(report, parts, pages);
        for (var part = 0; part < parts.Count; part++)
        {
            var number = part;
            var name = part == 0 ? report.Slug : FreeName(string.Create(CultureInfo.InvariantCulture, $"{report.Slug}-{part + 1}"), "-part");
            pages.Add(new($"text-{name}", $"text/{name}.xhtml", () => ReportPage.Write(entry, number, this)) { Origin = report.Source.Path });
        }

        return entry;
    }

    /// <summary>The positions that matter links to, except the beginnings of texts, which are documents.</summary>
    private static HashSet<Position> TargetsOf(IReadOnlyList<Matter> matter)
    {
        var leaves = matter.SelectMany(part => BlockTree.All(part.Content)).SelectMany(BlockTree.LeavesOf);
        return [.. leaves.SelectMany(leaf => Targets(leaf.Content)).Where(target => target is not { Note: 0, Block: 0, Offset: 0 })];

        static IEnumerable<Position> Targets(IReadOnlyList<Inline> content) =>
            content.SelectMany(inline => inline is Locator locator ? [locator.Target] : Targets(Leaf.ChildrenOf(inline)));
    }

    /// <summary>A unique file name. Reports have the first choice.</summary>
    private string FreeName(string name, string suffix)
    {
        while (!names.Add(name))
            name += suffix;
        return name;
    }

    /// <summary>The pictures of the figures, as far as there are files. They are named by number, because some readers cannot open every
    /// file name.</summary>
    private Dictionary<string, PackagedPicture> CollectPictures()
    {
        var pictures = new Dictionary<string, PackagedPicture>(StringComparer.Ordinal);
        foreach (var figure in Figures)
        {
            if (pictures.ContainsKey(figure.Path) || !Options.Pictures.TryGetValue(figure.Path, out var picture))
                continue;
            var id = string.Create(CultureInfo.InvariantCulture, $"figure-{pictures.Count + 1:D4}");
            pictures.Add(figure.Path, new(id, $"images/{id}{Ending(picture)}", figure.Path, picture));
        }

        return pictures;
    }

    private static string Ending(BookPicture picture) => picture.Format == BookPictureFormat.Png ? ".png" : ".jpg";
}

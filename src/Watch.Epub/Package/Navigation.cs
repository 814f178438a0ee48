using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Epub.Pages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Package;

/// <summary>Writes the navigation document (EPUB 3.3, section 7), and an NCX for readers of EPUB 2.</summary>
internal static class Navigation
{
    private static readonly XNamespace Ncx = "http://www.daisy.org/z3986/2005/ncx/";

    /// <summary>With this many pages or more, the NCX has no page list, because EPUBCheck takes quadratic time for it.</summary>
    private const int MostNcxPages = 300;

    /// <summary>An entry of the contents. Below reports are only their chapters; deeper levels would bury the reports.</summary>
    /// <param name="Label">Its text as markup without links.</param>
    /// <param name="Language">Null if it is the book's.</param>
    /// <param name="IsGroup">Whether it is the title of a group, which is not a place itself.</param>
    private sealed record Place(string Target, IReadOnlyList<object?> Label, string Plain, string? Language, IReadOnlyList<Place> Parts, bool IsGroup = false);

    public static byte[] Write(Publication book)
    {
        var words = book.Words;
        return Document(book.Language, words.House.Contents, "frontmatter", Publication.StylesheetName,
            Blocks("nav", Type("toc"), Role("doc-toc"), Id("toc"), LabelledBy("toc-h"),
                Element("h1", words.Marks, Id("toc-h"), words.House.Contents),
                List(Places(book), book.Language)),
            Blocks("nav", Type("landmarks"), LabelledBy("landmarks-h"), new XAttribute("hidden", ""),
                Element("h2", words.Marks, Id("landmarks-h"), words.House.Guide),
                Blocks("ol", words.Marks, Landmarks(book))),
            book.PrintedPages.Pages.Count == 0 ? null : PageNavigation(book));
    }

    /// <summary>Writes the NCX without <c>playOrder</c>, which is allowed if no entry has one.</summary>
    public static byte[] WriteNcx(Publication book)
    {
        var places = Places(book);
        var pages = book.PrintedPages.Pages.Count < MostNcxPages ? book.PrintedPages.Pages : [];
        var number = 0;
        return Xml.Bytes(null, Lines("ncx",
            new XAttribute("xmlns", Ncx.NamespaceName), new XAttribute("version", "2005-1"), new XAttribute(XNamespace.Xml + "lang", book.Language),
            Lines("head",
                Meta("dtb:uid", book.Identifiers[0].Value),
                Meta("dtb:depth", Decimal(Depth(places))),
                Meta("dtb:totalPageCount", Decimal(pages.Count)),
                Meta("dtb:maxPageNumber", Decimal(pages.Select(NumberOf).Max() ?? 0))),
            Lines("docTitle", new XElement(Ncx + "text", book.Title)),
            Lines("navMap", places.Select(Point)),
            pages.Count == 0 ? null : Lines("pageList", PageTargets(pages, book))));

        XElement Point(Place place) => Lines("navPoint",
            new XAttribute("id", $"point-{Decimal(++number)}"),
            Lines("navLabel", new XElement(Ncx + "text", place.Plain)),
            new XElement(Ncx + "content", new XAttribute("src", place.Target)),
            place.Parts.Select(Point));
    }

    /// <summary>The entries of the page list. A page without a number, or with the number of an earlier one, has only its label.</summary>
    private static IEnumerable<XElement> PageTargets(IReadOnlyList<ListedPage> pages, Publication book)
    {
        var numbers = new HashSet<int>();
        return pages.Select(page =>
        {
            var number = NumberOf(page);
            return Lines("pageTarget",
                new XAttribute("id", page.Mark.Id), new XAttribute("type", number is null ? "front" : "normal"),
                number is { } value && numbers.Add(value) ? new XAttribute("value", value) : null,
                Lines("navLabel", new XElement(Ncx + "text", page.Mark.Label)),
                new XElement(Ncx + "content", new XAttribute("src", book.AddressOf(page))));
        }).ToList();
    }

    private static int? NumberOf(ListedPage page) =>
        int.TryParse(page.Mark.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Depth(IReadOnlyList<Place> places) => places.Count == 0 ? 0 : 1 + places.Max(place => Depth(place.Parts));

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Place> Places(Publication book)
    {
        var places = new List<Place>();
        if (book.Foreword is { } foreword)
            places.Add(Of(foreword, book));
        var entries = book.Reports.ToDictionary(entry => entry.Report.Slug);
        foreach (var (title, reports) in book.Volume.Parts)
        {
            var within = reports.Where(report => entries.ContainsKey(report.Slug)).Select(report => Of(entries[report.Slug], book)).ToList();
            if (title is null)
                places.AddRange(within);
            else if (within.Count > 0)
                places.Add(new(within[0].Target, [title], Xml.Clean(title), null, within, IsGroup: true));
        }

        places.AddRange(book.BackMatter.Select(part => new Place(part.Page.Name, [part.Title], Xml.Clean(part.Title), null, [])));
        return places.Count > 0 ? places : [.. book.FrontMatter.Take(1).Select(part => new Place(part.Page.Name, [part.Title], part.Title, null, []))];
    }

    private static Place Of(BookReport entry, Publication book)
    {
        var report = entry.Report;
        var ids = new Ids(report);
        var inlines = new InlineWriter(ids, report, book.Words, addressOf: null, PageList.None);
        var number = report.Metadata.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n}. ") : "";
        var title = Contents.PlainTitle(report);
        var parts = report.Body.OfType<Heading>().Where(heading => heading.Level == 2)
            .Select(heading => (Heading: heading, Plain: Contents.Plain(heading.Text.Content, report)))
            .Where(part => part.Plain.Length > 0)
            .Select(part => new Place($"{entry.Places.PageOf(ids.Heading(part.Heading)).Name}#{ids.Heading(part.Heading)}", [.. inlines.Write(part.Heading.Text.Content)], part.Plain, null, []));
        var markup = Contents.Plain(report.Metadata.Title.Content, report).Length > 0 ? inlines.Write(report.Metadata.Title.Content) : [title];
        var isInAnotherLanguage = !string.Equals(report.Metadata.Language, book.Language, StringComparison.OrdinalIgnoreCase);
        return new(entry.Pages[0].Name, [number, .. markup], number + title, isInAnotherLanguage ? report.Metadata.Language : null, [.. parts]);
    }

    /// <param name="language">The language of the contents.</param>
    private static XElement List(IReadOnlyList<Place> places, string language) => Blocks("ol", places.Select(place => Blocks("li",
        place.Language is null ? null : Language(place.Language),
        place.Language is null ? null : Turned(place.Language, language),
        place.IsGroup ? Element("span", place.Label) : Element("a", Href(place.Target), place.Label),
        place.Parts.Count == 0 ? null : List(place.Parts, language))));

    private static XElement PageNavigation(Publication book) =>
        Blocks("nav", Type("page-list"), Role("doc-pagelist"), LabelledBy("pages-h"), new XAttribute("hidden", ""),
            Element("h2", book.Words.Marks, Id("pages-h"), book.Words.House.PagesOfPrint),
            Blocks("ol", book.PrintedPages.Pages.Select(page => Element("li", Element("a", Href(book.AddressOf(page)), page.Mark.Label)))));

    private static IEnumerable<XElement> Landmarks(Publication book)
    {
        if (book.CoverPage is { } cover)
            yield return Landmark("cover", cover.Name, book.Words.House.Cover);
        foreach (var part in book.FrontMatter)
            yield return Landmark(MatterPage.TypeOf(part.Kind), part.Page.Name, part.Title);
        yield return Landmark("toc", "#toc", book.Words.House.Contents);
        if (book.Foreword is { } foreword)
            yield return Landmark("foreword", foreword.Pages[0].Name, Contents.PlainTitle(foreword.Report));
        if (book.Reports is [var first, ..])
            yield return Landmark("bodymatter", first.Pages[0].Name, book.Words.House.Beginning);
        foreach (var part in book.BackMatter)
            yield return Landmark(MatterPage.TypeOf(part.Kind), part.Page.Name, part.Title);
    }

    private static XElement Landmark(string type, string target, string label) =>
        Element("li", Element("a", Type(type), Href(target), label));

    private static XElement Lines(string name, params object?[] content) => Xml.Lines(Ncx + name, content);

    private static XElement Meta(string name, string content) =>
        new(Ncx + "meta", new XAttribute("name", name), new XAttribute("content", content));
}

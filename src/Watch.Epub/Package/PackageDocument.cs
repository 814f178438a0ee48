using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Epub.Pages;
using Watch.Languages;

namespace Watch.Epub.Package;

/// <summary>Writes the package document (EPUB 3.3, section 5): metadata, manifest, spine.</summary>
internal static class PackageDocument
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Publication book) => Xml.Bytes(null, Xml.Lines(Opf + "package",
        new XAttribute("xmlns", Opf.NamespaceName),
        new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "uid"), new XAttribute(XNamespace.Xml + "lang", book.Language), new XAttribute("dir", Xhtml.IsRightToLeft(book.Language) ? "rtl" : "ltr"),
        book.Fonts.Count == 0 ? null : new XAttribute("prefix", "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"),
        Xml.Lines(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
            Names(book), People(book), Publishing(book), Series(book), Accessibility(book), Pagination(book),
            // Apple Books shows embedded faces only with this property.
            book.Fonts.Count == 0 ? null : Meta("ibooks:specified-fonts", "true"),
            book.Cover is null ? null : Named("cover", book.Cover.Id),
            Named("generator", book.Options.Generator)),
        Xml.Lines(Opf + "manifest", Manifest(book)),
        Xml.Lines(Opf + "spine", new XAttribute("toc", "ncx"), Xhtml.IsRightToLeft(book.Language) ? new XAttribute("page-progression-direction", "rtl") : null, Spine(book))));

    private static IEnumerable<XElement> Names(Publication book)
    {
        foreach (var (identifier, n) in book.Identifiers.Select((identifier, n) => (identifier, n)))
        {
            var id = n == 0 ? "uid" : Numbered("id", n);
            yield return Core("identifier", identifier.Value, id);
            if (identifier.Type is { } type)
                yield return Refined(id, "identifier-type", type, "onix:codelist5");
        }

        yield return Core("title", book.Title, "title");
        yield return Refined("title", "title-type", "main");
        yield return Refined("title", "display-seq", "1");
        yield return Refined("title", "file-as", book.Words.Language.SortTitle(book.Title));
        if (book.Subtitle is { } subtitle)
        {
            yield return Core("title", subtitle, "subtitle");
            yield return Refined("subtitle", "title-type", "subtitle");
            yield return Refined("subtitle", "display-seq", "2");
        }

        foreach (var language in ReportLanguages.InOrder(book.Language, book.Volume.Reports).Where(LanguageTag.IsWellFormed))
            yield return Core("language", language);
    }

    /// <summary>Editors are creators and authors contributors. In a book without editors, authors are the creators.</summary>
    private static IEnumerable<XElement> People(Publication book)
    {
        var hasEditors = book.Editors.Count > 0;
        return book.Editors.SelectMany((editor, n) => Person("creator", Numbered("editor", n + 1), editor, "edt", n + 1))
            .Concat(book.Authors.SelectMany((author, n) => Person(hasEditors ? "contributor" : "creator", Numbered("author", n + 1), author, "aut", n + 1)));
    }

    private static IEnumerable<XElement> Person(string element, string id, Person person, string role, int place)
    {
        var name = Core(element, person.FullName, id);
        name.Add(Xhtml.Language(person).Where(language => language.Name.Namespace == XNamespace.Xml));
        yield return name;
        yield return Refined(id, "role", role, "marc:relators");
        yield return Refined(id, "file-as", person.SortName);
        yield return Refined(id, "display-seq", place.ToString(CultureInfo.InvariantCulture));
        if (Publication.Given(person.Orcid) is { } orcid)
            yield return Refined(id, "dcterms:identifier", $"https://orcid.org/{orcid[(orcid.LastIndexOf('/') + 1)..]}");
    }

    private static IEnumerable<XElement> Publishing(Publication book)
    {
        var settings = book.Settings;
        if (Publication.Given(settings.Publisher) is { } publisher)
            yield return Core("publisher", publisher);
        if (book.Date is { } date)
        {
            yield return Core("date", Iso(date));
            yield return Meta("dcterms:issued", Iso(date));
        }

        yield return Meta("dcterms:modified", book.Options.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        // The summary of a report describes a book that holds only this report.
        var summary = book.Volume.Reports is [{ Metadata.Summary: { } said } only] ? Contents.Plain(said.Content, only) : null;
        if (Publication.Given(book.Volume.Description) is { } description)
            yield return Core("description", description);
        else if (Publication.Given(summary) is { } of)
            yield return In(book.Volume.Reports[0].Metadata.Language, book, Core("description", of));
        if (Publication.Given(settings.Rights) is { } rights)
            yield return Core("rights", rights);
        if (Publication.Given(settings.Licence) is { } licence && Licence.Address(licence) is { } text && WebAddress.Of(text) is { } address)
            yield return new(Opf + "link", new XAttribute("rel", "dcterms:license"), new XAttribute("href", address));
        foreach (var keyword in book.Volume.Keywords.Select(Publication.Given).OfType<string>().Distinct(StringComparer.Ordinal))
            yield return Core("subject", keyword);
    }

    /// <summary>The series in which the reports are numbered, and the set of the volumes of the corpus. A book of one report has the
    /// report's number in the series.</summary>
    private static IEnumerable<XElement> Series(Publication book)
    {
        var settings = book.Settings;
        if (Publication.Given(settings.Series) is { } series)
        {
            var number = book.Volume.Reports is [{ Metadata.Number: { } only }] ? only : (int?)null;
            foreach (var element in Collection("series", series, number, Identifiers.Issn(settings)))
                yield return element;
        }

        var place = settings.Volumes.Select((volume, n) => (volume.Id, Number: n + 1)).FirstOrDefault(volume => volume.Id == book.Volume.Id).Number;
        if (settings.Volumes.Count > 1 && place > 0 && Publication.Given(settings.Title) is { } set)
        {
            foreach (var element in Collection("set", set, place, Identifiers.OfSet(settings)))
                yield return element;
        }
    }

    /// <param name="kind"><c>series</c> or <c>set</c>.</param>
    private static IEnumerable<XElement> Collection(string kind, string name, int? place, string? identifier)
    {
        yield return new(Opf + "meta", new XAttribute("property", "belongs-to-collection"), new XAttribute("id", kind), name);
        yield return Refined(kind, "collection-type", kind);
        if (place is { } number)
            yield return Refined(kind, "group-position", number.ToString(CultureInfo.InvariantCulture));
        if (identifier is not null)
            yield return Refined(kind, "dcterms:identifier", identifier);
    }

    /// <summary>Accessibility metadata (EPUB Accessibility 1.1, section 2). Conformance to WCAG is not claimed, because a person has to
    /// certify it.</summary>
    private static IEnumerable<XElement> Accessibility(Publication book)
    {
        var hasPictures = book.Pictures.Count > 0;
        yield return Meta("schema:accessMode", "textual");
        if (hasPictures)
            yield return Meta("schema:accessMode", "visual");
        yield return Meta("schema:accessModeSufficient", "textual");
        foreach (var feature in new[] { "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "ARIA" })
            yield return Meta("schema:accessibilityFeature", feature);
        if (hasPictures || book.Cover is not null)
            yield return Meta("schema:accessibilityFeature", "alternativeText");
        if (book.PrintedPages.Pages.Count > 0)
        {
            yield return Meta("schema:accessibilityFeature", "pageBreakMarkers");
            yield return Meta("schema:accessibilityFeature", "pageNavigation");
        }

        yield return Meta("schema:accessibilityHazard", "none");
        yield return In(book.Words.House.Language, book, Meta("schema:accessibilitySummary", book.Words.House.AccessibilitySummary(hasPictures, book.PrintedPages.Pages.Count > 0)));
    }

    /// <summary>The printed edition whose pages are marked. It is given in both forms, because programs look for either.</summary>
    private static IEnumerable<XElement> Pagination(Publication book)
    {
        if (book.PrintedPages.Pages.Count == 0)
            yield break;
        var source = Identifiers.OfPrint(book.Options.Edition!, book.Volume, book.Settings);
        yield return Core("source", source, "source");
        yield return Refined("source", "source-of", "pagination");
        yield return Meta("pageBreakSource", source);
    }

    private static IEnumerable<XElement> Manifest(Publication book)
    {
        yield return Item("nav", Publication.NavigationName, "application/xhtml+xml", "nav");
        yield return Item("ncx", Publication.NcxName, "application/x-dtbncx+xml");
        yield return Item("css", Publication.StylesheetName, "text/css");
        foreach (var page in book.Documents)
            yield return Item(page.Id, page.Name, "application/xhtml+xml");
        foreach (var picture in book.AllPictures)
            yield return Item(picture.Id, picture.Name, picture.MediaType, picture == book.Cover ? "cover-image" : null);
        foreach (var font in book.Fonts)
            yield return Item(font.Id, font.Name, font.MediaType);
    }

    private static IEnumerable<XElement> Spine(Publication book) =>
        book.PagesBefore.Select(page => page.Id).Append("nav").Concat(book.PagesAfter.Select(page => page.Id))
            .Select(id => new XElement(Opf + "itemref", new XAttribute("idref", id)));

    private static XElement Item(string id, string name, string mediaType, string? properties = null) => new(Opf + "item",
        new XAttribute("id", id), new XAttribute("href", name), new XAttribute("media-type", mediaType),
        properties is null ? null : new XAttribute("properties", properties));

    /// <summary>An element marked with its language and direction, where they are not the book's.</summary>
    private static XElement In(string language, Publication book, XElement element)
    {
        if (!LanguageTag.IsSameLanguage(language, book.Language))
            element.Add(Xhtml.Language(language).Where(attribute => attribute.Name.Namespace == XNamespace.Xml), Xhtml.Turned(language, book.Language));
        return element;
    }

    private static XElement Core(string name, string value, string? id = null) =>
        new(Dc + name, id is null ? null : new XAttribute("id", id), value);

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    /// <summary>Metadata of EPUB 2, which readers still use.</summary>
    private static XElement Named(string name, string content) =>
        new(Opf + "meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XElement Refined(string id, string property, string value, string? scheme = null) => new(Opf + "meta",
        new XAttribute("refines", "#" + id), new XAttribute("property", property),
        scheme is null ? null : new XAttribute("scheme", scheme), value);

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Xml.Linq;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes the documents before the reports.</summary>
internal static class FrontPages
{
    public static byte[] Cover(Publication book) => Page(book, book.Words.Cover,
        Class("cover"),
        Blocks("section", Type("cover"),
            Element("img", Role("doc-cover"), new XAttribute("src", "../" + book.Cover!.Name), new XAttribute("alt", book.Title))));

    public static byte[] TitlePage(Publication book)
    {
        var settings = book.Settings;
        var makers = book.Editors.Count > 0
            ? book.Words.EditedBy(book.Editors.Select(editor => editor.FullName))
            : book.Authors.Count > 0 ? book.Words.By(book.Authors.Select(author => author.FullName)) : null;
        return Page(book, book.Title,
            Blocks("section", Class("titlepage"), Type("titlepage"),
                Element("h1", book.Title),
                book.Subtitle is null ? null : Element("p", Class("subtitle"), Role("doc-subtitle"), book.Subtitle),
                makers is null ? null : Element("p", book.Words.Marks, Class("makers"), makers),
                Publication.Given(settings.Publisher) is { } publisher ? Element("p", Class("publisher"), publisher) : null,
                PlaceAndYear(book) is { Length: > 0 } place ? Element("p", Class("place"), place) : null));
    }

    public static byte[] Imprint(Publication book)
    {
        var settings = book.Settings;
        var words = book.Words;
        var given = settings.Identifiers.Where(identifier => Publication.Given(identifier.Value) is not null).ToList();
        if (!given.Any(identifier => identifier.Kind is "isbn" or "urn"))
            given.Add(("urn", book.Identifiers[0].Value));
        return Page(book, words.Imprint,
            Blocks("section", Class("imprint"), Type("copyright-page"), LabelledBy("imprint"),
                Element("h1", words.Marks, Id("imprint"), words.Imprint),
                Element("p", Element("cite", book.Title), book.Subtitle is null ? null : $": {book.Subtitle}"),
                Published(book),
                ImprintLines.Rights(settings.Rights, settings.Licence, words),
                given.Select(identifier => ImprintLines.Identifier(identifier, words)),
                Element("p", words.Marks, words.MadeWith(book.Options.Generator))));
    }

    private static object? Published(Publication book)
    {
        var parts = new[]
        {
            Publication.Given(book.Settings.Publisher) is { } publisher ? book.Words.PublishedBy(publisher) : null,
            Publication.Given(book.Settings.Place),
            book.Date is { } date ? book.Words.Date(date) : null,
        }.OfType<string>().ToArray();
        if (parts.Length == 0)
            return null;
        var lead = Publication.Given(book.Settings.Publisher) is null ? book.Words.Published + " " : "";
        return Element("p", book.Words.Marks, lead + string.Join(", ", parts) + ".");
    }

    private static string PlaceAndYear(Publication book) => string.Join(" ", new[]
    {
        Publication.Given(book.Settings.Place),
        book.Date?.Year.ToString(CultureInfo.InvariantCulture),
    }.OfType<string>());

    private static byte[] Page(Publication book, string title, params object[] content) =>
        Document(book.Language, title, "frontmatter", "../" + Publication.StylesheetName, content);
}

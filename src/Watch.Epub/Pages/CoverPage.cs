using System.Xml.Linq;
using Watch.Epub.Package;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Pages;

/// <summary>Writes the document that shows the cover.</summary>
internal static class CoverPage
{
    public static byte[] Write(Publication book) => Document(book.Language, book.Words.House.Cover, "frontmatter", "../" + Publication.StylesheetName,
        Class("cover"),
        Blocks("section", Type("cover"),
            Element("img", Role("doc-cover"), new XAttribute("src", "../" + book.Cover!.Name), new XAttribute("alt", book.Title), Size(book.Cover))));
}

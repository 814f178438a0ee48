using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Epub.Package;
using Watch.Languages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Pages;

/// <summary>Lines of a report's record: identifiers and rights.</summary>
internal static class ImprintLines
{
    public static XElement Identifier((string Kind, string Value) identifier, LocalWords words) => Element("p",
        Marked(words.Marks, words.House.IdentifierLabel(identifier.Kind)),
        identifier.Kind switch
        {
            "doi" => Address(Identifiers.DoiAddress(identifier.Value), words),
            "url" => Address(identifier.Value, words),
            _ => Element("span", Class("url"), LeftToRightIn(words.Language.Tag), identifier.Value),
        });

    public static IEnumerable<XElement> Rights(string? rights, string? licence, LocalWords words)
    {
        if (!string.IsNullOrWhiteSpace(rights))
            yield return Element("p", WholeWords.Write(rights));
        if (!string.IsNullOrWhiteSpace(licence))
        {
            yield return Element("p",
                Marked(words.Marks, words.House.Licence),
                Licence.Address(licence) is { } text && WebAddress.Of(text) is { } address ? Element("a", Href(address), licence) : licence);
        }
    }

    /// <summary>An address, as a link if possible.</summary>
    /// <param name="language">Of what it leads to, if it is known.</param>
    public static XElement Address(string address, LocalWords words, string? language = null) => WebAddress.Of(address) is { } target
        ? Element("a", Class("url"), LeftToRightIn(words.Language.Tag), Href(target), language is not null && LanguageTag.IsWellFormed(language) ? new XAttribute("hreflang", language) : null, address)
        : Element("span", Class("url"), LeftToRightIn(words.Language.Tag), address);
}

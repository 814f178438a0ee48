using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Package;
using Watch.Languages;

namespace Watch.Epub.Markup;

/// <summary>Builds XHTML elements. White space is put only where it has no meaning.</summary>
internal static class Xhtml
{
    public static readonly XNamespace Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>The namespace of <c>epub:type</c>.</summary>
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    /// <summary>Declares the prefix of DAISY's structural semantics vocabulary, which adds types to EPUB's.</summary>
    private const string Prefix = "z3998: http://www.daisy.org/z3998/2012/vocab/structure/#";

    /// <summary>An element of running text, or one whose content has its white space already.</summary>
    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>An element that holds blocks, each on a line of its own.</summary>
    public static XElement Blocks(string name, params object?[] content) => Xml.Lines(Namespace + name, content);

    /// <summary>Pieces of running text separated by spaces, without those that are null.</summary>
    public static IReadOnlyList<object> Spaced(params object?[] pieces) =>
        [.. pieces.OfType<object>().SelectMany((piece, n) => n == 0 ? new[] { piece } : [" ", piece])];

    /// <summary>Running text in a span with attributes; without a span if there are none.</summary>
    public static object Marked(XAttribute[] marks, params object?[] content) =>
        marks.Length == 0 ? content : Element("span", marks, content);

    public static XAttribute Class(string name) => new("class", name);

    /// <summary>A picture's size, which lets a reader lay out the page before it has read the picture.</summary>
    public static IEnumerable<XAttribute> Size(PackagedPicture picture) =>
        [new("width", picture.Picture.Width), new("height", picture.Picture.Height)];

    public static XAttribute Id(string id) => new("id", id);

    public static XAttribute Href(string target) => new("href", target);

    public static XAttribute Role(string role) => new("role", role);

    public static XAttribute Label(string label) => new("aria-label", label);

    public static XAttribute LabelledBy(string id) => new("aria-labelledby", id);

    public static XAttribute Type(string type) => new(Ops + "type", type);

    /// <summary>Both language attributes, which must agree; none if the tag is not well formed.</summary>
    public static IEnumerable<XAttribute> Language(string tag) =>
        LanguageTag.IsWellFormed(tag) ? [new("lang", tag), new(XNamespace.Xml + "lang", tag)] : [];

    /// <summary>The direction of blocks in a language; null if it is that of their surroundings.</summary>
    /// <param name="around">The language of the document.</param>
    public static XAttribute? Direction(string tag, string around) =>
        IsRightToLeft(tag) ? new("dir", "rtl") : IsRightToLeft(around) ? new("dir", "ltr") : null;

    /// <summary>The direction of words in a language; null if it is that of the words around.</summary>
    /// <param name="around">The language of the words around.</param>
    public static XAttribute? DirectionWithin(string tag, string around) =>
        IsRightToLeft(tag) == IsRightToLeft(around) ? null : new("dir", IsRightToLeft(tag) ? "rtl" : "ltr");

    public static bool IsRightToLeft(string tag) => Languages.Language.Of(tag).IsRightToLeft;

    /// <summary>The language of a name that is written in characters of one language alone.</summary>
    public static IEnumerable<XAttribute> Language(Person person) =>
        Languages.Language.OfCharactersIn(person.FullName) is { } language ? Language(language.Tag) : [];

    /// <summary>A whole document.</summary>
    /// <param name="division"><c>frontmatter</c>, <c>bodymatter</c> or <c>backmatter</c>.</param>
    /// <param name="stylesheet">The address of the style sheet from the document.</param>
    public static byte[] Document(string language, string title, string division, string stylesheet, params object?[] content) =>
        Xml.Bytes("<!DOCTYPE html>",
            Blocks("html",
                new XAttribute("xmlns", Namespace.NamespaceName), new XAttribute(XNamespace.Xmlns + "epub", Ops.NamespaceName), new XAttribute(Ops + "prefix", Prefix),
                Language(LanguageTag.Of(language)), IsRightToLeft(language) ? new XAttribute("dir", "rtl") : null,
                Blocks("head",
                    Element("title", title),
                    Element("link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), Href(stylesheet))),
                Blocks("body", Type(division + " z3998:non-fiction"), content)));
}

using Markdig.Syntax.Inlines;
using Watch.Documents;
using Inline = Watch.Documents.Inline;

namespace Watch.Reading.Html;

/// <summary>An element of HTML within a text, with what its tags enclose.</summary>
internal sealed class HtmlElement(HtmlTag tag) : ContainerInline
{
    /// <summary>The elements that have their meaning within a text; a null marks those that have none but hold words. Links, pictures and line breaks
    /// become Markdown's.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<Inline>, Inline>?> Meanings = new(StringComparer.Ordinal)
    {
        ["em"] = static content => new Emphasis(content),
        ["i"] = static content => new Emphasis(content),
        ["strong"] = static content => new Strong(content),
        ["b"] = static content => new Strong(content),
        ["sup"] = static content => new Superscript(content),
        ["sub"] = static content => new Subscript(content),
        ["span"] = null,
        ["a"] = null,
    };

    public HtmlTag Tag => tag;

    /// <summary>What its content becomes; null when it stays as it is.</summary>
    public Func<IReadOnlyList<Inline>, Inline>? Meaning => Meanings.GetValueOrDefault(tag.Name);

    public static bool IsRead(string name) => Meanings.ContainsKey(name);
}

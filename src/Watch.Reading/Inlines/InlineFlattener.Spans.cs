using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Html;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;
using Inline = Watch.Documents.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Watch.Reading.Inlines;

/// <content>What says something of the words within it: bracketed spans, and elements of HTML.</content>
internal sealed partial class InlineFlattener
{
    private Leaving EnterSpan(Span span)
    {
        var closes = 0;
        Treatment? restores = null;
        if (span.FirstChild is null)
            return default;
        var isIndexed = span.Attributes.Classes.Contains("index");
        foreach (var (key, value) in span.Attributes.Pairs)
        {
            if (key is "entry" or "sort" && isIndexed)
                continue;
            if (key != "lang")
            {
                TellAttribute(key + "=", span);
            }
            else if (Language(value, span) is { } language)
            {
                closes += Open(new(content => new Foreign(language, content)), span);
                restores ??= treatment;
                treatment = Treatment.Of(language);
            }
        }

        foreach (var name in span.Attributes.Classes)
        {
            if (name == "smallcaps")
                closes += Open(new(static content => new SmallCaps(content)), span);
            else if (name == "index")
                closes += Open(new(content => IndexEntryOf(span, content)), span);
            else
                TellAttribute("." + name, span);
        }

        if (span.Attributes.Id is { } id)
            TellAttribute("#" + id, span);
        return new() { Closes = closes, Restores = restores };
    }

    /// <summary>What the index says for a span: what its attribute says, else its words.</summary>
    private IndexEntry IndexEntryOf(Span span, IReadOnlyList<Inline> content)
    {
        var printed = span.Attributes.Pairs.FirstOrDefault(p => p.Key == "entry").Value is { Length: > 0 } entry
            ? EmphasisText.Parse(PlainText.Set(Strings.Collapse(entry), scope.Language)) : content;
        var reading = span.Attributes.Pairs.FirstOrDefault(p => p.Key == "sort").Value is { } sort ? Strings.Collapse(sort) : "";
        return new(Leaf.OneLineOf(printed), content) { Printed = printed, Reading = reading.Length > 0 ? reading : null };
    }

    private Leaving EnterElement(HtmlElement element)
    {
        var closes = 0;
        Treatment? restores = null;
        foreach (var (name, value) in element.Tag.Attributes)
        {
            if (name is not ("lang" or "xml:lang"))
            {
                context.Findings.Add(
                    Rules.AttributeUnknown, At(element), $"\"{Findings.Quote(name)}=\" of <{element.Tag.Name}> has no effect.",
                    name is "id" or "name" ? "Write {#name} after the heading, table or picture that it is to name." : "Write [words]{.smallcaps}, [words]{lang=...}, or delete it.");
            }
            else if (element.FirstChild is not null && restores is null && Language(value, element) is { } language)
            {
                closes += Open(new(content => new Foreign(language, content)), element);
                restores = treatment;
                treatment = Treatment.Of(language);
            }
        }

        if (element is { FirstChild: not null, Meaning: { } meaning })
            closes += Open(new(meaning), element);
        return new() { Closes = closes, Restores = restores };
    }

    /// <summary>A language that an attribute names; null when it is none.</summary>
    private string? Language(string tag, MarkdigInline node) => LanguageTags.Read(context.Findings, At(node), tag);

    private void AddHtml(HtmlInline html)
    {
        if (html.Tag.StartsWith(RemarkParser.Opening, StringComparison.Ordinal))
            return;
        var tag = HtmlInlines.TagOf(html);
        if (HtmlTree.IsRead(tag.Name))
        {
            context.Findings.Add(
                Rules.HtmlRaw, At(html), $"The HTML tag \"{Findings.Quote(html.Tag)}\" has no partner, or holds what makes no table or figure, and is printed as text.",
                "Give it its partner, or write in Markdown what it holds.");
        }
        else if (HtmlElement.IsRead(tag.Name))
        {
            context.Findings.Add(
                Rules.HtmlRaw, At(html), $"The HTML tag \"{Findings.Quote(html.Tag)}\" has no partner that goes with it, and is printed as text.",
                $"Write {(tag.IsClosing ? $"<{tag.Name}> before it" : $"</{tag.Name}> after it")}, within the same markup, or delete it.");
        }
        else if (!tag.IsClosing)
        {
            context.Findings.Add(Rules.HtmlRaw, At(html), $"The HTML tag \"{Findings.Quote(html.Tag)}\" is not read, and is printed as text.", HtmlRemedy.For(tag.Name));
        }

        AddLiterally(html);
    }

    private void TellAttribute(string attribute, MarkdigInline node) =>
        context.Findings.Add(Rules.AttributeUnknown, At(node), $"\"{Findings.Quote(attribute)}\" means nothing here.", "Write .smallcaps, .index or lang=..., or delete it.");
}

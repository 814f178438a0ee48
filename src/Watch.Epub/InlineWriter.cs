using System.Diagnostics;
using System.Xml.Linq;
using Watch.Documents;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes the running text of one report.</summary>
/// <param name="isLinked">Whether links, notes and their marks are wanted; without them the text can stand in a link
/// itself, as in the table of contents.</param>
internal sealed class InlineWriter(Ids ids, Report report, HouseWords words, bool isLinked)
{
    private readonly IReadOnlyList<Note> notes = report.Notes;

    public IEnumerable<object?> Write(IReadOnlyList<Inline> content) => content.Select(Write);

    private object? Write(Inline inline) => inline switch
    {
        Text text => text.Content,
        Code code => Element("code", code.Content),
        LineBreak => Element("br"),
        NoteReference reference => isLinked ? Reference(reference) : null,
        NoteMention mention => isLinked ? Mention(mention) : notes[mention.Note - 1].Label,
        TargetMention mention => isLinked ? Linked(mention) : report.LabelOf(mention),
        Link link => isLinked ? Linked(run => Anchor(link, run), link.Content) : Write(link.Content),
        InternalLink link => isLinked ? Linked(run => Anchor(link, run), link.Content) : Write(link.Content),
        // What the index says of it is set with the index.
        IndexEntry entry => Write(entry.Content),
        Locator locator => Write(locator.Content),
        Emphasis or Strong or Superscript or Subscript or Struck or SmallCaps or Foreign or Abbreviation => Filled(inline, Write(Leaf.ChildrenOf(inline))),
        _ => throw new UnreachableException(),
    };

    private static XElement Filled(Inline inline, IEnumerable<object?> content) => inline switch
    {
        Emphasis => Element("em", content),
        Strong => Element("strong", content),
        Superscript => Element("sup", content),
        Subscript => Element("sub", content),
        Struck => Element("s", content),
        // An abbreviation in capitals would not change if only its small letters did.
        SmallCaps smallCaps => Element("span", Class(Leaf.PlainTextOf(smallCaps.Content).Any(char.IsLower) ? "smallcaps" : "smallcaps all"), content),
        Foreign foreign => Element("span", Language(foreign.Language), content),
        Abbreviation abbreviation => Element("abbr", new XAttribute("title", abbreviation.Expansion), content),
        IndexEntry => Element("span", content),
        _ => throw new UnreachableException(),
    };

    private XElement Reference(NoteReference reference)
    {
        var label = notes[reference.Note - 1].Label;
        return Element("sup", Class("ref"),
            Element("a",
                words.Marks, Type("noteref"), Role("doc-noteref"),
                Id(ids.Reference(reference)), Href("#" + ids.Note(reference.Note)), Label(words.Note(label)),
                label));
    }

    private XElement Mention(NoteMention mention) =>
        Element("a", Class("xref"), Href("#" + ids.Note(mention.Note)), notes[mention.Note - 1].Label);

    private XElement Linked(TargetMention mention) => Within(mention.Target, report.LabelOf(mention));

    /// <summary>Part of a link's content. A link cannot hold another, so it ends before a note reference in its text
    /// and goes on after it.</summary>
    private IEnumerable<object?> Linked(Func<IReadOnlyList<Inline>, XElement?> anchor, IReadOnlyList<Inline> content)
    {
        var run = new List<Inline>();
        foreach (var inline in content)
        {
            if (!HoldsLink(inline))
            {
                run.Add(inline);
                continue;
            }

            yield return anchor(run);
            run = [];
            yield return IsLink(inline) ? Write(inline) : Filled(inline, Linked(anchor, Leaf.ChildrenOf(inline)));
        }

        yield return anchor(run);
    }

    private static bool HoldsLink(Inline inline) => IsLink(inline) || Leaf.ChildrenOf(inline).Any(HoldsLink);

    private static bool IsLink(Inline inline) => inline is NoteReference or NoteMention or TargetMention or Link or InternalLink;

    private XElement? Anchor(InternalLink link, IReadOnlyList<Inline> content) =>
        content.Count == 0 ? null : Within(link.Target, Write(content));

    /// <summary>A link within the report; text where nothing has the name.</summary>
    private XElement Within(string target, object content) => report.Targets.TryGetValue(target, out var found)
        ? Element("a", Class("xref"), Href("#" + ids.Target(target, found)), content)
        : Element("span", content);

    private XElement? Anchor(Link link, IReadOnlyList<Inline> content)
    {
        if (content.Count == 0)
            return null;
        var text = link.IsBare ? content.Select(inline => inline is Text part ? Breakable(part.Content) : Write(inline)) : Write(content);
        var kind = link.IsBare ? Class("url") : null;
        return WebAddress.Of(link.Uri) is { } address
            ? Element("a", kind, Href(address), text)
            : Element("span", kind, text);
    }

    /// <summary>An address that may be broken after its slashes.</summary>
    private static IEnumerable<object> Breakable(string address)
    {
        var start = 0;
        for (var i = 0; i + 1 < address.Length; i++)
        {
            if (address[i] != '/' || address[i + 1] == '/')
                continue;
            yield return address[start..(i + 1)];
            yield return Element("wbr");
            start = i + 1;
        }

        yield return address[start..];
    }
}

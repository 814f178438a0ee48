using System.Diagnostics;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Package;
using Watch.Epub.Pages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Markup;

/// <summary>Writes the running text of one report, or of one of its notes.</summary>
/// <param name="addressOf">The address of a place of the report; null where no links, notes and their marks are wanted, so that the
/// text can stand in a link itself, as in the table of contents.</param>
/// <param name="pages">The printed pages to mark.</param>
/// <param name="note">The note's ordinal, or 0 in the body.</param>
/// <param name="addressOfPosition">The address of a place of any text of the volume; null where it has none.</param>
internal sealed class InlineWriter(Ids ids, Report report, HouseWords words, Func<string, string>? addressOf, PageList pages, int note = 0,
    Func<Position, string?>? addressOfPosition = null)
{
    private readonly IReadOnlyList<Note> notes = report.Notes;
    private readonly bool isLinked = addressOf is not null;

    /// <summary>The writer for a note of the same report.</summary>
    public InlineWriter In(Note other) => new(ids, report, words, addressOf, pages, other.Ordinal);

    public IEnumerable<object?> Write(IReadOnlyList<Inline> content) => content.Select(inline => Write(inline, []));

    /// <summary>The text of a leaf on one line, without note numbers.</summary>
    public string Plain(Leaf leaf) => Contents.Plain(leaf.Content, report);

    /// <summary>A leaf with the printed pages that begin in it.</summary>
    public IEnumerable<object?> Write(Leaf leaf) => Write(leaf.Content, pages.In(report.Slug, note, leaf));

    /// <summary>A leaf without those that begin with it, which are marked before its element.</summary>
    public IEnumerable<object?> WriteAfterStart(Leaf leaf) =>
        Write(leaf.Content, [.. pages.In(report.Slug, note, leaf).SkipWhile(page => page.Offset == 0)]);

    /// <summary>The marks of the printed pages that begin with a leaf.</summary>
    public IEnumerable<XElement> PagesAtStart(Leaf leaf) =>
        pages.In(report.Slug, note, leaf).TakeWhile(page => page.Offset == 0).Select(Mark);

    /// <summary>The marks of all printed pages that begin in a leaf.</summary>
    public IEnumerable<XElement> PagesIn(Leaf leaf) => pages.In(report.Slug, note, leaf).Select(Mark);

    private IEnumerable<object?> Write(IReadOnlyList<Inline> content, IReadOnlyList<PageMark> marks) =>
        marks.Count == 0 ? Write(content) : Write(MarkedInline.Of(content, marks));

    private IEnumerable<object?> Write(IReadOnlyList<MarkedInline> steps)
    {
        for (var n = 0; n < steps.Count; n++)
        {
            // Words that the index names have its mark themselves.
            if (steps[n].Page is { Label: null } mark && n + 1 < steps.Count && steps[n + 1].Inline is IndexEntry entry)
                yield return Element("span", Id(mark.Id), Write(entry.Content, steps[++n].Within));
            else
                yield return steps[n].Page is { } page ? Mark(page) : Write(steps[n].Inline!, steps[n].Within);
        }
    }

    private XElement Mark(PageMark mark) => mark.Label is { } page
        ? Element("span", words.Marks, Type("pagebreak"), Role("doc-pagebreak"), Id(mark.Id), Label(words.Page(page)))
        : Element("span", Id(mark.Id));

    private object? Write(Inline inline, IReadOnlyList<PageMark> marks) => inline switch
    {
        Text text => Marked(text.Content, marks, WholeWords.Write),
        Code code => Element("code", Marked(code.Content, marks, part => [part])),
        LineBreak => Element("br"),
        NoteReference reference => isLinked ? Reference(reference) : null,
        NoteMention mention => isLinked ? Mention(mention) : notes[mention.Note - 1].Label,
        TargetMention mention => isLinked ? Linked(mention) : report.LabelOf(mention),
        Link link => isLinked ? Linked(run => Anchor(link, run), MarkedInline.Of(link.Content, marks)) : Write(link.Content, marks),
        InternalLink link => isLinked ? Linked(run => Anchor(link, run), MarkedInline.Of(link.Content, marks)) : Write(link.Content, marks),
        // What the index says of it is set with the index.
        IndexEntry entry => Write(entry.Content, marks),
        Locator locator => addressOfPosition?.Invoke(locator.Target) is { } place ? Element("a", Type("index-locator"), Href(place), Write(locator.Content)) : Write(locator.Content),
        // Words of another language are set in italics because they are foreign, not because they are stressed.
        Emphasis { Content: [Foreign foreign] } => Element("i", Language(foreign.Language), Write(foreign.Content, marks)),
        Foreign { Content: [Emphasis emphasis] } foreign => Element("i", Language(foreign.Language), Write(emphasis.Content, marks)),
        Emphasis or Strong or Superscript or Subscript or Struck or SmallCaps or Foreign or Abbreviation => Filled(inline, Write(Leaf.ChildrenOf(inline), marks)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Characters, parted where pages begin.</summary>
    private IEnumerable<object> Marked(string text, IReadOnlyList<PageMark> marks, Func<string, IEnumerable<object>> write)
    {
        var start = 0;
        foreach (var mark in marks)
        {
            if (mark.Offset > start)
            {
                foreach (var part in write(text[start..mark.Offset]))
                    yield return part;
            }

            yield return Mark(mark);
            start = mark.Offset;
        }

        foreach (var part in write(text[start..]))
            yield return part;
    }

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

    private XAttribute To(string id) => Href(addressOf!(id));

    private XElement Reference(NoteReference reference)
    {
        var label = notes[reference.Note - 1].Label;
        return Element("sup", Class("ref"),
            Element("a",
                words.Marks, Type("noteref"), Role("doc-noteref"),
                Id(ids.Reference(reference)), To(ids.Note(reference.Note)), Label(words.Note(label)),
                label));
    }

    private XElement Mention(NoteMention mention) =>
        Element("a", Class("xref"), To(ids.Note(mention.Note)), notes[mention.Note - 1].Label);

    private XElement Linked(TargetMention mention) => Within(mention.Target, report.LabelOf(mention));

    /// <summary>Part of a link's content. A link cannot hold another, so it ends before a note reference in its text
    /// and goes on after it.</summary>
    private IEnumerable<object?> Linked(Func<IReadOnlyList<MarkedInline>, XElement?> anchor, IReadOnlyList<MarkedInline> content)
    {
        var run = new List<MarkedInline>();
        foreach (var step in content)
        {
            // A page that begins where the link does begins before it.
            if (step.Page is { } page && run.Count == 0)
            {
                yield return Mark(page);
                continue;
            }

            if (step.Inline is not { } inline || !HoldsLink(inline))
            {
                run.Add(step);
                continue;
            }

            yield return anchor(run);
            run = [];
            yield return IsLink(inline) ? Write(inline, step.Within) : Filled(inline, Linked(anchor, MarkedInline.Of(Leaf.ChildrenOf(inline), step.Within)));
        }

        yield return anchor(run);
    }

    private static bool HoldsLink(Inline inline) => IsLink(inline) || Leaf.ChildrenOf(inline).Any(HoldsLink);

    private static bool IsLink(Inline inline) => inline is NoteReference or NoteMention or TargetMention or Link or InternalLink;

    private XElement? Anchor(InternalLink link, IReadOnlyList<MarkedInline> content) =>
        content.Count == 0 ? null : Within(link.Target, Write(content));

    /// <summary>A link within the report; text where nothing has the name.</summary>
    private XElement Within(string target, object content) => report.Targets.TryGetValue(target, out var found)
        ? Element("a", Class("xref"), To(ids.Target(target, found)), content)
        : Element("span", content);

    private XElement? Anchor(Link link, IReadOnlyList<MarkedInline> content)
    {
        if (content.Count == 0)
            return null;
        var text = link.IsBare
            ? content.Select(step => step.Inline is Text part ? Marked(part.Content, step.Within, Breakable) : Write([step]))
            : Write(content);
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

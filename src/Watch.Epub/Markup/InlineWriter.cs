using System.Diagnostics;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Package;
using Watch.Epub.Pages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Markup;

/// <summary>Writes the running text of a report, or of one of its notes.</summary>
/// <param name="addressOf">Gives the address of a place in the report. Null to write text without links and note marks, which can stand in
/// a link itself, as in the table of contents.</param>
/// <param name="pages">The printed pages to mark.</param>
/// <param name="note">The note's ordinal, or 0 in the body.</param>
/// <param name="addressOfPosition">Gives the address of a place in any text of the volume; null if the book does not have the place.</param>
/// <param name="style">How the text around is set; null for upright text in the report's language.</param>
/// <param name="noteMarks">The report's note marks, found once for all writers of its text; null to find them.</param>
internal sealed class InlineWriter(Ids ids, Report report, LocalWords words, Func<string, string>? addressOf, PageList pages, int note = 0,
    Func<Position, string?>? addressOfPosition = null, TextStyle? style = null, Lazy<NoteMarks>? noteMarks = null)
{
    private readonly IReadOnlyList<Note> notes = report.Notes;
    private readonly bool isLinked = addressOf is not null;
    private readonly TextStyle style = style ?? new(report.Metadata.Language);
    private readonly Lazy<NoteMarks> noteMarks = noteMarks ?? new(() => NoteMarks.In(ReportText.Leaves(report).Select(place => place.Leaf.Content)));

    /// <summary>How the text around is set.</summary>
    public TextStyle Style => style;

    /// <summary>The writer for a note of the same report.</summary>
    public InlineWriter In(Note other) => new(ids, report, words, addressOf, pages, other.Ordinal, addressOfPosition, style, noteMarks);

    /// <summary>The writer for text that is set otherwise.</summary>
    public InlineWriter In(TextStyle other) => other == style ? this : new(ids, report, words, addressOf, pages, note, addressOfPosition, other, noteMarks);

    public IEnumerable<object?> Write(IReadOnlyList<Inline> content) => Write(content, []);

    /// <summary>The text of a leaf on one line, without note marks.</summary>
    public string Plain(Leaf leaf) => Contents.Plain(leaf.Content, report);

    /// <summary>Writes a leaf with the marks of the printed pages that begin in it.</summary>
    public IEnumerable<object?> Write(Leaf leaf) => Write(leaf.Content, pages.In(report.Slug, note, leaf));

    /// <summary>Writes a leaf without the marks of the printed pages that begin at its start, which are written before its element.</summary>
    public IEnumerable<object?> WriteAfterStart(Leaf leaf) =>
        Write(leaf.Content, [.. pages.In(report.Slug, note, leaf).SkipWhile(page => page.Offset == 0)]);

    /// <summary>The marks of the printed pages that begin at the start of a leaf.</summary>
    public IEnumerable<XElement> PagesAtStart(Leaf leaf) =>
        pages.In(report.Slug, note, leaf).TakeWhile(page => page.Offset == 0).Select(Mark);

    /// <summary>The marks of all printed pages that begin in a leaf.</summary>
    public IEnumerable<XElement> PagesIn(Leaf leaf) => pages.In(report.Slug, note, leaf).Select(Mark);

    private IEnumerable<object?> Write(IReadOnlyList<Inline> content, IReadOnlyList<PageMark> marks) =>
        Write(content, marks, new(WholeWords.In(Leaf.PlainTextOf(content)), 0));

    private IEnumerable<object?> Write(IReadOnlyList<Inline> content, IReadOnlyList<PageMark> marks, Place place) => Write(MarkedInline.Of(content, marks), place);

    private IEnumerable<object?> Write(IReadOnlyList<MarkedInline> steps, Place place)
    {
        for (var n = 0; n < steps.Count; n++)
        {
            // The words of an index entry carry the entry's mark themselves.
            if (steps[n].Page is { Label: null } mark && n + 1 < steps.Count && steps[n + 1].Inline is IndexEntry entry)
                yield return Element("span", Id(mark.Id), Write(entry.Content, steps[++n].Within, place));
            else
                yield return steps[n].Page is { } page ? Mark(page) : Write(steps[n].Inline!, steps[n].Within, place);
            place = place.After(steps[n]);
        }
    }

    private XElement Mark(PageMark mark) => mark.Label is { } page
        ? Element("span", words.Marks, Type("pagebreak"), Role("doc-pagebreak"), Id(mark.Id), Label(words.House.Page.With(page)))
        : Element("span", Id(mark.Id));

    private object? Write(Inline inline, IReadOnlyList<PageMark> marks, Place place) => inline switch
    {
        Text text when noteMarks.Value.IsJoint(text) => marks.Select(Mark),
        Text text => Marked(text.Content, marks, (part, start) => WholeWords.Write(part, place.Words, place.At + start, style.Write)),
        Code code => Element("code", LeftToRightIn(style.Language), Marked(code.Content, marks, (part, _) => [part])),
        LineBreak => Element("br"),
        NoteReference reference => isLinked ? Reference(reference) : null,
        NoteMention mention => new object?[] { noteMarks.Value.Before(mention), isLinked ? Mention(mention) : notes[mention.Note - 1].Label },
        TargetMention mention => isLinked ? Linked(mention) : Contents.LabelOf(mention, report),
        Link link => isLinked ? Linked((run, start) => Anchor(link, run, start), MarkedInline.Of(link.Content, marks), place) : Write(link.Content, marks, place),
        InternalLink link => isLinked ? Linked((run, start) => Anchor(link, run, start), MarkedInline.Of(link.Content, marks), place) : Write(link.Content, marks, place),
        // Its heading is written in the index.
        IndexEntry entry => Write(entry.Content, marks, place),
        Locator locator => addressOfPosition?.Invoke(locator.Target) is { } address ? Element("a", Type("index-locator"), Href(address), Write(locator.Content)) : Write(locator.Content),
        // Foreign words are in italics because they are foreign, not for stress: i, not em.
        Emphasis { Content: [Foreign foreign] } => ForeignItalics(foreign.Language, foreign.Content, marks, place),
        Foreign { Content: [Emphasis emphasis] } foreign => ForeignItalics(foreign.Language, emphasis.Content, marks, place),
        // Figures of scripts are of one height.
        Superscript or Subscript => Filled(inline, Write(Leaf.ChildrenOf(inline), marks, new([], 0))),
        Emphasis or Strong or Struck or SmallCaps or Foreign or Abbreviation =>
            Filled(inline, In(style.Within(inline)).Write(Leaf.ChildrenOf(inline), marks, place)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Writes characters, divided where pages begin.</summary>
    /// <param name="write">Writes a part of the characters, told where it begins.</param>
    private IEnumerable<object> Marked(string text, IReadOnlyList<PageMark> marks, Func<string, int, IEnumerable<object>> write)
    {
        var start = 0;
        foreach (var mark in marks)
        {
            if (mark.Offset > start)
            {
                foreach (var part in write(text[start..mark.Offset], start))
                    yield return part;
            }

            yield return Mark(mark);
            start = mark.Offset;
        }

        foreach (var part in write(text[start..], start))
            yield return part;
    }

    private XElement ForeignItalics(string language, IReadOnlyList<Inline> content, IReadOnlyList<PageMark> marks, Place place)
    {
        var foreign = style with { Language = language };
        return Element("i", Language(language), Turned(language, style.Language), foreign.TurnsItalic ? null : Class(Slant.Upright), In(foreign.InItalics()).Write(content, marks, place));
    }

    /// <summary>The class of marks at East Asian characters, which are never slanted, after a space; empty where there are none.</summary>
    private string MarksOf(Emphasis emphasis) => Languages.Language.Of(style.Language).EastAsian is not { } text || !Leaf.PlainTextOf(emphasis.Content).Any(c => c >= '\u2E80' && char.IsLetter(c)) ? "" : text.Emphasis switch
    {
        Languages.EmphasisMark.Sesame => " sesame",
        Languages.EmphasisMark.Dot => " dots",
        Languages.EmphasisMark.DotBelow => " dots-below",
        _ => throw new UnreachableException(),
    };

    /// <param name="content">Written by the writer for text within.</param>
    private XElement Filled(Inline inline, IEnumerable<object?> content) => inline switch
    {
        Emphasis emphasis => Element("em", style.TurnsItalic ? null : Class(Slant.Upright + MarksOf(emphasis)), content),
        Strong => Element("strong", content),
        Superscript => Element("sup", content),
        Subscript => Element("sub", content),
        Struck => Element("s", content),
        SmallCaps smallCaps => Element("span", Class(style.ClassOfSmallCaps(smallCaps.Content)), content),
        Foreign foreign => Element("span", Language(foreign.Language), Turned(foreign.Language, style.Language), style.IsItalic && !Slant.HasItalics(foreign.Language) ? Class(Slant.Upright) : null, content),
        Abbreviation abbreviation => Element("abbr", new XAttribute("title", abbreviation.Expansion), content),
        IndexEntry => Element("span", content),
        _ => throw new UnreachableException(),
    };

    private XAttribute To(string id) => Href(addressOf!(id));

    private XElement Reference(NoteReference reference)
    {
        var label = notes[reference.Note - 1].Label;
        return Element("sup", Class("ref"),
            noteMarks.Value.Before(reference),
            Element("a",
                words.Marks, Type("noteref"), Role("doc-noteref"),
                Id(ids.Reference(reference)), To(ids.Note(reference.Note)), Label(words.House.Note.With(label)),
                label));
    }

    private XElement Mention(NoteMention mention) =>
        Element("a", Class("xref"), To(ids.Note(mention.Note)), notes[mention.Note - 1].Label);

    private XElement Linked(TargetMention mention) => Within(mention.Target, Contents.LabelOf(mention, report));

    /// <summary>Writes the content of a link. A link cannot hold another, so it ends before a note reference in its text and continues
    /// after it.</summary>
    private IEnumerable<object?> Linked(Func<IReadOnlyList<MarkedInline>, Place, XElement?> anchor, IReadOnlyList<MarkedInline> content, Place place)
    {
        var run = new List<MarkedInline>();
        var start = place; // of the run
        foreach (var step in content)
        {
            // The mark of a page that begins where the link does is before it.
            if (step.Page is { } page && run.Count == 0)
            {
                yield return Mark(page);
                continue;
            }

            if (step.Inline is not { } inline || !HoldsLink(inline))
            {
                run.Add(step);
                place = place.After(step);
                continue;
            }

            yield return anchor(run, start);
            run = [];
            yield return IsLink(inline) ? Write(inline, step.Within, place) : Filled(inline, Linked(anchor, MarkedInline.Of(Leaf.ChildrenOf(inline), step.Within), place));
            start = place = place.After(step);
        }

        yield return anchor(run, start);
    }

    private static bool HoldsLink(Inline inline) => IsLink(inline) || Leaf.ChildrenOf(inline).Any(HoldsLink);

    private static bool IsLink(Inline inline) => inline is NoteReference or NoteMention or TargetMention or Link or InternalLink;

    private XElement? Anchor(InternalLink link, IReadOnlyList<MarkedInline> content, Place place) =>
        content.Count == 0 ? null : Within(link.Target, Write(content, place));

    /// <summary>A link within the report; plain text if nothing has the name.</summary>
    private XElement Within(string target, object content) => report.Targets.TryGetValue(target, out var found)
        ? Element("a", Class("xref"), To(ids.Target(target, found)), content)
        : Element("span", content);

    private XElement? Anchor(Link link, IReadOnlyList<MarkedInline> content, Place place)
    {
        if (content.Count == 0)
            return null;
        var words = link.IsBare
            ? content.Select(step => step.Inline is Text text ? Marked(text.Content, step.Within, (part, _) => Breakable(part)) : Write([step], place))
            : Write(content, place);
        object?[]? kind = link.IsBare ? [Class("url"), LeftToRightIn(style.Language)] : null;
        return WebAddress.Of(link.Uri) is { } address
            ? Element("a", kind, Href(address), words)
            : Element("span", kind, words);
    }

    /// <summary>An address with possible line breaks after its slashes.</summary>
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

    /// <summary>Where an inline begins in its leaf.</summary>
    /// <param name="Words">The words of the leaf that are kept whole.</param>
    private readonly record struct Place(IReadOnlyList<WholeWords.Stretch> Words, int At)
    {
        public Place After(MarkedInline step) => step.Inline is { } inline ? this with { At = At + Leaf.LengthOf(inline) } : this;
    }
}

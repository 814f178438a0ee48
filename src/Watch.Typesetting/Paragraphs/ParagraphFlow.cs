using System.Diagnostics;
using System.Globalization;
using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Languages;
using Watch.Languages.Figures;
using Watch.Languages.Words;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Lays out a leaf as a string of characters with runs. It chooses the styles, adds tags for inlines, and
/// generates the words of references.</summary>
internal sealed class ParagraphFlow(
    RunStyles styles, Shaper shaper, TagTreeBuilder tags, Report report, DestinationNames names, List<Diagnostic> diagnostics, Func<Position, SourcePlace> place,
    Lazy<NoteMarks>? noteMarks = null)
{
    // A message lists at most this many character codes.
    private const int MostCodes = 8;

    // Stands for a place in the report as a whole.
    private static readonly Position Nowhere = new("", 0, -1, 0);

    /// <summary>The names of the document's destinations.</summary>
    public DestinationNames Names => names;

    /// <summary>The house words for the report.</summary>
    public HouseWords Words { get; } = Language.Of(report.Metadata.Language, report.Metadata.Words).Words;

    private readonly IReadOnlyList<Note> notes = report.Notes;

    // Shared by all flows of a report.
    private readonly Lazy<NoteMarks> noteMarks = noteMarks ?? new(() => NoteMarks.In(ReportText.Leaves(report).Select(place => place.Leaf.Content)));
    private readonly HashSet<Rune> reported = [];
    private readonly StringBuilder text = new();
    private List<TextRun> runs = [];
    private TypeStyle type = null!;
    private Position? leaf;
    private int offset;
    private IReadOnlyList<(int Start, int End)> named = [];

    // The current offset in the plain text.
    private int at;

    // The destination that the next characters get.
    private string? destined;

    /// <summary>A flow for measuring: it lays out in the same way but records no tags and diagnostics.</summary>
    public ParagraphFlow Aside() => Aside(new());

    /// <summary>A flow that lays out in the same way but records its tags elsewhere, and no diagnostics.</summary>
    public ParagraphFlow Aside(TagTreeBuilder others) => new(styles, shaper, others, report, names, [], place, noteMarks);

    /// <param name="start">The position of the first character: the start of a leaf, or of a line within it; null for
    /// text that is not from a report.</param>
    /// <param name="prefix">Generated text before the leaf, such as the label of a figure.</param>
    public ParagraphText Lay(IReadOnlyList<Inline> content, TypeStyle style, string language, int tag, Position? start, string prefix = "")
    {
        Begin(style);
        var state = new State(default, language, tag, null);
        Read(prefix);
        Add(prefix, state);
        leaf = start;
        offset = start?.Offset ?? 0;
        Read(Leaf.PlainTextOf(content));
        Walk(content, state);
        return new(text.ToString(), runs, language);
    }

    /// <summary>The indent of a paragraph in a language that sets in every one by whole characters; null for other languages.</summary>
    public Length? IndentOf(Leaf content, TypeStyle style, string language)
    {
        var of = Language.Of(language);
        if (of.EastAsian is not { Indent: > 0 } composed)
            return null;
        var run = styles.Of(style, default, language);
        // The left half of an opening bracket is white.
        var ems = content.PlainText is [var first, ..] && EastAsian.IsOpening(first, of) && styles.BracketIndentOf(of) is { } white ? white - 0.5 : composed.Indent;
        return Length.Pt(ems * run.Size * shaper.EastAsianScale(run.Shaping));
    }

    /// <summary>Lays out generated words.</summary>
    /// <param name="tag">The number of the tag; -1 for an artifact.</param>
    public ParagraphText LayGenerated(string words, TypeStyle style, string language, int tag, LinkTarget? link = null)
    {
        Begin(style);
        Read(words);
        Add(words, new(default, language, tag, link));
        return new(text.ToString(), runs, language);
    }

    /// <summary>Lays out generated inlines.</summary>
    public ParagraphText LayGenerated(IReadOnlyList<Inline> content, TypeStyle style, string language, int tag)
    {
        Begin(style);
        Read(Leaf.PlainTextOf(content));
        Walk(content, new(default, language, tag, null));
        return new(text.ToString(), runs, language);
    }

    /// <summary>Lays out generated inlines as a link.</summary>
    /// <param name="tag">The number of the link's tag.</param>
    public ParagraphText LayLink(IReadOnlyList<Inline> content, TypeStyle style, string language, int tag, LinkTarget link)
    {
        Begin(style);
        Read(Leaf.PlainTextOf(content));
        Walk(content, new(default, language, tag, link));
        return new(text.ToString(), runs, language);
    }

    /// <summary>Adds a diagnostic found while blocks are set.</summary>
    public void Report(Rule rule, Position at, string message, string remedy) => diagnostics.Add(new(rule, place(at), message, remedy));

    private void Begin(TypeStyle style)
    {
        text.Clear();
        destined = null;
        runs = [];
        type = style;
        leaf = null;
    }

    /// <summary>Finds the words in the next plain text that need lining figures.</summary>
    private void Read(string plain)
    {
        named = NamedFigures.In(plain);
        at = 0;
    }

    /// <summary>The state within nested inlines.</summary>
    private readonly record struct State(Variation Variation, string Language, int Tag, LinkTarget? Link);

    private void Walk(IReadOnlyList<Inline> content, State state)
    {
        foreach (var inline in content)
            Walk(inline, state);
    }

    private void Walk(Inline inline, State state)
    {
        var variation = state.Variation;
        switch (inline)
        {
            case Text run when notes.Count > 0 && noteMarks.Value.IsJoint(run):
                // Skips the comma of "[1], [2]", since note marks have a separator of their own.
                offset += run.Content.Length;
                at += run.Content.Length;
                break;
            case Text run:
                Add(run.Content, state);
                break;
            case Emphasis emphasis:
                Walk(emphasis.Content, state with
                {
                    Variation = variation with { Emphasis = !variation.Emphasis, Stressed = !variation.Emphasis && Language.Of(state.Language).EastAsian is not null },
                });
                break;
            case Strong strong:
                Walk(strong.Content, state with { Variation = variation with { Strong = true } });
                break;
            case Superscript superscript:
                var script = Leaf.PlainTextOf(superscript.Content).All(char.IsAsciiDigit) ? Script.SuperiorFigures : Script.Superscript;
                Walk(superscript.Content, state with { Variation = variation with { Script = script } });
                break;
            case Subscript subscript:
                Walk(subscript.Content, state with { Variation = variation with { Script = Script.Subscript } });
                break;
            case Struck struck:
                Walk(struck.Content, state with { Variation = variation with { Struck = true } });
                break;
            case SmallCaps smallCaps:
                // An abbreviation in capitals has no lower-case letters that could become small capitals.
                var capitals = Leaf.PlainTextOf(smallCaps.Content).Any(char.IsLower) ? Capitals.Small : Capitals.AllSmall;
                Walk(smallCaps.Content, state with { Variation = variation with { Capitals = capitals } });
                break;
            case Foreign foreign:
                var span = tags.Add(new Tag(0, state.Tag, TagKind.Span) { Language = foreign.Language });
                Walk(foreign.Content, state with { Language = foreign.Language, Tag = span });
                break;
            case Code code:
                Add(code.Content, state with { Variation = variation with { Code = true }, Tag = tags.Add(state.Tag, TagKind.Code) });
                break;
            case Link link:
                NamePlace();
                Walk(link.Content, state with
                {
                    Variation = variation with { Address = link.IsBare },
                    Tag = tags.Add(state.Tag, TagKind.Link),
                    Link = new WebTarget(link.Uri, link.IsBare ? link.Uri : Leaf.PlainTextOf(link.Content)),
                });
                break;
            case Abbreviation abbreviation:
                Walk(abbreviation.Content, state with { Tag = tags.Add(new Tag(0, state.Tag, TagKind.Span) { Expansion = abbreviation.Expansion }) });
                break;
            case IndexEntry entry:
                NamePlace();
                Walk(entry.Content, state);
                break;
            case Locator locator:
                Walk(locator.Content, state with
                {
                    Tag = tags.Add(state.Tag, TagKind.Link),
                    Link = new PageTarget(DestinationNames.Of(locator.Target), Words.Page.With(Leaf.PlainTextOf(locator.Content))),
                });
                break;
            case InternalLink link:
                Walk(link.Content, report.Targets.TryGetValue(link.Target, out var led)
                    ? state with { Tag = tags.Add(state.Tag, TagKind.Link), Link = new PageTarget(names.Of(link.Target, led), LabelOf(led)) }
                    : state);
                break;
            case TargetMention mention:
                AddGenerated(
                    report.LabelOf(mention, Words.Table.InText, Words.Figure.InText),
                    report.Targets.TryGetValue(mention.Target, out var meant)
                        ? state with { Tag = tags.Add(state.Tag, TagKind.Link), Link = new PageTarget(names.Of(mention.Target, meant), LabelOf(meant)) }
                        : state,
                    null);
                break;
            case NoteReference reference:
                AddSeparator(noteMarks.Value.Before(reference), state with { Variation = new Variation { Script = Script.Superscript } });
                AddGenerated(
                    notes[reference.Note - 1].Label,
                    state with
                    {
                        Variation = new Variation { Script = Script.SuperiorFigures },
                        Tag = tags.Add(state.Tag, TagKind.Link),
                        Link = new PageTarget(names.Note(reference.Note), Words.Note.With(notes[reference.Note - 1].Label)),
                    },
                    names.Reference(reference.Note, reference.Citation));
                break;
            case NoteMention mention:
                AddSeparator(noteMarks.Value.Before(mention), state);
                AddGenerated(
                    notes[mention.Note - 1].Label,
                    state with
                    {
                        Tag = tags.Add(state.Tag, TagKind.Link),
                        Link = new PageTarget(names.Note(mention.Note), Words.Note.With(notes[mention.Note - 1].Label)),
                    },
                    null);
                break;
            case LineBreak:
                Append("\n", state, 1);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private string LabelOf(Target target) => target.Label(Words.Table.InText, Words.Figure.InText);

    /// <summary>Makes the next characters the destination of locators.</summary>
    private void NamePlace()
    {
        if (leaf is { } position)
            destined = names.Place(position with { Offset = offset });
    }

    /// <summary>Adds the separator between two note marks, which is not in the leaf.</summary>
    private void AddSeparator(string? separator, State state)
    {
        if (separator is null)
            return;
        runs.Add(new(text.Length, separator.Length, styles.Of(type, state.Variation, state.Language), state.Tag, state.Link, leaf is { } l ? l with { Offset = offset } : null, true, null));
        text.Append(separator);
    }

    private void AddGenerated(string label, State state, string? destination)
    {
        runs.Add(new(text.Length, label.Length, styles.Of(type, state.Variation, state.Language), state.Tag, state.Link, leaf is { } l ? l with { Offset = offset } : null, true, destination));
        text.Append(label);
        offset++;
        at++;
    }

    /// <summary>Adds characters, and reports those that no face has.</summary>
    private void Add(string content, State state)
    {
        var shaping = styles.Of(type, state.Variation, state.Language).Shaping;
        for (var i = 0; i < content.Length;)
        {
            if (content[i] is >= ' ' and < '\u007F' || ParagraphText.IsNarrow(content[i]))
            {
                i++;
                continue;
            }

            if (!shaper.Lacks(shaping, content, i, out var end))
            {
                i = end;
                continue;
            }

            var start = i;
            do
                i = end;
            while (i < content.Length && shaper.Lacks(shaping, content, i, out end));
            ReportMissing(content[start..i], offset + start);
        }

        AppendWords(content, state);
    }

    /// <summary>Appends characters, with lining figures in words that mix letters and figures.</summary>
    private void AppendWords(string content, State state)
    {
        var from = at;
        var done = 0;
        // Addresses and code have lining figures already.
        foreach (var (start, end) in state.Variation.Address || state.Variation.Code ? [] : named)
        {
            var (first, last) = (Math.Max(start - from, 0), Math.Min(end - from, content.Length));
            if (first >= last)
                continue;
            Append(content[done..first], state, first - done);
            Append(content[first..last], state with { Variation = state.Variation with { Lining = true } }, last - first);
            done = last;
        }

        Append(content[done..], state, content.Length - done);
    }

    /// <param name="units">The length of the text in the leaf that the characters stand for, in UTF-16 units.</param>
    private void Append(string characters, State state, int units)
    {
        if (characters.Length > 0)
        {
            runs.Add(new(text.Length, characters.Length, styles.Of(type, state.Variation, state.Language), state.Tag, state.Link,
                leaf is { } l ? l with { Offset = offset } : null, units != characters.Length, destined)
            { IsPlace = destined is not null });
            destined = null;
            text.Append(characters);
        }

        offset += units;
        at += units;
    }

    /// <summary>Reports a sequence of missing characters, such as a word in an unsupported script, as one problem.
    /// Generated text is reported once, for the report as a whole.</summary>
    /// <param name="at">The offset of the characters in the leaf.</param>
    private void ReportMissing(string characters, int at)
    {
        var runes = characters.EnumerateRunes().Where(r => !Unicode.IsDefaultIgnorable(r.Value)).ToList();
        if (leaf is null && runes.All(reported.Contains))
            return;
        reported.UnionWith(runes);
        var codes = string.Join(' ', runes.Take(MostCodes).Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.Value:X4}")));
        var what = runes.Count == 1 ? $"the character {codes}" : $"the characters {codes}{(runes.Count > MostCodes ? " …" : "")}";
        diagnostics.Add(new(Rules.GlyphMissing, place(leaf is { } l ? l with { Offset = at } : Nowhere),
            $"No face has {what}, so {(runes.Count == 1 ? "its code is" : "their codes are")} printed in a box.", "Name a face under \"fonts: fallback:\" in watch.yaml that has it, or write it differently."));
    }
}

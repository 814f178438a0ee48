using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Languages.Sorting;
using Watch.Languages.Words;
using Watch.Typesetting.Marks;

namespace Watch.Edition.BookMatter;

/// <summary>Where an index entry is printed.</summary>
/// <param name="Note">The label of the note; null for the body.</param>
public readonly record struct PrintedPlace(Folio Page, string? Note);

/// <summary>Makes the index of a volume from the names that its reports mark and from <c>index.yaml</c>. The
/// constructor gathers the names.</summary>
/// <param name="settings">The content of <c>index.yaml</c>.</param>
/// <param name="language">The volume's, whose order the headings follow.</param>
public sealed class IndexBuilder(Volume volume, IndexSettings settings, Language language)
{
    public const string Path = "index.yaml";

    private readonly HouseWords words = language.Words;

    private readonly Dictionary<string, List<Position>> marked = Marked(volume.Texts);
    private readonly Dictionary<string, IReadOnlyList<Inline>> printed = PrintedHeadings(volume.Texts, language.Words.Language);
    private readonly IndexReadings readings = new(settings, volume.Texts);

    internal string Title => words.Index;

    /// <summary>Whether no names are marked, so that the volume has no index.</summary>
    internal bool IsEmpty => marked.Count == 0;

    /// <summary>Returns the index; null if no names are marked.</summary>
    /// <param name="placeOf">Returns where a position in the volume is printed.</param>
    public Matter? Build(Func<Position, PrintedPlace> placeOf)
    {
        if (IsEmpty)
            return null;
        var order = IndexOrder.For(language.Tag);
        // Headings moved below another heading are not listed on their own.
        var moved = settings.Rules.SelectMany(r => r.SubEntries).SelectMany(s => s.Headings).ToHashSet(StringComparer.Ordinal);
        var rules = settings.Rules.ToDictionary(r => r.Heading, StringComparer.Ordinal);
        var headings = marked.Keys.Where(h => !moved.Contains(h))
            .Concat(settings.Rules.Where(r => IsWanted(r, marked)).Select(r => r.Heading))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).OrderBy(readings.Of, order).ToList();
        var items = new List<IndexItem>();
        var letter = (string?)null;
        foreach (var heading in headings)
        {
            var rule = rules.GetValueOrDefault(heading);
            var own = order.LetterOf(readings.Of(heading));
            items.Add(Item(1, own != letter, Printed(heading), marked.GetValueOrDefault(heading) ?? [], rule, placeOf));
            letter = own;
            foreach (var sub in (rule?.SubEntries ?? []).Where(s => s.Headings.Any(marked.ContainsKey)).OrderBy(s => s.Reading ?? s.Text, order))
                items.Add(Item(2, false, sub.Printed, [.. sub.Headings.SelectMany(h => marked.GetValueOrDefault(h) ?? [])], null, placeOf));
        }

        return new(MatterKind.Index, Title, words.Language, [FrontMatter.Line(DisplayRole.Heading, Title), new IndexList(items)]);
    }

    /// <summary>The headings of an index with their printed locators.</summary>
    internal static IReadOnlyList<EditionHeading> HeadingsOf(Matter index)
    {
        var headings = new List<EditionHeading>();
        var above = "";
        foreach (var item in index.Content.OfType<IndexList>().SelectMany(l => l.Items))
        {
            var words = Leaf.OneLineOf(item.Heading);
            above = item.Level == 1 ? words : above;
            headings.Add(new(item.Level == 1 ? words : $"{above}: {words}", [.. item.Text.Content.OfType<Locator>().Select(l => Leaf.PlainTextOf(l.Content))]));
        }

        return headings;
    }

    /// <summary>Warns of names that are given two readings, of headings in <c>index.yaml</c> that no report marks, and of references that
    /// lead to no places.</summary>
    public static IEnumerable<Diagnostic> Check(IndexSettings settings, IReadOnlyList<Report> texts)
    {
        foreach (var finding in IndexReadings.Check(settings, texts))
            yield return finding;
        if (settings.Rules.Count == 0)
            yield break;
        var marked = Marked(texts);
        var known = marked.Keys.Concat(settings.Rules.Select(r => r.Heading)).ToHashSet(StringComparer.Ordinal);
        var rules = settings.Rules.ToDictionary(r => r.Heading, StringComparer.Ordinal);
        var moved = settings.Rules.SelectMany(r => r.SubEntries, (r, s) => (Above: r.Heading, s.Headings)).SelectMany(s => s.Headings, (s, h) => (s.Above, Heading: h)).ToLookup(s => s.Heading, s => s.Above, StringComparer.Ordinal);
        foreach (var rule in settings.Rules)
        {
            foreach (var target in rule.SeeAlso.Append(rule.See).OfType<string>().Where(known.Contains))
            {
                if (target == rule.Heading)
                    yield return new(Rules.IndexReference, rule.Place, $"\"{rule.Heading}\" refers to itself.", "Delete the reference, or name another heading.");
                else if (rules.GetValueOrDefault(target) is { See: { } on })
                    yield return new(Rules.IndexReference, rule.Place, $"\"{rule.Heading}\" refers to \"{target}\", which only refers to \"{on}\".", $"Refer to \"{on}\".");
                else if (moved[target].FirstOrDefault() is { } above && !(rules.GetValueOrDefault(target) is { } own && IsWanted(own, marked)))
                    yield return new(Rules.IndexReference, rule.Place, $"\"{rule.Heading}\" refers to \"{target}\", whose places are listed only below \"{above}\".", $"Refer to \"{above}\".");
            }

            foreach (var target in rule.SeeAlso.Append(rule.See).OfType<string>().Where(t => !known.Contains(t)))
                yield return new(Rules.IndexHeadingMissing, rule.Place, $"\"{rule.Heading}\" refers to \"{target}\", which no report marks.", $"Mark it as [{target}]{{.index}} in a report, or correct the name.");
            foreach (var sub in rule.SubEntries)
            {
                foreach (var heading in sub.Headings.Where(h => !marked.ContainsKey(h)))
                    yield return new(Rules.IndexHeadingMissing, sub.Place, $"\"{sub.Text}\" lists the places of \"{heading}\", which no report marks.", $"Mark it as [{heading}]{{.index}} in a report, or correct the name.");
            }

            if (rule.See is not null && marked.ContainsKey(rule.Heading))
                yield return new(Rules.IndexHeadingMissing, rule.Place, $"\"{rule.Heading}\" only refers to \"{rule.See}\", but reports mark it, so readers would not find its places.", "Write \"see-also\" instead of \"see\", or mark the other heading.");
            else if (rule.See is null && !IsWanted(rule, marked) && !marked.ContainsKey(rule.Heading))
                yield return new(Rules.IndexHeadingMissing, rule.Place, $"No report marks \"{rule.Heading}\".", $"Mark it as [{rule.Heading}]{{.index}} in a report, or delete it here.");
        }
    }

    /// <summary>The positions of each heading, in the order of the texts.</summary>
    private static Dictionary<string, List<Position>> Marked(IEnumerable<Report> texts)
    {
        var marked = new Dictionary<string, List<Position>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var (note, leaf) in ReportText.Leaves(text))
            {
                foreach (var (inline, offset) in ReportText.Inlines(leaf))
                {
                    if (inline is not IndexEntry entry)
                        continue;
                    if (!marked.TryGetValue(entry.Heading, out var places))
                        marked.Add(entry.Heading, places = []);
                    places.Add(new(text.Slug, note, leaf.Number, offset));
                }
            }
        }

        return marked;
    }

    /// <summary>Whether an unmarked heading belongs in the index because of its references or sub-entries.</summary>
    private static bool IsWanted(IndexRule rule, Dictionary<string, List<Position>> marked) =>
        rule.See is not null || rule.SubEntries.Any(s => s.Headings.Any(marked.ContainsKey));

    /// <summary>A heading with its markup: as <c>index.yaml</c> writes it, or else as reports do. If only some of the
    /// reports have markup, theirs counts.</summary>
    private IReadOnlyList<Inline> Printed(string heading) =>
        settings.Rules.FirstOrDefault(r => r.Heading == heading && r.Printed is not [Text])?.Printed ?? printed.GetValueOrDefault(heading) ?? [new Text(heading)];

    /// <summary>The headings that reports mark, as the first of them with markup has it, marked with their language if no report marks them
    /// in that of the index.</summary>
    /// <param name="around">The language of the index.</param>
    private static Dictionary<string, IReadOnlyList<Inline>> PrintedHeadings(IEnumerable<Report> texts, string around)
    {
        var printed = new Dictionary<string, IReadOnlyList<Inline>>(StringComparer.Ordinal);
        var languages = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (inline, language) in texts.SelectMany(ReportLanguages.Leaves).SelectMany(l => ReportLanguages.Inlines(l.Leaf.Content, l.Language)))
        {
            if (inline is not IndexEntry entry)
                continue;
            // What the index says in place of the words may be in any language.
            var isOwn = Leaf.OneLineOf(entry.Content) == entry.Heading && !LanguageTag.IsSameLanguage(language, around);
            if (!languages.TryAdd(entry.Heading, isOwn ? language : null) && !isOwn)
                languages[entry.Heading] = null;
            if (entry.Printed is not [Text])
                printed.TryAdd(entry.Heading, [.. ContentsBuilder.Unlinked(entry.Printed)]);
        }

        foreach (var (heading, language) in languages)
        {
            if (language is not null)
                printed[heading] = [new Foreign(language, printed.GetValueOrDefault(heading) ?? [new Text(heading)])];
        }

        return printed;
    }

    private IndexItem Item(int level, bool beginsLetter, IReadOnlyList<Inline> heading, IReadOnlyList<Position> positions, IndexRule? rule, Func<Position, PrintedPlace> placeOf)
    {
        var content = new List<Inline>(heading);
        foreach (var (text, target) in Locators(positions, words, placeOf))
        {
            content.Add(new Text(words.Comma));
            content.Add(new Locator(target, [new Text(text)]));
        }

        if (rule?.See is { } see)
        {
            content.Add(new Text(". "));
            content.Add(new Emphasis([new Text(words.See)]));
            content.AddRange([new Text(" "), .. Printed(see)]);
        }
        else if (rule?.SeeAlso is { Count: > 0 } also)
        {
            content.Add(new Text(". "));
            content.Add(new Emphasis([new Text(words.SeeAlso)]));
            content.AddRange(also.SelectMany((target, i) => (IReadOnlyList<Inline>)[new Text(i == 0 ? " " : "; "), .. Printed(target)]));
        }

        return new(level, beginsLetter, FrontMatter.Leaf([.. content])) { Heading = heading };
    }

    /// <summary>Locators in page order: ranges of pages, and each note on its own, such as 12, 14–16, 47n3.</summary>
    internal static IEnumerable<(string Text, Position Target)> Locators(IReadOnlyList<Position> positions, HouseWords words, Func<Position, PrintedPlace> placeOf)
    {
        var places = positions.Select(p => (Place: placeOf(p), Position: p)).ToList();
        foreach (var style in new[] { FolioStyle.LowerRoman, FolioStyle.Arabic })
        {
            var own = places.Where(p => p.Place.Page.Style == style).ToList();
            var body = own.Where(p => p.Place.Note is null).GroupBy(p => p.Place.Page.Value).ToDictionary(g => g.Key, g => g.First().Position);
            var pages = PageRanges.Runs([.. body.Keys.Order()]).Select(run => (Page: run.First, Order: 0, Text: Range(run.First, run.Last, style), Target: body[run.First]));
            var notes = own.Where(p => p.Place.Note is not null).DistinctBy(p => p.Place)
                .Select((p, i) => (Page: p.Place.Page.Value, Order: i + 1, Text: words.NoteOnPage.With(p.Place.Page.ToString(), p.Place.Note!), Target: p.Position));
            foreach (var locator in pages.Concat(notes).OrderBy(l => l.Page).ThenBy(l => l.Order))
                yield return (locator.Text, locator.Target);
        }
    }

    private static string Range(int first, int last, FolioStyle style) =>
        first == last ? new Folio(first, style).ToString()
        : style == FolioStyle.Arabic ? PageRanges.Range(first, last)
        : $"{new Folio(first, style)}–{new Folio(last, style)}";
}

using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages.Sorting;
using Watch.Typesetting.Marks;

namespace Watch.Edition.MatterText;

/// <summary>Where an index entry stands on paper.</summary>
/// <param name="Note">The label of the note that it stands in; null in the body.</param>
public readonly record struct PrintedPlace(Folio Page, string? Note);

/// <summary>Makes the index of a volume from the names that its reports mark and from what <c>index.yaml</c> says of them. The names are gathered
/// once, whatever is asked of them.</summary>
/// <param name="settings">What <c>index.yaml</c> says.</param>
/// <param name="language">In whose order headings stand.</param>
public sealed class IndexBuilder(Volume volume, IndexSettings settings, string language)
{
    public const string Path = "index.yaml";

    public const string Title = "Index";

    private readonly Dictionary<string, List<Position>> marked = Marked(volume.Texts);

    /// <summary>Whether nothing is marked, and so there is no index.</summary>
    public bool IsEmpty => marked.Count == 0;

    /// <summary>The index; null where nothing is marked.</summary>
    /// <param name="placeOf">Where a position of one of the volume's texts is printed.</param>
    public Matter? Build(Func<Position, PrintedPlace> placeOf)
    {
        if (IsEmpty)
            return null;
        var order = IndexOrder.For(language);
        // What stands below a heading, or under another, does not stand by itself.
        var moved = settings.Rules.SelectMany(r => r.SubEntries).SelectMany(s => s.Headings).ToHashSet(StringComparer.Ordinal);
        var rules = settings.Rules.ToDictionary(r => r.Heading, StringComparer.Ordinal);
        var headings = marked.Keys.Where(h => !moved.Contains(h))
            .Concat(settings.Rules.Where(r => IsWanted(r, marked)).Select(r => r.Heading))
            .Distinct(StringComparer.Ordinal).Order(order).ToList();
        var items = new List<IndexItem>();
        var letter = (string?)null;
        foreach (var heading in headings)
        {
            var rule = rules.GetValueOrDefault(heading);
            var own = order.LetterOf(heading);
            items.Add(new(1, own != letter, FrontMatter.Leaf(Entry(heading, marked.GetValueOrDefault(heading) ?? [], rule, placeOf))));
            letter = own;
            foreach (var sub in (rule?.SubEntries ?? []).Where(s => s.Headings.Any(marked.ContainsKey)).OrderBy(s => s.Text, order))
                items.Add(new(2, false, FrontMatter.Leaf(Entry(sub.Text, [.. sub.Headings.SelectMany(h => marked.GetValueOrDefault(h) ?? [])], null, placeOf))));
        }

        return new(MatterKind.Index, Title, "en", [FrontMatter.Line(DisplayRole.Heading, Title), new IndexList(items)]);
    }

    /// <summary>The headings of an index with their locators as printed.</summary>
    public static IReadOnlyList<EditionHeading> HeadingsOf(Matter index)
    {
        var headings = new List<EditionHeading>();
        var above = "";
        foreach (var item in index.Content.OfType<IndexList>().SelectMany(l => l.Items))
        {
            var words = ((Text)item.Text.Content[0]).Content;
            above = item.Level == 1 ? words : above;
            headings.Add(new(item.Level == 1 ? words : $"{above}: {words}", [.. item.Text.Content.OfType<Locator>().Select(l => Leaf.PlainTextOf(l.Content))]));
        }

        return headings;
    }

    /// <summary>What <c>index.yaml</c> names and no report of the corpus marks, and references that lead nowhere.</summary>
    public static IEnumerable<Diagnostic> Check(IndexSettings settings, IReadOnlyList<Report> texts)
    {
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
                    yield return new(Rules.IndexReference, rule.Place, $"\"{rule.Heading}\" refers to \"{target}\", whose places stand below \"{above}\" alone.", $"Refer to \"{above}\".");
            }

            foreach (var target in rule.SeeAlso.Append(rule.See).OfType<string>().Where(t => !known.Contains(t)))
                yield return new(Rules.IndexHeadingMissing, rule.Place, $"\"{rule.Heading}\" refers to \"{target}\", which no report marks.", $"Mark it as [{target}]{{.index}} in a report, or correct the name.");
            foreach (var sub in rule.SubEntries)
            {
                foreach (var heading in sub.Headings.Where(h => !marked.ContainsKey(h)))
                    yield return new(Rules.IndexHeadingMissing, sub.Place, $"\"{sub.Text}\" has the places of \"{heading}\", which no report marks.", $"Mark it as [{heading}]{{.index}} in a report, or correct the name.");
            }

            if (rule.See is not null && marked.ContainsKey(rule.Heading))
                yield return new(Rules.IndexHeadingMissing, rule.Place, $"\"{rule.Heading}\" is only a way to \"{rule.See}\", and reports mark it: its places would be lost to readers.", "Write \"see-also\", or mark the other heading.");
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

    /// <summary>Whether a heading that nothing marks has something to say all the same.</summary>
    private static bool IsWanted(IndexRule rule, Dictionary<string, List<Position>> marked) =>
        rule.See is not null || rule.SubEntries.Any(s => s.Headings.Any(marked.ContainsKey));

    private static List<Inline> Entry(string heading, IReadOnlyList<Position> positions, IndexRule? rule, Func<Position, PrintedPlace> placeOf)
    {
        var content = new List<Inline> { new Text(heading) };
        foreach (var (text, target) in Locators(positions, placeOf))
        {
            content.Add(new Text(", "));
            content.Add(new Locator(target, [new Text(text)]));
        }

        if (rule?.See is { } see)
        {
            content.Add(new Text(". "));
            content.Add(new Emphasis([new Text("See")]));
            content.Add(new Text(" " + see));
        }
        else if (rule?.SeeAlso is { Count: > 0 } also)
        {
            content.Add(new Text(". "));
            content.Add(new Emphasis([new Text("See also")]));
            content.Add(new Text(" " + string.Join("; ", also)));
        }

        return content;
    }

    /// <summary>Pages in their order, those in a row as one, each note by itself: 12, 14–16, 47n3.</summary>
    internal static IEnumerable<(string Text, Position Target)> Locators(IReadOnlyList<Position> positions, Func<Position, PrintedPlace> placeOf)
    {
        var places = positions.Select(p => (Place: placeOf(p), Position: p)).ToList();
        foreach (var style in new[] { FolioStyle.LowerRoman, FolioStyle.Arabic })
        {
            var own = places.Where(p => p.Place.Page.Style == style).ToList();
            var body = own.Where(p => p.Place.Note is null).GroupBy(p => p.Place.Page.Value).ToDictionary(g => g.Key, g => g.First().Position);
            var pages = PageRanges.Runs([.. body.Keys.Order()]).Select(run => (Page: run.First, Order: 0, Text: Range(run.First, run.Last, style), Target: body[run.First]));
            var notes = own.Where(p => p.Place.Note is not null).DistinctBy(p => p.Place)
                .Select((p, i) => (Page: p.Place.Page.Value, Order: i + 1, Text: $"{p.Place.Page}n{p.Place.Note}", Target: p.Position));
            foreach (var locator in pages.Concat(notes).OrderBy(l => l.Page).ThenBy(l => l.Order))
                yield return (locator.Text, locator.Target);
        }
    }

    private static string Range(int first, int last, FolioStyle style) =>
        first == last ? new Folio(first, style).ToString()
        : style == FolioStyle.Arabic ? PageRanges.Range(first, last)
        : $"{new Folio(first, style)}–{new Folio(last, style)}";
}

using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Epub.Pages;

namespace Watch.Epub.Package;

/// <summary>A printed page and the place in the book where it begins.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Mark">The mark of the place.</param>
internal sealed record ListedPage(Position Start, PageMark Mark);

/// <summary>The pages of the printed edition that begin in the texts of the book. A page is left out if it begins in other matter, or at a
/// place that the texts no longer have.</summary>
internal sealed partial class PageList
{
    /// <summary>The list of a book without a printed edition.</summary>
    public static readonly PageList None = new([], []);

    private readonly Dictionary<(string Report, int Note, int Leaf), IReadOnlyList<PageMark>> byLeaf;

    private readonly Dictionary<Position, string> anchors;

    private PageList(IReadOnlyList<ListedPage> pages, IReadOnlyList<ListedPage> places)
    {
        Pages = pages;
        anchors = places.ToDictionary(place => place.Start, place => place.Mark.Id);
        byLeaf = pages.Concat(places).OrderBy(page => page.Mark.Offset).GroupBy(page => (page.Start.Report, page.Start.Note, page.Start.Block))
            .ToDictionary(leaf => leaf.Key, IReadOnlyList<PageMark> (leaf) => [.. leaf.Select(page => page.Mark)]);
    }

    /// <summary>In the order of the book. It differs from the order of the pages where a figure was printed earlier or later.</summary>
    public IReadOnlyList<ListedPage> Pages { get; }

    /// <param name="targets">Other positions to mark, so that links can lead to them.</param>
    public static PageList Of(EditionRecord? edition, IEnumerable<Report> texts, IReadOnlyCollection<Position> targets)
    {
        if (edition is null && targets.Count == 0)
            return None;
        var order = texts.Select((report, n) => (report, n)).ToDictionary(text => text.report.Slug, text => (text.n, Ids: new Ids(text.report), Leaves: LeavesOf(text.report)));
        var places = targets.Where(target => order.ContainsKey(target.Report)).Select(target => Find(target, order[target.Report].Leaves)).OfType<Position>().Distinct()
            .Select(place => new ListedPage(place, new(place.Offset, null, order[place.Report].Ids.Place(place))));
        var placed = (edition?.Pages ?? [])
            .Where(page => Xml.Clean(page.Label).Trim().Length > 0)
            .Select(page => (Label: Xml.Clean(page.Label).Trim(), Start: page.Start is { } start && order.TryGetValue(start.Report, out var text) ? Find(start, text.Leaves) : null))
            .Where(page => page.Start is not null)
            .Select(page => (page.Label, Start: page.Start!.Value))
            .OrderBy(page => order[page.Start.Report].n).ThenBy(page => page.Start)
            .ToList();
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        return new([.. placed.Select(page => new ListedPage(page.Start, new(page.Start.Offset, page.Label, NameOf(page.Label, named))))], [.. places]);
    }

    /// <summary>The pages that begin in a leaf.</summary>
    /// <param name="note">The note's ordinal, or 0 in the body.</param>
    public IReadOnlyList<PageMark> In(string report, int note, Leaf leaf) => byLeaf.GetValueOrDefault((report, note, leaf.Number)) ?? [];

    /// <summary>The id of a marked position; null if it is not marked.</summary>
    public string? AnchorOf(Position target) => anchors.GetValueOrDefault(target);

    /// <summary>The leaves of a report that the book shows, by note and number.</summary>
    private static Dictionary<(int Note, int Leaf), Leaf> LeavesOf(Report report)
    {
        var heads = new[] { report.Metadata.Title, report.Metadata.Subtitle, report.Metadata.Summary }.OfType<Leaf>();
        var body = BlockTree.All(report.Body).SelectMany(BlockTree.LeavesOf);
        var notes = report.Notes.SelectMany(note => BlockTree.All(note.Content).SelectMany(BlockTree.LeavesOf).Select(leaf => (Note: note.Ordinal, Leaf: leaf)));
        return heads.Concat(body).Select(leaf => (Note: 0, Leaf: leaf)).Concat(notes)
            .DistinctBy(place => (place.Note, place.Leaf.Number))
            .ToDictionary(place => (place.Note, place.Leaf.Number), place => place.Leaf);
    }

    /// <summary>The position if the text has it, else null. A position inside a surrogate pair moves before it.</summary>
    private static Position? Find(Position start, Dictionary<(int Note, int Leaf), Leaf> leaves)
    {
        if (!leaves.TryGetValue((start.Note, start.Block), out var leaf) || start.Offset < 0)
            return null;
        if (start.Offset == 0)
            return start;
        var text = leaf.PlainText;
        return start.Offset > text.Length ? null
            : start.Offset < text.Length && char.IsSurrogatePair(text[start.Offset - 1], text[start.Offset]) ? start with { Offset = start.Offset - 1 }
            : start;
    }

    /// <summary>A unique id for a page, made from its label if possible.</summary>
    /// <param name="named">The number of pages that have each id so far.</param>
    private static string NameOf(string label, Dictionary<string, int> named)
    {
        var name = Plain().IsMatch(label) ? label.ToLowerInvariant() : "unnamed";
        var n = named[name] = named.GetValueOrDefault(name) + 1;
        return n == 1 ? $"page-{name}" : string.Create(CultureInfo.InvariantCulture, $"page-{name}-{n}");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,20}\z")]
    private static partial Regex Plain();
}

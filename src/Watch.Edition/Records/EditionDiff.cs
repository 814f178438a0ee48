using Watch.Documents;

namespace Watch.Edition.Records;

/// <summary>Compares two records of a volume.</summary>
public static class EditionDiff
{
    /// <summary>Returns a line for each page that begins elsewhere, and for each report, note and index heading on
    /// other pages; empty if the editions agree.</summary>
    public static IReadOnlyList<string> Compare(EditionRecord old, EditionRecord later)
    {
        var lines = new List<string>();
        var before = First(old.Pages, p => p.Label);
        var after = First(later.Pages, p => p.Label);
        foreach (var page in old.Pages.Where(p => !after.ContainsKey(p.Label)))
            lines.Add($"page {page.Label}: is gone");
        foreach (var page in later.Pages)
        {
            if (!before.TryGetValue(page.Label, out var was))
                lines.Add($"page {page.Label}: is new");
            else if (was.Start != page.Start && was.Words != page.Words)
                lines.Add($"page {page.Label}: began “{was.Words}” and now begins “{page.Words}”");
            else if (was.Start != page.Start)
                lines.Add($"page {page.Label}: began at {was.Start} and now begins at {page.Start}, with the same words");
        }

        Moved(lines, First(old.Reports, r => r.Slug), later.Reports, r => r.Slug, r => $"on pages {r.First}–{r.Last}", r => $"report {r.Slug}");
        Moved(lines, First(old.Notes, n => (n.Report, n.Note)), later.Notes, n => (n.Report, n.Note), n => $"on page {n.Label}", n => $"note {n.Note} of {n.Report}");
        Moved(lines, First(old.Index, h => h.Heading), later.Index, h => h.Heading, h => string.Join(", ", h.Locators), h => $"index, {h.Heading}");
        return lines;
    }

    private static void Moved<T, TKey>(List<string> lines, Dictionary<TKey, T> before, IReadOnlyList<T> after, Func<T, TKey> key, Func<T, string> place, Func<T, string> name)
        where TKey : notnull
    {
        foreach (var thing in after)
        {
            if (!before.Remove(key(thing), out var was))
                lines.Add($"{name(thing)}: is new, {place(thing)}");
            else if (place(was) != place(thing))
                lines.Add($"{name(thing)}: was {place(was)} and is {place(thing)}");
        }

        foreach (var gone in before.Values)
            lines.Add($"{name(gone)}: is gone");
    }

    private static Dictionary<TKey, T> First<T, TKey>(IEnumerable<T> things, Func<T, TKey> key)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, T>();
        foreach (var thing in things)
            first.TryAdd(key(thing), thing);
        return first;
    }
}

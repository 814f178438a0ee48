using Watch.Documents;
using Watch.Documents.Diagnostics;

namespace Watch.Edition.Records;

/// <summary>Finds where the pages of a published edition begin in texts that were corrected later.</summary>
public static class EditionFinder
{
    /// <summary>Returns the edition with the current positions of its pages' first words. A page whose words are not
    /// found keeps its label, loses its start, and is reported.</summary>
    public static Read<EditionRecord> Find(EditionRecord edition, Volume volume)
    {
        var diagnostics = new List<Diagnostic>();
        var texts = volume.Texts.ToDictionary(t => t.Slug, t => new WordList(t), StringComparer.Ordinal);
        var pages = new List<EditionPage>(edition.Pages.Count);
        Position? last = null;
        foreach (var page in edition.Pages)
        {
            if (page.Start is not { } start)
            {
                pages.Add(page);
                continue;
            }

            var found = texts.TryGetValue(start.Report, out var text) ? text.Find(start, page.Words, last is { } before && before.Report == start.Report ? before : null) : null;
            pages.Add(page with { Start = found });
            last = found ?? last;
            if (found is null)
            {
                diagnostics.Add(new(
                    Rules.EditionPlaceLost, text is null ? new("watch.yaml", 0, 0) : new(text.Report.Source.Path, 0, 0),
                    text is null
                        ? $"Page {page.Label} of the published edition begins in \"{start.Report}\", which is not part of volume \"{volume.Id}\"."
                        : $"The words with which page {page.Label} of the published edition begins, “{page.Words}”, are no longer in the text.",
                    "The page list omits the page. Restore the words, or name another record."));
            }
        }

        return new(edition with { Pages = pages }, diagnostics);
    }

    /// <summary>The words of a text, each with its position.</summary>
    private sealed class WordList
    {
        // How many places are tried for one page. Only a text that repeats itself endlessly has more.
        private const int MostTried = 10_000;

        private readonly List<(string Word, Position At)> words = [];
        private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        private readonly LeafWords leaves;

        public WordList(Report report)
        {
            Report = report;
            leaves = new(report);
            foreach (var (note, leaf) in ReportText.Leaves(report).OrderBy(l => l.Note).ThenBy(l => l.Leaf.Number))
            {
                var text = leaf.PlainText;
                for (var i = 0; i < text.Length;)
                {
                    while (i < text.Length && char.IsWhiteSpace(text[i]))
                        i++;
                    var start = i;
                    while (i < text.Length && !char.IsWhiteSpace(text[i]))
                        i++;
                    if (text[start..i].Replace(Leaf.Generated.ToString(), "", StringComparison.Ordinal) is { Length: > 0 } word)
                        Add(word, new(report.Slug, note, leaf.Number, start));
                }
            }
        }

        public Report Report { get; }

        private void Add(string word, Position at)
        {
            if (!places.TryGetValue(word, out var own))
                places.Add(word, own = []);
            own.Add(words.Count);
            words.Add((word, at));
        }

        /// <summary>The nearest place to a position, after another, where the words occur; null for none.</summary>
        public Position? Find(Position near, string sought, Position? after)
        {
            var parts = sought.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
                return null;
            // A page may begin within a word. Its first word is then only the end of a word in the text.
            if (leaves.From(near, parts.Length).SequenceEqual(parts) && (after is null || near > after))
                return near;
            // Look for the rarest word. The first one cannot be looked up, since it may be a part of a word.
            var (rarest, own) = (0, (List<int>?)null);
            for (var i = 1; i < parts.Length; i++)
            {
                if (!places.TryGetValue(parts[i], out var its))
                    return null;
                if (own is null || its.Count < own.Count)
                    (rarest, own) = (i, its);
            }

            var expected = FirstFrom(near);
            foreach (var place in Nearest(own, expected + rarest).Take(MostTried))
            {
                var i = place - rarest;
                if (i >= 0 && i + parts.Length <= words.Count && (after is null || words[i].At > after) && words[i].At.Note == near.Note && Matches(i, parts))
                    return words[i].At with { Offset = words[i].At.Offset + words[i].Word.Length - Overlap(words[i].Word, parts[0]) };
            }

            return null;
        }

        /// <summary>Indices in the order of their distance from one; of two at the same distance, the later first.</summary>
        /// <param name="among">Null for all words.</param>
        private IEnumerable<int> Nearest(List<int>? among, int expected)
        {
            var count = among?.Count ?? words.Count;
            var later = among is null ? Math.Min(expected, count) : among.BinarySearch(expected) is var found && found < 0 ? ~found : found;
            var earlier = later - 1;
            while (earlier >= 0 || later < count)
            {
                if (later < count && (earlier < 0 || At(later) - expected <= expected - At(earlier)))
                    yield return At(later++);
                else
                    yield return At(earlier--);
            }

            int At(int index) => among is null ? index : among[index];
        }

        /// <summary>The index of the first word at or after a position.</summary>
        private int FirstFrom(Position position)
        {
            var (low, high) = (0, words.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (words[middle].At < position)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        private bool Matches(int first, string[] parts)
        {
            if (Overlap(words[first].Word, parts[0]) == 0)
                return false;
            for (var i = 1; i < parts.Length; i++)
            {
                if (words[first + i].Word != parts[i] || words[first + i].At.Note != words[first].At.Note)
                    return false;
            }

            return true;
        }

        /// <summary>The length of the sought word if the word ends with it; else 0.</summary>
        private static int Overlap(string word, string sought) => word.EndsWith(sought, StringComparison.Ordinal) ? sought.Length : 0;
    }
}

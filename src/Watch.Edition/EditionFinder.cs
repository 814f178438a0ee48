using Watch.Documents;

namespace Watch.Edition;

/// <summary>Finds where the pages of a published edition begin in texts that have been corrected since.</summary>
public static class EditionFinder
{
    /// <summary>The edition with the positions that its pages' first words have now. A page whose words are found nowhere keeps its label
    /// and has no start; that is told.</summary>
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
                        ? $"Page {page.Label} of the published edition begins in \"{start.Report}\", which is no text of volume \"{volume.Id}\"."
                        : $"The words that page {page.Label} of the published edition begins with, “{page.Words}”, are no longer there.",
                    "The page list leaves the page out; name another record, or restore the words."));
            }
        }

        return new(edition with { Pages = pages }, diagnostics);
    }

    /// <summary>The words of a text, each with its position.</summary>
    private sealed class WordList
    {
        private readonly List<(string Word, Position At)> words = [];

        public WordList(Report report)
        {
            Report = report;
            foreach (var (note, leaf) in ReportText.Leaves(report))
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
                        words.Add((word, new(report.Slug, note, leaf.Number, start)));
                }
            }
        }

        public Report Report { get; }

        /// <summary>The place nearest to a position where the words stand, after another; null where they stand nowhere.</summary>
        public Position? Find(Position near, string sought, Position? after)
        {
            var parts = sought.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
                return null;
            // A page may begin within a word: what it begins with is then the word's end.
            if (ReportText.Words(Report, near, parts.Length).SequenceEqual(parts) && (after is null || near > after))
                return near;
            var expected = words.FindIndex(w => w.At >= near);
            if (expected < 0)
                expected = words.Count;
            for (var distance = 0; distance <= words.Count; distance++)
            {
                foreach (var i in (int[])[expected + distance, expected - distance])
                {
                    if (i >= 0 && i + parts.Length <= words.Count && (after is null || words[i].At > after) && words[i].At.Note == near.Note && Matches(i, parts))
                        return words[i].At with { Offset = words[i].At.Offset + words[i].Word.Length - Overlap(words[i].Word, parts[0]) };
                }
            }

            return null;
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

        /// <summary>How many characters of a word's end are the sought word; 0 if it does not end so. A whole word is found before a part.</summary>
        private static int Overlap(string word, string sought) => word.EndsWith(sought, StringComparison.Ordinal) ? sought.Length : 0;
    }
}

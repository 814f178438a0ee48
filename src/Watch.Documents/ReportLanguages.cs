namespace Watch.Documents;

/// <summary>The languages in which a report says what it says: its own, those of divisions and those of words.</summary>
public static class ReportLanguages
{
    /// <summary>The part of all letters that makes a language in which no report is written one of the book's.</summary>
    private const double LeastPart = 0.05;

    /// <summary>All leaves in the order of positions, each with its language.</summary>
    public static IEnumerable<(Leaf Leaf, string Language)> Leaves(Report report)
    {
        var metadata = report.Metadata;
        return new[] { metadata.Title, metadata.Subtitle, metadata.Summary }.OfType<Leaf>().Select(leaf => (leaf, metadata.Language))
            .Concat(In(report.Body, metadata.Language))
            .Concat(report.Notes.SelectMany(note => In(note.Content, metadata.Language)));
    }

    /// <summary>Inlines of a leaf, those within others after these, each with the language around it.</summary>
    public static IEnumerable<(Inline Inline, string Language)> Inlines(IReadOnlyList<Inline> content, string language) =>
        content.SelectMany(inline => Inlines(Leaf.ChildrenOf(inline), inline is Foreign foreign ? foreign.Language : language).Prepend((inline, language)));

    /// <summary>The languages of a book: its own first, then those of whole reports, and of a twentieth of the text or more, those first that
    /// say the most.</summary>
    /// <param name="main">The language of the book.</param>
    public static IReadOnlyList<string> InOrder(string main, IReadOnlyList<Report> reports)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var report in reports)
            weights.TryAdd(report.Metadata.Language, 0);
        var ofReports = weights.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (inline, language) in reports.SelectMany(Leaves).SelectMany(leaf => Inlines(leaf.Leaf.Content, leaf.Language)))
        {
            if (inline is Text text)
                weights[language] = weights.GetValueOrDefault(language) + text.Content.Count(char.IsLetter);
        }

        var all = weights.Values.Sum();
        return
        [
            .. weights.Where(w => ofReports.Contains(w.Key) || w.Value >= all * LeastPart)
                .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key).Prepend(main).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Leaf Leaf, string Language)> In(IEnumerable<Block> blocks, string language) => Within(blocks, language).OrderBy(leaf => leaf.Leaf.Number);

    private static IEnumerable<(Leaf Leaf, string Language)> Within(IEnumerable<Block> blocks, string language) => blocks.SelectMany(block =>
        BlockTree.LeavesOf(block).Select(leaf => (leaf, language))
            .Concat(Within(BlockTree.ChildrenOf(block), block is Division division ? division.Language : language)));
}

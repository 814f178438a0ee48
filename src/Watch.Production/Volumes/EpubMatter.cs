using System.Globalization;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Edition.BookMatter;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>The parts of a volume that are made, as its EPUB has them.</summary>
internal static class EpubMatter
{
    // What an index says that has no pages to name.
    private static readonly Display OfReports = new(DisplayRole.Line, new Leaf(Leaf.Unnumbered, [new Text("Numbers are those of reports.")]));

    /// <param name="edition">The printed edition whose pages the index names; without one it names reports.</param>
    public static IReadOnlyList<Matter> Of(Volume volume, CorpusSettings settings, IndexSettings index, VolumeFacts facts, EditionRecord? edition)
    {
        var places = edition is null ? null : new PrintedPages(edition);
        var texts = volume.Texts.Select((text, n) => (Text: text, Number: text.Metadata.Number ?? n + 1)).ToDictionary(text => text.Text.Slug);
        var made = new IndexBuilder(volume, index, settings.Language).Build(position => new(
            places?.Find(position) ?? new(texts[position.Report].Number, FolioStyle.Arabic),
            position.Note > 0 ? texts[position.Report].Text.Notes[position.Note - 1].Label : null));
        return
        [
            .. new[]
            {
                FrontMatter.HalfTitle(volume), FrontMatter.TitlePage(volume, settings, facts), FrontMatter.Imprint(volume, settings, facts), FrontMatter.Abbreviations(volume),
                made is null || edition is not null ? made : made with { Content = [made.Content[0], OfReports, .. made.Content.Skip(1)] }, FrontMatter.Colophon(facts),
            }.OfType<Matter>(),
        ];
    }

    /// <summary>On which page of an edition a position stands.</summary>
    private sealed class PrintedPages
    {
        private readonly Dictionary<string, List<(Position Start, Folio Page)>> pages = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Report, int Note), Folio> notes = [];

        public PrintedPages(EditionRecord edition)
        {
            foreach (var page in edition.Pages)
            {
                if (page.Start is not { } start || FolioOf(page.Label) is not { } folio)
                    continue;
                if (!pages.TryGetValue(start.Report, out var own))
                    pages.Add(start.Report, own = []);
                own.Add((start, folio));
            }

            foreach (var note in edition.Notes)
            {
                if (FolioOf(note.Label) is { } folio)
                    notes.TryAdd((note.Report, note.Note), folio);
            }
        }

        /// <summary>Null for a text of which no page is known.</summary>
        public Folio? Find(Position position)
        {
            if (!pages.TryGetValue(position.Report, out var own))
                return null;
            var place = own.FindLastIndex(page => page.Start <= position);
            // A note that no page begins in stands on one page, which may be far behind its report.
            if (position.Note > 0 && (place < 0 || own[place].Start.Note != position.Note) && notes.TryGetValue((position.Report, position.Note), out var ofNote))
                return ofNote;
            return own[Math.Max(0, place)].Page;
        }

        private static Folio? FolioOf(string label)
        {
            if (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new(number, FolioStyle.Arabic);
            const int LongestFrontMatter = 999;
            return Enumerable.Range(1, LongestFrontMatter).Select(n => new Folio(n, FolioStyle.LowerRoman)).Where(folio => folio.ToString() == label).Select(folio => (Folio?)folio).FirstOrDefault();
        }
    }
}

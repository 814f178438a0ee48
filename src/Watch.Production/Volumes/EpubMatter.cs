using System.Globalization;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Edition.BookMatter;
using Watch.Languages;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>The generated parts of a volume in its EPUB: title page, imprint, index and so on.</summary>
internal static class EpubMatter
{
    /// <param name="edition">The printed edition whose pages the index names; null for an index that names reports.</param>
    public static IReadOnlyList<Matter> Of(Volume volume, CorpusSettings settings, IndexSettings index, VolumeFacts facts, EditionRecord? edition)
    {
        var places = edition is null ? null : new PrintedPages(edition);
        var texts = volume.Texts.Select((text, n) => (Text: text, Number: text.Metadata.Number ?? n + 1)).ToDictionary(text => text.Text.Slug);
        var language = Language.Of(settings.Language, settings.Words);
        var made = new IndexBuilder(volume, index, language).Build(position => new(
            places?.Find(position) ?? new(texts[position.Report].Number, FolioStyle.Arabic),
            position.Note > 0 ? texts[position.Report].Text.Notes[position.Note - 1].Label : null));
        // What an index says that has no pages to name.
        var ofReports = new Display(DisplayRole.Line, new Leaf(Leaf.Unnumbered, [new Text(language.Words.NumbersAreOfReports)]));
        return
        [
            .. new[]
            {
                FrontMatter.HalfTitle(volume, settings), FrontMatter.TitlePage(volume, settings, facts), FrontMatter.Imprint(volume, settings, facts), FrontMatter.Abbreviations(volume, settings),
                made is null || edition is not null ? made : made with { Content = [made.Content[0], ofReports, .. made.Content.Skip(1)] }, FrontMatter.Colophon(settings, facts),
            }.OfType<Matter>(),
        ];
    }

    /// <summary>Finds the page of an edition for a position.</summary>
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

        /// <summary>Returns null for a text whose pages are not known.</summary>
        public Folio? Find(Position position)
        {
            if (!pages.TryGetValue(position.Report, out var own))
                return null;
            var place = own.FindLastIndex(page => page.Start <= position);
            // Collected notes may stand far behind their report, so a note has a page of its own.
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

using Watch.Documents;
using Watch.Edition.BookMatter;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Edition.Records;

/// <summary>Records a volume's finished pages: their labels and starts, and the page of each destination.</summary>
internal sealed class PageRegister(Volume volume)
{
    private const int WordsOfStart = 8;

    private readonly Dictionary<string, Folio> names = new(StringComparer.Ordinal);
    private readonly List<(MatterKind Kind, string Title)> named = [];
    private readonly SortedDictionary<int, PartRecord> parts = [];
    private readonly Dictionary<string, Report> texts = volume.Texts.ToDictionary(t => t.Slug, StringComparer.Ordinal);

    private sealed record PartRecord(Report? Text, MatterKind? Kind, IReadOnlyList<EditionPage> Pages, IReadOnlyList<OutlineEntry> Outline);

    /// <summary>The matter named so far, with its title.</summary>
    public IReadOnlyList<(MatterKind Kind, string Title)> Named => named;

    public bool Names(MatterKind kind) => named.Exists(n => n.Kind == kind);

    /// <summary>The headings of the index, once it is set.</summary>
    public IReadOnlyList<EditionHeading> Index { get; set; } = [];

    public void Name(MatterKind kind, string title, Folio first)
    {
        if (!Names(kind))
            named.Add((kind, title));
        names[DestinationNames.Matter(kind)] = first;
    }

    /// <summary>Records the destinations of a text that is numbered but not yet handed out.</summary>
    public void Foresee(Report text, TypesetDocument document)
    {
        foreach (var page in document.Pages)
        {
            foreach (var destination in page.Destinations)
                names.TryAdd(destination.Name, page.Folio);
        }

        names.TryAdd(DestinationNames.InVolume(text.Slug).Title, document.Pages[0].Folio);
    }

    /// <param name="text">The report or foreword; null for matter and blank pages.</param>
    public void Add(BookPart part, Report? text, MatterKind? kind)
    {
        var pages = new List<EditionPage>();
        var words = text is null ? null : new LeafWords(texts[text.Slug]);
        Position? last = null;
        foreach (var page in part.Document.Pages)
        {
            foreach (var destination in page.Destinations)
                names.TryAdd(destination.Name, page.Folio);
            // A page that begins with text from before the last page's start, such as a moved figure, gets no start.
            var start = text is null ? null : page.Start ?? page.OtherStart;
            if (start is { } at && last is { } before && at <= before)
                start = null;
            last = start ?? last;
            pages.Add(new(page.Folio.ToString(), start, start is null ? "" : string.Join(' ', words!.From(start.Value, WordsOfStart))));
        }

        parts.Add(part.Place, new(text, kind, pages, part.Document.Outline));
    }

    /// <summary>The label of the page that a destination is on; empty if there is none.</summary>
    public string LabelOf(string name) => names.TryGetValue(name, out var folio) ? folio.ToString() : "";

    /// <summary>Where a position is printed that a locator can refer to.</summary>
    public PrintedPlace PlaceOf(Position position)
    {
        var report = texts[position.Report];
        if (!names.TryGetValue(DestinationNames.Of(position), out var folio))
            throw new InvalidOperationException($"{position} is not printed.");
        return new(folio, position.Note > 0 ? report.Notes[position.Note - 1].Label : null);
    }

    /// <summary>The labels of the pages that cite a note, without duplicates.</summary>
    public IReadOnlyList<string> PagesThatCite(Report report, Note note)
    {
        var own = DestinationNames.InVolume(report.Slug);
        return [.. Enumerable.Range(1, note.Citations).Select(c => LabelOf(own.Reference(note.Ordinal, c))).Where(l => l.Length > 0).Distinct()];
    }

    /// <summary>Builds the outline: parts or groups, within groups the reports, within reports their headings.</summary>
    public IReadOnlyList<OutlineEntry> Outline()
    {
        var outline = new List<OutlineEntry>();
        var groups = volume.Groups.SelectMany(g => g.Reports.Select((r, i) => (r, g, i))).ToDictionary(g => g.r.Slug, g => (g.g.Title, IsFirst: g.i == 0));
        foreach (var part in parts.Values)
        {
            if (part.Kind is MatterKind.HalfTitle)
                continue;
            var depth = 0;
            if (part.Text is { } text && groups.TryGetValue(text.Slug, out var group))
            {
                depth = 1;
                if (group.IsFirst)
                    outline.Add(new(1, group.Title, part.Outline[0].Destination));
            }

            outline.AddRange(part.Outline.Select((e, i) => e with
            {
                Level = e.Level + depth,
                Title = i == 0 && part.Text is not null ? ContentsBuilder.TitleOf(part.Text) : e.Title,
            }));
        }

        return outline;
    }

    public EditionRecord Record()
    {
        var reports = parts.Values.Where(p => p.Text is not null).Select(p => new EditionReport(p.Text!.Slug, p.Pages[0].Label, p.Pages[^1].Label)).ToList();
        var notes = volume.Texts.SelectMany(t => t.Notes.Select(n => new EditionNote(t.Slug, n.Ordinal, LabelOf(DestinationNames.InVolume(t.Slug).Note(n.Ordinal)))))
            .Where(n => n.Label.Length > 0).ToList();
        return new(volume.Id, volume.Isbn("print"), [.. parts.Values.SelectMany(p => p.Pages)], reports, notes) { Index = Index };
    }
}

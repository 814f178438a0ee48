using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

public sealed partial class Typesetter
{
    // Some forty pages: more of them are not held at once.
    private const int LinesOfPart = 1500;

    // How the last pages of a part are broken is not yet as if more followed.
    private const int PagesAhead = 4;

    /// <summary>A note, and how much had been made before it was set.</summary>
    /// <param name="Report">Its report, by its place among those whose notes are set.</param>
    /// <param name="Note">Its place among the report's notes, from 0; the first has the report's title above it.</param>
    private readonly record struct NoteStart(int Report, int Note, int Tags, int Outline);

    /// <summary>Notes in one column, by what leads to them.</summary>
    private sealed record NoteColumn(Galley Galley, IReadOnlyDictionary<string, NoteStart> Starts, bool IsLast, IReadOnlyList<Diagnostic> Diagnostics);

    /// <summary>Sets the notes of a volume's reports one after the other, in parts that follow each other on the next page.</summary>
    /// <param name="words">The title and the words of the heads, with a language of their own.</param>
    /// <param name="linesOfPart">How many lines a part has, about.</param>
    public IEnumerable<Read<CutText>> CutNotes(IReadOnlyList<CollectedNotes> reports, Matter words, int linesOfPart = LinesOfPart)
    {
        var byReport = reports.ToDictionary(r => r.Report.Slug);
        // Of a note that is set again with the next part all has been told.
        var told = new HashSet<Diagnostic>();
        NoteStart? from = new NoteStart();
        for (var lines = linesOfPart; from is { } first;)
        {
            memory.Bound();
            var column = SetNotes(reports, words, first, lines);
            var cut = PageBreaker.Break(column.Galley, design.TextHeight, design.Leading);
            var (end, pages) = column.IsLast ? (null, cut.Starts.Count) : EndOf(cut, column.Starts);
            if (pages == 0)
            {
                lines *= 2;
                continue;
            }

            lines = linesOfPart;
            from = end;
            if (end is { } next)
                cut = cut with { Lines = [.. cut.Lines.Take(cut.Starts[pages])], Starts = [.. cut.Starts.Take(pages)] };
            var tags = end is null ? column.Galley.Tags : new([.. column.Galley.Tags.Tags.Take(end.Value.Tags)]);
            var outline = end is null ? column.Galley.Outline : [.. column.Galley.Outline.Take(end.Value.Outline)];
            var heads = new RunningHeads(words.Title, words.Title, words.Language) { ByPage = page => HeadOf(page, byReport, words) };
            yield return new(new(words.Language, cut, tags, outline, heads) { IsContinued = first != default }, [.. column.Diagnostics.Where(told.Add)]);
        }
    }

    private NoteColumn SetNotes(IReadOnlyList<CollectedNotes> reports, Matter words, NoteStart first, int lines)
    {
        var tags = new TagTreeBuilder();
        var outline = new List<OutlineEntry>();
        var diagnostics = new List<Diagnostic>();
        var starts = new Dictionary<string, NoteStart>(StringComparer.Ordinal);
        var column = new Column(design, memory.Setter, design.Measure / 4, null);
        var root = tags.Add(new Tag(0, -1, TagKind.Section) { Language = words.Language });
        var frame = new Frame("", Length.Zero, design.Measure, words.Language, root, 0, null);
        var own = FlowFor(NoReport(words.Language), DestinationNames.OfReport, tags, diagnostics, _ => Nowhere);
        if (first == default)
        {
            new BlockSetter("", design, Assets.None, column, own, memory.Setter, tags, outline).Set(words.Content, frame);
            column.Name(0, DestinationNames.Matter(words.Kind));
        }

        var isLast = true;
        for (var r = first.Report; r < reports.Count && isLast; r++)
        {
            var (report, assets, title, pages) = reports[r];
            var names = DestinationNames.InVolume(report.Slug);
            var flow = FlowFor(report, names, tags, diagnostics, report.PlaceOf);
            var blocks = new BlockSetter(report.Slug, design, assets(), column, flow, memory.Setter, tags, outline);
            var notes = new NoteSetter(design, column, blocks, flow, tags, note => PagesOf(pages(note), own.Words), words.Language);
            var n = r == first.Report ? first.Note : 0;
            var start = new NoteStart(r, n, tags.Count, outline.Count);
            var section = tags.Add(new Tag(0, root, TagKind.Section) { Language = report.Metadata.Language });
            var inner = frame with { Report = report.Slug, Tag = section, Language = report.Metadata.Language };
            if (n == 0)
            {
                starts.Add(names.Notes, start);
                SetTitle(title, names.Notes, inner);
            }

            for (; n < report.Notes.Count && isLast; n++)
            {
                if (n > 0)
                    starts.Add(names.Note(report.Notes[n].Ordinal), new(r, n, tags.Count, outline.Count));
                notes.Set(report.Notes[n], inner);
                isLast = column.Lines.Count < lines || (n + 1 == report.Notes.Count && r + 1 == reports.Count);
            }
        }

        var galley = new Galley(column.Lines, tags.Build(), outline, []) { Variable = column.Variable, Floats = column.Floats };
        diagnostics.AddRange(TextFindings.OfLines(galley, at => reports.First(r => r.Report.Slug == at.Report).Report.PlaceOf(at), Nowhere.Path));
        return new(galley, starts, isLast, diagnostics);

        void SetTitle(string title, string name, Frame inner)
        {
            var style = design.Book.ContentsGroup;
            var line = column.Lines.Count;
            column.Set(own.LayGenerated(title, style, inner.Language, tags.Add(new Tag(0, inner.Tag, TagKind.Heading) { Level = 2 })), style, Length.Zero, design.Measure);
            column.Name(line, name);
            column.KeepWithNext();
            outline.Add(new(2, title, name));
        }
    }

    /// <summary>The last recto that begins with a note, so that a part can end before it: which note that is, and how many pages stand before it;
    /// no page where there is none.</summary>
    private static (NoteStart? Next, int Pages) EndOf(PageCut cut, IReadOnlyDictionary<string, NoteStart> starts)
    {
        for (var page = (cut.Starts.Count - PagesAhead) / 2 * 2; page > 0; page -= 2)
        {
            var line = cut.Starts[page];
            foreach (var destination in cut.Lines[line].Destinations)
            {
                // A figure of an earlier note may stand behind it.
                if (starts.TryGetValue(destination.Name, out var start) && cut.Lines.Skip(line).SelectMany(l => l.Marks).All(m => m.Tag < 0 || m.Tag >= start.Tags))
                    return (start, page);
            }
        }

        return (null, 0);
    }

    /// <summary>What a note says of the pages that cite it: "p. 34", or "pp. 34, 61".</summary>
    private static string? PagesOf(IReadOnlyList<string> pages, HouseWords words) => pages.Count switch
    {
        0 => null,
        1 => words.CitingPages.One.With(pages[0]),
        _ => words.CitingPages.Many.With(string.Join(words.Comma, pages)),
    };

    /// <summary>The pages that cite the notes of a page: "Notes to pages 34–61".</summary>
    private string HeadOf(IEnumerable<GalleyLine> lines, Dictionary<string, CollectedNotes> reports, Matter words)
    {
        var served = lines.Select(l => l.Start).OfType<Position>().Where(p => p.Note > 0).Select(p => (p.Report, p.Note)).Distinct()
            .SelectMany(n => reports[n.Report].Pages(reports[n.Report].Report.Notes[n.Note - 1])).ToList();
        if (served.Count == 0)
            return words.Title;
        var (from, to) = (served.MinBy(Number)!, served.MaxBy(Number)!);
        var head = Language.Of(words.Language, Words).Words.NotesToPages;
        return from == to ? head.One.With(words.Title, from) : head.Many.With(words.Title, from, to);

        static int Number(string label) => int.TryParse(label, out var number) ? number : 0;
    }
}

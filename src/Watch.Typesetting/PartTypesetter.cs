using Watch.Documents;
using Watch.Fonts;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets the parts of a volume: its reports, and what stands beside them. Each is cut into pages by itself and numbered when it is
/// known what stands before it. It remembers the words it has measured, and is for one thread.</summary>
public sealed class PartTypesetter(FontSet fonts, PageDesign design) : IDisposable
{
    // A report as matter that no report is needs one all the same, for what it does not have.
    private static readonly SourcePlace Nowhere = new("watch.yaml", 0, 0);

    private readonly WordMemory memory = new(fonts);

    /// <summary>Sets a report, with its notes at its end or without them.</summary>
    /// <param name="examined">Whether the document, when it is numbered, says what there is to look at in its lines and pages.</param>
    public Read<CutText> Cut(Report report, CorpusSettings settings, Assets assets, NotePlacement notes, bool examined = false) =>
        Cut(report, settings, assets, new TextRole(TagKind.Section, notes == NotePlacement.PerReport, IsReport: true), new OpeningMatter(report, settings).VersoHead, examined);

    /// <summary>Sets a foreword, whose notes stand at its end.</summary>
    public Read<CutText> CutForeword(Report foreword, CorpusSettings settings, Assets assets) =>
        Cut(foreword, settings, assets, new TextRole(TagKind.Section, HasNotes: true, IsReport: false), Leaf.OneLineOf(foreword.Metadata.Title.Content), false);

    /// <summary>Sets matter of the volume's own.</summary>
    public CutText Cut(Matter matter)
    {
        memory.Bound();
        var tags = new TagTreeBuilder();
        var outline = new List<OutlineEntry>();
        var part = MatterBuilder.Set(matter, design, FlowFor(NoReport(matter.Language), DestinationNames.OfReport, tags, [], _ => Nowhere), memory.Setter, tags, outline);
        return new(matter.Language, part, tags.Build(), outline, new(matter.Title, matter.Title, matter.Language))
        {
            ShowsFolios = matter.Kind is not (MatterKind.HalfTitle or MatterKind.TitlePage or MatterKind.Imprint or MatterKind.Colophon),
        };
    }

    /// <summary>Sets the notes of a volume's reports one after the other.</summary>
    /// <param name="words">The title and the words of the heads, with a language of their own.</param>
    public Read<CutText> CutNotes(IReadOnlyList<CollectedNotes> reports, Matter words)
    {
        memory.Bound();
        var tags = new TagTreeBuilder();
        var outline = new List<OutlineEntry>();
        var diagnostics = new List<Diagnostic>();
        var column = new Column(design, memory.Setter, design.Measure / 4, null);
        var root = tags.Add(new Tag(0, -1, TagKind.Section) { Language = words.Language });
        var frame = new Frame("", Length.Zero, design.Measure, words.Language, root, 0, null);
        var own = FlowFor(NoReport(words.Language), DestinationNames.OfReport, tags, diagnostics, _ => Nowhere);
        var heading = new BlockSetter("", design, Assets.None, column, own, memory.Setter, tags, outline);
        heading.Set(words.Content, frame);
        column.Name(0, DestinationNames.Matter(words.Kind));
        foreach (var (report, assets, title, pages) in reports)
        {
            var names = DestinationNames.InVolume(report.Slug);
            var flow = FlowFor(report, names, tags, diagnostics, report.PlaceOf);
            var blocks = new BlockSetter(report.Slug, design, assets, column, flow, memory.Setter, tags, outline);
            var section = tags.Add(new Tag(0, root, TagKind.Section) { Language = report.Metadata.Language });
            var inner = frame with { Report = report.Slug, Tag = section, Language = report.Metadata.Language };
            var style = design.Book.ContentsGroup;
            var first = column.Lines.Count;
            column.Set(own.LayGenerated(title, style, inner.Language, tags.Add(new Tag(0, section, TagKind.Heading) { Level = 2 })), style, Length.Zero, design.Measure);
            column.Name(first, names.Notes);
            column.KeepWithNext();
            outline.Add(new(2, title, names.Notes));
            new NoteSetter(design, column, blocks, flow, tags, note => PagesOf(pages(note))).Set(report.Notes, inner);
        }

        var galley = new Galley(column.Lines, tags.Build(), outline, []) { Variable = column.Variable, Floats = column.Floats };
        diagnostics.AddRange(ReportTypesetter.LineFindings(galley, at => reports.First(r => r.Report.Slug == at.Report).Report.PlaceOf(at), Nowhere.Path));
        var byReport = reports.ToDictionary(r => r.Report.Slug);
        var cut = PageBreaker.Break(galley, design.TextHeight, design.Leading);
        return new(new(words.Language, cut, galley.Tags, outline, new(words.Title, words.Title, words.Language) { ByPage = lines => HeadOf(lines, byReport, words.Title) }), diagnostics);
    }

    /// <summary>Gives the pages of a part their numbers and heads.</summary>
    /// <param name="first">The first page's; odd, as every part begins on a recto, or even.</param>
    public TypesetDocument Number(CutText text, Folio first)
    {
        var flow = FlowFor(NoReport(text.Language), DestinationNames.OfReport, new(), [], _ => Nowhere);
        var lines = new List<PlacedLine>();
        var pages = new PageBuilder(design, memory.Setter, flow).Build(text.Cut, text.Heads, new(first, text.ShowsFolios), lines);
        return new(text.Language, pages, text.Tags, text.Outline)
        {
            Lines = lines,
            PageFindings = text.IsExamined ? PageExaminer.Examine(text.Cut, design.TextHeight, design.Leading, first) : [],
        };
    }

    public void Dispose() => memory.Dispose();

    private Read<CutText> Cut(Report report, CorpusSettings settings, Assets assets, TextRole role, string verso, bool examined)
    {
        memory.Bound();
        var diagnostics = new List<Diagnostic>();
        var tags = new TagTreeBuilder();
        var flow = FlowFor(report, DestinationNames.InVolume(report.Slug), tags, diagnostics, report.PlaceOf);
        var galley = new GalleyBuilder(report, settings, role, design, assets, memory.Setter, flow, tags, examined).Build();
        diagnostics.AddRange(ReportTypesetter.LanguageFindings(report));
        diagnostics.AddRange(ReportTypesetter.LineFindings(galley, report.PlaceOf, report.Source.Path));
        var heads = new RunningHeads(verso, Leaf.OneLineOf(report.Metadata.ShortTitle ?? report.Metadata.Title.Content), report.Metadata.Language);
        return new(new(report.Metadata.Language, PageBreaker.Break(galley, design.TextHeight, design.Leading), galley.Tags, galley.Outline, heads) { IsExamined = examined }, diagnostics);
    }

    private ParagraphFlow FlowFor(Report report, DestinationNames names, TagTreeBuilder tags, List<Diagnostic> diagnostics, Func<Position, SourcePlace> place) =>
        new(memory.Styles, memory.Shaper, tags, report, names, diagnostics, place);

    /// <summary>What a note says of the pages that cite it: "p. 34", or "pp. 34, 61".</summary>
    private static string? PagesOf(IReadOnlyList<string> pages) => pages.Count switch
    {
        0 => null,
        1 => $"p.\u00A0{pages[0]}",
        _ => $"pp.\u00A0{string.Join(", ", pages)}",
    };

    /// <summary>The pages that cite the notes of a page: "Notes to pages 34–61".</summary>
    private static string HeadOf(IEnumerable<GalleyLine> lines, Dictionary<string, CollectedNotes> reports, string title)
    {
        var served = lines.Select(l => l.Start).OfType<Position>().Where(p => p.Note > 0).Select(p => (p.Report, p.Note)).Distinct()
            .SelectMany(n => reports[n.Report].Pages(reports[n.Report].Report.Notes[n.Note - 1])).ToList();
        if (served.Count == 0)
            return title;
        var (from, to) = (served.MinBy(Number)!, served.MaxBy(Number)!);
        return from == to ? $"{title} to page\u00A0{from}" : $"{title} to pages\u00A0{from}–{to}";

        static int Number(string label) => int.TryParse(label, out var number) ? number : 0;
    }

    /// <summary>For words that no report says.</summary>
    private static Report NoReport(string language) => new(
        "", new() { Title = new(0, []), Language = language }, [], [], new Dictionary<string, Target>(), new(Nowhere.Path, ""), new SourceMap.Builder().Build());
}

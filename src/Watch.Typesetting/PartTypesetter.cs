using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Fonts;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets the parts of a volume: its reports, and what stands beside them. Each is cut into pages by itself and numbered when it is
/// known what stands before it. It remembers the words it has measured, and is for one thread.</summary>
public sealed partial class PartTypesetter(FontSet fonts, PageDesign design) : IDisposable
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

    /// <summary>Gives the pages of a part their numbers and heads.</summary>
    /// <param name="first">The first page's; odd, as every part begins on a recto, or even.</param>
    public TypesetDocument Number(CutText text, Folio first)
    {
        var flow = FlowFor(NoReport(text.Language), DestinationNames.OfReport, new(), [], _ => Nowhere);
        var lines = new List<PlacedLine>();
        var pages = new PageBuilder(design, memory.Setter, flow).Build(text.Cut, text.Heads, new(first, text.ShowsFolios, text.IsContinued), lines);
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

    /// <summary>For words that no report says.</summary>
    private static Report NoReport(string language) => new(
        "", new() { Title = new(0, []), Language = language }, [], [], new Dictionary<string, Target>(), new(Nowhere.Path, ""), new SourceMap.Builder().Build());
}

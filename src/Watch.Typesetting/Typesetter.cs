using System.Collections.Frozen;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Fonts;
using Watch.Languages;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>What a report is set for.</summary>
[Flags]
public enum ReportUses
{
    /// <summary>A document that is this report.</summary>
    Alone = 1,

    /// <summary>Volumes that hold it.</summary>
    InVolumes = 2,
}

/// <summary>A report, set in lines once, for each use that was asked for.</summary>
/// <param name="Alone">As a document of its own; null where that is not wanted.</param>
/// <param name="InVolumes">As a part of volumes; null where that is not wanted. Its pages are cut as those of the document, unless its notes stand
/// elsewhere.</param>
public sealed record SetReport(TypesetDocument? Alone, CutText? InVolumes);

/// <summary>Sets texts: reports as documents of their own and as parts of volumes, and what stands beside reports in a volume. What belongs
/// to a volume is cut into pages by itself and numbered when it is known what stands before it. It remembers the words it has measured, and is for one
/// thread.</summary>
/// <param name="hyphenation">What the corpus says of hyphenation, by language tag.</param>
public sealed partial class Typesetter(FontSet fonts, PageDesign design, IReadOnlyDictionary<string, LanguageSettings>? hyphenation = null) : IDisposable
{
    private static readonly Folio FirstFolio = new(1, FolioStyle.Arabic);

    // A report as matter that no report is needs one all the same, for what it does not have.
    private static readonly SourcePlace Nowhere = new("watch.yaml", 0, 0);

    private readonly WordMemory memory = new(fonts, hyphenation is null ? Hyphenators.Usual : new(hyphenation), design);

    /// <summary>House words that the corpus writes otherwise, by language and key, for what no report says.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>How many reports it has set in lines.</summary>
    public int ReportsSet { get; private set; }

    /// <summary>Sets a report on pages of its own.</summary>
    /// <param name="examined">Whether the document says what there is to look at in its lines.</param>
    public Read<TypesetDocument> Set(Report report, CorpusSettings settings, Assets assets, bool examined = false)
    {
        var set = Set(report, settings, assets, ReportUses.Alone, examined);
        return new(set.Value.Alone!, set.Diagnostics);
    }

    /// <summary>Sets a report in lines, and cuts it into the pages that it has in each use. Its notes stand at its end, but not in volumes that collect
    /// them.</summary>
    /// <param name="examined">Whether its documents say what there is to look at in their lines and pages.</param>
    public Read<SetReport> Set(Report report, CorpusSettings settings, Assets assets, ReportUses uses, bool examined = false)
    {
        var collects = settings.Print.Notes == NotePlacement.Collected;
        var forms = (uses.HasFlag(ReportUses.Alone) || !collects ? GalleyForms.WithNotes : 0) | (uses.HasFlag(ReportUses.InVolumes) && collects ? GalleyForms.WithoutNotes : 0);
        var text = SetText(report, settings, assets, isReport: true, forms, examined, out var flow, out var diagnostics);
        var heads = HeadsOf(report, new OpeningMatter(report, settings).VersoHead);
        var withNotes = Cut(report, text.WithNotes, heads, examined);
        var inVolumes = !uses.HasFlag(ReportUses.InVolumes) ? null
            : text.WithoutNotes is { } without && !ReferenceEquals(without, text.WithNotes) ? Cut(report, without, heads, examined)
            : withNotes;
        var alone = uses.HasFlag(ReportUses.Alone) ? Number(withNotes!, new(FirstFolio, IsBoundRight: Language.Of(report.Metadata.Language).IsRightToLeft), flow, null) : null;
        return new(new(alone, inVolumes), diagnostics);
    }

    /// <summary>Sets a report in one column, with the items and lines of each paragraph.</summary>
    public Read<Galley> SetGalley(Report report, CorpusSettings settings, Assets assets)
    {
        var text = SetText(report, settings, assets, isReport: true, GalleyForms.WithNotes, examined: true, out _, out var diagnostics);
        return new(text.WithNotes!, diagnostics);
    }

    /// <summary>Sets a foreword, whose notes stand at its end.</summary>
    public Read<CutText> CutForeword(Report foreword, CorpusSettings settings, Assets assets)
    {
        var text = SetText(foreword, settings, assets, isReport: false, GalleyForms.WithNotes, examined: false, out _, out var diagnostics);
        return new(Cut(foreword, text.WithNotes, HeadsOf(foreword, Leaf.OneLineOf(foreword.Metadata.Title.Content)), examined: false)!, diagnostics);
    }

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

    /// <summary>Gives the pages of a part of a volume their numbers and heads, and its names to what links lead to.</summary>
    /// <param name="first">The first page's; odd, as every part begins on a recto, or even.</param>
    /// <param name="isBoundRight">Whether the volume is bound at the right.</param>
    /// <param name="texts">The slugs of the volume's texts, which links between them lead to.</param>
    public TypesetDocument Number(CutText text, Folio first, bool isBoundRight = false, IReadOnlySet<string>? texts = null)
    {
        var flow = FlowFor(NoReport(text.Language), DestinationNames.OfReport, new(), [], _ => Nowhere);
        var document = Number(text, new(first, text.ShowsFolios, text.IsContinued, isBoundRight), flow, text.Names ?? DestinationNames.OfReport, texts);
        return text.Names is not { } names ? document : document with
        {
            Tags = text.Tags.InVolume(names),
            Outline = [.. text.Outline.Select(e => e with { Destination = names.Qualify(e.Destination) })],
        };
    }

    public void Dispose() => memory.Dispose();

    /// <param name="flow">Of the heads; a report's own says what they lack.</param>
    /// <param name="names">In a volume: what the names of the text are there. Null for a document of its own.</param>
    private TypesetDocument Number(CutText text, FolioRun numbering, ParagraphFlow flow, DestinationNames? names, IReadOnlySet<string>? texts = null)
    {
        var lines = new List<PlacedLine>();
        var pages = new PageBuilder(design, memory.Setter, flow, texts ?? FrozenSet<string>.Empty).Build(text.Cut, text.Heads, numbering, names, lines);
        return new(text.Language, pages, text.Tags, text.Outline)
        {
            Lines = lines,
            PageFindings = text.IsExamined ? PageExaminer.Examine(text.Cut, design.TextHeight, design.Leading, numbering.First) : [],
        };
    }

    private SetText SetText(Report report, CorpusSettings settings, Assets assets, bool isReport, GalleyForms forms, bool examined, out ParagraphFlow flow, out List<Diagnostic> diagnostics)
    {
        memory.Bound();
        if (isReport)
            ReportsSet++;
        diagnostics = [];
        var tags = new TagTreeBuilder();
        flow = FlowFor(report, DestinationNames.OfReport, tags, diagnostics, report.PlaceOf);
        var text = new GalleyBuilder(report, settings, isReport, design, assets, memory.Setter, flow, tags, examined).Build(forms);
        diagnostics.AddRange(TextFindings.OfLines(text.Whole, report.PlaceOf, report.Source.Path));
        return text;
    }

    private CutText? Cut(Report report, Galley? galley, RunningHeads heads, bool examined) => galley is null ? null :
        new(report.Metadata.Language, PageBreaker.Break(galley, design.TextHeight, design.Leading), galley.Tags, galley.Outline, heads)
        {
            Names = DestinationNames.InVolume(report.Slug),
            IsExamined = examined,
        };

    private static RunningHeads HeadsOf(Report report, string verso) => new(verso, Leaf.OneLineOf(report.Metadata.ShortTitle ?? report.Metadata.Title.Content), report.Metadata.Language);

    private ParagraphFlow FlowFor(Report report, DestinationNames names, TagTreeBuilder tags, List<Diagnostic> diagnostics, Func<Position, SourcePlace> place) =>
        new(memory.Styles, memory.Shaper, tags, report, names, diagnostics, place);

    /// <summary>For words that no report says.</summary>
    private Report NoReport(string language) => new(
        "", new() { Title = new(0, []), Language = language, Words = Words }, [], [], new Dictionary<string, Target>(), new(Nowhere.Path, ""), new SourceMap.Builder().Build());
}

using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Languages;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets reports, one after the other. It remembers the words it has measured, and is for one thread.</summary>
public sealed class ReportTypesetter : IDisposable
{
    private static readonly Folio FirstFolio = new(1, FolioStyle.Arabic);

    private readonly PageDesign design;
    private readonly WordMemory memory;

    public ReportTypesetter(FontSet fonts, PageDesign design)
    {
        this.design = design;
        memory = new(fonts);
    }

    /// <summary>Sets a report on pages.</summary>
    /// <param name="examined">Whether the document says what there is to look at in its lines.</param>
    public Read<TypesetDocument> Set(Report report, CorpusSettings settings, Assets assets, bool examined = false)
    {
        var galley = SetGalley(report, settings, assets, examined, out var diagnostics, out var flow);
        var opening = new OpeningMatter(report, settings);
        var heads = new RunningHeads(
            opening.VersoHead,
            Leaf.OneLineOf(report.Metadata.ShortTitle ?? report.Metadata.Title.Content),
            report.Metadata.Language);
        var lines = new List<PlacedLine>();
        var cut = PageBreaker.Break(galley, design.TextHeight, design.Leading);
        var pages = new PageBuilder(design, memory.Setter, flow).Build(cut, heads, new(FirstFolio), lines);
        return new(new(report.Metadata.Language, pages, galley.Tags, galley.Outline)
        {
            Lines = lines,
            PageFindings = examined ? PageExaminer.Examine(cut, design.TextHeight, design.Leading, FirstFolio) : [],
        }, diagnostics);
    }

    /// <summary>Sets a report in one column, with the items and lines of each paragraph.</summary>
    public Read<Galley> SetGalley(Report report, CorpusSettings settings, Assets assets)
    {
        var galley = SetGalley(report, settings, assets, true, out var diagnostics, out _);
        return new(galley, diagnostics);
    }

    public void Dispose() => memory.Dispose();

    private Galley SetGalley(Report report, CorpusSettings settings, Assets assets, bool trace, out List<Diagnostic> diagnostics, out ParagraphFlow flow)
    {
        memory.Bound();
        diagnostics = [];
        var tags = new TagTreeBuilder();
        flow = new ParagraphFlow(memory.Styles, memory.Shaper, tags, report, DestinationNames.OfReport, diagnostics, report.PlaceOf);
        var galley = new GalleyBuilder(report, settings, TextRole.Alone, design, assets, memory.Setter, flow, tags, trace).Build();
        diagnostics.AddRange(LanguageFindings(report));
        diagnostics.AddRange(LineFindings(galley, report.PlaceOf, report.Source.Path));
        return galley;
    }

    /// <summary>Warns when a report's language has no hyphenation patterns.</summary>
    internal static IEnumerable<Diagnostic> LanguageFindings(Report report)
    {
        if (Language.Of(report.Metadata.Language) is { IsHyphenated: true, Hyphenator: null })
        {
            yield return new(Rules.HyphenationMissing, new(report.Source.Path, 0, 0),
                $"There are no hyphenation patterns for the language \"{report.Metadata.Language}\".",
                "Its lines are set without hyphens; nothing need be done.");
        }
    }

    /// <summary>The lines of a galley that are too wide.</summary>
    /// <param name="path">Of the report, for lines that it does not say.</param>
    internal static IEnumerable<Diagnostic> LineFindings(Galley galley, Func<Position, SourcePlace> place, string path)
    {
        foreach (var line in galley.Lines.Where(l => l.Excess > Length.Zero))
        {
            yield return new(Rules.LineOverfull, line.Start is { } start ? place(start) : new(path, 0, 0),
                string.Create(CultureInfo.InvariantCulture, $"A line is {line.Excess.Points:0.#} pt wider than its measure: a single character has no room."),
                "Give the table fewer columns, or the page a wider measure or a smaller size.");
        }
    }
}

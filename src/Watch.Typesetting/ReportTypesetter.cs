using System.Globalization;
using Watch.Documents;
using Watch.Fonts;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets reports, one after the other. It remembers the words it has measured, and is for one thread.</summary>
public sealed class ReportTypesetter : IDisposable
{
    // Above this many remembered words the memory is begun anew, so that a large corpus does not fill it.
    private const int WordLimit = 50_000;

    private readonly FontSet fonts;
    private readonly PageDesign design;
    private Memory memory;

    public ReportTypesetter(FontSet fonts, PageDesign design)
    {
        this.fonts = fonts;
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
        var pages = new PageBuilder(design, memory.Setter, flow).Build(cut, heads, lines);
        return new(new(report.Metadata.Language, pages, galley.Tags, galley.Outline)
        {
            Lines = lines,
            PageFindings = examined ? PageExaminer.Examine(cut, design.TextHeight, design.Leading) : [],
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
        if (memory.Shaper.WordCount > WordLimit)
        {
            memory.Dispose();
            memory = new(fonts);
        }

        diagnostics = [];
        var tags = new TagTreeBuilder();
        flow = new ParagraphFlow(memory.Styles, memory.Shaper, tags, report, diagnostics, report.PlaceOf);
        var galley = new GalleyBuilder(report, settings, design, assets, memory.Setter, flow, tags, trace).Build();
        if (Hyphenator.For(report.Metadata.Language) is null && IsHyphenated(report.Metadata.Language))
        {
            diagnostics.Add(new(Rules.HyphenationMissing, new(report.Source.Path, 0, 0),
                $"There are no hyphenation patterns for the language \"{report.Metadata.Language}\".",
                "Its lines are set without hyphens; nothing need be done."));
        }

        foreach (var line in galley.Lines.Where(l => l.Excess > Length.Zero))
        {
            diagnostics.Add(new(Rules.LineOverfull, line.Start is { } start ? report.PlaceOf(start) : new(report.Source.Path, 0, 0),
                string.Create(CultureInfo.InvariantCulture, $"A line is {line.Excess.Points:0.#} pt wider than its measure: a single character has no room."),
                "Give the table fewer columns, or the page a wider measure or a smaller size."));
        }

        return galley;
    }

    /// <summary>Whether words of the language are divided at line ends at all. East Asian and Semitic scripts do not,
    /// nor does Vietnamese.</summary>
    private static bool IsHyphenated(string language) =>
        language.Split('-')[0].ToLowerInvariant() is not ("zh" or "ja" or "ko" or "vi" or "th" or "he" or "ar" or "fa" or "ur" or "und" or "zxx");

    /// <summary>What is remembered from report to report.</summary>
    private sealed class Memory : IDisposable
    {
        public Memory(FontSet fonts)
        {
            Shaper = new(fonts);
            Styles = new(fonts);
            Setter = new(Shaper);
        }

        public Shaper Shaper { get; }

        public RunStyles Styles { get; }

        public ParagraphSetter Setter { get; }

        public void Dispose() => Shaper.Dispose();
    }
}

using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Pdf.Structure;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>A report that is set once for two uses has in each the pages that it has when it is set for that use alone.</summary>
public class SetReportTests
{
    public static TheoryData<NotePlacement> Placements => [NotePlacement.PerReport, NotePlacement.Collected];

    /// <summary>Of all these reports each ends with another kind of block, below which notes or the citation stand.</summary>
    [Theory]
    [MemberData(nameof(Placements))]
    public void It_has_the_same_pages_as_when_it_is_set_for_each_use(NotePlacement notes)
    {
        var settings = Settings(notes);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        for (var blocks = 1; blocks <= EveryKind.Report.Body.Count; blocks++)
        {
            var report = EveryKind.Report with { Body = [.. EveryKind.Report.Body.Take(blocks)] };
            var both = Set(typesetter, report, settings, ReportUses.Alone | ReportUses.InVolumes);
            var alone = Set(typesetter, report, settings, ReportUses.Alone);
            var inVolumes = Set(typesetter, report, settings, ReportUses.InVolumes);

            Assert.Null(alone.InVolumes);
            Assert.Null(inVolumes.Alone);
            Equal(alone.Alone!, both.Alone!, report);
            Equal(typesetter.Number(inVolumes.InVolumes!, new(7, FolioStyle.Arabic)), typesetter.Number(both.InVolumes!, new(7, FolioStyle.Arabic)), report);
        }
    }

    [Theory]
    [MemberData(nameof(Placements))]
    public void Its_lines_are_set_once(NotePlacement notes)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        Set(typesetter, EveryKind.Report, Settings(notes), ReportUses.Alone | ReportUses.InVolumes);
        Assert.Equal(1, typesetter.ReportsSet);
    }

    [Fact]
    public void In_a_volume_only_folios_heads_and_names_differ()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var set = Set(typesetter, EveryKind.Report, Settings(NotePlacement.PerReport), ReportUses.Alone | ReportUses.InVolumes);
        var (alone, part) = (set.Alone!, typesetter.Number(set.InVolumes!, new(41, FolioStyle.Arabic)));

        Assert.True(alone.Pages.Count > 2, $"{alone.Pages.Count} pages");
        Assert.Equal(alone.Pages.Select(MarksOf), part.Pages.Select(MarksOf));
        Assert.Equal(alone.Pages.Select(p => p.Folio.Value + 40), part.Pages.Select(p => p.Folio.Value));
        Assert.Equal(alone.Pages.Select(p => (p.Start, p.OtherStart)), part.Pages.Select(p => (p.Start, p.OtherStart)));
        Assert.Equal(alone.Outline.Select(e => e with { Destination = "every-kind/" + e.Destination }), part.Outline);
        Assert.Equal(TagKind.Section, part.Tags.Tags[0].Kind);
        Assert.Equal(alone.Tags.Tags.Select(t => (t.Parent, t.Kind)).Skip(1), part.Tags.Tags.Select(t => (t.Parent, t.Kind)).Skip(1));
        Assert.Equal(alone.Tags.Tags.Where(t => t.Id is not null).Select(t => "every-kind/" + t.Id), part.Tags.Tags.Where(t => t.Id is not null).Select(t => t.Id));

        static string MarksOf(Page page) => string.Join('\n', page.Marks.Where(m => m.Artifact is not (ArtifactKind.RunningHead or ArtifactKind.Folio)).Select(m => (m with { Link = null }).ToString()));
    }

    [Theory]
    [MemberData(nameof(Placements))]
    public void Links_lead_to_names_that_the_document_has(NotePlacement notes)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var set = Set(typesetter, EveryKind.Report, Settings(notes), ReportUses.Alone | ReportUses.InVolumes);
        var (alone, part) = (set.Alone!, typesetter.Number(set.InVolumes!, new(1, FolioStyle.Arabic)));

        Assert.Superset(Targets(alone), Names(alone));
        Assert.DoesNotContain(Names(alone), n => n.Contains('/', StringComparison.Ordinal) || n.StartsWith("at-", StringComparison.Ordinal));
        Assert.Superset(Names(alone).Select(n => "every-kind/" + n).Where(n => notes == NotePlacement.PerReport || !n.StartsWith("every-kind/note", StringComparison.Ordinal)).ToHashSet(), Names(part));
        Assert.Equal(notes == NotePlacement.PerReport, Targets(part).All(Names(part).Contains));
        Assert.All(Targets(part).Except(Names(part)), n => Assert.StartsWith("every-kind/note-", n));
        // An index leads to places.
        Assert.Contains(Names(part), n => n.StartsWith("every-kind/at-", StringComparison.Ordinal));

        static HashSet<string> Names(TypesetDocument document) => [.. document.Pages.SelectMany(p => p.Destinations).Select(d => d.Name)];

        static HashSet<string> Targets(TypesetDocument document) => [.. document.Pages.SelectMany(p => p.Marks).Select(m => m.Link).OfType<PageTarget>().Select(t => t.Destination)];
    }

    private static CorpusSettings Settings(NotePlacement notes) => new() { Series = "Watch Report", Print = new() { Notes = notes } };

    private static SetReport Set(Typesetter typesetter, Report report, CorpusSettings settings, ReportUses uses) =>
        typesetter.Set(report, settings, EveryKindPictures.Assets, uses, examined: true).Value;

    private static void Equal(TypesetDocument expected, TypesetDocument actual, Report report)
    {
        Assert.Equal(StageDump.Pages(expected), StageDump.Pages(actual));
        Assert.Equal(StageDump.Lines(expected, report), StageDump.Lines(actual, report));
        Assert.Equal(TagDump.Write(expected), TagDump.Write(actual));
        Assert.Equal(expected.Outline, actual.Outline);
        Assert.Equal(expected.PageFindings, actual.PageFindings);
    }
}

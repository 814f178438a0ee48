using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Edition.BookMatter;
using Watch.Languages;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Edition;

/// <summary>What contents, outline and EPUB list of a volume is in the order of its pages.</summary>
public class VolumePartsTests
{
    [Fact]
    public void A_group_stands_between_the_reports_that_stand_around_it()
    {
        var volume = VolumeOf(5, ("Middle", [2, 3]));
        Assert.Equal([1, 2, 3, 4, 5], NumbersOf(volume.Reports));
        Assert.Equal(["1", "Middle: 2 3", "4", "5"], Shown(volume));
    }

    [Fact]
    public void The_reports_of_a_group_stand_together_where_the_first_of_them_does()
    {
        var volume = VolumeOf(5, ("Ends", [2, 5]), ("Both", [4, 5]));
        Assert.Equal([1, 2, 5, 3, 4], NumbersOf(volume.Reports));
        Assert.Equal(["1", "Ends: 2 5", "3", "Both: 4"], Shown(volume));
    }

    [Fact]
    public void The_contents_set_apart_what_stands_in_no_group_after_one()
    {
        var matter = ContentsBuilder.Build(VolumeOf(6, ("One", [2, 3]), ("Two", [4])), Language.Of("en").Words, [], [], _ => "1");
        Assert.Equal(["5"], matter.Content.OfType<ContentsList>().Single().Entries.Where(entry => entry.FollowsGroup).Select(entry => entry.Number));
    }

    [Fact]
    public void The_contents_print_neither_marks_of_notes_nor_what_parts_them()
    {
        var report = HandMade.Report("report", []) is var made ? made with { Metadata = made.Metadata with { Title = new(0, [new Text("Ships"), new NoteReference(1, 1), new Text(", "), new NoteReference(2, 1), new Text(" and men")]) } } : null!;
        var volume = VolumeAssembler.Assemble(new(new(), [report]), new Dictionary<string, Report>())[0];
        var entry = ContentsBuilder.Build(volume, Language.Of("en").Words, [], [], _ => "1").Content.OfType<ContentsList>().Single().Entries[0];
        Assert.Equal("Ships and men", entry.Title.PlainText);
    }

    private static Volume VolumeOf(int count, params (string Title, int[] Numbers)[] groups)
    {
        var reports = Enumerable.Range(1, count).Select(n => HandMade.Report($"report-{n:000}", []) is var report ? report with { Metadata = report.Metadata with { Number = n } } : null!).ToList();
        var place = new SourcePlace("watch.yaml", 1, 1);
        var settings = new CorpusSettings
        {
            Volumes = [new("one", place) { Reports = [new(1, count, null, place)], Groups = [.. groups.Select(g => new VolumeGroup(g.Title, [.. g.Numbers.Select(n => new ReportSelection(n, n, null, place))]))] }],
        };
        return VolumeAssembler.Assemble(new(settings, reports), new Dictionary<string, Report>())[0];
    }

    private static IEnumerable<int> NumbersOf(IEnumerable<Report> reports) => reports.Select(r => r.Metadata.Number!.Value);

    private static IEnumerable<string> Shown(Volume volume) =>
        volume.Parts.Select(p => (p.Title is null ? "" : p.Title + ": ") + string.Join(' ', NumbersOf(p.Reports)));
}

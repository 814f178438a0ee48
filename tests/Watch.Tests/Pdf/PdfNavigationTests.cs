using System.Text.Json;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfNavigationTests
{
    private static readonly Lazy<QpdfFile> Report = new(() => QpdfFile.Read(Specimens.Write(Specimens.Report())));

    /// <summary>ISO 14289-1, 7.18.1, 7.18.3 and 7.18.5; ISO 19005-2, 6.3.2.</summary>
    [Fact]
    public void A_link_is_printed_described_and_belongs_to_its_element()
    {
        var file = Report.Value;
        var owners = file.Tree(file.StructureRoot.GetProperty("/ParentTree"), "/Nums").ToDictionary(e => e.Key.GetInt32(), e => e.Value.GetString());
        var annotations = file.Pages.SelectMany(page => file.Object(page).GetProperty("/Annots").EnumerateArray().Select(a => (Page: page, Reference: a.GetString()!))).ToList();
        Assert.Equal(3, annotations.Count);
        foreach (var (page, reference) in annotations)
        {
            var annotation = file.Object(reference);
            Assert.Equal(4, annotation.GetProperty("/F").GetInt32());
            Assert.Equal(page, annotation.GetProperty("/P").GetString());
            Assert.NotEmpty(QpdfFile.Text(annotation.GetProperty("/Contents")));
            Assert.Equal("/S", file.Object(page).GetProperty("/Tabs").GetString());
            var owner = owners[annotation.GetProperty("/StructParent").GetInt32()]!;
            Assert.Equal("/Link", file.Object(owner).GetProperty("/S").GetString());
            var kids = QpdfFile.KidsOf(file.Object(owner)).Where(k => k.ValueKind == JsonValueKind.Object).ToList();
            Assert.Contains(kids, k => k.GetProperty("/Type").GetString() == "/OBJR" && k.GetProperty("/Obj").GetString() == reference && k.GetProperty("/Pg").GetString() == page);
        }
    }

    [Fact]
    public void A_turned_link_is_as_high_as_its_words_are_long_and_has_a_quadrilateral_for_each_line()
    {
        using var sheets = new Sheets();
        var link = sheets.Tag(TagKind.Link, sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)));
        var target = new WebTarget("https://example.org/fish", "Fish");
        // A line of three runs, since no one face has them all.
        var end = sheets.Line(link, 100, 300, "turned 북한 words", link: target, turned: true);
        sheets.Line(link, 112, 300, "second line", link: target, turned: true);
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        var annotation = file.Dictionaries.Single(d => d.TryGetProperty("/QuadPoints", out _));
        var quads = annotation.GetProperty("/QuadPoints").EnumerateArray().Select(n => n.GetDouble()).Chunk(8).ToList();
        Assert.Equal(2, quads.Count);
        // From its origin, 100 points above the foot, upwards; with a point all round.
        Assert.Equal((99, 100 + end - 100 + 1), (quads[0][5], quads[0][1]), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01);
        // The letters stand to the left of the line's baseline, the descenders to the right.
        Assert.True(quads[0][0] < 95 && quads[0][2] > 100 && quads[0][2] < 110);
        Assert.True(quads[1][0] > quads[0][0] && quads[1][2] > quads[0][2]);
    }

    [Fact]
    public void A_link_over_two_lines_has_a_quadrilateral_for_each()
    {
        var link = Links().Single(l => l.TryGetProperty("/A", out _));
        Assert.Equal("https://example.org/fish", QpdfFile.Text(Report.Value.Get(link, "/A", "/URI")));
        var quads = link.GetProperty("/QuadPoints").EnumerateArray().Select(n => n.GetDouble()).Chunk(8).ToList();
        Assert.Equal(2, quads.Count);
        // Top left, top right, bottom left, bottom right; the second line under the first.
        Assert.All(quads, q => Assert.True(q[0] == q[4] && q[2] == q[6] && q[0] < q[2] && q[1] == q[3] && q[5] == q[7] && q[1] > q[5]));
        Assert.True(quads[1][0] < quads[0][0] && quads[1][1] < quads[0][1]);
        var rectangle = link.GetProperty("/Rect").EnumerateArray().Select(n => n.GetDouble()).ToList();
        Assert.Equal([quads.Min(q => q[0]), quads.Min(q => q[5]), quads.Max(q => q[2]), quads.Max(q => q[1])], rectangle);
    }

    [Fact]
    public void Note_and_citation_lead_to_each_other()
    {
        var file = Report.Value;
        var destinations = file.Tree(file.Get(file.Catalog, "/Names").GetProperty("/Dests"), "/Names").ToDictionary(e => QpdfFile.Text(e.Key), e => file.Resolve(e.Value));
        Assert.Equal(["citation-1", "note-1", "office", "title"], destinations.Keys);
        var leads = Links().Where(l => l.TryGetProperty("/Dest", out _)).ToDictionary(l => QpdfFile.Text(l.GetProperty("/Dest")));
        Assert.Equal(file.Pages[1], destinations[QpdfFile.Text(leads["note-1"].GetProperty("/Dest"))][0].GetString());
        Assert.Equal(file.Pages[0], destinations[QpdfFile.Text(leads["citation-1"].GetProperty("/Dest"))][0].GetString());
        Assert.Equal("Note 1", QpdfFile.Text(leads["note-1"].GetProperty("/Contents")));
        Assert.Equal(("/XYZ", 40, 110), (destinations["note-1"][1].GetString(), destinations["note-1"][2].GetDouble(), destinations["note-1"][3].GetDouble()));
    }

    [Fact]
    public void A_link_over_a_page_break_is_one_element_with_two_annotations()
    {
        using var sheets = new Sheets();
        var link = sheets.Tag(TagKind.Link, sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)));
        var target = new WebTarget("https://example.org/Öre sund", "");
        sheets.Line(link, 40, 380, "a long", link: target);
        sheets.NextPage();
        sheets.Line(link, 40, 40, "address", link: target);
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        var element = Assert.Single(file.Elements(), e => e.Element.GetProperty("/S").GetString() == "/Link").Element;
        var annotations = QpdfFile.KidsOf(element).Where(k => k.ValueKind == JsonValueKind.Object && k.TryGetProperty("/Obj", out _)).ToList();
        Assert.Equal(file.Pages, annotations.Select(a => a.GetProperty("/Pg").GetString()!));
        Assert.Equal("https://example.org/%C3%96re%20sund", QpdfFile.Text(file.Get(annotations[0], "/Obj", "/A", "/URI")));
        Assert.Equal("https://example.org/Öre sund", QpdfFile.Text(file.Get(annotations[0], "/Obj", "/Contents")));
    }

    [Fact]
    public void The_outline_leads_to_its_pages()
    {
        using var pdf = PdfDocument.Open(Specimens.Write(Specimens.Report()));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [("Counting fish", 0), ("1 The office", 1), ("Note – 1", 1)],
            bookmarks.GetNodes().Select(n => (n.Title, n.Level)));
        Assert.Equal([1, 1, 2], bookmarks.GetNodes().Cast<DocumentBookmarkNode>().Select(n => n.PageNumber));
        Assert.Equal("/UseOutlines", Report.Value.Catalog.GetProperty("/PageMode").GetString());
    }

    [Fact]
    public void An_outline_of_several_parts_is_folded()
    {
        using var sheets = new Sheets();
        sheets.Line(sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)), 40, 40, "Fish");
        sheets.Destination("fish", 40, 40);
        foreach (var (level, title) in new[] { (1, "A"), (3, "A.1.1"), (2, "A.2"), (1, "B"), (2, "B.1") })
            sheets.Outline(level, title, "fish");
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        var outline = file.Get(file.Catalog, "/Outlines");
        Assert.Equal(2, outline.GetProperty("/Count").GetInt32());
        Assert.Equal(
            ["A -2", "A.1.1 0", "A.2 0", "B -1", "B.1 0"],
            Read(file, outline.GetProperty("/First")));

        static IEnumerable<string> Read(QpdfFile file, JsonElement reference)
        {
            var item = file.Resolve(reference);
            yield return $"{QpdfFile.Text(item.GetProperty("/Title"))} {(item.TryGetProperty("/Count", out var count) ? count.GetInt32() : 0)}";
            foreach (var inner in item.TryGetProperty("/First", out var first) ? Read(file, first) : [])
                yield return inner;
            foreach (var following in item.TryGetProperty("/Next", out var next) ? Read(file, next) : [])
                yield return following;
        }
    }

    [Theory]
    [InlineData(FolioStyle.Arabic, "/D")]
    [InlineData(FolioStyle.LowerRoman, "/r")]
    public void Pages_are_labelled_by_their_folios(FolioStyle style, string written)
    {
        var page = new Page(new(7, style), Sheets.Paper, [], [], null);
        var file = QpdfFile.Read(Specimens.Write(new("en", [page, page with { Folio = new(8, style) }, page with { Folio = new(3, style) }], new([]), [])));
        var labels = file.Tree(file.Catalog.GetProperty("/PageLabels"), "/Nums").ToList();
        Assert.Equal(
            [(0, written, 7), (2, written, 3)],
            labels.Select(l => (l.Key.GetInt32(), l.Value.GetProperty("/S").GetString()!, l.Value.GetProperty("/St").GetInt32())));
    }

    [Fact]
    public void A_link_outside_a_link_tag_is_refused()
    {
        using var sheets = new Sheets();
        sheets.Line(sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)), 40, 40, "fish", link: new WebTarget("https://example.org", "Fish"));
        var document = sheets.Finish();
        Assert.Throws<InvalidOperationException>(() => Specimens.Write(document));
    }

    private static IEnumerable<JsonElement> Links() =>
        Report.Value.Pages.SelectMany(p => Report.Value.Object(p).GetProperty("/Annots").EnumerateArray()).Select(Report.Value.Resolve);
}

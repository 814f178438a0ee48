using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Edition;

public class BookSetterTests
{
    private static readonly PageDesign Design = PageDesign.Of(new());

    /// <summary>Of all these volumes some have contents that just fill their pages, so that one line more takes another.</summary>
    [Fact]
    public void Contents_that_just_fill_their_pages_name_the_abbreviations_too()
    {
        using var typesetter = new Typesetter(TestFonts.House, Design);
        for (var count = 8; count < 24; count++)
        {
            var volume = new Volume("one", "T", [.. Enumerable.Range(1, count).Select(Report)]);
            var book = new BookSetter(volume, new(), new(null, [], "Watch"), IndexSettings.None, typesetter, _ => Assets.None, Design.Paper);
            var parts = volume.Reports.SelectMany(r => book.Add(r, typesetter.Set(r, new(), Assets.None, ReportUses.InVolumes).Value.InVolumes!)).ToList();
            parts.AddRange(book.Finish());

            var pages = parts.OrderBy(p => p.Place).SelectMany(p => p.Document.Pages).ToList();
            var abbreviations = pages.First(p => TextOf(p).StartsWith("Abbreviations", StringComparison.Ordinal));
            var contents = string.Concat(pages.TakeWhile(p => p != abbreviations).Select(TextOf));
            Assert.Contains($"Abbreviations {abbreviations.Folio}", contents);
            Assert.All(book.Record().Reports, r => Assert.Contains($"Harbour {r.Slug} {r.First}", contents));
        }
    }

    /// <summary>However small the parts that are held at once, pages follow each other as if all were.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(150)]
    public void Collected_notes_are_set_part_by_part(int linesOfPart)
    {
        using var typesetter = new Typesetter(TestFonts.House, Design);
        var reports = Enumerable.Range(1, 5).Select(n => Noted(n, 200 + n)).Select(r => new CollectedNotes(r, () => Assets.None, r.Slug, note => [note.Label])).ToList();
        var words = new Matter(MatterKind.Notes, "Notes", "en", [new Display(DisplayRole.Heading, new(Leaf.Unnumbered, [new Text("Notes")]))]);

        var parts = typesetter.CutNotes(reports, words, linesOfPart).Select(c => c.Value).ToList();

        Assert.True(parts.Count > 2, $"{parts.Count} parts");
        Assert.All(parts.SkipLast(1), part => Assert.True(part.PageCount % 2 == 0, "A part ends on a recto."));
        var folio = 1;
        var documents = parts.Select(part => typesetter.Number(part, new((folio += part.PageCount) - part.PageCount, FolioStyle.Arabic))).ToList();
        var whole = typesetter.Number(Assert.Single(typesetter.CutNotes(reports, words, int.MaxValue)).Value, new(1, FolioStyle.Arabic));
        Assert.Equal(string.Concat(whole.Pages.Select(TextOf)), string.Concat(documents.SelectMany(d => d.Pages).Select(TextOf)));
        Assert.Equal(whole.Outline, documents.SelectMany(d => d.Outline));
        Assert.Equal(whole.Pages.SelectMany(p => p.Destinations).Select(d => d.Name), documents.SelectMany(d => d.Pages).SelectMany(p => p.Destinations).Select(d => d.Name));
        foreach (var document in documents)
        {
            var used = document.Pages.SelectMany(p => p.Marks).Where(m => m.Tag >= 0).Select(m => m.Tag).ToHashSet();
            Assert.All(document.Tags.Tags.Where(t => t.Kind is TagKind.Label or TagKind.Heading), tag => Assert.True(used.Contains(tag.Number) || document.Tags.Tags.Any(t => t.Parent == tag.Number), $"{tag}"));
            Assert.True(used.Max() < document.Tags.Tags.Count, "A mark has no tag.");
        }

        // All pages but the very first have heads, and say what their notes serve.
        Assert.All(documents.SelectMany(d => d.Pages).Skip(1), p => Assert.StartsWith("Notes to page", HeadOf(p)));
        Assert.Equal("", HeadOf(documents[0].Pages[0]));
    }

    private static Report Noted(int number, int notes)
    {
        var slug = "n" + (char)('a' + number);
        var content = Enumerable.Range(1, notes).Select(n => new Note(n, $"{n}", 1, [new Paragraph(new(0, [new Text(string.Join(' ', Enumerable.Repeat("The keeper wrote it", 1 + n % 7)) + ".")]))])).ToList();
        return HandMade.Report(slug, [new Paragraph(new(1, [.. Enumerable.Range(1, notes).Select(n => new NoteReference(n, 1))]))], content) with { Slug = slug };
    }

    private static string HeadOf(Page page) => string.Concat(page.Marks.OfType<GlyphRun>().Where(r => r.Artifact == ArtifactKind.RunningHead).Select(r => r.Text));

    private static Report Report(int number)
    {
        var slug = "h" + (char)('a' + number);
        return HandMade.Report($"Harbour {slug}", [new Paragraph(new(1, [new Abbreviation("Harbour Measuring Service", [new Text("HMS")]), new Text(" counts.")]))], []) with { Slug = slug };
    }

    private static string TextOf(Page page) => string.Concat(page.Marks.OfType<GlyphRun>().Where(r => r.Tag >= 0).Select(r => r.Text));
}

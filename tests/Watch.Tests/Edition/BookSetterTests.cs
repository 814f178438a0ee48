using Watch.Documents;
using Watch.Edition;
using Watch.Tests.Support;
using Watch.Typesetting;
using Xunit;

namespace Watch.Tests.Edition;

public class BookSetterTests
{
    private static readonly PageDesign Design = PageDesign.Of(new());

    /// <summary>Of all these volumes some have contents that just fill their pages, so that one line more takes another.</summary>
    [Fact]
    public void Contents_that_just_fill_their_pages_name_the_abbreviations_too()
    {
        using var typesetter = new PartTypesetter(TestFonts.House, Design);
        for (var count = 8; count < 24; count++)
        {
            var volume = new Volume("one", "T", [.. Enumerable.Range(1, count).Select(Report)]);
            var book = new BookSetter(volume, new(), new(null, [], "Watch"), IndexSettings.None, typesetter, _ => Assets.None, Design.Paper);
            var parts = volume.Reports.SelectMany(r => book.Add(r, typesetter.Cut(r, new(), Assets.None, NotePlacement.PerReport).Value)).ToList();
            parts.AddRange(book.Finish());

            var pages = parts.OrderBy(p => p.Place).SelectMany(p => p.Document.Pages).ToList();
            var abbreviations = pages.First(p => TextOf(p).StartsWith("Abbreviations", StringComparison.Ordinal));
            var contents = string.Concat(pages.TakeWhile(p => p != abbreviations).Select(TextOf));
            Assert.Contains($"Abbreviations {abbreviations.Folio}", contents);
            Assert.All(book.Record().Reports, r => Assert.Contains($"Harbour {r.Slug} {r.First}", contents));
        }
    }

    private static Report Report(int number)
    {
        var slug = "h" + (char)('a' + number);
        return HandMade.Report($"Harbour {slug}", [new Paragraph(new(1, [new Abbreviation("Harbour Measuring Service", [new Text("HMS")]), new Text(" counts.")]))], []) with { Slug = slug };
    }

    private static string TextOf(Page page) => string.Concat(page.Marks.OfType<GlyphRun>().Where(r => r.Tag >= 0).Select(r => r.Text));
}

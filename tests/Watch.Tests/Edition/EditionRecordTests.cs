using CsCheck;
using Watch.Documents;
using Watch.Edition.Records;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Edition;

public class EditionRecordTests
{
    private static readonly EditionRecord Sample = new(
        "one", "978-3-16-148410-0",
        [new("i", null, ""), new("1", new("report-001", 0, 0, 0), "A Title of “Some” Words"), new("2", new("report-001", 3, 1, 17), "and so \\ on")],
        [new("report-001", "1", "2")], [new("report-001", 3, "2")])
    {
        Index = [new("Ortúzar, Ana", ["1", "2n3"]), new("boats: late", [])],
    };

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        var read = EditionJson.Parse(EditionJson.Write(Sample))!;
        Assert.Equal(Sample.Pages, read.Pages);
        Assert.Equal(Sample.Reports, read.Reports);
        Assert.Equal(Sample.Notes, read.Notes);
        Assert.Equal((Sample.Volume, Sample.Isbn), (read.Volume, read.Isbn));
        Assert.Equal(Sample.Index.Select(h => (h.Heading, string.Join('|', h.Locators))), read.Index.Select(h => (h.Heading, string.Join('|', h.Locators))));
        Assert.Equal(EditionJson.Write(Sample), EditionJson.Write(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"format":2,"volume":"one","pages":[],"reports":[],"notes":[],"index":[]}""")]
    [InlineData("""{"format":1,"volume":"one","pages":[{"page":"1","start":"report-001"}],"reports":[],"notes":[],"index":[]}""")]
    [InlineData("""{"format":1,"volume":"one","pages":[{"page":"1","start":"a/n/0.0"}],"reports":[],"notes":[],"index":[]}""")]
    [InlineData("""{"format":1,"volume":"one","pages":[{"page":3}],"reports":[],"notes":[],"index":[]}""")]
    public void What_is_no_record_is_read_as_none(string text) => Assert.Null(EditionJson.Parse(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_edition_that_is_the_same_has_no_differences() => Assert.Empty(EditionDiff.Compare(Sample, Sample));

    [Fact]
    public void What_moved_between_two_editions_is_said()
    {
        var later = Sample with
        {
            Pages = [Sample.Pages[0], Sample.Pages[1], new("2", new("report-001", 0, 5, 0), "Elsewhere"), new("3", new("report-001", 3, 1, 20), "on")],
            Reports = [new("report-001", "1", "3")],
            Notes = [new("report-001", 3, "3"), new("report-001", 4, "3")],
            Index = [new("Ortúzar, Ana", ["1", "3n3"])],
        };
        Assert.Equal(
            [
                "page 2: began “and so \\ on” and now begins “Elsewhere”",
                "page 3: is new",
                "report report-001: was on pages 1–2 and is on pages 1–3",
                "note 3 of report-001: was on page 2 and is on page 3",
                "note 4 of report-001: is new, on page 3",
                "index, Ortúzar, Ana: was 1, 2n3 and is 1, 3n3",
                "index, boats: late: is gone",
            ],
            EditionDiff.Compare(Sample, later));
    }

    [Fact]
    public void The_pages_of_a_published_edition_are_found_in_a_text_that_was_corrected()
    {
        var sentences = Gen.String[Gen.Char["abcdefgh"], 1, 6].Array[3, 9].Select(w => string.Join(' ', w)).Array[8, 30];
        Gen.Select(sentences, Gen.Int[0, 29], Gen.Int[0, 29]).Sample((before, start, corrected) =>
        {
            var leaf = Math.Min(start, before.Length - 1);
            // What is corrected is not what the page begins with, which may be in the next leaf.
            var change = corrected % before.Length;
            if (change == leaf || change == leaf + 1 || change == leaf + 2)
                return;
            string[] after = [.. before[..change], "a correction of more words than were there before", .. before[change..]];
            var old = Read(before);
            var volume = new Volume("one", "T", [Read(after)]);
            var at = new Position("r", 0, leaf + 1, 0);
            var words = string.Join(' ', new LeafWords(old).From(at, 8));
            var found = EditionFinder.Find(new("one", null, [new("1", at, words)], [], []), volume);
            var now = found.Value.Pages[0].Start;
            Assert.Empty(found.Diagnostics);
            Assert.Equal(words, string.Join(' ', new LeafWords(volume.Reports[0]).From(now!.Value, words.Split(' ').Length)));
            // The nearest such words: none between there and here.
            Assert.True(now.Value.Block - at.Block <= 1, $"{now} is far from {at}");
        });

        static Report Read(string[] paragraphs) => HandMade.Report("T", paragraphs) with { Slug = "r" };
    }

    [Fact]
    public void A_place_is_found_however_much_was_put_before_it()
    {
        var words = Enumerable.Range(0, 40_000).Select(n => "w" + n).ToList();
        var report = HandMade.Report("T", string.Join(' ', words.Take(20_000)), string.Join(' ', words.Skip(20_000))) with { Slug = "r" };
        var found = EditionFinder.Find(new("one", null, [new("7", new("r", 0, 1, 0), string.Join(' ', words.Skip(30_000).Take(8)))], [], []), new("one", "T", [report]));
        Assert.Equal(new Position("r", 0, 2, string.Join(' ', words.Skip(20_000).Take(10_000)).Length + 1), found.Value.Pages[0].Start);
    }

    [Fact]
    public void Of_two_places_as_far_away_the_later_is_taken()
    {
        var report = HandMade.Report("T", "x counted lamps", "x y z", "x counted lamps", "late") with { Slug = "r" };
        var found = EditionFinder.Find(new("one", null, [new("7", new("r", 0, 2, 0), "x counted lamps")], [], []), new("one", "T", [report]));
        Assert.Equal(new Position("r", 0, 3, 0), found.Value.Pages[0].Start);
    }

    [Fact]
    public void Pages_that_are_lost_in_a_text_that_always_says_the_same_are_all_told_of()
    {
        const int Pages = 500;
        var report = HandMade.Report("T", string.Join(' ', Enumerable.Repeat("row", 100_000))) with { Slug = "r" };
        var pages = Enumerable.Range(0, Pages).Select(n => new EditionPage(n.ToString(System.Globalization.CultureInfo.InvariantCulture), new("r", 0, 1, n * 800), "how row row row row row row row")).ToList();
        Assert.Equal(Pages, EditionFinder.Find(new("one", null, pages, [], []), new("one", "T", [report])).Diagnostics.Count);
    }

    [Fact]
    public void A_page_whose_words_are_gone_has_no_place_and_that_is_said()
    {
        var report = HandMade.Report("T", "All is otherwise now.") with { Slug = "r" };
        var found = EditionFinder.Find(new("one", null, [new("7", new("r", 0, 1, 0), "Nothing is as it was.")], [], []), new("one", "T", [report]));
        Assert.Null(found.Value.Pages[0].Start);
        Assert.Equal(("edition-place-lost", true), (found.Diagnostics.Single().Rule.Code, found.Diagnostics.Single().Message.Contains("page 7", StringComparison.Ordinal)));
    }
}

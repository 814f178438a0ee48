using System.Text.Json;
using Watch.Documents;
using Watch.Languages;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class CitationTests
{
    private static readonly CorpusSettings Settings = new() { Series = "Fish Report", Publisher = "Harbour Press", Place = "Oslo", Identifiers = [("issn", "1234-5679")] };

    private static readonly ReportMetadata Full = new()
    {
        Title = new(0, [new Text("On “Cod”"), new NoteReference(1, 1)]),
        Subtitle = new(1, [new Text("A "), new Emphasis([new Text("Count")])]),
        Number = 2,
        Date = new(2018, 12, 10),
        Authors = [new("Ann", "Fisher"), new("민서", "정", FamilyFirst: true), new(null, "Office of Fisheries")],
        Language = "en",
        Identifiers = [("url", "https://example.org/2"), ("doi", "https://doi.org/10.1234/fish.2")],
    };

    [Fact]
    public void A_report_is_cited_with_all_that_is_known_of_it()
    {
        Assert.Equal(
            "Ann Fisher, 정민서, and Office of Fisheries, “On ‘Cod’: A Count,” Fish Report No.\u00A02 (Oslo: Harbour Press, December\u00A010, 2018), https://doi.org/10.1234/fish.2.",
            Said(Full, Settings));
        Assert.Equal("https://doi.org/10.1234/fish.2", Cited(Full, Settings).OfType<Link>().Single().Uri);
    }

    [Fact]
    public void The_comma_and_the_date_are_where_the_language_has_them() =>
        Assert.EndsWith("On ‘Cod’: A Count”, Fish Report No.\u00A02 (Oslo: Harbour Press, 10\u00A0December 2018), https://doi.org/10.1234/fish.2.", Said(Full with { Language = "en-GB" }, Settings), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_leaves_no_gap()
    {
        var bare = new ReportMetadata { Title = new(0, [new Text("Who Counts?")]) };
        Assert.Empty(Cited(bare, new()));
        Assert.Equal("“Who Counts?” Report No.\u00A07.", Said(bare with { Number = 7 }, new()));
        Assert.Equal("정민서, “Who Counts?” (2019년 2월\u00A01일).", Said(bare with { Date = new(2019, 2, 1), Language = "ko", Authors = [new("민서", "정", FamilyFirst: true)] }, new()));
        Assert.Equal("Ann Fisher, “Fish” (December\u00A010, 2018).", Said(new() { Title = new(0, [new Text("Fish")]), Date = new(2018, 12, 10), Authors = [new("Ann", "Fisher")] }, new()));
        Assert.Equal("“Fish,” https://example.org/2.", Said(new() { Title = new(0, [new Text("Fish")]), Identifiers = [("url", "https://example.org/2")] }, new()));
    }

    [Fact]
    public void The_record_is_an_item_of_CSL()
    {
        var item = JsonDocument.Parse(CitationRecord.Write(Report(Full), Settings)).RootElement[0];
        Assert.Equal(
            ("report", "On “Cod”: A Count", "Fish Report", "2", "10.1234/fish.2", "1234-5679", "Oslo"),
            (Text("type"), Text("title"), Text("collection-title"), Text("number"), Text("DOI"), Text("ISSN"), Text("publisher-place")));
        Assert.Equal("[[2018,12,10]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(["Fisher", "정", ""], item.GetProperty("author").EnumerateArray().Select(a => a.TryGetProperty("family", out var family) ? family.GetString() : ""));
        Assert.Equal("Office of Fisheries", item.GetProperty("author")[2].GetProperty("literal").GetString());

        string? Text(string name) => item.GetProperty(name).GetString();
    }

    private static Report Report(ReportMetadata metadata) => HandMade.Report("any", []) with { Metadata = metadata };

    private static IReadOnlyList<Inline> Cited(ReportMetadata metadata, CorpusSettings settings) => Citation.Of(Report(metadata), settings, Language.Of(metadata.Language).Cite);

    private static string Said(ReportMetadata metadata, CorpusSettings settings) => Leaf.PlainTextOf(Cited(metadata, settings));
}

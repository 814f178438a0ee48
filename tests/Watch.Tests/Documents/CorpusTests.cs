using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Documents;

public class CorpusTests
{
    private static readonly IReadOnlyList<Report> Reports =
    [
        Report("c.md", "number: 1\ndate: 2019-03-01"),
        Report("b.md", "number: 10\ndate: 2018-01-01"),
        Report("z.md", "date: 2019-03-01"),
        Report("a.md", ""),
    ];

    [Theory]
    [InlineData("order: number", "c b a z")]
    [InlineData("order: date", "b c z a")]
    [InlineData("order: [z.md, b.md]", "z b c a")]
    [InlineData("title: Without order", "c b a z")]
    public void Reports_come_in_the_order_that_the_settings_ask(string settings, string order)
    {
        var corpus = CorpusAssembler.Assemble(Settings(settings).Value, Reports);
        Assert.Equal(order.Split(' '), corpus.Value.Reports.Select(r => r.Source.Path[..1]));
        Assert.All(corpus.Diagnostics, d => Assert.Equal(Rules.NumberMissing, d.Rule));
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        IReadOnlyList<Report> clashing = [.. Reports, Report("d.md", "number: 1"), Report("report-001.md", "")];
        var one = CorpusAssembler.Assemble(new(), clashing);
        var other = CorpusAssembler.Assemble(new(), [.. clashing.Reverse()]);
        Assert.Equal(one.Value.Reports, other.Value.Reports);
        Assert.Equal(one.Diagnostics, other.Diagnostics);
        Assert.Equal(["number-duplicate", "slug-duplicate"], one.Diagnostics.Select(d => d.Rule.Code).Where(c => c != "number-missing"));
    }

    [Fact]
    public void The_order_may_name_a_file_that_is_left_out()
    {
        var settings = Settings("order: [draft.md, a.md]").Value;
        Assert.False(CorpusAssembler.Assemble(settings, Reports, leftOut: ["draft.md"]).HasErrors);
        Assert.True(CorpusAssembler.Assemble(settings, Reports).HasErrors);
    }

    [Theory]
    [InlineData("report.md", "number: 2", "report-002")]
    [InlineData("report.md", "number: 1234", "report-1234")]
    [InlineData("On Déjà Vu_2.md", "", "on-deja-vu-2")]
    [InlineData("Größe & Æther.markdown", "", "grosse-aether")]
    [InlineData("보고.md", "", "bcf4-ace0")]
    public void A_report_is_named_by_its_number_or_its_file(string path, string frontMatter, string slug) =>
        Assert.Equal(slug, Report(path, frontMatter).Slug);

    [Theory]
    [InlineData("title: Reports", ArchiveStandard.A2a)]
    [InlineData("archive: {standard: a-2a+ua-1}", ArchiveStandard.A2a)]
    [InlineData("archive: {standard: a-2u+ua-1}", ArchiveStandard.A2u)]
    [InlineData("archive:\n  standard: a-3a+ua-1", ArchiveStandard.A3a)]
    public void The_archival_standard_is_read(string settings, ArchiveStandard standard)
    {
        var read = Settings(settings);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(standard, read.Value.ArchiveStandard);
    }

    [Theory]
    [InlineData("archive: {standard: a-4+ua-2}", "watch.yaml:1:21: error value-kind: The value of \"standard\" is \"a-4+ua-2\". Write a-2a+ua-1, a-2u+ua-1 or a-3a+ua-1.")]
    [InlineData("archive: a-2u", "watch.yaml:1:10: error value-kind:")]
    [InlineData("archive: {standart: a-2u+ua-1}", "watch.yaml:1:11: warning key-unknown:")]
    public void A_standard_that_is_none_is_told(string settings, string told) =>
        Assert.StartsWith(told, Assert.Single(Settings(settings).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Settings_are_read_and_the_rest_keeps_its_default()
    {
        var read = Settings("""
            title: Watch Reports
            publisher: A  Publisher
            language: en-GB
            editors: [Ada Example, {given: 가나, family: 김}]
            identifiers: {issn: 1234-5679, url: "https://example.org/"}
            """);
        Assert.Empty(read.Diagnostics);
        var settings = read.Value;
        Assert.Equal(("Watch Reports", "A Publisher", "en-GB", null), (settings.Title, settings.Publisher, settings.Language, settings.Place));
        Assert.Equal(["Ada Example", "김가나"], settings.Editors.Select(e => e.FullName));
        Assert.Equal([("issn", "1234-5679"), ("url", "https://example.org/")], settings.Identifiers);
        Assert.Equal(ReportOrder.ByNumber, settings.Order);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void Empty_settings_are_the_defaults(string yaml)
    {
        var read = Settings(yaml);
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Reports", read.Value.Title);
    }

    [Fact]
    public void The_language_of_a_report_is_the_corpus_s_unless_it_says_otherwise()
    {
        var settings = new CorpusSettings { Language = "ko" };
        Assert.Equal("ko", ReadReport.File("# Title\n", settings: settings).Value.Metadata.Language);
        Assert.Equal("de", ReadReport.File("---\nlanguage: de\n---\n# Title\n", settings: settings).Value.Metadata.Language);
    }

    private static Read<CorpusSettings> Settings(string yaml) => SettingsReader.Read(new("watch.yaml", yaml));

    private static Report Report(string path, string frontMatter) =>
        ReadReport.File($"---\ntitle: Title\n{frontMatter}\n---\n\nText.\n", path).Value;
}

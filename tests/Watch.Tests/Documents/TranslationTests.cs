using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Edition;
using Watch.Reading;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Documents;

public class TranslationTests
{
    [Fact]
    public void It_is_enough_that_one_report_names_the_other()
    {
        var corpus = Assembled("", ("a.md", "number: 1\nlanguage: en\ntranslations: [{report: b.md}]"), ("b.md", "number: 2\nlanguage: de\nidentifiers: {url: \"https://example.org/b\"}"));
        Assert.Equal(["a.md -> report-002 de Title b.md https://example.org/b", "b.md -> report-001 en Title a.md"], corpus.Value.Reports.SelectMany(Links));
        Assert.Empty(corpus.Diagnostics);
    }

    [Fact]
    public void What_is_joined_with_one_is_joined_with_its_translations()
    {
        var corpus = Assembled("", ("a.md", "language: en\ntranslations: [{report: b.md}, {report: c.md, url: \"https://example.org/c\"}, {language: fr, url: \"https://example.org/fr\"}]"), ("b.md", "language: de"), ("c.md", "language: es"));
        Assert.Equal(
            ["a.md -> b de Title b.md", "a.md -> c es Title c.md https://example.org/c", "a.md -> fr https://example.org/fr", "b.md -> a en Title a.md", "b.md -> c es Title c.md", "c.md -> b de Title b.md", "c.md -> a en Title a.md"],
            corpus.Value.Reports.OrderBy(r => r.Source.Path).SelectMany(Links));
    }

    [Fact]
    public void A_report_and_its_translations_may_have_one_number()
    {
        (string, string)[] files = [("de.md", "number: 4\nlanguage: de\ntranslations: [{report: en.md}]"), ("en.md", "number: 4\nlanguage: en"), ("zh.md", "number: 4\nlanguage: zh-Hant\ntranslations: [{report: en.md}]")];
        var corpus = Assembled("", files);
        Assert.Equal(["report-004-de", "report-004", "report-004-zh-hant"], corpus.Value.Reports.Select(r => r.Slug));
        Assert.DoesNotContain(corpus.Diagnostics, d => d.Rule == Rules.NumberDuplicate || d.Rule == Rules.SlugDuplicate);
        Assert.Equal(["report-004", "report-004-en"], Assembled("language: de", files).Value.Reports.Select(r => r.Slug).Take(2));
        Assert.Contains(Assembled("", ("a.md", "number: 4\nlanguage: de"), ("b.md", "number: 4\nlanguage: en")).Diagnostics, d => d.Rule == Rules.NumberDuplicate);
    }

    [Fact]
    public void A_volume_has_each_report_and_then_its_translations_in_the_order_of_its_languages()
    {
        (string, string)[] files =
        [
            ("1-en.md", "number: 1\nlanguage: en-GB\ntranslations: [{report: 1-ja.md}]"), ("1-ja.md", "number: 1\nlanguage: ja"),
            ("2-en.md", "number: 2\nlanguage: en"), ("2-fr.md", "number: 2\nlanguage: fr\ntranslations: [{report: 2-en.md}]"), ("3-ja.md", "number: 3\nlanguage: ja"),
        ];
        Assert.Equal(["1-ja.md", "1-en.md", "2-en.md", "3-ja.md"], Volume("volumes: [{id: both, languages: [ja, en], arrange: one-after-another}]"));
        Assert.Equal(["1-en.md", "1-ja.md"], Volume("volumes: [{id: one, languages: [en, ja], reports: 1}]"));
        Assert.Equal(["1-en.md"], Volume("volumes: [{id: one, languages: [en-GB]}]"));
        Assert.Equal(["1-en.md", "1-ja.md", "2-en.md", "2-fr.md", "3-ja.md"], Volume("volumes: [{id: all, reports: 1-3}]"));

        IEnumerable<string> Volume(string settings) =>
            VolumeAssembler.Assemble(Assembled(settings, files).Value, new Dictionary<string, Report>()).Single().Reports.Select(r => r.Source.Path);
    }

    [Theory]
    [InlineData("volumes: [{id: a, languages: [e_n]}]", "\"e_n\"")]
    [InlineData("volumes: [{id: a, languages: ja}]", "a list: [ja]")]
    [InlineData("volumes: [{id: a, languages: [ja], arrange: sideways}]", "one-after-another")]
    [InlineData("volumes: [{id: a, arrange: one-after-another}]", "A volume has no reports.")]
    public void What_a_volume_says_of_languages_wrongly_is_told(string settings, string told) =>
        Assert.Contains(SettingsReader.Read(new("watch.yaml", settings)).Diagnostics, d => d.Rule == Rules.ValueKind && d.ToString().Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Volumes_of_different_languages_do_not_overlap()
    {
        Assert.Empty(SettingsReader.Read(new("watch.yaml", "volumes: [{id: a, reports: 1-9, languages: [ja]}, {id: b, reports: 1-9, languages: [en]}]")).Diagnostics);
        Assert.Single(SettingsReader.Read(new("watch.yaml", "volumes: [{id: a, reports: 1-9, languages: [ja]}, {id: b, reports: 1-9, languages: [en, ja]}]")).Diagnostics);
    }

    [Theory]
    [InlineData("hu", "[Nagy Anna]", "Nagy Anna", "Nagy, Anna")]
    [InlineData("hu", "[\"Nagy, Anna\"]", "Nagy Anna", "Nagy, Anna")]
    [InlineData("hu", "Nagy Anna; Kovács Béla Jr.", "Nagy Anna|Kovács Béla Jr.", "Nagy, Anna|Kovács, Béla, Jr.")]
    [InlineData("hu", "[{given: Anna, family: Nagy}]", "Nagy Anna", "Nagy, Anna")]
    [InlineData("hu", "[{given: Ada, family: Quay, language: en}]", "Ada Quay", "Quay, Ada")]
    [InlineData("hu", "[{name: Ada Quay, language: en}]", "Ada Quay", "Quay, Ada")]
    [InlineData("vi", "[Trần Văn An]", "Trần Văn An", "Trần, Văn An")]
    [InlineData("en", "[{given: Haram, family: Moon, language: ko}]", "Moon Haram", "Moon, Haram")]
    [InlineData("en", "[{name: Nagy Anna, language: hu}]", "Nagy Anna", "Nagy, Anna")]
    [InlineData("ko", "[Ada Quay]", "Ada Quay", "Quay, Ada")]
    [InlineData("ko", "[문 하람]", "문하람", "문, 하람")]
    [InlineData("en", "[Anna Nagy]", "Anna Nagy", "Nagy, Anna")]
    public void Names_are_said_in_the_order_of_their_language(string language, string written, string said, string sorted)
    {
        var report = ReadReport.File($"---\ntitle: Title\ndate: 2018-12-10\nlanguage: {language}\nauthors: {written}\n---\n\nText.\n");
        Assert.Empty(report.Diagnostics);
        Assert.Equal((said, sorted), (string.Join('|', report.Value.Metadata.Authors.Select(a => a.FullName)), string.Join('|', report.Value.Metadata.Authors.Select(a => a.SortName))));
    }

    private static Read<Corpus> Assembled(string settings, params (string Path, string Front)[] files)
    {
        var read = SettingsReader.Read(new("watch.yaml", settings)).Value;
        var reports = files.Select(f => ReportReader.Read(new(f.Path, $"---\ntitle: Title {f.Path}\ndate: 2018-12-10\n{f.Front}\n---\n\nText.\n"), read).Value).ToList();
        return CorpusAssembler.Assemble(read, reports);
    }

    private static IEnumerable<string> Links(Report report) =>
        report.Metadata.Translations.Select(t => $"{report.Source.Path} -> {string.Join(' ', new[] { t.Report?.Slug, t.Language, t.Report?.Title, t.Url }.OfType<string>())}");
}

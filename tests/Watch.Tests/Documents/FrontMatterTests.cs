using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Documents;

public class FrontMatterTests
{
    [Theory]
    [InlineData("abstract: A", "Watch calls it \"summary\".")]
    [InlineData("description: A", "Watch calls it \"summary\".")]
    [InlineData("Tags: [a]", "Watch calls it \"keywords\".")]
    [InlineData("author: Ada Hale", "Watch calls it \"authors\".")]
    [InlineData("license: MIT", "Watch calls it \"licence\".")]
    [InlineData("doi: 10.1000/182", "Write \"identifiers: {doi: ...}\".")]
    [InlineData("lastmod: 2020-01-01", "Write \"revised: [{date: 2019-03-01, note: ...}]\".")]
    [InlineData("layout: post", "Watch has nothing like it: delete it, or write \"keys: {allow: [layout]}\" in watch.yaml to keep it.")]
    [InlineData("titel: A", "Did you mean \"title\"?")]
    public void A_key_of_another_program_is_reported_with_what_Watch_calls_it(string line, string remedy)
    {
        var told = Assert.Single(With(line).Diagnostics);
        Assert.Equal((Rules.KeyUnknown, remedy), (told.Rule, told.Remedy));
    }

    [Fact]
    public void Every_suggested_key_is_one_that_there_is()
    {
        var known = SettingsTable.Report.Select(k => k.Name).ToHashSet();
        foreach (var key in ForeignKeys.KeysOfReports)
        {
            Assert.DoesNotContain(key, known);
            if (ForeignKeys.InReport(key)!.Split('"') is ["Watch calls it ", var here, "."])
                Assert.Contains(here, known);
        }
    }

    [Fact]
    public void The_language_and_a_draft_may_be_written_as_other_programs_do()
    {
        var read = With("lang: fr\ndraft: true");
        Assert.Empty(read.Diagnostics);
        Assert.Equal(("fr", ReportStatus.Draft), (read.Value.Metadata.Language, read.Value.Metadata.Status));
        Assert.Equal(ReportStatus.Withdrawn, With("status: withdrawn\ndraft: false").Value.Metadata.Status);
        Assert.Equal([Rules.KeyDuplicate], With("lang: fr\nlanguage: de").Diagnostics.Select(d => d.Rule));
        Assert.Equal([Rules.ValueKind], With("draft: perhaps").Diagnostics.Select(d => d.Rule));
    }

    [Fact]
    public void Keys_that_are_allowed_are_not_reported()
    {
        var settings = Settings("keys: {allow: [layout, email]}\nlayout: x\n");
        Assert.Empty(settings.Diagnostics);
        var read = With("layout: post\nweight: 2\nauthors: [{name: Ada Hale, email: a@example.org}]", settings.Value);
        Assert.Equal(["The key \"weight\" is not known."], read.Diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("2020-01-05T10:00:00Z")]
    [InlineData("2020-01-05T10:00:00+09:00")]
    [InlineData("2020-01-05 10:00:00 +0900")]
    [InlineData("2020-1-5")]
    public void The_remedy_for_a_date_with_a_time_is_the_date(string written)
    {
        var told = Assert.Single(ReadReport.File($"---\ntitle: T\ndate: {written}\n---\n\nText.\n").Diagnostics);
        Assert.Equal((Rules.ValueKind, "Write 2020-01-05."), (told.Rule, told.Remedy));
    }

    [Theory]
    [InlineData("subtitle: Paper #5 and more # and more", 17)]
    [InlineData("subtitle: Paper  #5", 18)]
    [InlineData("keywords:\n  - fish # and chips", 10)]
    public void A_comment_that_may_be_meant_as_text_is_reported(string line, int column)
    {
        var told = Assert.Single(With(line).Diagnostics);
        Assert.Equal((Rules.YamlComment, column), (told.Rule, told.Place.Column));
    }

    [Theory]
    [InlineData("subtitle: \"Paper #5\"")]
    [InlineData("subtitle: Paper  # a remark")]
    [InlineData("subtitle: C#5")]
    [InlineData("number: 5 # its number")]
    [InlineData("# a remark\nsubtitle: Paper")]
    public void What_is_no_part_of_the_text_is_not_reported(string line) => Assert.Empty(With(line).Diagnostics);

    [Fact]
    public void Texts_of_front_matter_are_printed_with_the_marks_of_the_language()
    {
        var metadata = With("rights: The port's -- all\nkeywords: [\"ships' logs\"]\nauthors: [{name: Pat O'Hale, affiliation: \"King's -- Port\"}]\nrevised: [{date: 2020-02-01, note: \"A \\\"note\\\"...\"}]").Value.Metadata;
        Assert.Equal("The port’s – all", metadata.Rights!.Replace('\u00A0', ' '));
        Assert.Equal(["ships’ logs"], metadata.Keywords);
        Assert.Equal(("O’Hale", "King’s – Port"), (metadata.Authors[0].Family, metadata.Authors[0].Affiliation!.Replace('\u00A0', ' ')));
        Assert.Equal("A “note”…", metadata.Revisions[0].Note);
    }

    [Fact]
    public void Texts_of_watch_yaml_are_printed_with_the_marks_of_the_language()
    {
        var read = Settings("""
            title: "The Port's 'Own' -- Papers..."
            subtitle: 'It''s "all" here'
            publisher: St. John's Press
            place: King's Lynn
            rights: "The heirs' -- see https://example.org/a--b'c."
            series: Clerk's Paper
            editors: [J. R. O'Hale]
            subjects: ["ships' logs"]
            volumes: [{id: one, title: "One -- the clerk's", reports: 1, groups: [{title: "The clerk's 'own'", reports: 1}]}]
            """);
        Assert.Empty(read.Diagnostics);
        var settings = read.Value;
        Assert.Equal("The Port’s ‘Own’~– Papers…|It’s “all” here|St.~John’s Press|King’s Lynn|The heirs’~– see https://example.org/a--b'c.|Clerk’s Paper",
            string.Join('|', settings.Title, settings.Subtitle, settings.Publisher, settings.Place, settings.Rights, settings.Series).Replace('\u00A0', '~'));
        Assert.Equal("J. R. O’Hale", settings.Editors[0].FullName);
        Assert.Equal(["ships’ logs"], settings.Subjects);
        Assert.Equal("One~– the clerk’s|The clerk’s ‘own’", $"{settings.Volumes[0].Title}|{settings.Volumes[0].Groups[0].Title}".Replace('\u00A0', '~'));
        Assert.Equal("„Reden“", Settings("language: de\ntitle: '\"Reden\"'\n").Value.Title);
    }

    [Fact]
    public void A_quotation_mark_without_its_partner_is_reported_in_settings_too()
    {
        var told = Assert.Single(Settings("title: 'The \"Port papers'\n").Diagnostics);
        Assert.Equal((Rules.QuotationUnbalanced, 1, 13), (told.Rule, told.Place.Line, told.Place.Column));
    }

    [Fact]
    public void Places_are_those_of_the_file_where_its_letters_are_composed()
    {
        // Both lines have letters whose marks the file writes apart.
        var read = ReadReport.File("---\ntitle: Jose\u0301 and Zoe\u0308\ndate: 2018-12-10\nauhtors: x\n---\n\nJose\u0301 and Zoe\u0308 have no [^note], nor \u1112\u1161\u11AB [^other].\n");
        Assert.Equal("José and Zoë", read.Value.Metadata.Title.PlainText);
        Assert.Equal([(4, 1), (7, 24), (7, 41)], read.Diagnostics.Select(d => (d.Place.Line, d.Place.Column)));
        Assert.StartsWith("Jose\u0301 and Zoe\u0308 have", Excerpt.Of(read.Diagnostics[1], read.Value.Source));
        Assert.EndsWith(new string(' ', 21) + "^\n", Excerpt.Of(read.Diagnostics[1], read.Value.Source));
    }

    private static Read<Report> With(string lines, CorpusSettings? settings = null) =>
        ReadReport.File($"---\ntitle: Title\ndate: 2018-12-10\n{lines}\n---\n\nText.\n", settings: settings);

    private static Read<CorpusSettings> Settings(string text) => SettingsReader.Read(new("watch.yaml", text));
}

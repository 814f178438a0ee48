using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Import;
using Watch.Reading;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Import;

public class ImportGoldenTests
{
    public static TheoryData<string> Pages => [.. Golden.Cases("import")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_the_reports_of_its_folder(string name)
    {
        var import = Import(name);
        foreach (var report in import.Value.Reports)
            Golden.Matches("import", name, report.FileName, report.Markdown);
        Golden.Matches("import", name, "diagnostics.txt", string.Concat(import.Diagnostics.Select(d => $"{d}\n")));
        Golden.Matches("import", name, "tokens.txt", $"{import.Value.Tokens}\n");
        var files = Directory.GetFiles(Golden.Folder("import", name), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(import.Value.Reports.Select(report => report.FileName).Order(StringComparer.Ordinal), files);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_imported_report_is_read_without_errors(string name)
    {
        foreach (var report in Import(name).Value.Reports)
        {
            var read = ReportReader.Read(new SourceText(report.FileName, report.Markdown), new CorpusSettings());
            Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Severity.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_token_of_a_page_is_counted_once(string name)
    {
        var page = Page(name);
        Assert.Equal(ImportTruthTests.Tokens(page.Text), Import(name).Value.Tokens.Total);
    }

    private static SourceText Page(string name) =>
        new("page.txt", File.ReadAllText(Path.Combine(Golden.Folder("import", name), "page.txt")));

    private static Read<ImportedPage> Import(string name) => PageImporter.Import(Page(name));
}

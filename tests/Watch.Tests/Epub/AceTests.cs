using System.Text.Json;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>Ace by DAISY finds no barrier.</summary>
public class AceTests
{
    [Fact]
    public void A_volume_with_all_of_its_own_matter_has_no_barriers() => HasNoBarriers(Books.Bytes(MatterTests.Volume, Books.Settings, MatterTests.Options));

    [Fact]
    public void A_book_of_a_document_for_each_section_has_no_barriers() =>
        HasNoBarriers(Books.Bytes(MatterTests.Volume, Books.Settings with { Epub = new() { SplitsSections = true } }, MatterTests.Options));

    [Fact]
    public void A_corpus_of_two_reports_has_no_barriers() => HasNoBarriers(Books.Bytes(GoldenTests.Corpus));

    private static void HasNoBarriers(byte[] book)
    {
        var folder = Directory.CreateTempSubdirectory("watch-ace-").FullName;
        try
        {
            var path = Path.Combine(folder, "book.epub");
            File.WriteAllBytes(path, book);
            var (_, output) = ExternalTool.Ace("--silent", "--force", "--outdir", folder, path);
            var report = Path.Combine(folder, "report.json");
            Assert.True(File.Exists(report), output);
            using var json = JsonDocument.Parse(File.ReadAllText(report));
            var found = json.RootElement.GetProperty("assertions").EnumerateArray()
                .SelectMany(document => document.GetProperty("assertions").EnumerateArray(), (document, assertion) =>
                    $"{document.GetProperty("earl:testSubject").GetProperty("url")}: {assertion.GetProperty("earl:test").GetProperty("dct:title")}: {assertion.GetProperty("earl:result").GetProperty("dct:description")}")
                .ToList();
            Assert.True(found.Count == 0, string.Join('\n', found));
            Assert.Equal("pass", json.RootElement.GetProperty("earl:result").GetProperty("earl:outcome").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

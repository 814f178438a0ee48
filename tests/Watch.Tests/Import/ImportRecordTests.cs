using Watch.Documents.Diagnostics;
using Watch.Import;
using Xunit;

namespace Watch.Tests.Import;

public class ImportRecordTests
{
    private static readonly ImportedReport Second = new("report-002.md", "---\ntitle: B\n---\n");
    private static readonly ImportedReport First = new("report-001.md", "---\ntitle: A\n---\n");

    [Fact]
    public void The_record_lists_files_by_name_whatever_the_order_of_writing()
    {
        var written = ImportRecord.Empty.With([Second]).With([First]).Write();
        Assert.Equal(ImportRecord.Empty.With([First, Second]).Write(), written);
        Assert.Equal(
            $$"""
            {
              "report-001.md": "{{ImportRecord.HashOf(First.Markdown)}}",
              "report-002.md": "{{ImportRecord.HashOf(Second.Markdown)}}"
            }

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void A_file_that_an_editor_has_changed_is_not_as_written()
    {
        var record = ImportRecord.Read(new(ImportRecord.FileName, ImportRecord.Empty.With([First]).Write())).Value;
        Assert.True(record.IsAsWritten("report-001.md", "---\ntitle: A\n---\n"u8));
        Assert.False(record.IsAsWritten("report-001.md", "---\ntitle: A!\n---\n"u8));
        Assert.False(record.IsAsWritten("report-002.md", "---\ntitle: A\n---\n"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a.md\": 1}")]
    [InlineData("{\"a.md\": \"x\"")]
    public void A_broken_record_is_reported_and_counts_as_empty(string json)
    {
        var read = ImportRecord.Read(new(ImportRecord.FileName, json));
        Assert.Empty(read.Value.Files);
        Assert.Equal([Rules.ImportRecordUnreadable], read.Diagnostics.Select(d => d.Rule));
    }
}

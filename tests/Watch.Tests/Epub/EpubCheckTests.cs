using Watch.Documents;
using Watch.Epub;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>EPUBCheck has nothing to say, not even on usage.</summary>
public class EpubCheckTests
{
    [Fact]
    public void The_specimen_is_valid() => IsValid(Books.Specimen);

    [Fact]
    public void A_corpus_of_two_reports_is_valid() => IsValid(GoldenTests.Corpus);

    [Fact]
    public void A_corpus_of_hostile_words_is_valid() => IsValid(HostileTests.Corpus);

    [Fact]
    public void A_book_with_a_page_at_every_hard_place_is_valid() => IsValid(PageListTests.Paged.Corpus, Books.Options with { Edition = PageListTests.Paged.Edition });

    [Fact]
    public void A_volume_with_all_of_its_own_matter_is_valid() => IsValid(Books.Bytes(MatterTests.Volume, Books.Settings, MatterTests.Options));

    [Fact]
    public void A_book_of_a_document_for_each_section_is_valid() =>
        IsValid(Books.Bytes(MatterTests.Volume, Books.Settings with { Epub = new() { SplitsSections = true } }, MatterTests.Options));

    private static void IsValid(Corpus corpus, EpubOptions? options = null) => IsValid(Books.Bytes(corpus, options));

    private static void IsValid(byte[] book)
    {
        var path = Path.Combine(Path.GetTempPath(), $"watch-{Guid.NewGuid():N}.epub");
        try
        {
            File.WriteAllBytes(path, book);
            var (exitCode, output) = ExternalTool.EpubCheck("--usage", path);
            var messages = output.Split('\n').Where(line => line.StartsWith("FATAL", StringComparison.Ordinal) || line.StartsWith("ERROR", StringComparison.Ordinal)
                || line.StartsWith("WARNING", StringComparison.Ordinal) || line.StartsWith("INFO", StringComparison.Ordinal) || line.StartsWith("USAGE", StringComparison.Ordinal));
            Assert.True(!messages.Any(), string.Join('\n', messages));
            Assert.Contains("No errors or warnings detected", output, StringComparison.Ordinal);
            Assert.Equal(0, exitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

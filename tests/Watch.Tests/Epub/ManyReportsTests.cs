using System.Text;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>A book of five hundred reports is a book like any other.</summary>
public class ManyReportsTests
{
    private const int Reports = 500, PagesPerReport = 6;

    private static readonly byte[] Book = Books.Bytes(
        new Volume("many", "Five Hundred Reports", [.. Enumerable.Range(1, Reports).Select(Report)]), Books.Settings,
        Books.Options with { Edition = new("many", null, [.. Enumerable.Range(0, Reports * PagesPerReport).Select(Page)], [], []) });

    [Fact]
    public void Five_hundred_reports_with_three_thousand_pages_are_valid()
    {
        var path = Path.Combine(Path.GetTempPath(), $"watch-{Guid.NewGuid():N}.epub");
        try
        {
            File.WriteAllBytes(path, Book);
            var (code, output) = ExternalTool.EpubCheck("--usage", path);
            Assert.Contains("0 fatals / 0 errors / 0 warnings / 0 infos / 0 usages", output, StringComparison.Ordinal);
            Assert.Equal(0, code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void No_file_of_it_is_near_the_limits_of_readers()
    {
        const int Kobo = 10_000_000;
        var files = Books.Files(Book);
        Assert.True(files.Count > Reports);
        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, Kobo / 10));
        Assert.InRange(Book.Length, Reports * 1000, Kobo);
    }

    [Fact]
    public void Its_contents_and_page_list_are_whole()
    {
        var navigation = Encoding.UTF8.GetString(Books.Files(Book).Single(file => file.Name == "EPUB/nav.xhtml").Content);
        Assert.Contains("text/report-500.xhtml#page-3000\">3000</a>", navigation, StringComparison.Ordinal);
        Assert.Equal(Reports * PagesPerReport, navigation.Split("#page-").Length - 1);
    }

    private static Report Report(int number) => Books.Plain($"report-{number:D3}", number, $"Harbour {number}", [.. Enumerable.Range(0, PagesPerReport).Select(n => Words(number * 7 + n))]) with
    {
        Notes = [],
    };

    /// <summary>A paragraph of some eighty words that are not those of its neighbours.</summary>
    private static string Words(int seed) => string.Join(' ', Enumerable.Range(0, 80).Select(n => ((seed * 31 + n * n) % 9) switch
    {
        0 => "ledger",
        1 => "harbour",
        2 => "keeps",
        3 => "the",
        4 => "boat",
        5 => "of",
        6 => "morning",
        7 => "and",
        _ => $"no.{seed + n}",
    }));

    private static EditionPage Page(int n) => new($"{n + 1}", new($"report-{n / PagesPerReport + 1:D3}", 0, 2 + n % PagesPerReport, 3), "");
}

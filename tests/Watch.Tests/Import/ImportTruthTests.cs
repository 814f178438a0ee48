using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Import;
using Watch.Reading;
using Xunit;

namespace Watch.Tests.Import;

/// <summary>Pages written from a known truth in many manners are imported and read, and what is read is compared with the
/// truth, down to the word.</summary>
public class ImportTruthTests
{
    /// <summary>The pages are always the same ones: of all that can be made up, a few cannot be told apart by anyone.</summary>
    [Fact]
    public void What_a_page_says_is_what_its_reports_say()
    {
        var differences = Pages(usual: 150).Select(Difference).OfType<string>().ToList();
        if (differences.Count > 0)
            Assert.Fail($"{differences.Count} pages differ. The first:\n{differences[0]}\n\nThe others:\n{string.Join('\n', differences.Skip(1).Select(told => told.Split("\n\nThe page:")[0]))}");
    }

    /// <summary>The seeds of so many pages, or of those that IMPORT_PAGES in the environment says: "5" or "500-2500".</summary>
    internal static IEnumerable<uint> Pages(int usual)
    {
        var range = (Environment.GetEnvironmentVariable("IMPORT_PAGES") ?? $"0-{usual}").Split('-').Select(int.Parse).ToList();
        return Enumerable.Range(range[0], range.Count == 1 ? 1 : range[1] - range[0]).Select(seed => (uint)seed);
    }

    private static string? Difference(uint seed)
    {
        var (page, truth) = PageOf(seed);
        var import = PageImporter.Import(new("page.txt", page));
        var expected = string.Concat(truth.Select(Told));
        var actual = string.Concat(import.Value.Reports.Select(Told));
        if (expected != actual)
            return $"Page {seed}. {FirstDifference(expected, actual)}\n\nThe page:\n{page}";
        Assert.All(import.Diagnostics, d => Assert.Contains(d.Rule, Expected));
        Assert.Equal(Tokens(page), import.Value.Tokens.Total);
        return null;
    }

    [Fact]
    public void Importing_twice_gives_the_same_bytes() =>
        Gen.UInt.Sample(seed =>
        {
            var page = Page(seed);
            Assert.Equal(
                PageImporter.Import(new("page.txt", page)).Value.Reports,
                PageImporter.Import(new("page.txt", page)).Value.Reports);
        }, iter: 100);

    [Fact]
    public void Any_text_is_imported_and_every_token_counted() =>
        Gen.String.Sample(text => Assert.Equal(Tokens(text), PageImporter.Import(new("page.txt", text)).Value.Tokens.Total), iter: 2000);

    [Fact]
    public void Any_mixture_of_a_pages_lines_is_imported_and_every_token_counted() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 1000].Array[0, 60]).Sample((seed, picks) =>
        {
            var lines = (Page(seed) + "\nMay 5, 2020\nWatch Report No. 1\n§\n***\n(1) A\n1. B\n> C\n[1]\n[2] D...\nNotes\n(A BCD)\nRead more\n§ E\n1. F\n(2) G\n3 views\nPosted by H on May 6, 2020\nUniversity of I\n［1］ J\n12/10/2018").Split('\n');
            var text = string.Join('\n', picks.Select(pick => lines[pick % lines.Length]));
            var import = PageImporter.Import(new("page.txt", text));
            var lost = Lost(text, import.Value);
            var tokens = import.Value.Tokens;
            if (Tokens(text) != tokens.Total || lost > tokens.Total - tokens.Text)
                Assert.Fail($"{tokens}, and {lost} are in no report\n\n{text}");
            foreach (var report in import.Value.Reports)
                Assert.DoesNotContain(ReportReader.Read(new(report.FileName, report.Markdown), new()).Diagnostics, d => d.Severity == Severity.Error);
        }, iter: 1000);

    /// <summary>How many tokens of a page have letters that are nowhere in its reports.</summary>
    private static int Lost(string page, ImportedPage import)
    {
        var there = import.Reports.SelectMany(report => Words(report.Markdown)).CountBy(word => word).ToDictionary();
        return page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(token => Words(token).ToList().Exists(word =>
        {
            var left = there.GetValueOrDefault(word);
            there[word] = left - 1;
            return left <= 0;
        }));

        static IEnumerable<string> Words(string text) => Regex.Matches(text.ToLowerInvariant(), @"\p{L}+").Select(match => match.Value);
    }

    [Theory]
    [InlineData("[1] ")]
    [InlineData("[1]\n")]
    [InlineData("(A BC) ")]
    [InlineData("Watch Report No. 1\n")]
    [InlineData("Watch Report No. 1  May 1, 2020\nA\n")]
    [InlineData("May 1, 2020\n\n")]
    [InlineData("§\n")]
    [InlineData("http://((")]
    [InlineData("[[")]
    [InlineData("a\n\n\n")]
    [InlineData("5 min read\n")]
    [InlineData("May 1, 2020 by A\n")]
    [InlineData("1. A\n")]
    [InlineData("[1-99]")]
    [InlineData("\u200B")]
    public void Memory_for_a_page_of_one_shape_over_and_over_grows_with_its_length(string shape)
    {
        Import(20_000); // what is made once is not counted
        Assert.InRange(Import(160_000), 0, 12 * Import(20_000));

        long Import(int length)
        {
            var page = string.Concat(Enumerable.Repeat(shape, length / shape.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var tokens = PageImporter.Import(new("page.txt", page)).Value.Tokens.Total;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(Tokens(page), tokens);
            return allocated;
        }
    }

    private static readonly Rule[] Expected = [Rules.ImportTeaser, Rules.ImportMastheadRepeated, Rules.ImportTextBeforeTitle, Rules.ImportTextAfterNotes];

    /// <summary>A page of one report to three, and what they say.</summary>
    internal static (string Page, IReadOnlyList<TruthReport> Told) PageOf(uint seed)
    {
        var maker = new TruthMaker(seed);
        return new PageScribe(maker).Write([.. Enumerable.Range(0, 1 + maker.Choose(3)).Select(i => maker.Report(10 * i + 1 + maker.Choose(9)))]);
    }

    private static string Page(uint seed) => PageOf(seed).Page;

    /// <summary>What stands between white space; signs without width alone are nothing.</summary>
    internal static int Tokens(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(token => token.Trim('\u200B', '\u2060', '\uFEFF').Length > 0);

    private static string Told(TruthReport report)
    {
        var told = new StringBuilder();
        told.Append($"{report.Number} {report.Date:yyyy-MM-dd} {report.Posted:yyyy-MM-dd}\ntitle {report.Title}\n");
        if (report.Subtitle is not null)
            told.Append($"subtitle {report.Subtitle}\n");
        foreach (var author in report.Authors)
            told.Append($"author {author.Given}/{author.Family}/{author.Affiliation}\n");
        foreach (var block in report.Body)
            told.Append(block.Kind is TruthKind.Section or TruthKind.Numbered ? "heading " : $"{block.Kind} ").Append(Plain(block.Text)).Append('\n');
        foreach (var (note, i) in report.Notes.Select((note, i) => (note, i)))
            told.Append($"note {i + 1} {Plain(string.Join(' ', note.Addresses.SelectMany(a => new[] { a.Url, a.After }).Prepend(note.Text).Where(words => words.Length > 0)))}\n");
        return told.ToString();
    }

    private static string Told(ImportedReport file)
    {
        var report = ReportReader.Read(new(file.FileName, file.Markdown), new CorpusSettings()).Value;
        var metadata = report.Metadata;
        var told = new StringBuilder();
        told.Append($"{metadata.Number} {metadata.Date:yyyy-MM-dd} {metadata.Posted:yyyy-MM-dd}\ntitle {Text(metadata.Title, report)}\n");
        if (metadata.Subtitle is { } subtitle)
            told.Append($"subtitle {Text(subtitle, report)}\n");
        foreach (var author in metadata.Authors)
            told.Append($"author {author.Given}/{author.Family}/{author.Affiliation}\n");
        foreach (var block in report.Body)
            told.Append(Told(block, report)).Append('\n');
        foreach (var note in report.Notes)
            told.Append($"note {note.Id} {string.Join(" / ", note.Content.Select(block => Text(((Paragraph)block).Text, report)))}\n");
        return told.ToString();
    }

    private static string Told(Block block, Report report) => block switch
    {
        Heading heading => $"heading {Text(heading.Text, report)}",
        Paragraph paragraph => $"{TruthKind.Paragraph} {Text(paragraph.Text, report)}",
        Quotation { Content: [Paragraph statement], Attribution: null } => $"{TruthKind.Statement} {Text(statement.Text, report)}",
        ThematicBreak => $"{TruthKind.Break} ",
        _ => $"unexpected {block}",
    };

    private static string Text(Leaf leaf, Report report)
    {
        var text = new StringBuilder();
        Append(leaf.Content);
        return Plain(text.ToString());

        void Append(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Text words:
                        text.Append(words.Content);
                        break;
                    case NoteReference reference:
                        text.Append(Citation(report.Notes[reference.Note - 1]));
                        break;
                    case NoteMention mention:
                        text.Append(Citation(report.Notes[mention.Note - 1]));
                        break;
                    case Link { IsBare: true } link:
                        Append(link.Content);
                        break;
                    default:
                        text.Append($"<{inline}>");
                        break;
                }
            }
        }
    }

    private static char Citation(Note note) => (char)(TruthMaker.FirstCitation + int.Parse(note.Id, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Without what the reader sets by the rules of typography.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2009', ' ');

    private static string FirstDifference(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var got = actual.Split('\n');
        var i = 0;
        while (i < Math.Min(wanted.Length, got.Length) && wanted[i] == got[i])
            i++;
        return $"Expected:\n{string.Join('\n', wanted.Skip(i).Take(3))}\nbut imported:\n{string.Join('\n', got.Skip(i).Take(3))}";
    }
}

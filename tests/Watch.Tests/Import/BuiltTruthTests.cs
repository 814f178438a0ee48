using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Import;

/// <summary>Pages written from a known truth go the whole way: they are imported, the corpus is built, and what other
/// programs read in its PDFs and its EPUB is compared with the truth, word by word and in order.</summary>
public partial class BuiltTruthTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void What_a_page_says_is_what_the_outputs_say()
    {
        var pages = ImportTruthTests.Pages(usual: 6);
        foreach (var seed in pages)
        {
            var (page, truth) = ImportTruthTests.PageOf(seed);
            try
            {
                AssertBuilt(page, truth);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"Page {seed}: {problem.Message}\n\n{page}", problem);
            }
        }
    }

    private static void AssertBuilt(string page, IReadOnlyList<TruthReport> truth)
    {
        using var desk = new Desk().Write("page.txt", page);
        var import = desk.Run("import", "page.txt", "--into", "reports");
        Assert.Equal(0, import.Code);
        Assert.Contains($"page.txt: {ImportTruthTests.Tokens(page)} tokens: ", import.Output);
        var build = desk.Run("build");
        Assert.True(build.Code == 0, build.Error);
        using var epub = ZipFile.OpenRead(desk["out/anthology.epub"]);
        foreach (var report in truth)
        {
            var slug = $"report-{report.Number:000}";
            AssertTold(report, "PDF", PdfText.Tagged(File.ReadAllBytes(desk[$"out/reports/{slug}.pdf"])));
            AssertTold(report, "EPUB", Text(epub, $"EPUB/text/{slug}.xhtml"));
        }

        Assert.Equal(truth.Count, Directory.GetFiles(desk["out/reports"], "*.pdf").Length);
        var again = desk.Run("import", "page.txt", "--into", "reports");
        Assert.Equal(truth.Count, Regex.Count(again.Output, " unchanged$", RegexOptions.Multiline));
    }

    private static string Text(ZipArchive epub, string name)
    {
        using var reader = XmlReader.Create(epub.GetEntry(name)!.Open(), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!.Element(Xhtml + "body")!.Value;
    }

    /// <summary>Finds a report's title, paragraphs and notes one after the other. Between them there is nothing but the
    /// masthead, the authors, and the numbers of notes.</summary>
    private static void AssertTold(TruthReport report, string output, string text)
    {
        var at = 0;
        text = Letters(text);
        var head = Find(report.Title);
        Assert.Contains(Letters($"No. {report.Number}"), head);
        Assert.Contains(Letters(Date(report.Date)), head);
        if (report.Subtitle is { } subtitle)
            Assert.Equal("", Find(subtitle));
        var texts = report.Body.Select(block => block.Text).Where(words => words.Length > 0).ToList();
        var authors = Find(texts[0]);
        foreach (var author in report.Authors)
            Assert.Contains(Letters($"{author.Given} {author.Family}"), authors);
        foreach (var words in texts.Skip(1))
            Assert.Equal("", Find(words));
        foreach (var note in report.Notes)
            Assert.Matches(NoteLabel(), Find(string.Join(' ', note.Addresses.SelectMany(a => new[] { a.Url, a.After }).Prepend(note.Text))));
        var after = text[at..];
        if (report.Posted is { } posted && after.StartsWith(Letters($"Put on the web {Date(posted)}"), StringComparison.Ordinal))
            after = after[Letters($"Put on the web {Date(posted)}").Length..];
        Assert.StartsWith("Citeas:", after);
        Assert.Contains(Letters(Printed(report.Title)).TrimEnd('.'), after);
        Assert.EndsWith(Letters($"No. {report.Number} ({Date(report.Date)})."), after);

        string Find(string words)
        {
            var wanted = Letters(Printed(words));
            var found = text.IndexOf(wanted, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{words}\" of report {report.Number} is not in the {output} after \"{text[Math.Max(0, at - 60)..at]}\", but \"{text[at..Math.Min(text.Length, at + wanted.Length + 60)]}\"");
            var between = text[at..found];
            at = found + wanted.Length;
            return between;
        }
    }

    private static string Date(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Puts the numbers of notes in the place of their citations, with a comma between two that stand side by side. Notes are cited in their order.</summary>
    private static string Printed(string words) => string.Concat(words.Select((c, i) =>
        IsCitation(c) ? $"{(i > 0 && IsCitation(words[i - 1]) ? "," : "")}{c - TruthMaker.FirstCitation}" : c.ToString()));

    private static bool IsCitation(char c) => c is >= (char)TruthMaker.FirstCitation and < (char)(TruthMaker.FirstCitation + 1000);

    /// <summary>Without white space; quotation marks and dots of any shape are one.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u00AD')).Select(c => c switch
        {
            '“' or '”' => "\"",
            '‘' or '’' => "'",
            '…' => "...",
            _ => c.ToString(),
        }));

    [GeneratedRegex(@"^(Notes)?\d+[a-z]*\.?$")]
    private static partial Regex NoteLabel();
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using UglyToad.PdfPig;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>The page list is true of the printed book: this reads the press PDF and the EPUB alone, as a buyer of both could.</summary>
public sealed class PrintedWordsTests : IDisposable
{
    /// <summary>Characters that are compared, white space not counted: a few words.</summary>
    private const int Some = 24;

    private static readonly XName Type = XName.Get("type", "http://www.idpf.org/2007/ops");

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_words_after_each_mark_stand_on_its_page_and_those_before_it_on_an_earlier_one()
    {
        Assert.Equal(0, desk.Run("build", Repository.File("reports"), "--out", "out").Code);
        var pages = Pages(desk["out/print/anthology.pdf"]);
        var files = Books.Files(File.ReadAllBytes(desk["out/anthology.epub"]));
        var documents = files.Where(file => file.Name.EndsWith(".xhtml", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => XDocument.Parse(Encoding.UTF8.GetString(file.Content), LoadOptions.PreserveWhitespace));
        var entries = documents["EPUB/nav.xhtml"].Descendants(Books.Xhtml + "nav").Single(nav => (string?)nav.Attribute(Type) == "page-list").Descendants(Books.Xhtml + "a").ToArray();
        Assert.True(entries.Length > 50);
        var wrong = new List<string>();
        foreach (var entry in entries)
        {
            var target = entry.Attribute("href")!.Value.Split('#');
            var mark = documents["EPUB/" + target[0]].Descendants().Single(e => (string?)e.Attribute("id") == target[1]);
            var (before, after) = Around(mark);
            var page = pages[entry.Value];
            if (!page.Contains(after[..Math.Min(Some, after.Length)], StringComparison.Ordinal))
                wrong.Add($"page {entry.Value} has not \"{after[..Math.Min(2 * Some, after.Length)]}\"");
            if (before.Length >= Some && page.Contains(before[^Some..] + after[..Math.Min(Some, after.Length)], StringComparison.Ordinal))
                wrong.Add($"page {entry.Value} begins before \"{after[..Math.Min(2 * Some, after.Length)]}\"");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The text of each page by its label.</summary>
    private static Dictionary<string, string> Pages(string path)
    {
        var (code, json) = ExternalTool.Run("qpdf", "--json=2", "--json-key=pagelabels", path);
        Assert.Equal(0, code);
        using var parsed = JsonDocument.Parse(json);
        using var pdf = PdfDocument.Open(path);
        var runs = parsed.RootElement.GetProperty("pagelabels").EnumerateArray().Select(run => (First: run.GetProperty("index").GetInt32(), Label: run.GetProperty("label"))).ToArray();
        return pdf.GetPages().ToDictionary(
            page =>
            {
                var (first, label) = runs.Last(run => run.First < page.Number);
                var number = page.Number - 1 - first + (label.TryGetProperty("/St", out var start) ? start.GetInt32() : 1);
                // Pages of the front matter have no counterpart, so their labels need only be told apart.
                return label.GetProperty("/S").GetString() == "/D" ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"front {number}";
            },
            page => Bare(string.Concat(page.Letters.Select(letter => letter.Value))));
    }

    /// <summary>What is read before and after a mark in its document. Pictures and their captions are left out, which the printed page may have
    /// elsewhere, and so are the report's record, which says more than the printed one, and the numbers of notes, which it writes with a full stop.</summary>
    private static (string Before, string After) Around(XElement mark)
    {
        var texts = mark.Document!.Descendants(Books.Xhtml + "body").Single().DescendantNodes().OfType<XText>()
            .Where(text => !text.Ancestors().Any(e => e.Name == Books.Xhtml + "figcaption" || ((string?)e.Attribute("class") ?? "") is var name && (name == "record" || name.StartsWith("backlink", StringComparison.Ordinal)))).ToArray();
        var before = texts.TakeWhile(text => text.IsBefore(mark)).Select(text => text.Value);
        return (Bare(string.Concat(before)), Bare(string.Concat(texts.Where(text => text.IsAfter(mark)).Select(text => text.Value))));
    }

    /// <summary>Letters, digits and marks alone, as both write them.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u00AD' or '\u2010' or '·')));
}

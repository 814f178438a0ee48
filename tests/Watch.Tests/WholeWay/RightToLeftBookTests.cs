using System.IO.Compression;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Watch.Preflight;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>Books of languages that are written from right to left, as others read them.</summary>
public sealed class RightToLeftBookTests : IDisposable
{
    private const double Mm = 72 / 25.4;

    private readonly Desk desk = new();

    public RightToLeftBookTests() => desk
        .Write("reports/watch.yaml", "title: רישומי הנמלים\nlanguage: he\npublisher: P\nplace: L\nrights: R\nseries: S\nprint: {bleed: {head: 9 pt, foot: 9 pt, outer: 9 pt, inner: 0 pt}}\n")
        .Write("reports/1.md", """
            ---
            number: 1
            title: רישום
            date: 2019-03-05
            authors: [דנה כהן]
            ---

            המעבורת איחרה.[^a] הכתובת היא https://example.org/a/ והפקודה `run --all`.[^b]

            7. ראשון

            > ציטוט מן היומן.

            | נמל | טונות |
            |:--|--:|
            | חיפה | 12.5 |
            | עכו | -1,300 |

            ::: {lang=en}

            8. English item

            :::

            [^a]: יומן הנמל.

            [^b]: ספר.

            """);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Labels_columns_and_folios_stand_at_the_side_where_lines_begin()
    {
        using var pdf = Build("out/print/anthology.pdf");
        var page = pdf.GetPages().First(p => Words(p).Any(w => Reads(w, "ןושאר")));
        var (label, item) = (Word(page, "7"), Word(page, "ןושאר"));
        Assert.True(label.Left > item.Right, "The number of an item stands at its right.");
        var (english, eight) = (Word(page, "English"), Word(page, "8"));
        Assert.True(eight.Right < english.Left, "Of an English item at its left.");
        Assert.True(Word(page, "למנ").Left > Word(page, "תונוט").Right, "The first column is the rightmost.");
        // The sign stands at the left of its number, whose end is where the point of the other is.
        var (minus, number) = (Word(page, "−1,300"), Word(page, "12.5"));
        Assert.InRange(minus.Right, number.Left + 5, number.Right - 5);
        var notes = pdf.GetPages().First(p => Words(p).Any(w => Reads(w, "רפס")));
        Assert.True(Word(notes, "2").Left > Word(notes, "רפס").Right, "The number of a note stands at its right.");
    }

    [Fact]
    public void The_book_is_bound_at_the_right()
    {
        using var pdf = Build("out/print/anthology.pdf");
        foreach (var page in pdf.GetPages())
        {
            var box = ((ArrayToken)page.Dictionary.Data["MediaBox"]).Data.Select(n => ((NumericToken)n).Double).ToArray();
            // Odd pages are left-hand ones.
            var (left, right) = page.Number % 2 == 1 ? (-9.0, 148 * Mm) : (0.0, 148 * Mm + 9);
            Assert.Equal(left, box[0], 0.01);
            Assert.Equal(right, box[2], 0.01);
        }

        foreach (var path in new[] { "out/print/anthology.pdf", "out/archive/anthology.pdf", "out/reports/report-001.pdf" })
        {
            using var other = PdfDocument.Open(desk[path]);
            var catalog = other.Structure.Catalog.CatalogDictionary;
            Assert.Equal("R2L", ((NameToken)((DictionaryToken)catalog.Data["ViewerPreferences"]).Data["Direction"]).Data);
        }
    }

    [Fact]
    public void The_tags_say_how_lines_run()
    {
        using var pdf = Build("out/archive/anthology.pdf", "--pretty");
        var text = File.ReadAllText(desk["out/archive/anthology.pdf"], System.Text.Encoding.Latin1);
        Assert.Contains("/WritingMode /RlTb", text);
        // Of the English division.
        Assert.Contains("/WritingMode /LrTb", text);
        using var file = File.OpenRead(desk["out/archive/anthology.pdf"]);
        Assert.Empty(PdfJudge.Judge(file, PreflightProfile.A2aUa1, new()).Faults);
    }

    [Fact]
    public void The_EPUB_isolates_what_runs_the_other_way()
    {
        Build("out/print/anthology.pdf").Dispose();
        using var epub = ZipFile.OpenRead(desk["out/anthology.epub"]);
        using var stream = epub.GetEntry("EPUB/text/report-001.xhtml")!.Open();
        var document = XDocument.Load(stream);
        Assert.Equal("rtl", document.Root!.Attribute("dir")?.Value);
        XElement Single(Predicate<XElement> which) => Assert.Single(document.Descendants(), which);
        Assert.Equal("ltr", Single(e => e.Attribute("class")?.Value == "url").Attribute("dir")?.Value);
        Assert.Equal("ltr", Single(e => e.Name.LocalName == "code").Attribute("dir")?.Value);
        Assert.Equal("ltr", Single(e => e.Name.LocalName == "div" && e.Attribute("lang")?.Value == "en").Attribute("dir")?.Value);
        Assert.Contains("\u200E−1,300", document.Root.Value);
    }

    private PdfDocument Build(string path, params string[] more)
    {
        var result = desk.Run(["build", .. more]);
        Assert.True(result.Code == 0, result.Error);
        return PdfDocument.Open(desk[path]);
    }

    /// <summary>Runs of letters without white between them, from left to right: Hebrew words read backwards.</summary>
    private static IEnumerable<(string Text, double Left, double Right)> Words(Page page)
    {
        foreach (var line in page.Letters.Where(l => l.Value is not (" " or "\u00A0")).GroupBy(l => Math.Round(l.StartBaseLine.Y)))
        {
            var letters = line.OrderBy(l => l.StartBaseLine.X).ToList();
            var start = 0;
            for (var i = 1; i <= letters.Count; i++)
            {
                if (i < letters.Count && letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X < 1)
                    continue;
                yield return (string.Concat(letters[start..i].Select(l => l.Value)), letters[start].StartBaseLine.X, letters[i - 1].EndBaseLine.X);
                start = i;
            }
        }
    }

    private static (string Text, double Left, double Right) Word(Page page, string word)
    {
        var found = Words(page).Where(w => Reads(w, word)).ToList();
        Assert.True(found.Count > 0, $"{word} is not among {string.Join(" | ", Words(page).Select(w => w.Text))}");
        return found[0];
    }

    private static bool Reads((string Text, double Left, double Right) word, string expected) => word.Text.Trim('.', ':', '\u200E', '\u200F') == expected;
}

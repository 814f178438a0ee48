using Watch.Documents;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Edition;

public class IndexPagesTests
{
    private static readonly PageDesign Design = PageDesign.Of(new());

    [Fact]
    public void A_page_that_begins_within_what_stands_under_a_title_says_the_title_again()
    {
        var items = Enumerable.Range(1, 300).Select(n => Item(n == 1 ? 1 : 2, n == 1 ? "Harbour" : $"lamp {n}"));
        var pages = Set([.. items]);
        Assert.True(pages.Count > 2, $"{pages.Count} pages");
        foreach (var page in pages.Skip(1))
        {
            var again = page.Marks.OfType<GlyphRun>().Where(r => r.Artifact == ArtifactKind.Layout).ToList();
            Assert.Equal("Harbour (continued)", string.Concat(again.Select(r => r.Text)));
            Assert.All(again, r => Assert.Equal(-1, r.Tag));
            // The left column is a line lower, and ends no lower than the right one.
            var own = page.Marks.OfType<GlyphRun>().Where(r => r.Tag >= 0).ToList();
            Assert.StartsWith("lamp", own[0].Text);
            Assert.True(own[0].Origin.Y > again[0].Origin.Y);
            Assert.All(own, r => Assert.True(r.Origin.Y <= Design.TopMargin + Design.TextHeight, r.Text));
        }

        Assert.Equal(Enumerable.Range(2, 299).Select(n => $"lamp {n}"), pages.SelectMany(p => p.Marks).OfType<GlyphRun>().Where(r => r.Tag >= 0 && r.Text.StartsWith("lamp", StringComparison.Ordinal)).Select(r => r.Text.TrimEnd()));
    }

    [Fact]
    public void An_entry_of_two_lines_is_not_parted_to_make_columns_equal()
    {
        var page = Assert.Single(Set([Item(1, "Keepers of the harbour lamps, ferries, ledgers and registers")]));
        var lefts = page.Marks.OfType<GlyphRun>().Where(r => r.Tag >= 0 && !r.Text.StartsWith("Index", StringComparison.Ordinal)).Select(r => (double)r.Left.Points).ToList();
        Assert.True(lefts.Max() - lefts.Min() < Design.Measure.Points / 3, "The second line stands in the other column.");
    }

    /// <summary>A reading counts for all places that mark the name, and tells the letter; headings have the language of the words that they are.</summary>
    [Fact]
    public void A_name_is_sorted_by_its_reading_and_is_in_its_language()
    {
        using var desk = new Desk();
        desk.Write("reports/watch.yaml", "title: T\nlanguage: ja\npublisher: P\nplace: London\nrights: None.\n").Write("reports/1.md",
            """
            ---
            number: 1
            title: 港
            date: 2019-01-01
            authors: [Ada Quay]
            ---

            [港]{.index sort="みなと"}、[北海道]{.index sort="ほっかいどう"}、[灯台]{.index}、[Quay]{.index lang=en}、[남항]{lang=ko .index}、[Mole]{lang=en .index entry="突堤"}、[魚]{.index}。
            """).Write("reports/index.yaml",
            """
            灯台: {sort: とうだい}
            魚:
              sort: さかな
              sub-entries: {鯨: {headings: 港, sort: くじら}, 鮎: {headings: 北海道, sort: あゆ}}
            """);
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        using var zip = System.IO.Compression.ZipFile.OpenRead(desk["out/anthology.epub"]);
        using var stream = zip.GetEntry("EPUB/text/index.xhtml")!.Open();
        var entries = System.Xml.Linq.XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "li").ToList();
        string Own(System.Xml.Linq.XElement entry) => entry.Value.Trim().Split([", ", "、"], StringSplitOptions.None)[0].Trim();
        Assert.Equal(["Quay", "魚", "鮎", "鯨", "灯台", "突堤", "남항"], entries.Select(Own).Where(name => name is not ("港" or "北海道")));
        Assert.Equal("ko", entries.Single(e => Own(e) == "남항").Elements().First().Attribute("lang")?.Value);
        Assert.Null(entries.Single(e => Own(e) == "突堤").Elements().First().Attribute("lang"));
    }

    /// <summary>Wherever a name can be marked, the index finds it.</summary>
    [Fact]
    public void Names_are_found_in_every_kind_of_text()
    {
        using var desk = new Desk();
        desk.Write("reports/1.md",
            """
            ---
            number: 1
            title: Of the [Title]{.index}
            date: 2019-01-01
            authors: [Ada Quay]
            ---

            ## A [Heading]{.index}

            A [*Strong*]{.index entry="Emphasis"} word in a **[Nested]{.index}** one.[^1]

            > A [Quotation]{.index}.
            >
            > — its [Attribution]{.index}

            ::: verse
            A [Verse]{.index} of
            two lines
            :::

            - An [Item]{.index}

            Term
            :   Its [Definition]{.index}

            | a | b |
            |---|---|
            | A [Cell]{.index} | c |

            Table: A [Caption]{.index}

            [^1]: A [Note]{.index}.
            """);

        var result = desk.Run("build", "--only", "print");

        Assert.True(result.Code == 0, result.Error);
        string[] names = ["Attribution", "Caption", "Cell", "Definition", "Emphasis", "Heading", "Item", "Nested", "Note", "Quotation", "Title", "Verse"];
        var book = PrintedBook.Open(desk["out/print/anthology.pdf"]);
        var index = book.Pages.First(p => p.Text.StartsWith("Index", StringComparison.Ordinal)).Text;
        foreach (var name in names)
        {
            Assert.Matches($@"{name}, \n?{(name == "Note" ? "[0-9]+n1" : "[0-9]+")}", index);
            var label = System.Text.RegularExpressions.Regex.Match(index, $@"{name}, \n?([0-9]+)").Groups[1].Value;
            var word = name == "Emphasis" ? "Strong" : name;
            Assert.Contains(word, book.Numbered(label).Text);
        }
    }

    private static IndexItem Item(int level, string text) => new(level, false, new(Leaf.Unnumbered, [new Text(text)]));

    private static IReadOnlyList<Page> Set(IReadOnlyList<IndexItem> items)
    {
        using var typesetter = new Typesetter(TestFonts.House, Design);
        var matter = new Matter(MatterKind.Index, "Index", "en", [new Display(DisplayRole.Heading, new(Leaf.Unnumbered, [new Text("Index")])), new IndexList(items)]);
        return typesetter.Number(typesetter.Cut(matter), new(1, FolioStyle.Arabic)).Pages;
    }
}

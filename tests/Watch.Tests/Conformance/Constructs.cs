using Watch.Images;
using Watch.Tests.Images;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Conformance;

/// <summary>Documents set by hand for what the reports do not have, or not yet: compiled files with contents, tables
/// with every kind of header, abbreviations.</summary>
internal static class Constructs
{
    /// <summary>Two reports in one file, after their contents. Each is a section; its notes have names of their own.</summary>
    public static TypesetDocument Compiled()
    {
        using var page = new HandSet();
        var document = page.Tag(TagKind.Document, -1);
        var front = page.Tag(TagKind.Section, document);
        page.Say(page.Tag(TagKind.Heading, front, t => t with { Level = 1 }), "Contents", size: 14);
        var contents = page.Tag(TagKind.Contents, front);
        for (var n = 1; n <= 2; n++)
        {
            var line = page.Tag(TagKind.Paragraph, page.Tag(TagKind.ContentsItem, contents));
            page.Say(page.Tag(TagKind.Link, line), $"Report {n}", link: new PageTarget($"report-{n}", $"Report {n}, page {n + 1}"));
        }

        for (var n = 1; n <= 2; n++)
        {
            page.NextPage();
            page.Sheets.Line(-1, 40, 20, "Two reports", 8, artifact: ArtifactKind.RunningHead);
            page.Sheets.Destination($"report-{n}", 40, 30);
            var section = page.Tag(TagKind.Section, document);
            page.Say(page.Tag(TagKind.Title, section), $"Report {n}", size: 14);
            page.Say(page.Tag(TagKind.Byline, section), "By Ann Fisher");
            var paragraph = page.Tag(TagKind.Paragraph, section);
            page.Sheets.Destination($"report-{n}-ref-1", 40, page.Y);
            var x = page.Sheets.Line(paragraph, 40, page.Y, "Cod are counted.");
            page.Sheets.Line(page.Tag(TagKind.Link, paragraph), x, page.Y, "1", 6, rise: 3, link: new PageTarget($"report-{n}-note-1", "Note 1"));
            page.Down();
            var notes = page.Tag(TagKind.Section, section);
            page.Say(page.Tag(TagKind.Heading, notes, t => t with { Level = 2 }), "Notes");
            page.Sheets.Destination($"report-{n}-note-1", 40, page.Y - 10);
            var note = page.Tag(TagKind.Note, notes, t => t with { Id = $"report-{n}-note-1" });
            var label = page.Tag(TagKind.Label, note);
            page.Say(page.Tag(TagKind.Link, label), "1.", link: new PageTarget($"report-{n}-ref-1", "Note 1, back to its reference"));
            page.Say(page.Tag(TagKind.Paragraph, note), "By the harbour office.");
            page.Sheets.Outline(1, $"Report {n}", $"report-{n}");
        }

        return page.Finish();
    }

    /// <summary>A table with heads over columns and beside rows, cells over two of each; one whose cells name their
    /// heads; one of heads alone above it.</summary>
    public static TypesetDocument Tables()
    {
        using var page = new HandSet();
        var document = page.Tag(TagKind.Document, -1);
        page.Say(page.Tag(TagKind.Title, document), "Tables", size: 14);

        var table = page.Tag(TagKind.Table, document);
        page.Say(page.Tag(TagKind.Paragraph, page.Tag(TagKind.Caption, table)), "Table 1. Landings by year");
        var head = page.Tag(TagKind.TableHead, table);
        var first = page.Tag(TagKind.TableRow, head);
        page.Cell(first, "Year", t => t with { Kind = TagKind.TableHeaderCell, Scope = HeaderScope.Both, RowSpan = 2 });
        page.Cell(first, "Tons", t => t with { Kind = TagKind.TableHeaderCell, Scope = HeaderScope.Column, ColumnSpan = 2 });
        var second = page.Tag(TagKind.TableRow, head);
        page.Cell(second, "Cod", t => t with { Kind = TagKind.TableHeaderCell, Scope = HeaderScope.Column });
        page.Cell(second, "Dab", t => t with { Kind = TagKind.TableHeaderCell, Scope = HeaderScope.Column });
        var body = page.Tag(TagKind.TableBody, table);
        foreach (var year in new[] { "1987", "1988" })
        {
            var row = page.Tag(TagKind.TableRow, body);
            page.Cell(row, year, t => t with { Kind = TagKind.TableHeaderCell, Scope = HeaderScope.Row });
            page.Cell(row, "12");
            page.Cell(row, year == "1987" ? "7" : null);
        }

        var named = page.Tag(TagKind.Table, document);
        var names = page.Tag(TagKind.TableRow, page.Tag(TagKind.TableHead, named));
        page.Cell(names, "Harbour", t => t with { Kind = TagKind.TableHeaderCell, Id = "harbour" });
        page.Cell(names, "Boats", t => t with { Kind = TagKind.TableHeaderCell, Id = "boats" });
        var boats = page.Tag(TagKind.TableRow, page.Tag(TagKind.TableBody, named));
        page.Cell(boats, "North", t => t with { Headers = ["harbour"] });
        page.Cell(boats, "31", t => t with { Headers = ["boats", "harbour"] });
        return page.Finish();
    }

    /// <summary>Abbreviations, a list of definitions, small capitals, characters of private use, words of three scripts.</summary>
    public static TypesetDocument Words()
    {
        using var page = new HandSet();
        var document = page.Tag(TagKind.Document, -1);
        page.Say(page.Tag(TagKind.Title, document), "Words", size: 14);
        var paragraph = page.Tag(TagKind.Paragraph, document);
        var x = page.Sheets.Line(paragraph, 40, page.Y, "The ");
        x = page.Sheets.Line(page.Tag(TagKind.Span, paragraph, t => t with { Expansion = "World Food Programme" }), x, page.Y, "WFP", features: "c2sc,smcp");
        page.Sheets.Line(paragraph, x, page.Y, " has affable offices; \uE000 is its sign.");
        page.Down();
        var list = page.Tag(TagKind.List, document);
        foreach (var (term, definition) in new[] { ("cod", "A fish of cold seas."), ("dab", "A flat fish.") })
        {
            var item = page.Tag(TagKind.ListItem, list);
            page.Say(page.Tag(TagKind.Label, item), term);
            page.Say(page.Tag(TagKind.Paragraph, page.Tag(TagKind.ListBody, item)), definition);
        }

        foreach (var (language, words) in new[] { ("ko", "북한의 어업"), ("ja", "漁業協定 ①") })
            page.Say(page.Tag(TagKind.Paragraph, document, t => t with { Language = language }), words, language: language);
        var quotation = page.Tag(TagKind.BlockQuote, document);
        page.Say(page.Tag(TagKind.Code, page.Tag(TagKind.Paragraph, quotation)), "count --all", face: TestFonts.House.Code.Regular);
        return page.Finish();
    }

    /// <summary>Tables that are short of something: a body, a head, words in their corner.</summary>
    public const string TableShapes = """
        ---
        title: Tables short of something
        ---

        | Head | without |
        |------|---------|

        | Year | Cod |
        |------|-----|
        | 1987 |     |

        |      | Cod |
        |------|-----|
        | 1987 | 12  |

        +------+-----+
        | no   | head|
        +------+-----+
        | 1987 | 12  |
        +------+-----+

        """;

    /// <summary>A table that is turned, over two pages, with links, notes and struck words.</summary>
    public static readonly string TurnedTable = """
        ---
        title: A table that is turned
        ---

        Words before it.

        Table: Ships and their signs {#ships}

        | Ship | Sign | Call | Old | Tons |
        |------|------|------|-----|------|

        """ + string.Concat(Enumerable.Range(1, 30).Select(n =>
            $"| HGJKLPQRSTXZHGJKLPQRST | [HGJKLPQRSTXZHGJKLPQRST](https://example.org/) | HGJKLPQRSTXZHGJKLP[^sign] | ~~HGJKLPQRST~~ | {n}.5 |\n")) + """

        Words after [](#ships).

        [^sign]: As it was told.
        """;

    /// <summary>Every kind of picture, a figure each.</summary>
    public static TypesetDocument Pictures()
    {
        using var page = new HandSet();
        var document = page.Tag(TagKind.Document, -1);
        var (x, y) = (20, 20);
        foreach (var (name, file) in PictureFiles.All)
        {
            var figure = page.Tag(TagKind.Figure, document, t => t with { AlternativeText = name });
            page.Sheets.Picture(figure, ((ReadablePicture)PictureReader.Read(file)).Picture, x, y, 40, 40);
            (x, y) = x < 200 ? (x + 50, y) : (20, y + 50);
        }

        return page.Finish();
    }

    /// <summary>Sets line under line.</summary>
    internal sealed class HandSet : IDisposable
    {
        public Sheets Sheets { get; } = new();

        public double Y { get; private set; } = 50;

        public int Tag(TagKind kind, int parent, Func<Tag, Tag>? with = null) => Sheets.Tag(kind, parent, with);

        public void Say(int tag, string words, double size = 10, LinkTarget? link = null, string? language = null, Watch.Fonts.FontFace? face = null)
        {
            Sheets.Line(tag, 40, Y, words, size, face, link: link, language: language);
            Down();
        }

        public void Cell(int row, string? words, Func<Tag, Tag>? with = null)
        {
            var cell = Tag(TagKind.TableCell, row, with);
            if (words is not null)
                Say(cell, words);
        }

        public void Down() => Y += 14;

        public void NextPage()
        {
            Sheets.NextPage();
            Y = 50;
        }

        public TypesetDocument Finish() => Sheets.Finish("en-GB");

        public void Dispose() => Sheets.Dispose();
    }
}

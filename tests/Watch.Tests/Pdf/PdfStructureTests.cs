using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Pdf.Structure;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfStructureTests
{
    private static readonly Lazy<QpdfFile> Report = new(() => QpdfFile.Read(Specimens.Write(Specimens.Report())));

    [Fact]
    public void Elements_stand_in_the_order_of_the_tags_and_have_their_types()
    {
        Assert.Equal(
            ["Document", "Sect", "Title", "Byline", "H2", "P", "Link", "P", "Span", "L", "LI", "Lbl", "LBody", "P", "LI", "Lbl", "LBody", "P",
                "Figure", "Caption", "Sect", "Note", "Lbl", "Link", "P", "Link"],
            Report.Value.Elements().Select(e => e.Element.GetProperty("/S").GetString()![1..]));
        Assert.Equal("/P", Report.Value.Get(Report.Value.StructureRoot, "/RoleMap", "/Byline").GetString());
        Assert.Equal("/H1", Report.Value.Get(Report.Value.StructureRoot, "/RoleMap", "/Title").GetString());
    }

    /// <summary>ISO 14289-1, 7.1; what veraPDF does not see of it included.</summary>
    [Fact]
    public void Every_sequence_resolves_and_its_number_is_unique_on_its_page()
    {
        var file = Report.Value;
        var owners = file.Tree(file.StructureRoot.GetProperty("/ParentTree"), "/Nums").ToDictionary(e => e.Key.GetInt32(), e => file.Resolve(e.Value));
        var claims = new List<(string Page, int Id, string Owner)>();
        foreach (var (reference, element) in file.Elements())
        {
            foreach (var kid in QpdfFile.KidsOf(element))
            {
                if (kid.ValueKind == JsonValueKind.Number)
                    claims.Add((element.GetProperty("/Pg").GetString()!, kid.GetInt32(), reference));
                else if (kid.ValueKind == JsonValueKind.Object && kid.GetProperty("/Type").GetString() == "/MCR")
                    claims.Add((kid.GetProperty("/Pg").GetString()!, kid.GetProperty("/MCID").GetInt32(), reference));
            }
        }

        for (var i = 0; i < file.Pages.Count; i++)
        {
            var drawn = Regex.Matches(file.Content(file.Pages[i]), @"/MCID (\d+)").Select(m => int.Parse(m.Groups[1].Value, null)).ToList();
            Assert.Equal(Enumerable.Range(0, drawn.Count), drawn);
            var array = owners[file.Object(file.Pages[i]).GetProperty("/StructParents").GetInt32()];
            Assert.Equal(drawn.Count, array.GetArrayLength());
            Assert.Equal(
                drawn.Select(id => (id, array[id].GetString()!)),
                claims.Where(c => c.Page == file.Pages[i]).OrderBy(c => c.Id).Select(c => (c.Id, c.Owner)));
        }

        Assert.Equal(owners.Keys.Max() + 1, file.StructureRoot.GetProperty("/ParentTreeNextKey").GetInt32());
    }

    /// <summary>ISO 14289-1, 7.1: real content is tagged, all else an artifact.</summary>
    [Fact]
    public void Whatever_is_painted_lies_in_one_sequence_or_artifact()
    {
        foreach (var page in Report.Value.Pages)
        {
            var depth = 0;
            foreach (var line in Report.Value.Content(page).Split('\n'))
            {
                if (line.EndsWith("BDC", StringComparison.Ordinal))
                    Assert.Equal(1, ++depth);
                else if (line == "EMC")
                    Assert.Equal(0, --depth);
                else if (line == "f" || line.EndsWith("TJ", StringComparison.Ordinal) || line.EndsWith(" Do", StringComparison.Ordinal))
                    Assert.Equal(1, depth);
            }

            Assert.Equal(0, depth);
        }
    }

    [Fact]
    public void Every_element_names_its_parent()
    {
        foreach (var (reference, element) in Report.Value.Elements())
        {
            foreach (var kid in QpdfFile.KidsOf(element).Where(QpdfFile.IsReference))
                Assert.Equal(reference, Report.Value.Resolve(kid).GetProperty("/P").GetString());
        }
    }

    [Fact]
    public void A_paragraph_over_a_page_break_is_one_element_with_pieces_on_both_pages()
    {
        var file = Report.Value;
        var paragraph = Elements("P")[0];
        Assert.Equal(file.Pages[0], paragraph.GetProperty("/Pg").GetString());
        var elsewhere = QpdfFile.KidsOf(paragraph).Last();
        Assert.Equal((file.Pages[1], 0), (elsewhere.GetProperty("/Pg").GetString(), elsewhere.GetProperty("/MCID").GetInt32()));
    }

    [Fact]
    public void Marks_that_follow_each_other_in_a_tag_share_a_sequence()
    {
        var file = QpdfFile.Read(Specimens.Write(Specimens.Lines("cod", "dab", "ling")));
        Assert.Equal(1, Regex.Count(file.Content(file.Pages[0]), "BDC"));
        Assert.Equal(1, Regex.Count(file.Content(file.Pages[0]), "BT\n"));
        Assert.Equal(1, Regex.Count(file.Content(file.Pages[0]), " Tf\n"));
    }

    [Fact]
    public void Attributes_say_language_numbering_alternative_and_place()
    {
        Assert.Equal("ko", QpdfFile.Text(Elements("Span").Single().GetProperty("/Lang")));
        var list = Elements("L").Single().GetProperty("/A");
        Assert.Equal(("/List", "/LowerAlpha"), (list.GetProperty("/O").GetString(), list.GetProperty("/ListNumbering").GetString()));
        var figure = Elements("Figure").Single();
        Assert.Equal("Boats in a harbour, at dusk", QpdfFile.Text(figure.GetProperty("/Alt")));
        Assert.Equal([40, 220, 140, 270], figure.GetProperty("/A").GetProperty("/BBox").EnumerateArray().Select(n => n.GetDouble()));
        Assert.Equal("en-GB", QpdfFile.Text(Report.Value.Catalog.GetProperty("/Lang")));
    }

    /// <summary>ISO 14289-1, 7.9.</summary>
    [Fact]
    public void A_note_is_found_by_its_identifier()
    {
        var file = Report.Value;
        var (reference, note) = file.Elements().Single(e => e.Element.GetProperty("/S").GetString() == "/Note");
        Assert.Equal("note-1", QpdfFile.Text(note.GetProperty("/ID")));
        var (key, value) = Assert.Single(file.Tree(file.StructureRoot.GetProperty("/IDTree"), "/Names"));
        Assert.Equal(("note-1", reference), (QpdfFile.Text(key), value.GetString()));
    }

    [Fact]
    public void Running_heads_and_folios_are_pagination_and_rules_are_layout()
    {
        var content = Report.Value.Content(Report.Value.Pages[0]);
        Assert.Matches(@"/Artifact<</Type/Pagination/Subtype/Header/Attached\[/Top\]/BBox\[[^\]]+\]>>BDC", content);
        Assert.Matches(@"/Artifact<</Type/Pagination/Subtype/Footer/Attached\[/Bottom\]/BBox\[[^\]]+\]>>BDC", content);
        Assert.Matches(@"/Artifact<</Type/Layout>>BDC\n40 365\.6 220 \.4 re\nf\nEMC", content);
    }

    [Fact]
    public void A_figure_that_floats_to_an_earlier_page_is_still_read_where_it_stands()
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        var before = sheets.Tag(TagKind.Paragraph, document);
        var figure = sheets.Tag(TagKind.Figure, document, t => t with { AlternativeText = "Boats" });
        sheets.Tag(TagKind.Paragraph, document); // has no marks
        var after = sheets.Tag(TagKind.Paragraph, document);
        sheets.Picture(figure, Specimens.Gradient(), 40, 40, 80, 40);
        sheets.Line(after, 40, 100, "After.");
        sheets.Line(before, 40, 120, "Before.");
        var typeset = sheets.Finish();
        Assert.Equal(["/P", "/Figure", "/P", "/P"], QpdfFile.Read(Specimens.Write(typeset)).Elements().Skip(1).Select(e => e.Element.GetProperty("/S").GetString()));
        Assert.Equal("""
            Document
              Paragraph
                "Before."
              Figure alt="Boats"
                "[picture]"
              Paragraph
              Paragraph
                "After."

            """.ReplaceLineEndings("\n"), TagDump.Write(typeset));
    }

    /// <summary>ISO 32000-1, 14.8.4.3.4 and 14.8.5.7.</summary>
    [Fact]
    public void A_table_has_its_heads_its_rows_and_cells_that_say_what_they_head_and_cover()
    {
        using var sheets = new Sheets();
        var table = sheets.Tag(TagKind.Table, sheets.Tag(TagKind.Document, -1));
        Say(sheets.Tag(TagKind.Caption, table), "Landings");
        var heads = sheets.Tag(TagKind.TableRow, sheets.Tag(TagKind.TableHead, table));
        Say(sheets.Tag(TagKind.TableHeaderCell, heads, t => t with { Scope = HeaderScope.Both }), "Year");
        Say(sheets.Tag(TagKind.TableHeaderCell, heads, t => t with { Scope = HeaderScope.Column, Id = "fish", ColumnSpan = 2 }), "Fish");
        var row = sheets.Tag(TagKind.TableRow, sheets.Tag(TagKind.TableBody, table));
        Say(sheets.Tag(TagKind.TableHeaderCell, row, t => t with { Scope = HeaderScope.Row, Id = "year", RowSpan = 2 }), "1987");
        Say(sheets.Tag(TagKind.TableCell, row, t => t with { Headers = ["year", "fish"] }), "cod");
        Say(sheets.Tag(TagKind.TableCell, row), "dab");
        var typeset = sheets.Finish();
        var file = QpdfFile.Read(Specimens.Write(typeset));
        Assert.Equal(
            ["/Document", "/Table", "/Caption", "/THead", "/TR", "/TH", "/TH", "/TBody", "/TR", "/TH", "/TD", "/TD"],
            file.Elements().Select(e => e.Element.GetProperty("/S").GetString()));
        Assert.Equal(
            ["""{"/O":"/Table","/Scope":"/Both"}""", """{"/ColSpan":2,"/O":"/Table","/Scope":"/Column"}""", """{"/O":"/Table","/RowSpan":2,"/Scope":"/Row"}""",
                """{"/Headers":["b:79656172","b:66697368"],"/O":"/Table"}"""],
            file.Elements().Where(e => e.Element.TryGetProperty("/A", out _)).Select(e => JsonSerializer.Serialize(e.Element.GetProperty("/A"))
                .Replace("u:year", "b:79656172", StringComparison.Ordinal).Replace("u:fish", "b:66697368", StringComparison.Ordinal)));
        Assert.Contains("""
                    TableHeaderCell #fish scope=Column columns=2
                      "Fish"
                TableBody
                  TableRow
                    TableHeaderCell #year scope=Row rows=2
                      "1987"
                    TableCell headers=year,fish

            """.ReplaceLineEndings("\n"), TagDump.Write(typeset), StringComparison.Ordinal);

        void Say(int tag, string words) => sheets.Line(tag, 40, 40, words);
    }

    [Fact]
    public void An_abbreviation_is_expanded()
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        sheets.Line(sheets.Tag(TagKind.Span, paragraph, t => t with { Expansion = "World Food Programme" }), 40, 40, "WFP");
        var typeset = sheets.Finish();
        var span = QpdfFile.Read(Specimens.Write(typeset)).Elements().Last().Element;
        Assert.Equal("World Food Programme", QpdfFile.Text(span.GetProperty("/E")));
        Assert.Contains("Span expansion=\"World Food Programme\"\n", TagDump.Write(typeset), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_within_a_tag_is_told_by_its_sequence()
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        var x = sheets.Line(paragraph, 40, 40, "The North, ", language: "en");
        sheets.Line(paragraph, x, 40, "북한", language: "ko");
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        Assert.Equal(["/P<</MCID 0>>BDC", "/P<</MCID 1/Lang(ko)>>BDC"], Regex.Matches(file.Content(file.Pages[0]), ".*BDC").Select(m => m.Value));
    }

    [Fact]
    public void The_dump_of_tags_reads_as_the_report_does()
    {
        var dump = TagDump.Write(Specimens.Report());
        Assert.Contains("  \"The office of the fisheries counts affable whitefish, ①, and Öresund’s flounder in 1987.\"\n", dump, StringComparison.Ordinal);
        Assert.Contains("Link -> #note-1\n", dump, StringComparison.Ordinal);
        Assert.Contains("Note #note-1\n", dump, StringComparison.Ordinal);
        Assert.Contains("Span lang=ko\n", dump, StringComparison.Ordinal);
        Assert.Contains("List numbering=LowerAlpha\n", dump, StringComparison.Ordinal);
        Assert.Contains("Figure alt=\"Boats in a harbour, at dusk\"\n", dump, StringComparison.Ordinal);
        Assert.Contains("\" It is a long business, which the fisheries never hurry over, and which ends on the next page.\"\n", dump, StringComparison.Ordinal);
    }

    private static List<JsonElement> Elements(string type) =>
        [.. Report.Value.Elements().Select(e => e.Element).Where(e => e.GetProperty("/S").GetString() == "/" + type)];
}

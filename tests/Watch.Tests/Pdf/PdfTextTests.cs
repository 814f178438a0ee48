using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfTextTests
{
    [Fact]
    public void The_text_read_back_is_the_text_that_was_set()
    {
        var document = Specimens.Report();
        using var pdf = PdfDocument.Open(Specimens.Write(document));
        for (var i = 0; i < document.Pages.Count; i++)
            Assert.Equal(TextOf(document.Pages[i]), string.Concat(pdf.GetPage(i + 1).Letters.Select(l => l.Value)));
    }

    [Theory]
    [InlineData("office waffle fjord flow", "onum,pnum")]
    [InlineData("Small Capitals 1987", "smcp,c2sc,onum")]
    [InlineData("0123456789 ½ ² ₂", "lnum,tnum")]
    [InlineData("1234", "sups")]
    [InlineData("ﬁ Ệ ǿ e\u0301 q\u0308\u0323 Öre", "onum")]
    [InlineData("① ② 북한 漢字 かな", "")]
    public void Shapes_read_as_the_characters_they_stand_for(string text, string features)
    {
        using var sheets = new Sheets();
        sheets.Line(sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)), 40, 40, text, features: features);
        using var pdf = PdfDocument.Open(Specimens.Write(sheets.Finish()));
        Assert.Equal(text, string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value)));
    }

    [Fact]
    public void A_turned_line_goes_up_the_page_letter_by_letter_and_the_line_after_it_goes_on_as_before()
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        sheets.Line(paragraph, 40, 50, "before");
        var end = sheets.Line(paragraph, 100, 300, "turned 북한 words", turned: true);
        sheets.Line(paragraph, 120, 300, "turned", size: 8, turned: true, rise: 2);
        sheets.Line(paragraph, 40, 350, "after");
        using var pdf = PdfDocument.Open(Specimens.Write(sheets.Finish()));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal("beforeturned 북한 wordsturnedafter", string.Concat(letters.Select(l => l.Value)));
        var (first, turned, raised, last) = (letters.Take(6).ToList(), letters.Skip(6).Take(15).ToList(), letters.Skip(21).Take(6).ToList(), letters.Skip(27).ToList());
        Assert.All(first, l => Assert.Equal(350, l.StartBaseLine.Y, 0.01));
        Assert.All(turned, l => Assert.Equal(100, l.StartBaseLine.X, 0.01));
        Assert.Equal(100, turned[0].StartBaseLine.Y, 0.01);
        Assert.Equal(100 + end - 100, turned[^1].EndBaseLine.Y, 0.05);
        Assert.Equal(turned.Select(l => l.StartBaseLine.Y).Order(), turned.Select(l => l.StartBaseLine.Y));
        // What is raised stands further to the left.
        Assert.All(raised, l => Assert.Equal(118, l.StartBaseLine.X, 0.01));
        Assert.All(last, l => Assert.Equal(50, l.StartBaseLine.Y, 0.01));
        Assert.Equal(40, last[0].StartBaseLine.X, 0.01);
    }

    [Fact]
    public void A_ligature_is_one_glyph_that_reads_as_its_letters()
    {
        using var pdf = PdfDocument.Open(Specimens.Write(Specimens.Lines("office")));
        var letters = pdf.GetPage(1).Letters;
        Assert.True(letters.Count < 6);
        Assert.Contains(letters, l => l.Value.Length > 1);
    }

    [Fact]
    public void A_hyphenated_word_is_whole_when_it_is_searched_for()
    {
        var pdf = Specimens.Write(Specimens.Lines("a fine cod\u00AD", "fish, a well-\u00AD", "known one, semi-", "detached"));
        using (var read = PdfDocument.Open(pdf))
            Assert.Equal("a fine cod\u00ADfish, a well-\u00ADknown one, semi-detached", string.Concat(read.GetPage(1).Letters.Select(l => l.Value)));
        var (_, text) = QpdfFile.OnFile(pdf, path => ExternalTool.Run("pdfinfo", "-struct-text", path));
        Assert.Contains("codfish", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_and_a_soft_hyphen_share_a_glyph()
    {
        var file = QpdfFile.Read(Specimens.Write(Specimens.Lines("-", "\u00AD")));
        var font = file.Dictionaries.Single(d => d.TryGetProperty("/CIDToGIDMap", out _));
        var map = file.Stream(font.GetProperty("/CIDToGIDMap"));
        Assert.Equal(6, map.Length);
        Assert.Equal(map[2..4], map[4..6]);
        Assert.Contains("(\\000\\001)", Escaped(file), StringComparison.Ordinal);
        Assert.Contains("(\\000\\002)", Escaped(file), StringComparison.Ordinal);

        static string Escaped(QpdfFile file) => file.Content(file.Pages[0]).Replace("\0", "\\000", StringComparison.Ordinal)
            .Replace("\x1", "\\001", StringComparison.Ordinal).Replace("\x2", "\\002", StringComparison.Ordinal);
    }

    [Fact]
    public void Structure_reads_in_the_order_of_the_report_with_hyphenated_words_whole()
    {
        var (_, text) = QpdfFile.OnFile(Specimens.Write(Specimens.Report()), path => ExternalTool.Run("pdfinfo", "-struct-text", path));
        var quoted = Regex.Matches(text, "\"(.*)\"").Select(m => m.Groups[1].Value);
        Assert.Equal(Words(string.Join(' ', Specimens.ReportText)), Words(string.Concat(quoted.Select(q => q.EndsWith(' ') || q.Length == 0 ? q : q + " "))));

        static string Words(string text) => Regex.Replace(text, @"\s+", "");
    }

    [Fact]
    public void A_character_of_two_glyphs_is_a_span_with_its_text()
    {
        Assert.True(Sheets.Roman.TryGetGlyph('e', out var letter));
        Assert.True(Sheets.Roman.TryGetGlyph('\u00B4', out var accent));
        Assert.True(Sheets.Roman.TryGetGlyph('a', out var other));
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        sheets.Add(new GlyphRun
        {
            Face = Sheets.Roman,
            Size = Length.Pt(10),
            Origin = new(Length.Pt(40), Length.Pt(40)),
            Text = "aéa",
            Tag = paragraph,
            Glyphs = new Glyph[] { new(other, 4, 0, 0, 0, 1), new(letter, 4, 0, 0, 1, 1), new(accent, 0, -3, 1, 1, 0), new(other, 4, 0, 0, 2, 1) },
        });
        var pdf = Specimens.Write(sheets.Finish());
        var file = QpdfFile.Read(pdf);
        var span = Assert.Single(file.Elements(), e => e.Element.GetProperty("/S").GetString() == "/Span").Element;
        Assert.Equal("é", QpdfFile.Text(span.GetProperty("/ActualText")));
        using var read = PdfDocument.Open(pdf);
        Assert.Equal("aé\u2060a", string.Concat(read.GetPage(1).Letters.Select(l => l.Value)));
        Assert.Equal([40, 44, 45, 48], read.GetPage(1).Letters.Select(l => Math.Round(l.StartBaseLine.X, 2)));
        var (_, text) = QpdfFile.OnFile(pdf, path => ExternalTool.Run("pdftotext", path, "-"));
        Assert.StartsWith("aéa\n", text, StringComparison.Ordinal);
        var (_, structure) = QpdfFile.OnFile(pdf, path => ExternalTool.Run("pdfinfo", "-struct-text", path));
        Assert.Equal("aé\u2060a", string.Concat(Regex.Matches(structure, "\"(.*)\"").Select(m => m.Groups[1].Value)));
    }

    [Theory]
    [InlineData(0xE001, "\uE001", true)]
    [InlineData(0xFEFF, "\u2060", false)]
    [InlineData(0xFFFE, "\uFFFD", false)]
    [InlineData(0, "\uFFFD", false)]
    [InlineData(0xD800, "\uFFFD", false)] // half a pair
    [InlineData(0xF0001, "\U000F0001", true)]
    public void Characters_that_mean_nothing_elsewhere_are_mapped_as_the_archive_allows(int character, string read, bool hasActualText)
    {
        Assert.True(Sheets.Roman.TryGetGlyph('a', out var glyph));
        var text = character > 0xFFFF ? char.ConvertFromUtf32(character) : ((char)character).ToString();
        var pdf = Specimens.Write(OneGlyph(glyph, text));
        using (var document = PdfDocument.Open(pdf))
            Assert.Equal(read, Assert.Single(document.GetPage(1).Letters).Value);
        Assert.Equal(hasActualText, QpdfFile.Read(pdf).Elements().Any(e => e.Element.TryGetProperty("/ActualText", out _)));
    }

    /// <summary>ISO 19005-2, 6.2.11.8.</summary>
    [Fact]
    public void A_character_that_no_face_has_is_shown_by_a_stand_in_and_read_as_itself()
    {
        var pdf = Specimens.Write(OneGlyph(0, "\U0001F600"));
        var file = QpdfFile.Read(pdf);
        var map = file.Stream(file.Dictionaries.Single(d => d.TryGetProperty("/CIDToGIDMap", out _)).GetProperty("/CIDToGIDMap"));
        Assert.NotEqual(0, map[2] << 8 | map[3]);
        using var document = PdfDocument.Open(pdf);
        Assert.Equal("\U0001F600", Assert.Single(document.GetPage(1).Letters).Value);
    }

    [Fact]
    public void Glyphs_stand_within_a_hundredth_of_a_point_of_their_marks()
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        var text = "The fisheries AVOWED that WAVES, To a Tyre, never count (1987) fish.";
        sheets.Line(paragraph, 40, 40, text, 7.3, width: 217.77);
        sheets.Line(paragraph, 40.123, 60, text, 10, scale: 0.983, letterspacing: 0.137);
        sheets.Line(paragraph, 40, 90, "Waves of AVOWALS", 27.5);
        sheets.Line(paragraph, 40, 110, "북한의 어업 漢字", 9.7, language: "ko", letterspacing: 0.0137);
        sheets.Line(paragraph, 40, 130, "https://example.org/fish", 8.9, TestFonts.House.Code.Regular, scale: 0.96);
        var document = sheets.Finish();
        var expected = document.Pages[0].Marks.Cast<GlyphRun>().SelectMany(run =>
        {
            var x = run.Origin.X.Points;
            var places = new List<(double X, double Y)>();
            foreach (var glyph in run.Glyphs.Span)
            {
                places.Add((x + glyph.XOffset, 400 - run.Origin.Y.Points + glyph.YOffset));
                x += glyph.Advance;
            }

            return places;
        }).ToList();
        using var pdf = PdfDocument.Open(Specimens.Write(document));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal(expected.Count, letters.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.InRange(letters[i].StartBaseLine.X - expected[i].X, -0.01, 0.01);
            Assert.InRange(letters[i].StartBaseLine.Y - expected[i].Y, -0.01, 0.01);
        }
    }

    [Fact]
    public void Superiors_are_raised_and_the_text_after_them_is_not()
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        var x = sheets.Line(paragraph, 40, 40, "fish");
        x = sheets.Line(paragraph, x, 40, "1", 6, rise: 3.25);
        sheets.Line(paragraph, x, 40, " swim");
        using var pdf = PdfDocument.Open(Specimens.Write(sheets.Finish()));
        var heights = pdf.GetPage(1).Letters.Select(l => (l.Value, Y: Math.Round(l.StartBaseLine.Y, 3))).ToList();
        Assert.All(heights, h => Assert.Equal(h.Value == "1" ? 363.25 : 360, h.Y));
    }

    private static TypesetDocument OneGlyph(ushort glyph, string text)
    {
        using var sheets = new Sheets();
        sheets.Add(new GlyphRun
        {
            Face = Sheets.Roman,
            Size = Length.Pt(10),
            Origin = new(Length.Pt(40), Length.Pt(40)),
            Text = text,
            Tag = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1)),
            Glyphs = new Glyph[] { new(glyph, 5, 0, 0, 0, text.Length) },
        });
        return sheets.Finish();
    }

    private static string TextOf(Page page) => string.Concat(page.Marks.OfType<GlyphRun>().Select(r => r.Text));
}

using System.Buffers.Binary;
using System.Text.Json;
using Watch.Fonts;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfFontTests
{
    [Fact]
    public void Each_face_is_embedded_once_with_all_that_the_archive_wants()
    {
        var file = QpdfFile.Read(Specimens.Write(Specimens.Report()));
        var fonts = Composite(file);
        Assert.Equal(6, fonts.Count); // roman, italic, bold, code, Japanese, Korean
        foreach (var font in fonts)
        {
            Assert.Equal("/Identity-H", font.GetProperty("/Encoding").GetString());
            var descendant = file.Resolve(file.Get(font, "/DescendantFonts")[0]);
            Assert.Equal("/CIDFontType2", descendant.GetProperty("/Subtype").GetString());
            var descriptor = file.Get(descendant, "/FontDescriptor");
            var name = font.GetProperty("/BaseFont").GetString()!;
            Assert.Matches("^/[A-Z]{6}[+][A-Za-z0-9-]+$", name);
            Assert.Equal(name, descendant.GetProperty("/BaseFont").GetString());
            Assert.Equal(name, descriptor.GetProperty("/FontName").GetString());
            Assert.False(descriptor.TryGetProperty("/CIDSet", out _));
            foreach (var key in new[] { "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV" })
                Assert.True(descriptor.TryGetProperty(key, out _), key);
            Assert.Equal(file.Stream(descriptor.GetProperty("/FontFile2")).Length, file.Get(descriptor, "/FontFile2", "/Length1").GetInt32());
        }

        Assert.Equal(6, fonts.Select(f => f.GetProperty("/BaseFont").GetString()).Distinct().Count());
    }

    /// <summary>ISO 19005-2, 6.2.11.5 and 6.2.11.8.</summary>
    [Fact]
    public void Widths_are_those_of_the_program_and_no_code_shows_glyph_0()
    {
        var file = QpdfFile.Read(Specimens.Write(Specimens.Report()));
        foreach (var font in Composite(file))
        {
            var descendant = file.Resolve(file.Get(font, "/DescendantFonts")[0]);
            var program = new EmbeddedProgram(file.Stream(file.Get(descendant, "/FontDescriptor").GetProperty("/FontFile2")));
            var map = file.Stream(descendant.GetProperty("/CIDToGIDMap"));
            var widths = file.Get(descendant, "/W");
            Assert.Equal(1, widths[0].GetInt32());
            Assert.Equal(map.Length / 2 - 1, widths[1].GetArrayLength());
            for (var code = 1; code < map.Length / 2; code++)
            {
                var glyph = BinaryPrimitives.ReadUInt16BigEndian(map.AsSpan(2 * code));
                Assert.InRange(glyph, 1, program.GlyphCount - 1);
                Assert.InRange(widths[1][code - 1].GetInt32() - program.Width(glyph), -0.5, 0.5);
            }
        }
    }

    [Fact]
    public void A_subset_is_small_and_named_by_what_it_holds()
    {
        var (few, more) = (Subset("cod"), Subset("cod and dab"));
        Assert.NotEqual(few.Name[..7], more.Name[..7]);
        Assert.Equal(few.Name, Subset("doc").Name);
        Assert.True(few.Program.Length < 4000);
        Assert.True(few.Program.Length < more.Program.Length);

        static (string Name, byte[] Program) Subset(string text)
        {
            var file = QpdfFile.Read(Specimens.Write(Specimens.Lines(text)));
            var descriptor = file.Dictionaries.Single(d => d.TryGetProperty("/FontFile2", out _));
            return (descriptor.GetProperty("/FontName").GetString()!, file.Stream(descriptor.GetProperty("/FontFile2")));
        }
    }

    [Fact]
    public void A_subset_keeps_outlines_and_drops_what_pdf_readers_do_not_use()
    {
        Assert.True(Sheets.Roman.TryGetGlyph('\u00E9', out var composite));
        var subset = FontSubset.Make(Sheets.Roman, [composite]);
        var program = new EmbeddedProgram(subset.Program);
        Assert.True(program.OutlineLength(subset.Glyphs[composite]) > 0);
        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], program.Tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Subsets_may_be_made_at_once_on_several_threads()
    {
        var glyphs = "The quick brown fox".Select(c => Sheets.Roman.TryGetGlyph(c, out var glyph) ? glyph : (ushort)0).ToList();
        var expected = FontSubset.Make(Sheets.Roman, glyphs).Program;
        var made = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(4).Select(_ => FontSubset.Make(Sheets.Roman, glyphs).Program).ToList();
        Assert.All(made, program => Assert.Equal(expected, program));
    }

    private static List<JsonElement> Composite(QpdfFile file) =>
        [.. file.Dictionaries.Where(d => d.TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Type0")];

    /// <summary>The tables of a TrueType file, read by this test's own rules.</summary>
    private sealed class EmbeddedProgram(byte[] bytes)
    {
        private readonly Dictionary<string, (int Start, int Length)> tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(4)))
            .Select(i => bytes.AsMemory(12 + 16 * i, 16))
            .ToDictionary(e => System.Text.Encoding.ASCII.GetString(e.Span[..4]),
                e => ((int)BinaryPrimitives.ReadUInt32BigEndian(e.Span[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(e.Span[12..])));

        public IEnumerable<string> Tables => tables.Keys;

        public int GlyphCount => Unsigned("maxp", 4);

        public double Width(int glyph) =>
            Unsigned("hmtx", 4 * Math.Min(glyph, Unsigned("hhea", 34) - 1)) * 1000.0 / Unsigned("head", 18);

        public int OutlineLength(int glyph) => Location(glyph + 1) - Location(glyph);

        private int Location(int glyph) => Unsigned("head", 50) == 0
            ? 2 * Unsigned("loca", 2 * glyph)
            : Unsigned("loca", 4 * glyph) << 16 | Unsigned("loca", 4 * glyph + 2);

        private int Unsigned(string table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(tables[table].Start + offset));
    }
}

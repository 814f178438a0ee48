using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Watch.Fonts;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Fonts;

/// <summary>A face as used in a book. A glyph gets a code for each text it shows, in the order of first use, so that
/// the same glyph can be a hyphen in one place and a soft hyphen in another.</summary>
/// <param name="number">The number in its resource name, such as 1 in /F1.</param>
internal sealed class EmbeddedFont(FontFace face, int number, bool pretty)
{
    private readonly ushort[] firstCode = new ushort[face.GlyphCount]; // by glyph; 0 if it has no code
    private readonly List<ushort> nextCode = [0]; // by code: the next code of the same glyph, or 0
    private readonly List<ushort> glyphs = [0]; // by code; code 0 is .notdef, which is never shown
    private readonly List<int> widths = [0];
    private readonly List<string> texts = [""];

    // Subset and encoded for the first file; the other files contain the same.
    private FontStreams? streams;

    public int Number => number;

    /// <summary>The code of a glyph that shows a given text.</summary>
    public ushort CodeOf(ushort glyph, ReadOnlySpan<char> text)
    {
        // Showing .notdef is forbidden (ISO 19005-2, 6.2.11.8).
        if (glyph == 0)
            glyph = StandInOf(face);
        for (var code = firstCode[glyph]; code != 0; code = nextCode[code])
        {
            if (text.SequenceEqual(texts[code]))
                return code;
        }

        return Allot(glyph, text);
    }

    /// <summary>The width of a code's glyph, in thousandths of the em.</summary>
    public int WidthOf(ushort code) => widths[code];

    /// <summary>Writes the font, with its program subset to the glyphs that have codes (ISO 32000-1, 9.7). Call after
    /// every page of the book has been written.</summary>
    public void Write(CosFile file, CosReference reference)
    {
        var (name, toUnicodeData, mapData, programData, programLength) = streams ??= CutDown();
        var (descendant, toUnicode, descriptor, map, program) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());

        file.Open(reference).BeginDictionary()
            .Type("Font"u8).Key("Subtype"u8).Name("Type0"u8).Key("BaseFont"u8).Name(name)
            .Key("Encoding"u8).Name("Identity-H"u8)
            .Key("DescendantFonts"u8).BeginArray().Reference(descendant).EndArray()
            .Key("ToUnicode"u8).Reference(toUnicode)
            .EndDictionary();
        file.Close();

        var font = file.Open(descendant).BeginDictionary()
            .Type("Font"u8).Key("Subtype"u8).Name("CIDFontType2"u8).Key("BaseFont"u8).Name(name)
            .Key("CIDSystemInfo"u8).BeginDictionary()
            .Key("Registry"u8).Literal("Adobe"u8).Key("Ordering"u8).Literal("Identity"u8).Key("Supplement"u8).Integer(0)
            .EndDictionary()
            .Key("FontDescriptor"u8).Reference(descriptor)
            .Key("CIDToGIDMap"u8).Reference(map)
            .Key("W"u8).BeginArray().Integer(1).BeginArray();
        foreach (var width in widths.Skip(1))
            font.Integer(width);
        font.EndArray().EndArray().EndDictionary();
        file.Close();

        WriteDescriptor(file.Open(descriptor), name, program);
        file.Close();

        file.WriteStream(toUnicode, toUnicodeData);
        file.WriteStream(map, mapData);
        file.WriteStream(program, programData, entries => entries.Key("Length1"u8).Integer(programLength));
    }

    private FontStreams CutDown()
    {
        var subset = FontSubset.Make(face, glyphs);
        var codesToGlyphs = new byte[2 * glyphs.Count];
        for (var code = 1; code < glyphs.Count; code++)
            BinaryPrimitives.WriteUInt16BigEndian(codesToGlyphs.AsSpan(2 * code), subset.Glyphs[glyphs[code]]);
        return new(
            Encoding.ASCII.GetBytes(TagOf(subset.Program) + "+" + CleanName(face.PostScriptName)),
            EncodedStream.Of(ToUnicode.Write(texts), StreamKind.Text, pretty),
            EncodedStream.Of(codesToGlyphs, StreamKind.Binary, pretty),
            EncodedStream.Of(subset.Program, StreamKind.Binary, pretty),
            subset.Program.Length);
    }

    private ushort Allot(ushort glyph, ReadOnlySpan<char> text)
    {
        if (glyphs.Count > ushort.MaxValue)
            throw new InvalidOperationException($"{face.Name} is used for more than 65,535 glyphs with their texts.");
        var code = (ushort)glyphs.Count;
        glyphs.Add(glyph);
        widths.Add((int)Math.Round(Thousandths(face.AdvanceOf(glyph)), MidpointRounding.AwayFromZero));
        texts.Add(text.ToString());
        nextCode.Add(firstCode[glyph]);
        firstCode[glyph] = code;
        return code;
    }

    private void WriteDescriptor(CosWriter writer, ReadOnlySpan<byte> name, CosReference program)
    {
        var metrics = face.Metrics;
        // ISO 32000-1, 9.8.2: 1 for fixed pitch, 4 for symbolic, because the codes are not a standard encoding, 64 for italic.
        var flags = 4 | (metrics.IsFixedPitch ? 1 : 0) | (metrics.ItalicAngle != 0 ? 64 : 0);
        // No table contains the thickness of stems; this is the usual estimate from the weight.
        var stems = 50 + Math.Pow(metrics.Weight / 65.0, 2);
        writer.BeginDictionary()
            .Type("FontDescriptor"u8).Key("FontName"u8).Name(name).Key("Flags"u8).Integer(flags)
            .Key("FontBBox"u8).BeginArray()
            .Integer(Whole(metrics.XMin)).Integer(Whole(metrics.YMin)).Integer(Whole(metrics.XMax)).Integer(Whole(metrics.YMax))
            .EndArray()
            .Key("ItalicAngle"u8).Real(metrics.ItalicAngle)
            .Key("Ascent"u8).Integer(Whole(metrics.Ascender)).Key("Descent"u8).Integer(Whole(metrics.Descender))
            .Key("CapHeight"u8).Integer(Whole(metrics.CapHeight)).Key("XHeight"u8).Integer(Whole(metrics.XHeight))
            .Key("StemV"u8).Integer((long)stems)
            .Key("FontFile2"u8).Reference(program)
            .EndDictionary();
    }

    private double Thousandths(int fontUnits) => fontUnits * 1000.0 / face.UnitsPerEm;

    private long Whole(int fontUnits) => (long)Math.Round(Thousandths(fontUnits), MidpointRounding.AwayFromZero);

    /// <summary>The six letters that distinguish subsets of the same face (9.6.4).</summary>
    private static string TagOf(ReadOnlySpan<byte> program)
    {
        var hash = SHA256.HashData(program);
        return string.Create(6, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = (char)('A' + bytes[i] % 26);
        });
    }

    /// <summary>Keeps only characters that a name may contain unescaped (7.3.5).</summary>
    private static string CleanName(string name) =>
        string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(100));

    /// <summary>The glyph shown for a character that the face lacks. The text remains the author's.</summary>
    private static ushort StandInOf(FontFace face)
    {
        foreach (var character in "\uFFFD\u25A1?")
        {
            if (face.TryGetGlyph(character, out var glyph))
                return glyph;
        }

        return 1;
    }

    private sealed record FontStreams(byte[] Name, EncodedStream ToUnicode, EncodedStream CodesToGlyphs, EncodedStream Program, int ProgramLength);
}

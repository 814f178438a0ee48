using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using HarfBuzzSharp;

namespace Watch.Fonts;

/// <summary>The metrics of a face, in font units.</summary>
/// <param name="Weight">CSS weight, 100 to 900.</param>
/// <param name="ItalicAngle">Degrees counter-clockwise from the vertical; negative leans right.</param>
public sealed record FaceMetrics(
    int Ascender, int Descender, int CapHeight, int XHeight,
    int XMin, int YMin, int XMax, int YMax,
    int Weight, double ItalicAngle, bool IsFixedPitch);

/// <summary>What the licence of a face permits documents that embed it.</summary>
public enum EmbeddingPermission
{
    /// <summary>They may embed the part that they need.</summary>
    Subset,

    /// <summary>They may embed it only as a whole.</summary>
    Whole,

    /// <summary>They may not embed its outlines.</summary>
    None,
}

/// <summary>A face: a font program with what is needed to shape text with it and to embed it. Immutable and thread-safe.</summary>
public sealed class FontFace : IDisposable
{
    // OpenType, name, name IDs.
    private const int Copyright = 0, Licence = 13;

    // HarfBuzz reads the program as long as the face exists, so the memory must not move.
    private MemoryHandle pin;
    private readonly Blob blob;

    /// <param name="program">A font file in an array or mapped into memory.</param>
    /// <exception cref="InvalidDataException">The bytes are not an OpenType font with outlines and a character map.</exception>
    public unsafe FontFace(string name, ReadOnlyMemory<byte> program)
    {
        Name = name;
        Program = program;
        pin = program.Pin();
        blob = new Blob((nint)pin.Pointer, program.Length, MemoryMode.ReadOnly);
        Face = new Face(blob, 0);
        if (Face.GlyphCount == 0 || Face.UnitsPerEm <= 0 || Table("head").Length < 54 || Table("hhea").Length < 36 || Table("cmap").Length == 0)
            throw new InvalidDataException($"{name} is not a font that Watch can use.");
        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        GlyphCount = Face.GlyphCount;
        Font = new Font(Face);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
        Font.SetFunctionsOpenType();
        Metrics = ReadMetrics();
        PostScriptName = ReadName(6) ?? name.Replace(' ', '-');
        FamilyName = ReadName(16) ?? ReadName(1) ?? name;
        SpaceAdvance = TryGetGlyph(' ', out var space) ? AdvanceOf(space) : UnitsPerEm / 4;
    }

    /// <summary>A short name for dumps, stable and unique in its set.</summary>
    public string Name { get; }

    public string PostScriptName { get; }

    public string FamilyName { get; }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Program { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public FaceMetrics Metrics { get; }

    /// <summary>The advance of the face's space, in font units.</summary>
    internal int SpaceAdvance { get; }

    /// <summary>Whether the outlines are TrueType (<c>glyf</c>), not CFF.</summary>
    public bool HasTrueTypeOutlines => Table("glyf").Length > 0;

    /// <summary>What the licence of the face permits, by OS/2 and by reserved font names: modified versions may not use those (SIL Open Font
    /// License 1.1, 3), and a subset is a modified version.</summary>
    public EmbeddingPermission Embedding
    {
        get
        {
            // OpenType, OS/2, fsType: bit 1 alone among the first four forbids embedding, bit 8 subsets, bit 9 outlines.
            const int Usage = 0x000F, Restricted = 0x0002, NoSubset = 0x0100, BitmapsOnly = 0x0200;
            var table = Table("OS/2");
            int type = table.Length < 10 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(table[8..]);
            if ((type & Usage) == Restricted || (type & BitmapsOnly) != 0)
                return EmbeddingPermission.None;
            return (type & NoSubset) != 0 || HasReservedName || ReservesName(Copyright) || ReservesName(Licence) ? EmbeddingPermission.Whole : EmbeddingPermission.Subset;
        }
    }

    /// <summary>Whether its licence reserves its name although the file does not say so.</summary>
    public bool HasReservedName { get; init; }

    internal Face Face { get; }

    internal Font Font { get; }

    /// <summary>Gets the glyph of a character without features; false if the face has none.</summary>
    public bool TryGetGlyph(int codePoint, out ushort glyph)
    {
        var found = Font.TryGetNominalGlyph((uint)codePoint, out var id) && id != 0;
        glyph = found ? (ushort)id : (ushort)0;
        return found;
    }

    /// <summary>A glyph's horizontal advance, in font units.</summary>
    public int AdvanceOf(ushort glyph) => Font.GetHorizontalGlyphAdvance(glyph);

    /// <summary>From the baseline to the top of small letters, in em.</summary>
    public double XHeight => (double)Metrics.XHeight / UnitsPerEm;

    /// <summary>The bytes of a table; empty if the face does not have it.</summary>
    public ReadOnlySpan<byte> Table(string tag)
    {
        // Read from the file's directory and not through HarfBuzz, so that no blob must be kept alive.
        var bytes = Program.Span;
        if (bytes.Length < 12)
            return [];
        int count = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        for (var i = 0; i < count && 12 + 16 * i + 16 <= bytes.Length; i++)
        {
            var entry = bytes.Slice(12 + 16 * i, 16);
            if (entry[0] != tag[0] || entry[1] != tag[1] || entry[2] != tag[2] || entry[3] != tag[3])
                continue;
            var start = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            return start + (ulong)length <= (ulong)bytes.Length ? bytes.Slice((int)start, (int)length) : [];
        }

        return [];
    }

    public void Dispose()
    {
        Font.Dispose();
        Face.Dispose();
        blob.Dispose();
        pin.Dispose();
    }

    public override string ToString() => Name;

    /// <summary>Whether a feature substitutes glyphs (OpenType, GSUB; Common Layout Tables, FeatureList).</summary>
    /// <param name="feature">Four characters, such as "smcp".</param>
    public bool Substitutes(string feature)
    {
        var gsub = Table("GSUB");
        if (gsub.Length < 10)
            return false;
        int list = BinaryPrimitives.ReadUInt16BigEndian(gsub[6..]);
        if (list + 2 > gsub.Length)
            return false;
        int count = BinaryPrimitives.ReadUInt16BigEndian(gsub[list..]);
        var tag = (ReadOnlySpan<byte>)Encoding.ASCII.GetBytes(feature);
        for (var at = list + 2; count > 0 && at + 6 <= gsub.Length; count--, at += 6)
        {
            if (gsub.Slice(at, 4).SequenceEqual(tag))
                return true;
        }

        return false;
    }

    private FaceMetrics ReadMetrics()
    {
        var head = Table("head");
        var hhea = Table("hhea");
        var os2 = Table("OS/2");
        var post = Table("post");
        int ascender = BinaryPrimitives.ReadInt16BigEndian(hhea[4..]);
        // sCapHeight and sxHeight are in OS/2 from version 2 on (OpenType, OS/2).
        var hasHeights = os2.Length >= 90 && BinaryPrimitives.ReadUInt16BigEndian(os2) >= 2;
        return new(
            ascender,
            BinaryPrimitives.ReadInt16BigEndian(hhea[6..]),
            hasHeights ? BinaryPrimitives.ReadInt16BigEndian(os2[88..]) : ascender * 7 / 10,
            hasHeights ? BinaryPrimitives.ReadInt16BigEndian(os2[86..]) : ascender / 2,
            BinaryPrimitives.ReadInt16BigEndian(head[36..]),
            BinaryPrimitives.ReadInt16BigEndian(head[38..]),
            BinaryPrimitives.ReadInt16BigEndian(head[40..]),
            BinaryPrimitives.ReadInt16BigEndian(head[42..]),
            os2.Length >= 6 ? BinaryPrimitives.ReadUInt16BigEndian(os2[4..]) : 400,
            post.Length >= 8 ? BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0 : 0,
            post.Length >= 16 && BinaryPrimitives.ReadUInt32BigEndian(post[12..]) != 0);
    }

    private bool ReservesName(int nameId) => ReadName(nameId)?.Contains("with Reserved Font Name", StringComparison.OrdinalIgnoreCase) == true;

    private string? ReadName(int nameId)
    {
        var name = Table("name");
        if (name.Length < 6)
            return null;
        int count = BinaryPrimitives.ReadUInt16BigEndian(name[2..]);
        int strings = BinaryPrimitives.ReadUInt16BigEndian(name[4..]);
        for (var i = 0; i < count && 6 + 12 * i + 12 <= name.Length; i++)
        {
            var record = name.Slice(6 + 12 * i, 12);
            // Windows, Unicode BMP: UTF-16BE (OpenType, name).
            if (BinaryPrimitives.ReadUInt16BigEndian(record) != 3 || BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != nameId)
                continue;
            int length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var start = strings + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            if (start + length <= name.Length)
                return Encoding.BigEndianUnicode.GetString(name.Slice(start, length));
        }

        return null;
    }
}

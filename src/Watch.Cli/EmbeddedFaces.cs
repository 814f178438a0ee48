using System.Buffers.Binary;
using Watch.Documents;
using Watch.Epub;
using Watch.Fonts;

namespace Watch.Cli;

/// <summary>The faces that an EPUB brings: those of the text, and those that stand in for what they lack. They go whole and unaltered, as
/// licences with reserved names ask for.</summary>
internal static class EmbeddedFaces
{
    /// <summary>In bytes. Larger ones, of many thousand signs, would outweigh the book; readers have such faces themselves.</summary>
    private const int Largest = 4 << 20;

    public static IReadOnlyList<EmbeddedFont> Of(Volume volume, FontSet fonts)
    {
        var family = fonts.Text;
        var faces = new List<EmbeddedFont>();
        foreach (var (face, isBold, isItalic) in new[] { (family.Regular, false, false), (family.Italic, false, true), (family.Bold, true, false), (family.BoldItalic, true, true) })
            Add(face, isBold, isItalic, family.Regular.FamilyName);
        foreach (var face in StandingIn(volume, fonts))
            Add(face, false, false, face.FamilyName);
        return faces;

        void Add(FontFace face, bool isBold, bool isItalic, string name)
        {
            if (face.Program.Length <= Largest && MayBeEmbedded(face))
                faces.Add(new(name, isBold, isItalic, face.Program));
        }
    }

    /// <summary>In the order in which they are asked.</summary>
    private static IEnumerable<FontFace> StandingIn(Volume volume, FontSet fonts)
    {
        var lacking = volume.Texts.SelectMany(text => text.Source.Text.EnumerateRunes()).Where(rune => rune.Value >= 0x80).Distinct()
            .Where(rune => !fonts.Text.Regular.TryGetGlyph(rune.Value, out _)).OrderBy(rune => rune.Value).ToList();
        foreach (var fallback in fonts.Fallback)
        {
            if (lacking.Count == 0)
                yield break;
            if (lacking.RemoveAll(rune => fallback.Face.TryGetGlyph(rune.Value, out _)) > 0)
                yield return fallback.Face;
        }
    }

    /// <summary>OpenType, OS/2, fsType: bit 1 alone among the first four forbids it.</summary>
    private static bool MayBeEmbedded(FontFace face)
    {
        var table = face.Table("OS/2");
        return table.Length < 10 || (BinaryPrimitives.ReadUInt16BigEndian(table[8..]) & 0x000F) != 2;
    }
}

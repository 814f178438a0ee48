using System.Globalization;
using System.Text;

namespace Watch.Pdf.Fonts;

/// <summary>Writes the CMap from glyph codes to characters, which readers use to extract text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    /// <summary>Stands for an empty text, since each glyph must map to some character (ISO 19005-2, 6.2.11.7.2). WORD
    /// JOINER is invisible and, unlike ZERO WIDTH SPACE, does not separate words.</summary>
    private const string Nothing = "\u2060";

    private const int MappingsInBlock = 100;

    /// <param name="texts">The text of each code. Code 0 is not mapped.</param>
    public static byte[] Write(IReadOnlyList<string> texts)
    {
        var map = new StringBuilder();
        map.Append("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        for (var start = 1; start < texts.Count; start += MappingsInBlock)
        {
            var count = Math.Min(MappingsInBlock, texts.Count - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var code = start; code < start + count; code++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <");
                foreach (var unit in Mappable(texts[code]))
                    map.Append(CultureInfo.InvariantCulture, $"{(int)unit:X4}");
                map.Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }

    /// <summary>Makes a text valid for a mapping: without noncharacters (ISO 19005-2, 6.2.11.7.2) and never empty.</summary>
    private static string Mappable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // an unpaired surrogate becomes U+FFFD
        {
            if (rune.Value is 0xFEFF)
                result.Append(Nothing); // Unicode's replacement for U+FEFF within text
            else if (rune.Value == 0 || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
                result.Append('\uFFFD');
            else
                result.Append(rune);
        }

        return result.Length == 0 ? Nothing : result.ToString();
    }

    /// <summary>Whether a text contains private-use characters, for which PDF/A requires actual text (ISO 19005-2,
    /// 6.2.11.7.3).</summary>
    public static bool HasPrivateUse(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            // High surrogates U+DB80 to U+DBFF belong to the private-use planes 15 and 16.
            if (unit is (>= '\uE000' and <= '\uF8FF') or (>= '\uDB80' and <= '\uDBFF'))
                return true;
        }

        return false;
    }
}

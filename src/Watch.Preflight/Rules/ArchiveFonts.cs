using System.Globalization;
using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>The fonts of an archive's file.</summary>
internal static class ArchiveFonts
{
    public static IEnumerable<Finding> CidToGid(Judged file) => file.Fonts
        .Where(f => f.Descendant?.Name("Subtype") == "CIDFontType2" && f.Embedded is not null && f.Descendant["CIDToGIDMap"] is not (Map { IsStream: true } or Name { Text: "Identity" }))
        .Select(f => FontChecks.At(f, $"The font {f.Name} does not say which glyphs its numbers are (CIDToGIDMap)."));

    public static IEnumerable<Finding> CidSet(Judged file)
    {
        foreach (var font in file.Fonts.Where(f => f.Descriptor?["CIDSet"] is Map { IsStream: true } && f.Program is not null))
        {
            var set = file.File.Decode(font.Descriptor!.Dictionary("CIDSet")!).Data;
            var count = font.Program is CffProgram { IsCidKeyed: false } ? -1 : font.Program!.Count;
            var identity = font.Program is TrueTypeProgram && font.Descendant?["CIDToGIDMap"] is Name;
            if (count < 0 || font.Shown.Keys.Select(font.Cid).OfType<int>().Any(c => c / 8 >= set.Length || (set[c / 8] & (128 >> (c % 8))) == 0) || (identity && Enumerable.Range(0, count).Any(c => c / 8 >= set.Length || (set[c / 8] & (128 >> (c % 8))) == 0)))
                yield return FontChecks.At(font, $"The list of glyphs (CIDSet) of the font {font.Name} is not exact.");
        }
    }

    public static IEnumerable<Finding> Unmapped(Judged file)
    {
        foreach (var font in file.Fonts)
        {
            foreach (var (code, place) in font.Shown.Concat(font.Hidden).Where(s => TextOf(font, s.Key) is not { Length: > 0 } text || text[0] is '\0' or '\uFEFF' or '\uFFFE').Take(3))
                yield return new(place.Page, font.Dictionary.Self?.ToString(), string.Create(CultureInfo.InvariantCulture, $"In the font {font.Name}, code {code:X} says no text."));
        }
    }

    public static IEnumerable<Finding> PrivateUse(Judged file)
    {
        foreach (var font in file.Fonts)
        {
            foreach (var (code, place) in font.ShownAsTheyAre.Where(s => TextOf(font, s.Key) is { } text && text.EnumerateRunes().Any(r => r.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000)).Take(3))
                yield return new(place.Page, font.Dictionary.Self?.ToString(), string.Create(CultureInfo.InvariantCulture, $"In the font {font.Name}, code {code:X} is a character of private use and has no text beside it."));
        }
    }

    /// <summary>What a code says, by /ToUnicode, or by the name of its glyph where the font is a simple one; null if nothing does.</summary>
    private static string? TextOf(FontRecord font, int code)
    {
        if (font.Texts is { } texts)
            return texts.Texts.GetValueOrDefault(code);
        if (font.IsComposite)
            // Character maps that are only named are those of known collections, which say their text themselves.
            return font.Dictionary.Name("Encoding") is "Identity-H" or "Identity-V" or null ? null : "known";
        return font.GlyphName(code) is { } name ? GlyphNames.CharacterOf(name) is { } character ? char.ConvertFromUtf32(IsScalar(character) ? character : 0xFFFD) : GlyphNames.Standard.Contains(name) ? "known" : null
            : font.Subtype == "TrueType" || font.Program is { } && font.Subtype == "Type1" && font.Dictionary["Encoding"] is Null ? "known" : null;
    }

    private static bool IsScalar(int character) => character is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
}

using System.Globalization;
using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What is asked of fonts by more standards than one.</summary>
internal static class FontChecks
{
    private static readonly string[] Kinds = ["Type0", "Type1", "MMType1", "TrueType", "Type3"];

    public static IEnumerable<Finding> Dictionaries(Judged file)
    {
        foreach (var font in file.Fonts)
        {
            if (!Kinds.Contains(font.Subtype))
                yield return At(font, $"There is no kind of font \"{font.Subtype}\".");
            else if (font.IsComposite && font.Descendant is null)
                yield return At(font, $"The font {font.Name} has no descendant.");
            else if (font.IsComposite && !font.Dictionary.Has("Encoding"))
                yield return At(font, $"The font {font.Name} has no encoding.");
            else if (font.IsComposite && font.Descendant!.Name("Subtype") is not ("CIDFontType0" or "CIDFontType2"))
                yield return At(font, $"The font {font.Name} has a descendant of no kind that there is.");
            else if (font.IsType3 && (font.Dictionary.Dictionary("CharProcs") is null || font.Dictionary.Array("FontMatrix")?.Numbers() is not { Length: 6 }))
                yield return At(font, $"The font {font.Name} of Type 3 has no glyphs or no matrix.");
            else if (!font.IsComposite && font.Embedded is not null && font.Dictionary.Array("Widths") is null)
                yield return At(font, $"The font {font.Name} has no widths.");
        }
    }

    public static IEnumerable<Finding> Maps(Judged file)
    {
        foreach (var font in file.Fonts.Where(f => f.Descendant is not null))
        {
            if (font.Dictionary.Name("Encoding") is not { } map)
                continue;
            var ordering = font.Descendant!.Dictionary("CIDSystemInfo")?.Text("Ordering");
            if (NamedMaps.CollectionOf(map) is not { } collection)
                yield return At(font, $"The font {font.Name} names the character map (CMap) {map}, which is none.");
            else if (collection.Length > 0 && ordering != collection)
                yield return At(font, $"The character map (CMap) {map} of the font {font.Name} is for the collection {collection}, and the font's own is {ordering ?? "none"}.");
        }
    }

    public static IEnumerable<Finding> Embedded(Judged file) =>
        from font in file.Fonts
        where !font.IsType3 && font.Shown.Count > 0 && font.Embedded is null
        let place = font.Shown.First().Value
        select new Finding(place.Page, ObjectOf(font), $"The font {font.Name} is not embedded.");

    public static IEnumerable<Finding> Programs(Judged file)
    {
        foreach (var font in file.Fonts)
        {
            if (font.Embedded is not { } embedded || file.File.Decode(embedded.Stream).Problem is not null)
                continue;
            var kind = embedded.Stream.Name("Subtype");
            if (font.Program is null)
                yield return At(font, $"The program that is embedded for the font {font.Name} is no font that can be read as {embedded.Key}.");
            else if (embedded.Key == "FontFile3" && kind is not ("Type1C" or "CIDFontType0C" or "OpenType"))
                yield return At(font, $"The program of the font {font.Name} does not say of which kind it is.");
            else if (embedded.Key == "FontFile3" && (kind == "Type1C" && font.IsComposite || kind == "CIDFontType0C" && !font.IsComposite))
                yield return At(font, $"The program of the font {font.Name} is said to be {kind}, which does not go with {font.Subtype}.");
            else if (font.Descendant?.Name("Subtype") == "CIDFontType0" && embedded.Key == "FontFile2")
                yield return At(font, $"The font {font.Name} is said to be CIDFontType0, and its program is TrueType.");
            else if (font.Descendant?.Name("Subtype") == "CIDFontType2" && embedded.Key == "FontFile3" && kind != "OpenType")
                yield return At(font, $"The font {font.Name} is said to be CIDFontType2, and its program is none of TrueType.");
        }
    }

    public static IEnumerable<Finding> MissingGlyphs(Judged file)
    {
        foreach (var font in file.Fonts)
        {
            if (font.IsType3)
            {
                foreach (var (code, place) in font.Shown.Where(s => font.GlyphName(s.Key) is not { } name || font.Dictionary.Dictionary("CharProcs")?[name] is not Map { IsStream: true }).Take(5))
                    yield return new(place.Page, ObjectOf(font), Message(font, code, "has no glyph"));
            }
            else if (font.Program is not null && font.IsMapped)
            {
                foreach (var (code, place) in font.Shown.Where(s => IsMissing(font, s.Key)).Take(5))
                    yield return new(place.Page, ObjectOf(font), Message(font, code, "has no glyph"));
            }
        }
    }

    private static bool IsMissing(FontRecord font, int code)
    {
        var glyph = font.Glyph(code);
        return glyph is null || glyph >= font.Program!.Count || (glyph > 0 && font.Program is TrueTypeProgram trueType && !trueType.HasOutline(glyph.Value));
    }

    public static IEnumerable<Finding> NotDefined(Judged file) =>
        from font in file.Fonts
        where !font.IsType3 && font.Program is not null
        from shown in font.Shown.Where(s => font.Glyph(s.Key) == 0).Take(5)
        select new Finding(shown.Value.Page, ObjectOf(font), Message(font, shown.Key, "shows the glyph .notdef"));

    public static IEnumerable<Finding> Widths(Judged file)
    {
        foreach (var font in file.Fonts.Where(f => f.IsType3))
        {
            foreach (var (code, place) in font.Shown)
            {
                if (font.GlyphName(code) is not { } name || font.Dictionary.Dictionary("CharProcs")?[name] is not Map { IsStream: true } glyph || OwnWidth(glyph, file.File) is not { } own)
                    continue;
                var said = font.Width(code);
                // Glyphs of Type 3 have units of their own: a thousandth of the size is the same width, and so is half a per cent.
                if (Math.Abs(own - said) * Math.Abs(Content.Matrix.Of(font.Dictionary.Array("FontMatrix")?.Numbers()).A) <= 0.001 || Math.Abs(own - said) <= 0.005 * Math.Abs(own))
                    continue;
                yield return new(place.Page, ObjectOf(font), string.Create(CultureInfo.InvariantCulture, $"In the font {font.Name}, code {code:X} is {said:0.###} wide by the file and {own:0.###} by the glyph itself."));
                break;
            }
        }

        foreach (var font in file.Fonts.Where(f => !f.IsType3 && f.Program is not null))
        {
            foreach (var (code, place) in font.Shown)
            {
                if (font.Glyph(code) is not ({ } glyph and > 0) || font.Program!.Width(glyph) is not { } own || !font.HasWidth(code))
                    continue;
                var said = font.Width(code);
                if (Math.Abs(own - said) <= 1.001)
                    continue;
                yield return new(place.Page, ObjectOf(font), string.Create(CultureInfo.InvariantCulture, $"In the font {font.Name}, code {code:X} is {said:0.#} wide by the file and {own:0.#} by the font itself."));
                break;
            }
        }
    }

    /// <summary>The width that a glyph of Type 3 says first (d0, d1); null if it says none.</summary>
    private static double? OwnWidth(Map glyph, PdfFile file)
    {
        var lexer = new Lexer(file.Decode(glyph).Data, 0, file, readsReferences: false);
        double? first = null;
        for (var i = 0; i < 7 && lexer.Next() is { } value; i++)
        {
            if (value is Word word)
                return word.Text is "d0" or "d1" ? first : null;
            first ??= (value as Number)?.Amount;
        }

        return null;
    }

    public static Finding At(FontRecord font, string message) =>
        new(font.Shown.Count > 0 ? font.Shown.First().Value.Page : font.Hidden.Count > 0 ? font.Hidden.First().Value.Page : null, ObjectOf(font), message);

    private static string? ObjectOf(FontRecord font) => font.Dictionary.Self?.ToString();

    private static string Message(FontRecord font, int code, string what) =>
        code < 0 ? $"In the font {font.Name}, bytes are shown that are no code." : string.Create(CultureInfo.InvariantCulture, $"In the font {font.Name}, code {code:X} {what}.");
}

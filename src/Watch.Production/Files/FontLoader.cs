using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Fonts;

namespace Watch.Production.Files;

/// <summary>Loads the fonts that come with the program, from <c>fonts/</c> beside it, and those that a corpus names.</summary>
internal static class FontLoader
{
    /// <summary>Loads the fonts for a corpus. Fallback fonts that the corpus names come before the program's own.</summary>
    /// <param name="forPages">Whether PDFs are made, which must embed every font they use.</param>
    internal static Read<FontSet> Load(CorpusSettings settings, CorpusFiles files, bool forPages)
    {
        var diagnostics = new List<Diagnostic>();
        var named = new List<FallbackFace>();
        foreach (var file in settings.FallbackFonts)
        {
            if (Read(file, files, diagnostics, forPages) is { } face)
                named.Add(new(file.Path, () => face) { IsNamed = true, Size = SizeOf(face) });
        }

        var house = Load();
        return new(house with { Fallback = [.. named, .. house.Fallback] }, diagnostics);
    }

    /// <summary>Replaces the text families by those that a design names.</summary>
    /// <param name="forPages">Whether PDFs are made with this design.</param>
    internal static Read<FontSet> Dress(FontSet fonts, DesignSettings design, CorpusFiles files, bool forPages)
    {
        var diagnostics = new List<Diagnostic>();
        var dressed = fonts with { Text = Family(design.Face, fonts.Text), Sans = Family(design.Sans, fonts.Sans) };
        return new(dressed, diagnostics);

        FontFamily Family(FamilyChoice? choice, FontFamily own) => choice switch
        {
            null => own,
            BuiltInFamily { Name: BuiltInFamily.Serif } => fonts.Text,
            BuiltInFamily { Name: BuiltInFamily.Sans } => fonts.Sans,
            FamilyOfFiles named => OfFiles(named, files, diagnostics, forPages) ?? own,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static FontFamily? OfFiles(FamilyOfFiles named, CorpusFiles files, List<Diagnostic> diagnostics, bool forPages)
    {
        var (regular, italic, bold, both) = (Read(named.Regular), Read(named.Italic), Read(named.Bold), Read(named.BoldItalic));
        return regular is null ? null : new(named.Regular.Path, regular, italic ?? regular, bold ?? regular, both ?? bold ?? italic ?? regular);

        FontFace? Read(NamedFile? file) => file is null ? null : FontLoader.Read(file, files, diagnostics, forPages);
    }

    private static FontFace? Read(NamedFile file, CorpusFiles files, List<Diagnostic> diagnostics, bool forPages)
    {
        var bytes = files.Read(file.Path, CorpusFiles.LargestFont, file.Place);
        diagnostics.AddRange(bytes.Diagnostics);
        return bytes.Value is null ? null : Open(file, bytes.Value, diagnostics, forPages);
    }

    private static FontFace? Open(NamedFile file, byte[] bytes, List<Diagnostic> diagnostics, bool forPages)
    {
        FontFace? face = null;
        try
        {
            face = new FontFace(file.Path, bytes);
            if (forPages && face.Embedding == EmbeddingPermission.None)
            {
                diagnostics.Add(new(Rules.FontRestricted, file.Place, $"\"{file.Path}\" may not be embedded, says its table OS/2, and a PDF brings every face that it shows.", "Name a font under another licence."));
            }
            else if (face.HasTrueTypeOutlines)
            {
                // Subsetting fails on some fonts whose tables look sound; such a font cannot be embedded.
                FontSubset.Make(face, [0]);
                return face;
            }
            else
            {
                diagnostics.Add(new(Rules.FontOutlines, file.Place, $"\"{file.Path}\" has no TrueType outlines.", "Take the font's TrueType version, whose file ends in .ttf."));
            }
        }
        catch (InvalidDataException)
        {
            diagnostics.Add(new(Rules.FontUnreadable, file.Place, $"\"{file.Path}\" is no font that Watch can read.", "Name a TrueType font, not a collection or a web font."));
        }

        face?.Dispose();
        return null;
    }

    /// <summary>The size that brings a font's letters to the x-height of the text font. East Asian characters fill their em and
    /// are set a little higher than its capitals.</summary>
    private static double SizeOf(FontFace face)
    {
        var isEastAsian = face.TryGetGlyph('。', out _) || face.TryGetGlyph('가', out _);
        return isEastAsian || face.XHeight <= 0 ? EastAsianSize : Math.Clamp(FallbackFace.XHeight / face.XHeight, 0.75, 1.1);
    }

    private const double EastAsianSize = 0.9;

    public static FontSet Load() => Load(Path.Combine(AppContext.BaseDirectory, "fonts"));

    /// <param name="folder">The folder that holds one folder for each family.</param>
    public static FontSet Load(string folder)
    {
        FontFace Face(string family, string file) => new(file, MappedFile.Map(Path.Combine(folder, family, file + ".ttf"))) { HasReservedName = family == "nanum-myeongjo" };
        FallbackFace Fallback(string family, string file, double size, params string[] languages) =>
            new(file, () => Face(family, file)) { Size = size, Languages = languages };
        var code = Face("inconsolata", "Inconsolata_400Regular");
        return new FontSet(
            new FontFamily(
                BuiltInFamily.Serif,
                Face("eb-garamond", "EBGaramond_400Regular"),
                Face("eb-garamond", "EBGaramond_400Regular_Italic"),
                Face("eb-garamond", "EBGaramond_700Bold"),
                Face("eb-garamond", "EBGaramond_700Bold_Italic")),
            new FontFamily(
                BuiltInFamily.Sans,
                Face("alegreya-sans", "AlegreyaSans_400Regular"),
                Face("alegreya-sans", "AlegreyaSans_400Regular_Italic"),
                Face("alegreya-sans", "AlegreyaSans_700Bold"),
                Face("alegreya-sans", "AlegreyaSans_700Bold_Italic")),
            new FontFamily("Inconsolata", code, code, code, code),
            // Fonts for scripts come before those for symbols, since symbol fonts contain letters for formulas. Korean comes before
            // Japanese, which has no Hangul; for characters in both, the Korean shape is rarely wrong. The Japanese font
            // has Korea's Han characters in acceptable shapes, and the Chinese font has all others.
            // The sizes match EB Garamond, whose x-height is 0.4 em and whose capitals are 0.65 em high: lower-case letters
            // are as high as its own, Hangul and Han a little higher than its capitals.
            [
                Fallback("noto-serif", "NotoSerif_400Regular", 0.82),
                Fallback("frank-ruhl-libre", "FrankRuhlLibre_400Regular", 0.9),
                Fallback("amiri", "Amiri_400Regular", 1),
                Fallback("noto-sans-devanagari", "NotoSansDevanagari_400Regular", 0.84),
                Fallback("noto-sans-thai", "NotoSansThai_400Regular", 0.82),
                Fallback("noto-sans-math", "NotoSansMath_400Regular", 0.86),
                Fallback("noto-sans-symbols-2", "NotoSansSymbols2_400Regular", 0.82),
                Fallback("nanum-myeongjo", "NanumMyeongjo_400Regular", EastAsianSize, "ko"),
                Fallback("shippori-mincho", "ShipporiMincho_400Regular", EastAsianSize, "ja", "ko"),
                Fallback("noto-serif-sc", "NotoSerifSC_400Regular", EastAsianSize, "zh", "ja", "ko"),
                Fallback("noto-sans-symbols", "NotoSansSymbols_400Regular", 0.82),
                Fallback("noto-emoji", "NotoEmoji_400Regular", 0.8),
            ]);
    }
}

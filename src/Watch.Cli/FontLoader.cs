using Watch.Fonts;

namespace Watch.Cli;

/// <summary>Finds the faces that travel with the program, in <c>fonts/</c> beside it.</summary>
public static class FontLoader
{
    public static FontSet Load() => Load(Path.Combine(AppContext.BaseDirectory, "fonts"));

    /// <param name="folder">Holds a folder for each family.</param>
    public static FontSet Load(string folder)
    {
        FontFace Face(string family, string file) => new(file, MappedFile.Map(Path.Combine(folder, family, file + ".ttf")));
        FallbackFace Fallback(string family, string file, double size, params string[] languages) =>
            new(file, () => Face(family, file)) { Size = size, Languages = languages };
        var code = Face("inconsolata", "Inconsolata_400Regular");
        return new FontSet(
            new FontFamily(
                "EB Garamond",
                Face("eb-garamond", "EBGaramond_400Regular"),
                Face("eb-garamond", "EBGaramond_400Regular_Italic"),
                Face("eb-garamond", "EBGaramond_700Bold"),
                Face("eb-garamond", "EBGaramond_700Bold_Italic")),
            new FontFamily("Inconsolata", code, code, code, code),
            // Scripts of their own first, then the signs: faces of symbols have letters too, for formulas. Korean before
            // Japanese, which has no Hangul; of what both have the Korean face is seldom the wrong one. The Japanese face
            // has Korea's Han characters in shapes that are right there, and the Chinese one all others.
            // The sizes bring letters to the height of EB Garamond's, whose x-height is 0.4 em and whose capitals
            // 0.65: small letters as high as its, Hangul and Han a little higher than its capitals.
            [
                Fallback("noto-serif", "NotoSerif_400Regular", 0.82),
                Fallback("frank-ruhl-libre", "FrankRuhlLibre_400Regular", 0.9),
                Fallback("amiri", "Amiri_400Regular", 1),
                Fallback("noto-sans-devanagari", "NotoSansDevanagari_400Regular", 0.84),
                Fallback("noto-sans-thai", "NotoSansThai_400Regular", 0.82),
                Fallback("noto-sans-math", "NotoSansMath_400Regular", 0.86),
                Fallback("noto-sans-symbols-2", "NotoSansSymbols2_400Regular", 0.82),
                Fallback("nanum-myeongjo", "NanumMyeongjo_400Regular", 0.9, "ko"),
                Fallback("shippori-mincho", "ShipporiMincho_400Regular", 0.9, "ja", "ko"),
                Fallback("noto-serif-sc", "NotoSerifSC_400Regular", 0.9, "zh", "ja", "ko"),
                Fallback("noto-sans-symbols", "NotoSansSymbols_400Regular", 0.82),
                Fallback("noto-emoji", "NotoEmoji_400Regular", 0.8),
            ]);
    }
}

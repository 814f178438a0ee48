using Watch.Fonts;

namespace Watch.Cli;

/// <summary>Reads the faces that travel with the program, in <c>fonts/</c> beside it.</summary>
public static class FontLoader
{
    public static FontSet Load() => Load(Path.Combine(AppContext.BaseDirectory, "fonts"));

    /// <param name="folder">Holds a folder for each family.</param>
    public static FontSet Load(string folder)
    {
        FontFace Face(string family, string file) => new(file, File.ReadAllBytes(Path.Combine(folder, family, file + ".ttf")));
        var code = Face("inconsolata", "Inconsolata_400Regular");
        return new FontSet(
            new FontFamily(
                "EB Garamond",
                Face("eb-garamond", "EBGaramond_400Regular"),
                Face("eb-garamond", "EBGaramond_400Regular_Italic"),
                Face("eb-garamond", "EBGaramond_700Bold"),
                Face("eb-garamond", "EBGaramond_700Bold_Italic")),
            new FontFamily("Inconsolata", code, code, code, code),
            // Korean first: Shippori Mincho has no Hangul, and of what both have the Korean face is seldom the wrong one.
            [Face("nanum-myeongjo", "NanumMyeongjo_400Regular"), Face("shippori-mincho", "ShipporiMincho_400Regular")]);
    }
}

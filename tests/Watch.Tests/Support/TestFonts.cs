using Watch.Fonts;

namespace Watch.Tests.Support;

/// <summary>The project's faces, loaded once for all tests.</summary>
public static class TestFonts
{
    private static readonly Lazy<FontSet> Loaded = new(Load);

    public static FontSet House => Loaded.Value;

    private static FontSet Load()
    {
        FontFace Face(string family, string file) =>
            new(file, File.ReadAllBytes(Repository.File("fonts", family, file + ".ttf")));
        var code = Face("inconsolata", "Inconsolata_400Regular");
        return new FontSet(
            new FontFamily("EB Garamond",
                Face("eb-garamond", "EBGaramond_400Regular"), Face("eb-garamond", "EBGaramond_400Regular_Italic"),
                Face("eb-garamond", "EBGaramond_700Bold"), Face("eb-garamond", "EBGaramond_700Bold_Italic")),
            new FontFamily("Inconsolata", code, code, code, code),
            [Face("nanum-myeongjo", "NanumMyeongjo_400Regular"), Face("shippori-mincho", "ShipporiMincho_400Regular")]);
    }
}

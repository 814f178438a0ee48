using Watch.Cli;
using Watch.Fonts;

namespace Watch.Tests.Support;

/// <summary>The project's faces, loaded once for all tests.</summary>
public static class TestFonts
{
    private static readonly Lazy<FontSet> Loaded = new(() => FontLoader.Load(Repository.File("fonts")));

    public static FontSet House => Loaded.Value;

    /// <summary>A font file as if its outlines were others than TrueType's.</summary>
    public static byte[] WithoutOutlines()
    {
        var font = File.ReadAllBytes(Repository.File("fonts", "inconsolata", "Inconsolata_400Regular.ttf"));
        font.AsSpan(font.AsSpan().IndexOf("glyf"u8), 4).Clear(); // its tag in the directory
        return font;
    }
}

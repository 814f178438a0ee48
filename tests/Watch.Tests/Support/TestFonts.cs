using Watch.Cli;
using Watch.Fonts;

namespace Watch.Tests.Support;

/// <summary>The project's faces, loaded once for all tests.</summary>
public static class TestFonts
{
    private static readonly Lazy<FontSet> Loaded = new(() => FontLoader.Load(Repository.File("fonts")));

    public static FontSet House => Loaded.Value;

    /// <summary>A fallback face by its file's name.</summary>
    public static FontFace Fallback(string name) => House.Fallback.Single(f => f.Name == name).Face;
}

using System.Buffers.Binary;
using Watch.Fonts;
using Watch.Production.Files;

namespace Watch.Tests.Support;

/// <summary>The project's faces, loaded once for all tests.</summary>
public static class TestFonts
{
    private static readonly Lazy<FontSet> Loaded = new(() => FontLoader.Load(Repository.File("fonts")));

    public static FontSet House => Loaded.Value;

    /// <summary>A font file as if its maker had allowed something else.</summary>
    /// <param name="type">OpenType, OS/2, fsType.</param>
    public static byte[] WithEmbedding(string family, string file, ushort type)
    {
        var font = File.ReadAllBytes(Repository.File("fonts", family, file + ".ttf"));
        var entry = font.AsSpan(font.AsSpan().IndexOf("OS/2"u8), 16);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) + 8), type);
        return font;
    }

    /// <summary>A font file as if its outlines were others than TrueType's.</summary>
    public static byte[] WithoutOutlines()
    {
        var font = File.ReadAllBytes(Repository.File("fonts", "inconsolata", "Inconsolata_400Regular.ttf"));
        font.AsSpan(font.AsSpan().IndexOf("glyf"u8), 4).Clear(); // its tag in the directory
        return font;
    }
}

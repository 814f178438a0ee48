namespace Watch.Images.Png;

/// <summary>Removes from a PNG file all that is not the picture: texts, Exif data, the time of the last change, chunks of other programs,
/// and whatever follows the end. The samples are copied as they are, and the colour profile stays.</summary>
internal static class PngCleaner
{
    /// <summary>The chunks that say how the picture looks: the critical ones, transparency, colour, size (PNG specification, third edition, 11.2
    /// and 11.3). All others, known or not, are removed.</summary>
    private static readonly string[] Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs"];

    /// <summary>The cleaned file; the file's own bytes if there is nothing to remove.</summary>
    public static ReadOnlyMemory<byte> Clean(Picture picture)
    {
        var file = picture.Bytes.Span;
        using var cleaned = new MemoryStream(file.Length);
        cleaned.Write(file[..8]);
        var at = 8;
        for (var isLast = false; !isLast && PngHeader.Chunk(file, at, out var type, out var data); at += 12 + data.Length)
        {
            isLast = type.SequenceEqual("IEND"u8);
            if (IsKept(type))
                cleaned.Write(file.Slice(at, 12 + data.Length));
        }

        return cleaned.Length == file.Length ? picture.Bytes : cleaned.ToArray();
    }

    private static bool IsKept(ReadOnlySpan<byte> type)
    {
        foreach (var kept in Kept)
        {
            if (type[0] == kept[0] && type[1] == kept[1] && type[2] == kept[2] && type[3] == kept[3])
                return true;
        }

        return false;
    }
}

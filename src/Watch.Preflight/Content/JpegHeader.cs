namespace Watch.Preflight.Content;

/// <summary>What a JPEG says of itself (ISO/IEC 10918-1, annex B).</summary>
internal static class JpegHeader
{
    /// <summary>The number of its colour components; 0 if it is no JPEG.</summary>
    public static int Components(byte[] data) => Frame(data) is { } at ? data[at + 9] : 0;

    /// <summary>Its width and height; zeros if it is no JPEG.</summary>
    public static (int Width, int Height) Size(byte[] data) => Frame(data) is { } at ? ((data[at + 7] << 8) | data[at + 8], (data[at + 5] << 8) | data[at + 6]) : (0, 0);

    /// <summary>Whether its data have an end (EOI).</summary>
    public static bool IsWhole(byte[] data) => Frame(data) is not { } at || data.AsSpan(at).IndexOf(new byte[] { 0xFF, 0xD9 }) >= 0;

    /// <summary>Where the marker stands that says what it is; null if it is no JPEG.</summary>
    private static int? Frame(byte[] data)
    {
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
            return null;
        for (var at = 2; at + 9 < data.Length;)
        {
            if (data[at] != 0xFF)
                return null;
            var marker = data[at + 1];
            if (marker == 0xFF || marker == 1 || marker is >= 0xD0 and <= 0xD7)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return at;
            if (marker is 0xDA or 0xD9)
                return null;
            at += 2 + ((data[at + 2] << 8) | data[at + 3]);
        }

        return null;
    }
}

namespace Watch.Preflight.Content;

/// <summary>What a JPEG says of itself (ISO/IEC 10918-1, annex B).</summary>
internal static class JpegHeader
{
    /// <summary>The number of its colour components; 0 if it is no JPEG.</summary>
    public static int Components(byte[] data)
    {
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
            return 0;
        for (var at = 2; at + 9 < data.Length;)
        {
            if (data[at] != 0xFF)
                return 0;
            var marker = data[at + 1];
            if (marker == 0xFF || marker == 1 || marker is >= 0xD0 and <= 0xD7)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return data[at + 9];
            if (marker is 0xDA or 0xD9)
                return 0;
            at += 2 + ((data[at + 2] << 8) | data[at + 3]);
        }

        return 0;
    }
}

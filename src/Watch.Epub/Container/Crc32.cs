namespace Watch.Epub.Container;

/// <summary>The checksum of zip files (APPNOTE 4.4.7): CRC-32 with the reflected polynomial EDB88320.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Step((uint)n, 8))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Step(uint crc, int bits)
    {
        for (var i = 0; i < bits; i++)
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}

using System.Buffers.Binary;

namespace Watch.Preflight.Rules;

/// <summary>What a JPEG 2000 says of itself (ISO/IEC 15444-1, A.5.1).</summary>
internal static class JpxHeader
{
    /// <summary>The number of its channels, and of their different depths; null if it is none.</summary>
    public static (int Channels, int Depths)? Read(byte[] data)
    {
        var size = data.AsSpan().IndexOf(new byte[] { 0xFF, 0x4F, 0xFF, 0x51 });
        if (size < 0 || size + 42 > data.Length)
            return null;
        var channels = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(size + 40));
        if (channels == 0 || size + 42 + (3 * channels) > data.Length)
            return null;
        return (channels, Enumerable.Range(0, channels).Select(c => data[size + 42 + (3 * c)]).Distinct().Count());
    }
}

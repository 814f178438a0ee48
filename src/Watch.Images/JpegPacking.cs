using System.Buffers.Binary;

namespace Watch.Images;

/// <summary>Takes a JPEG file as it is, where a reader of it cannot mistake its colours.</summary>
internal static class JpegPacking
{
    private const byte StartOfScan = 0xDA, App2 = 0xE2, App14 = 0xEE;

    /// <summary>Null for what must be decoded: four components, colours told by no more than their names, a profile that
    /// is not whole.</summary>
    public static PackedPicture? Pack(Picture picture)
    {
        var file = picture.Bytes.Span;
        var (components, isNamed, isAdobe) = (0, false, false);
        var profile = new SortedDictionary<int, byte[]>(); // an ICC profile comes in numbered pieces
        var pieces = 0;
        for (var at = 2; JpegHeader.Segment(file, ref at, out var marker, out var data) && marker != StartOfScan;)
        {
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when components == 0:
                    components = data[5];
                    // Red, green and blue by the letters of their names, which only some programs heed.
                    isNamed = components == 3 && data[6] == 'R' && data[9] == 'G' && data[12] == 'B';
                    break;
                // ICC.1:2001-04, B.4: number and count of the pieces follow the name.
                case App2 when data.Length > 14 && data.StartsWith("ICC_PROFILE\0"u8):
                    profile[data[12]] = data[14..].ToArray();
                    pieces = data[13];
                    break;
                case App14 when data.StartsWith("Adobe"u8):
                    isAdobe = true;
                    break;
            }
        }

        if (components is not (1 or 3) || (isNamed && !isAdobe))
            return null;
        byte[] whole = [.. profile.Values.SelectMany(p => p)];
        if (whole.Length > 0 && (profile.Count != pieces || !IsProfile(whole, components)))
            return null;
        var turned = picture.Orientation >= 5;
        return new()
        {
            Packing = Packing.Jpeg,
            Data = picture.Bytes,
            Width = turned ? picture.Height : picture.Width,
            Height = turned ? picture.Width : picture.Height,
            Orientation = picture.Orientation,
            Components = components,
            Profile = whole,
        };
    }

    /// <summary>Whether bytes are an ICC profile of version 2 or 4 that leads from colours of so many components, with
    /// all its tags (ICC.1:2001-04, 6.1 and 6.2).</summary>
    private static bool IsProfile(ReadOnlySpan<byte> profile, int components)
    {
        if (profile.Length < 132 || BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length || profile[8] is not (2 or 4)
            || !profile[36..].StartsWith("acsp"u8) || !profile[16..].StartsWith(components == 1 ? "GRAY"u8 : "RGB "u8)
            || !(profile[12..].StartsWith("mntr"u8) || profile[12..].StartsWith("scnr"u8) || profile[12..].StartsWith("prtr"u8) || profile[12..].StartsWith("spac"u8)))
            return false;
        var count = BinaryPrimitives.ReadUInt32BigEndian(profile[128..]);
        if (count > (uint)(profile.Length - 132) / 12)
            return false;
        for (var i = 0; i < (int)count; i++)
        {
            var (offset, size) = (BinaryPrimitives.ReadUInt32BigEndian(profile[(136 + 12 * i)..]), BinaryPrimitives.ReadUInt32BigEndian(profile[(140 + 12 * i)..]));
            if ((ulong)offset + size > (ulong)profile.Length)
                return false;
        }

        return true;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Watch.Pdf;

/// <summary>The colour profile that the pages' grays are meant in: a monitor profile of one tone curve, gamma 2.2,
/// after ICC.1:2001-04. Made here, so that no file from elsewhere is embedded.</summary>
internal static class IccProfile
{
    public const string GrayName = "Gray gamma 2.2";

    private const int HeaderLength = 128;

    /// <summary>Gamma 2.2 as the format's fixed-point number of 8 bits before and after the point.</summary>
    private const ushort Gamma = 0x0233;

    public static byte[] Gray()
    {
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description(GrayName)),
            ("cprt", [.. "text"u8, 0, 0, 0, 0, .. "CC0\0"u8]),
            ("wtpt", [.. "XYZ "u8, 0, 0, 0, 0, .. D50]),
            ("kTRC", [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, Gamma >> 8, Gamma & 0xFF]),
        ];
        var start = HeaderLength + 4 + 12 * tags.Length;
        var profile = new byte[start + tags.Sum(t => Aligned(t.Data.Length))];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = profile.AsSpan(HeaderLength + 4 + 12 * i, 12);
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], start);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, start);
            start += Aligned(tags[i].Data.Length);
        }

        return profile;
    }

    /// <summary>X, Y and Z of the profile connection space's white, as s15Fixed16Number.</summary>
    private static ReadOnlySpan<byte> D50 => [0x00, 0x00, 0xF6, 0xD6, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0xD3, 0x2D];

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 2; // version 2.1
        profile[9] = 0x10;
        "mntrGRAYXYZ "u8.CopyTo(profile[12..]); // class, colour space, connection space
        // The date of the specification; the format wants one, and no clock is read.
        BinaryPrimitives.WriteUInt16BigEndian(profile[24..], 2001);
        BinaryPrimitives.WriteUInt16BigEndian(profile[26..], 4);
        BinaryPrimitives.WriteUInt16BigEndian(profile[28..], 1);
        "acsp"u8.CopyTo(profile[36..]);
        D50.CopyTo(profile[68..]);
    }

    /// <summary>textDescriptionType: the name in ASCII, and empty Unicode and Macintosh names.</summary>
    private static byte[] Description(string name)
    {
        var data = new byte[90 + name.Length + 1];
        "desc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), name.Length + 1);
        Encoding.ASCII.GetBytes(name, data.AsSpan(12));
        return data;
    }

    private static int Aligned(int length) => (length + 3) & ~3;
}

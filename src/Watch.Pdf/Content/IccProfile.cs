using System.Buffers.Binary;
using System.Text;

namespace Watch.Pdf.Content;

/// <summary>Makes the output intent's colour profiles, gray with gamma 2.2 and sRGB, as monitor profiles
/// (ICC.1:2001-04). They are calculated, so that no file of other authors is embedded.</summary>
internal static class IccProfile
{
    public const string GrayName = "Gray gamma 2.2";

    public const string SrgbName = "sRGB IEC61966-2.1";

    private const int HeaderLength = 128;

    /// <summary>Gamma 2.2 as u8Fixed8Number: 8 bits before and 8 bits after the binary point.</summary>
    private const ushort Gamma = 0x0233;

    private const int PointsOfCurve = 1024;

    private static readonly byte[] Copyright = [.. "text"u8, 0, 0, 0, 0, .. "CC0\0"u8];

    public static byte[] Gray() => Write("GRAY"u8,
    [
        ("desc", Description(GrayName)),
        ("cprt", Copyright),
        ("wtpt", [.. "XYZ "u8, 0, 0, 0, 0, .. D50]),
        ("kTRC", [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, Gamma >> 8, Gamma & 0xFF]),
    ]);

    /// <summary>IEC 61966-2-1, with the primaries adapted to D50.</summary>
    public static byte[] Srgb()
    {
        var curve = SrgbCurve();
        return Write("RGB "u8,
        [
            ("desc", Description(SrgbName)),
            ("cprt", Copyright),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.4361, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ]);
    }

    private static byte[] Write(ReadOnlySpan<byte> colourSpace, (string Tag, byte[] Data)[] tags)
    {
        var start = HeaderLength + 4 + 12 * tags.Length;
        var profile = new byte[start + tags.Select(t => t.Data).Distinct().Sum(data => Aligned(data.Length))];
        WriteHeader(profile, colourSpace);
        var places = new Dictionary<byte[], int>(); // tags may share data
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = profile.AsSpan(HeaderLength + 4 + 12 * i, 12);
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            if (!places.TryGetValue(tags[i].Data, out var place))
            {
                place = start;
                places.Add(tags[i].Data, place);
                tags[i].Data.CopyTo(profile, place);
                start += Aligned(tags[i].Data.Length);
            }

            BinaryPrimitives.WriteInt32BigEndian(entry[4..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
        }

        return profile;
    }

    /// <summary>The white point of the profile connection space: X, Y and Z as s15Fixed16Number.</summary>
    private static ReadOnlySpan<byte> D50 => [0x00, 0x00, 0xF6, 0xD6, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0xD3, 0x2D];

    /// <summary>XYZType: three s15Fixed16Numbers.</summary>
    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), (int)Math.Round(x * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), (int)Math.Round(y * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), (int)Math.Round(z * 65536));
        return data;
    }

    /// <summary>curveType: the linear light for evenly spaced samples.</summary>
    private static byte[] SrgbCurve()
    {
        var data = new byte[12 + 2 * PointsOfCurve];
        "curv"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), PointsOfCurve);
        for (var i = 0; i < PointsOfCurve; i++)
        {
            var sample = i / (PointsOfCurve - 1.0);
            var light = sample <= 0.04045 ? sample / 12.92 : Math.Pow((sample + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + 2 * i), (ushort)Math.Round(65535 * light));
        }

        return data;
    }

    private static void WriteHeader(Span<byte> profile, ReadOnlySpan<byte> colourSpace)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 2; // version 2.1
        profile[9] = 0x10;
        "mntr"u8.CopyTo(profile[12..]); // device class, colour space, connection space
        colourSpace.CopyTo(profile[16..]);
        "XYZ "u8.CopyTo(profile[20..]);
        // The date of the specification: the header requires a date, and the clock must not be read.
        BinaryPrimitives.WriteUInt16BigEndian(profile[24..], 2001);
        BinaryPrimitives.WriteUInt16BigEndian(profile[26..], 4);
        BinaryPrimitives.WriteUInt16BigEndian(profile[28..], 1);
        "acsp"u8.CopyTo(profile[36..]);
        D50.CopyTo(profile[68..]);
    }

    /// <summary>textDescriptionType: the name in ASCII, with empty Unicode and Macintosh names.</summary>
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

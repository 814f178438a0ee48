using System.Buffers.Binary;
using static Watch.Images.Jpeg.JpegSegments;

namespace Watch.Images.Jpeg;

/// <summary>What a JPEG file says of its colours.</summary>
/// <param name="Components">1 for gray, 3 for colours, 4 for inks.</param>
/// <param name="IsNamed">Whether the components are named R, G and B. Only some programs take such a file for RGB instead of YCbCr.</param>
/// <param name="IsAdobe">Whether Adobe's segment states the colour transform.</param>
/// <param name="Profile">The ICC profile; empty if there is none. Null if its pieces are incomplete or it is not one for these components.</param>
internal sealed record JpegColour(int Components, bool IsNamed, bool IsAdobe, byte[]? Profile)
{
    /// <summary>The length of Adobe's segment, after which its colour transform is defined.</summary>
    public const int AdobeLength = 12;

    /// <summary>Whether every reader shows the samples in the same colours.</summary>
    public bool IsUnambiguous => Components is 1 or 3 && (!IsNamed || IsAdobe) && Profile is not null;

    public static JpegColour Read(ReadOnlySpan<byte> file)
    {
        var (components, isNamed, isAdobe) = (0, false, false);
        var profile = new SortedDictionary<int, byte[]>(); // by the number of the piece
        var pieces = 0;
        for (var at = 2; JpegSegments.Read(file, ref at, out var marker, out var data) && marker != StartOfScan;)
        {
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when components == 0:
                    components = data[5];
                    isNamed = components == 3 && data[6] == 'R' && data[9] == 'G' && data[12] == 'B';
                    break;
                case App2 when IsProfilePiece(data):
                    profile[data[12]] = data[14..].ToArray();
                    pieces = data[13];
                    break;
                case App14 when IsAdobeTransform(data):
                    isAdobe = true;
                    break;
            }
        }

        byte[] whole = [.. profile.Values.SelectMany(piece => piece)];
        var isSound = whole.Length == 0 || (profile.Count == pieces && IsProfile(whole, components));
        return new(components, isNamed, isAdobe, isSound ? whole : null);
    }

    /// <summary>Whether an APP2 segment is a piece of an ICC profile (ICC.1:2001-04, B.4): the number of the piece and the count of pieces
    /// follow the name.</summary>
    public static bool IsProfilePiece(ReadOnlySpan<byte> data) => data.Length > 14 && data.StartsWith("ICC_PROFILE\0"u8);

    public static bool IsAdobeTransform(ReadOnlySpan<byte> data) => data.Length >= AdobeLength && data.StartsWith("Adobe"u8);

    /// <summary>Whether bytes are an ICC profile of version 2 or 4 for colours of so many components, with all its tags
    /// (ICC.1:2001-04, 6.1 and 6.2).</summary>
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

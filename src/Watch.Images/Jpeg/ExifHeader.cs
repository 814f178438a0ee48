using System.Buffers.Binary;

namespace Watch.Images.Jpeg;

/// <summary>Orientation and resolution from the first directory of an Exif block (CIPA DC-008, 4.6.2; TIFF 6.0, section 2).</summary>
/// <param name="Orientation">1 to 8.</param>
/// <param name="HorizontalDpi">0 if not given.</param>
/// <param name="VerticalDpi">0 if not given.</param>
internal sealed record ExifHeader(int Orientation, double HorizontalDpi, double VerticalDpi)
{
    public static readonly ExifHeader None = new(1, 0, 0);

    private const ushort OrientationTag = 0x0112, XResolution = 0x011A, YResolution = 0x011B, ResolutionUnit = 0x0128;

    private const ushort Short = 3, Rational = 5;

    /// <summary>Reads what is complete, and ignores the rest of a damaged block.</summary>
    public static ExifHeader Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
            return None;
        if (tiff.Length < 8 || Int(tiff[4..], isLittle) is var start && (start > (uint)tiff.Length || tiff.Length - start < 2))
            return None;
        var directory = tiff[(int)start..];
        int count = Word(directory, isLittle);
        var (orientation, x, y, inches) = (1, 0.0, 0.0, 1.0);
        for (var i = 0; i < count && 2 + 12 * i + 12 <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + 12 * i, 12);
            var (tag, type) = (Word(entry, isLittle), Word(entry[2..], isLittle));
            switch (tag)
            {
                case OrientationTag when type == Short && Word(entry[8..], isLittle) is >= 1 and <= 8 and var value:
                    orientation = value;
                    break;
                case XResolution when type == Rational:
                    x = RationalAt(tiff, Int(entry[8..], isLittle), isLittle);
                    break;
                case YResolution when type == Rational:
                    y = RationalAt(tiff, Int(entry[8..], isLittle), isLittle);
                    break;
                case ResolutionUnit when type == Short:
                    inches = Word(entry[8..], isLittle) == 3 ? 2.54 : 1;
                    break;
            }
        }

        return new(orientation, x * inches, y * inches);
    }

    private static double RationalAt(ReadOnlySpan<byte> tiff, uint at, bool isLittle)
    {
        if (at > (uint)tiff.Length || tiff.Length - at < 8)
            return 0;
        var denominator = Int(tiff[((int)at + 4)..], isLittle);
        return denominator == 0 ? 0 : Int(tiff[(int)at..], isLittle) / (double)denominator;
    }

    private static ushort Word(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Int(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}

using System.IO.Compression;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images.Press;

/// <summary>The samples of rows that were filtered and compressed, by the PNG specification's words (third edition, 9).</summary>
internal static class UnpackedRows
{
    public static byte[] Of(PackedPicture picture)
    {
        Assert.Equal((Packing.FilteredRows, 8), (picture.Packing, picture.BitsPerSample));
        using var rows = new ZLibStream(new MemoryStream(picture.Data.ToArray()), CompressionMode.Decompress);
        var samples = picture.Palette.IsEmpty ? picture.Components : 1;
        var length = picture.Width * samples;
        var all = new byte[length * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            var filter = rows.ReadByte();
            var row = all.AsSpan(y * length, length);
            rows.ReadExactly(row);
            for (var i = 0; i < length; i++)
            {
                int a = i < samples ? 0 : row[i - samples], b = y == 0 ? 0 : all[(y - 1) * length + i], c = i < samples || y == 0 ? 0 : all[(y - 1) * length + i - samples];
                row[i] += (byte)(filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) >> 1, 4 => Paeth(a, b, c), _ => throw new InvalidDataException() });
            }
        }

        Assert.Equal(-1, rows.ReadByte());
        return all;
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        return new[] { a, b, c }.MinBy(value => Math.Abs(p - value)); // the first of equals
    }
}

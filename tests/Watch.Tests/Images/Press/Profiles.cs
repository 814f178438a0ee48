using System.Buffers.Binary;
using System.Text;
using Watch.Images.Press;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Images.Press;

/// <summary>Output profiles: the one that comes along, and what tests make of it.</summary>
internal static class Profiles
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Repository.File("profiles", "fogra39l", "FOGRA39L_coated.icc"));

    public static OutputProfile Fogra39 { get; } = Read(Bytes);

    public static OutputProfile Read(byte[] bytes) => Assert.IsType<ReadableProfile>(OutputProfileReader.Read(bytes)).Profile;

    /// <summary>The profile with other bytes from a place on.</summary>
    public static byte[] With(int at, params byte[] bytes)
    {
        byte[] changed = [.. Bytes];
        bytes.CopyTo(changed, at);
        return changed;
    }

    /// <summary>Where a tag's entry is, or its data are.</summary>
    public static (int Entry, int Data, int Length) Place(string tag)
    {
        var entry = 132 + Bytes.AsSpan(132, 12 * BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(128))).IndexOf(Encoding.ASCII.GetBytes(tag));
        return (entry, BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(entry + 4)), BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(entry + 8)));
    }

    /// <summary>A profile whose figures can be reckoned by hand: black ink alone darkens, lightness 100 to 0, and a colour has so much cyan as it is
    /// dark, magenta as a is high, yellow as b is high.</summary>
    /// <param name="isWide">Whether its tables are of 16 bits; else of 8.</param>
    public static byte[] Made(bool isWide)
    {
        var white = isWide ? 65280 / 65535.0 : 1; // a lightness of 100
        var (neutral, size) = (isWide ? 32768 / 65535.0 : 128 / 255.0, isWide ? 2 : 1);
        var toLab = Table(4, 3, corner => [corner % 2 == 0 ? white : 0, neutral, neutral]);
        var fromLab = Table(3, 4, corner => [corner < 4 ? 1 : 0, corner / 2 % 2, corner % 2, 0]);
        var (head, tags) = (132 + 4 * 12, new[] { ("A2B0", 0), ("A2B1", 0), ("B2A0", 1), ("B2A1", 1) });
        var file = new byte[head + toLab.Length + fromLab.Length];
        BinaryPrimitives.WriteInt32BigEndian(file, file.Length);
        file[8] = 2;
        "prtrCMYKLab "u8.CopyTo(file.AsSpan(12));
        "acsp"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(128), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = file.AsSpan(132 + 12 * i);
            Encoding.ASCII.GetBytes(tags[i].Item1, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], tags[i].Item2 == 0 ? head : head + toLab.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Item2 == 0 ? toLab.Length : fromLab.Length);
        }

        toLab.CopyTo(file, head);
        fromLab.CopyTo(file, head + toLab.Length);
        return file;

        // Straight curves, and a grid of corners alone; the first input counts most in their order.
        byte[] Table(int inputs, int outputs, Func<int, double[]> corner)
        {
            var straight = isWide ? new[] { 0.0, 1 } : [.. Enumerable.Range(0, 256).Select(n => n / 255.0)];
            var values = Enumerable.Repeat(straight, inputs).Concat(Enumerable.Range(0, 1 << inputs).Select(corner)).Concat(Enumerable.Repeat(straight, outputs)).SelectMany(v => v);
            return
            [
                .. isWide ? "mft2"u8 : "mft1"u8, 0, 0, 0, 0, (byte)inputs, (byte)outputs, 2, 0, .. new byte[36], .. isWide ? new byte[] { 0, 2, 0, 2 } : [],
                .. values.SelectMany(v => size == 2 ? new[] { (byte)((int)Math.Round(65535 * v) >> 8), (byte)(int)Math.Round(65535 * v) } : [(byte)Math.Round(255 * v)]),
            ];
        }
    }
}

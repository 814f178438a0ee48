using System.Buffers.Binary;
using System.Text;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>A colour profile's header and tags (ICC.1:2010).</summary>
/// <param name="Space">Its data colour space, as <c>CMYK</c>.</param>
/// <param name="Problem">Why it is not whole, as a clause; null if it is.</param>
internal sealed record IccProfile(Map Stream, byte[] Data, int Version, string Class, string Space, IReadOnlySet<string> Tags, string? Problem)
{
    public int Components => Space switch { "GRAY" => 1, "RGB " or "Lab " => 3, "CMYK" => 4, _ => 0 };

    /// <summary>The space in which it meets other profiles.</summary>
    public string Connection => Data.Length < 24 ? "" : Encoding.Latin1.GetString(Data, 20, 4);

    public static IccProfile Read(Map stream, byte[] data)
    {
        if (data.Length < 132 || !data.AsSpan(36, 4).SequenceEqual("acsp"u8))
            return new(stream, data, 0, "", "", new HashSet<string>(), "its header is none");
        var tags = new HashSet<string>();
        string? problem = BinaryPrimitives.ReadUInt32BigEndian(data) > data.Length ? "it is cut off" : null;
        var count = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(128));
        for (var i = 0; i < Math.Min(count, 200) && problem is null; i++)
        {
            var at = 132 + (12 * i);
            if (at + 12 > data.Length)
            {
                problem = "its table of tags is cut off";
                break;
            }

            tags.Add(Encoding.Latin1.GetString(data, at, 4));
            if ((long)BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at + 4)) + BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at + 8)) > data.Length)
                problem = "a tag leads beyond its end";
        }

        return new(stream, data, data[8], Encoding.Latin1.GetString(data, 12, 4), Encoding.Latin1.GetString(data, 16, 4), tags, problem);
    }
}

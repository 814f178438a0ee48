using System.Buffers.Binary;
using System.Text;

namespace Watch.Images.Press;

/// <summary>Reads the ICC profile of a printing condition (ICC.1:2001-04, ICC.1:2010). Takes any bytes, in linear time.</summary>
public static class OutputProfileReader
{
    private const int HeaderLength = 128, EntryLength = 12, LongestDescription = 200;

    public static OutputProfileReading Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (RefuseHeader(bytes) is { } reason)
            return new UnusableProfile(reason);
        var profile = file[..(int)BinaryPrimitives.ReadUInt32BigEndian(bytes)];
        var tables = new Dictionary<string, IccTable>();
        foreach (var (name, inputs, outputs) in new[] { ("A2B0", 4, 3), ("A2B1", 4, 3), ("B2A0", 3, 4), ("B2A1", 3, 4) })
        {
            var tag = Tag(profile.Span, name);
            if (tag.IsEmpty)
                return new UnusableProfile($"it is without a table {name}");
            if (tag.StartsWith("mAB "u8) || tag.StartsWith("mBA "u8))
                return new UnusableProfile($"its table {name} is one of version 4 alone (lutAToBType or lutBToAType), which Watch does not read");
            if (IccTable.Read(tag, inputs, outputs) is not { } table)
                return new UnusableProfile($"its table {name} is damaged");
            tables.Add(name, table);
        }

        return new ReadableProfile(new(profile, DescriptionOf(Tag(profile.Span, "desc")), tables["A2B1"], tables["B2A1"], tables["B2A0"]));
    }

    /// <summary>Why a file is not the profile of a printing condition; null if by its header it is one.</summary>
    private static string? RefuseHeader(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength + 4 || !file[36..].StartsWith("acsp"u8))
            return "it is no ICC profile";
        if (BinaryPrimitives.ReadUInt32BigEndian(file) is var size && (size > (uint)file.Length || size < HeaderLength + 4))
            return "it is cut short";
        if (file[8] is not (2 or 4))
            return FormattableString.Invariant($"it is an ICC profile of version {file[8]}, not 2 or 4");
        return ClassOf(file.Slice(12, 4)) ?? SpaceOf(file.Slice(16, 4)) ?? (file[20..].StartsWith("Lab "u8) ? null : "its tables do not lead through Lab");
    }

    private static string? ClassOf(ReadOnlySpan<byte> signature) => Encoding.ASCII.GetString(signature) switch
    {
        "prtr" => null,
        "mntr" => "it is a display's profile, not a printing condition's",
        "scnr" => "it is the profile of a scanner or camera, not a printing condition's",
        "spac" => "it is a colour space's profile, not a printing condition's",
        "link" => "it links two devices, and is not one printing condition's",
        "abst" => "it is an abstract profile, not a printing condition's",
        "nmcl" => "it is a list of named colours, not a printing condition's profile",
        _ => "it is not a printing condition's profile",
    };

    private static string? SpaceOf(ReadOnlySpan<byte> signature) => Encoding.ASCII.GetString(signature) switch
    {
        "CMYK" => null,
        "RGB " => "it is for RGB, not CMYK",
        "GRAY" => "it is for gray, not CMYK",
        _ => "it is not for CMYK",
    };

    /// <summary>The data of a tag; empty if there is no such tag, or not within the profile.</summary>
    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> profile, string name)
    {
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]), (uint)(profile.Length - HeaderLength - 4) / EntryLength);
        for (var i = 0; i < (int)count; i++)
        {
            var entry = profile.Slice(HeaderLength + 4 + EntryLength * i, EntryLength);
            if (Encoding.ASCII.GetString(entry[..4]) != name)
                continue;
            var (offset, size) = (BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), BinaryPrimitives.ReadUInt32BigEndian(entry[8..]));
            return (ulong)offset + size <= (ulong)profile.Length ? profile.Slice((int)offset, (int)size) : default;
        }

        return default;
    }

    /// <summary>The text of a textDescriptionType or the first of a multiLocalizedUnicodeType, on one line.</summary>
    private static string DescriptionOf(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("desc"u8) && tag.Length > 12)
            return OneLine(Encoding.ASCII.GetString(Part(tag, 12, BinaryPrimitives.ReadUInt32BigEndian(tag[8..]))));
        if (tag.StartsWith("mluc"u8) && tag.Length >= 28 && BinaryPrimitives.ReadUInt32BigEndian(tag[8..]) > 0)
            return OneLine(Encoding.BigEndianUnicode.GetString(Part(tag, BinaryPrimitives.ReadUInt32BigEndian(tag[24..]), BinaryPrimitives.ReadUInt32BigEndian(tag[20..]))));
        return "";
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> tag, uint start, uint length) =>
        start >= (uint)tag.Length ? default : tag.Slice((int)start, (int)Math.Min(length, Math.Min((uint)tag.Length - start, 2 * LongestDescription)));

    // The text ends at a NUL. What XML or a line of text cannot hold is left out, half of a surrogate pair too.
    private static string OneLine(string text) =>
        string.Concat(text.Split('\0')[0].EnumerateRunes().Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar && r.Value is not (0xFFFE or 0xFFFF)).Take(LongestDescription)).Trim();
}

using System.IO.Compression;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Filters;

/// <summary>A stream's data after its filters.</summary>
/// <param name="Data">As far as they could be decoded.</param>
/// <param name="Problem">Why they could not be decoded wholly, as a clause; null if they could.</param>
/// <param name="Picture">The filter that makes pictures (DCTDecode and the like) before which decoding ended; null if there is none.</param>
internal sealed record Decoded(byte[] Data, string? Problem, string? Picture);

/// <summary>Takes a stream through its filters (ISO 32000-1, 7.4).</summary>
internal static class StreamDecoder
{
    public static readonly IReadOnlyDictionary<string, string> Abbreviations = new Dictionary<string, string>
    {
        ["AHx"] = "ASCIIHexDecode",
        ["A85"] = "ASCII85Decode",
        ["LZW"] = "LZWDecode",
        ["Fl"] = "FlateDecode",
        ["RL"] = "RunLengthDecode",
        ["CCF"] = "CCITTFaxDecode",
        ["DCT"] = "DCTDecode",
    };

    public static IReadOnlyList<string> FiltersOf(Map stream) =>
        [.. (stream.Has("Filter") ? stream.Names("Filter") : stream.Names("F")).Select(f => Abbreviations.GetValueOrDefault(f, f))];

    public static Decoded Decode(ReadOnlySpan<byte> raw, Map stream, Budget budget)
    {
        var filters = FiltersOf(stream);
        var parameters = stream.Each(stream.Has("DecodeParms") ? "DecodeParms" : "DP").ToList();
        var data = raw.ToArray();
        var longest = stream.Name("Subtype") == "Image" ? Budget.LongestPicture : Budget.LongestStream;
        if (filters.Count > 8)
            return new([], "it has more than eight filters", null);
        for (var i = 0; i < filters.Count; i++)
        {
            var parameter = i < parameters.Count ? parameters[i] as Map ?? Map.Empty : Map.Empty;
            string? problem = null;
            switch (filters[i])
            {
                case "FlateDecode":
                    (data, problem) = Inflate(data, longest, budget);
                    if (problem is null)
                        (data, problem) = Predictor.Undo(data, parameter);
                    break;
                case "LZWDecode":
                    (data, problem) = Lzw.Decode(data, parameter.Int("EarlyChange") ?? 1, longest, budget);
                    if (problem is null)
                        (data, problem) = Predictor.Undo(data, parameter);
                    break;
                case "ASCIIHexDecode":
                    (data, problem) = Ascii.DecodeHexadecimal(data);
                    break;
                case "ASCII85Decode":
                    (data, problem) = Ascii.Decode85(data);
                    break;
                case "RunLengthDecode":
                    (data, problem) = RunLength(data, longest, budget);
                    break;
                case "DCTDecode" or "JPXDecode" or "CCITTFaxDecode" or "JBIG2Decode":
                    return new(data, i == filters.Count - 1 ? null : $"{filters[i]} is not its last filter", filters[i]);
                case "Crypt":
                    return new(data, parameter.Name("Name") is null or "Identity" ? null : "it is encrypted", null);
                default:
                    return new([], $"there is no filter {filters[i]}", null);
            }

            if (problem is not null)
                return new(data, $"{filters[i]}: {problem}", null);
        }

        return new(data, null, null);
    }

    private static (byte[] Data, string? Problem) Inflate(byte[] data, int longest, Budget budget)
    {
        var output = new Chunks(4L * data.Length);
        if (data.Length < 2)
            return ([], data.Length == 0 ? "there are no data" : "the data end before they should");
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            int read;
            while ((read = inflated.Read(output.Free)) > 0)
            {
                budget.Take(read);
                output.Take(read);
                if (output.Length > longest)
                    return ([], $"the data are longer than {longest >> 20} MB");
            }

            return (output.ToArray(), null);
        }
        catch (InvalidDataException)
        {
            return (output.ToArray(), "the data are damaged or end before they should");
        }
    }

    private static (byte[] Data, string? Problem) RunLength(byte[] data, int longest, Budget budget)
    {
        var output = new MemoryStream();
        for (var at = 0; at < data.Length;)
        {
            var length = data[at++];
            if (length == 128)
                return (output.ToArray(), null);
            var count = length < 128 ? length + 1 : 257 - length;
            budget.Take(count);
            if (output.Length > longest)
                return ([], $"the data are longer than {longest >> 20} MB");
            if (length < 128)
            {
                if (at + count > data.Length)
                    return (output.ToArray(), "the data end before they should");
                output.Write(data, at, count);
                at += count;
            }
            else if (at < data.Length)
            {
                for (var i = 0; i < count; i++)
                    output.WriteByte(data[at]);
                at++;
            }
            else
            {
                return (output.ToArray(), "the data end before they should");
            }
        }

        // Some writers leave the end mark out; nothing is lost by it.
        return (output.ToArray(), null);
    }
}

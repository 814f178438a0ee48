using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Tests.Preflight;

/// <summary>The same file with its objects in a stream, and its references too (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static partial class StreamedPdf
{
    public static byte[] Of(HandPdf file)
    {
        var bytes = file.Bytes;
        file.Bytes = text => text;
        var text = Encoding.Latin1.GetString(file.Write());
        file.Bytes = bytes;
        var output = new StringBuilder(text[..text.IndexOf("1 0 obj", StringComparison.Ordinal)]);
        var packed = new List<(int Number, string Text)>();
        var places = new SortedDictionary<int, int>();
        foreach (Match match in Object().Matches(text))
        {
            var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            if (match.Value.Contains("\nstream\n", StringComparison.Ordinal))
            {
                places[number] = output.Length;
                output.Append(match.Value);
            }
            else
            {
                packed.Add((number, match.Groups[2].Value));
            }
        }

        var package = packed.Concat([(0, "")]).Max(p => p.Item1);
        package = Math.Max(package, places.Keys.Max()) + 1;
        var body = new StringBuilder();
        var head = new StringBuilder();
        foreach (var (number, value) in packed)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(value).Append('\n');
        }

        places[package] = output.Length;
        Append(output, package, $"<< /Type /ObjStm /N {packed.Count} /First {head.Length}", Encoding.Latin1.GetBytes(head.ToString() + body));
        var table = output.Length;
        places[package + 1] = table;
        var entries = new List<byte> { 0, 0, 0, 0, 0xFF };
        for (var number = 1; number <= package + 1; number++)
        {
            var index = packed.FindIndex(p => p.Number == number);
            entries.AddRange(index >= 0 ? [2, .. Three(package), (byte)index] : [1, .. Three(places[number]), 0]);
        }

        var trailer = text[(text.LastIndexOf("trailer\n<<", StringComparison.Ordinal) + 10)..text.LastIndexOf(">>", StringComparison.Ordinal)];
        Append(output, package + 1, $"<< /Type /XRef /W [1 3 1] {trailer.Replace($"/Size {package}", $"/Size {package + 2}", StringComparison.Ordinal)}", Predicted([.. entries], 5), "/DecodeParms << /Predictor 12 /Columns 5 >>");
        output.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(output.ToString());
    }

    private static byte[] Three(int value) => [(byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Predicted(byte[] data, int row)
    {
        var output = new List<byte>();
        for (var at = 0; at < data.Length; at += row)
        {
            output.Add(2);
            for (var x = 0; x < row; x++)
                output.Add((byte)(data[at + x] - (at == 0 ? 0 : data[at + x - row])));
        }

        return [.. output];
    }

    private static void Append(StringBuilder output, int number, string dictionary, byte[] data, string parameters = "")
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        output.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{dictionary} /Filter /FlateDecode {parameters} /Length {packed.Length} >>\nstream\n")
            .Append(Encoding.Latin1.GetString(packed.ToArray())).Append("\nendstream\nendobj\n");
    }

    [GeneratedRegex(@"(\d+) 0 obj\n(.*?)\nendobj\n", RegexOptions.Singleline)]
    private static partial Regex Object();
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Watch.Production.Outputs;

/// <summary>The file <c>build.json</c>, which lists the contents of an output folder. It holds no time, so that two builds of the
/// same reports write the same bytes.</summary>
/// <param name="Outputs">By path.</param>
/// <param name="Reports">By slug.</param>
public sealed record BuildRecord(IReadOnlyList<Output> Outputs, IReadOnlyList<ReportRecord> Reports)
{
    public const string Path = "build.json";

    /// <summary>In bytes. A report takes about 300.</summary>
    public const long Largest = 64 << 20;

    public static readonly BuildRecord Empty = new([], []);

    private const int Format = 1;

    /// <summary>Indented JSON with LF line ends and readable characters, the same on every system.</summary>
    public static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a record. Returns null if the bytes are not one. The file may have been edited by anyone, so paths that no build
    /// makes are dropped.</summary>
    public static BuildRecord? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
                return null;
            var outputs = root.GetProperty("outputs").EnumerateArray()
                .Select(o => (Path: o.GetProperty("path").GetString() ?? "", Bytes: o.GetProperty("bytes").GetInt64(), Sha256: o.GetProperty("sha256").GetString() ?? ""))
                .SelectMany(o => OutputKind.OfPath(o.Path) is { } kind ? [new Output(kind, o.Path, o.Bytes, o.Sha256)] : Array.Empty<Output>())
                .DistinctBy(o => o.Path)
                .ToList();
            var reports = root.GetProperty("reports").EnumerateArray()
                .Select(r => new ReportRecord(
                    r.GetProperty("report").GetString() ?? "", r.GetProperty("source").GetString() ?? "",
                    r.GetProperty("pages").GetInt32(), r.GetProperty("notes").GetInt32(), r.GetProperty("warnings").GetInt32()))
                .DistinctBy(r => r.Slug)
                .ToList();
            return new(outputs, reports);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Adds to this record what only the last one lists.</summary>
    public BuildRecord Over(BuildRecord last) => new(
        [.. Outputs.Concat(last.Outputs).DistinctBy(o => o.Path)],
        [.. Reports.Concat(last.Reports).DistinctBy(r => r.Slug)]);

    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Style))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("program", Maker.NameAndVersion);
            json.WriteStartArray("outputs");
            foreach (var output in Outputs.OrderBy(o => o.Path, StringComparer.Ordinal))
                Write(json, output);
            json.WriteEndArray();
            json.WriteStartArray("reports");
            foreach (var report in Reports.OrderBy(r => r.Slug, StringComparer.Ordinal))
                Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, Output output)
    {
        json.WriteStartObject();
        json.WriteString("kind", output.Kind.Name);
        json.WriteString("path", output.Path);
        json.WriteNumber("bytes", output.Bytes);
        json.WriteString("sha256", output.Sha256);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReportRecord report)
    {
        json.WriteStartObject();
        json.WriteString("report", report.Slug);
        json.WriteString("source", report.Source);
        json.WriteNumber("pages", report.Pages);
        json.WriteNumber("notes", report.Notes);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteEndObject();
    }
}

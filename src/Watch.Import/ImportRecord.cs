using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Watch.Documents.Diagnostics;

namespace Watch.Import;

/// <summary>The file <c>.import.json</c> beside imported reports. It holds the SHA-256 of each file as import wrote it, which shows whether an
/// editor has changed the file since.</summary>
public sealed class ImportRecord
{
    public const string FileName = ".import.json";

    public static readonly ImportRecord Empty = new(new(StringComparer.Ordinal));

    private readonly SortedDictionary<string, string> hashes;

    private ImportRecord(SortedDictionary<string, string> hashes) => this.hashes = hashes;

    /// <summary>File names and hashes in lower-case hexadecimal, by name.</summary>
    public IReadOnlyList<(string FileName, string Sha256)> Files => [.. hashes.Select(file => (file.Key, file.Value))];

    /// <summary>The hash of a file's text in UTF-8 without a byte-order mark, as import writes it.</summary>
    public static string HashOf(string markdown) => HashOf(Encoding.UTF8.GetBytes(markdown));

    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>Whether a file is unchanged since import wrote it. False for a file that import never wrote.</summary>
    public bool IsAsWritten(string fileName, ReadOnlySpan<byte> file) =>
        hashes.TryGetValue(fileName, out var hash) && hash == HashOf(file);

    /// <summary>The record after import has written some files.</summary>
    public ImportRecord With(IEnumerable<ImportedReport> written)
    {
        var all = new SortedDictionary<string, string>(hashes, StringComparer.Ordinal);
        foreach (var report in written)
            all[report.FileName] = HashOf(report.Markdown);
        return new(all);
    }

    /// <summary>Reads the record. An unreadable record counts as empty, so that no file is overwritten.</summary>
    public static Read<ImportRecord> Read(SourceText json)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json.Text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Unreadable(json, "it is not a JSON object");
            foreach (var file in document.RootElement.EnumerateObject())
            {
                if (file.Value.ValueKind != JsonValueKind.String)
                    return Unreadable(json, $"the value of \"{file.Name}\" is not a string");
                hashes[file.Name] = file.Value.GetString()!;
            }
        }
        catch (JsonException problem)
        {
            return Unreadable(json, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"its JSON has an error in line {(problem.LineNumber ?? 0) + 1}"));
        }

        return new(new(hashes), []);
    }

    /// <summary>The file's text: one file a line, ordered by name, LF line ends.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            foreach (var (name, hash) in hashes)
                writer.WriteString(name, hash);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static Read<ImportRecord> Unreadable(SourceText json, string reason) =>
        new(Empty, [new(Rules.ImportRecordUnreadable, new(json.Path, 0, 0), $"The record of imported files cannot be read: {reason}.", "Restore it, or import with --force to overwrite every file.")]);
}

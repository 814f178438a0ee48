using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Watch.Documents;

namespace Watch.Edition.Records;

/// <summary>Reads and writes the record of an edition as JSON: <c>out/print/&lt;volume&gt;.json</c>.</summary>
public static class EditionJson
{
    /// <summary>The largest record that is read, in bytes. A page takes about two hundred.</summary>
    public const long Largest = 64 << 20;

    private const int Format = 1;

    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(EditionRecord edition)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Style))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("volume", edition.Volume);
            if (edition.Isbn is not null)
                json.WriteString("isbn", edition.Isbn);
            WriteArray(json, "pages", edition.Pages, page =>
            {
                json.WriteString("page", page.Label);
                if (page.Start is { } start)
                {
                    json.WriteString("start", start.ToString());
                    json.WriteString("words", page.Words);
                }
            });
            WriteArray(json, "reports", edition.Reports, report =>
            {
                json.WriteString("report", report.Slug);
                json.WriteString("first", report.First);
                json.WriteString("last", report.Last);
            });
            WriteArray(json, "notes", edition.Notes, note =>
            {
                json.WriteString("report", note.Report);
                json.WriteNumber("note", note.Note);
                json.WriteString("page", note.Label);
            });
            WriteArray(json, "index", edition.Index, heading =>
            {
                json.WriteString("heading", heading.Heading);
                json.WriteStartArray("locators");
                foreach (var locator in heading.Locators)
                    json.WriteStringValue(locator);
                json.WriteEndArray();
            });
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> things, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            json.WriteStartObject();
            write(thing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads a record; null if the bytes are not a valid record.</summary>
    public static EditionRecord? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
                return null;
            var pages = root.GetProperty("pages").EnumerateArray().Select(p => new EditionPage(
                Text(p, "page"), p.TryGetProperty("start", out var start) ? PositionOf(start.GetString()) : null, p.TryGetProperty("words", out var words) ? words.GetString() ?? "" : "")).ToList();
            var reports = root.GetProperty("reports").EnumerateArray().Select(r => new EditionReport(Text(r, "report"), Text(r, "first"), Text(r, "last"))).ToList();
            var notes = root.GetProperty("notes").EnumerateArray().Select(n => new EditionNote(Text(n, "report"), n.GetProperty("note").GetInt32(), Text(n, "page"))).ToList();
            return new(Text(root, "volume"), root.TryGetProperty("isbn", out var isbn) ? isbn.GetString() : null, pages, reports, notes)
            {
                Index = [.. root.GetProperty("index").EnumerateArray().Select(h => new EditionHeading(Text(h, "heading"), [.. h.GetProperty("locators").EnumerateArray().Select(l => l.GetString() ?? "")]))],
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();

    /// <summary>Parses what <see cref="Position.ToString"/> writes: report/block.offset or
    /// report/n3/block.offset.</summary>
    private static Position PositionOf(string? text)
    {
        var parts = text?.Split('/') ?? [];
        var note = 0;
        if (parts.Length is not (2 or 3) || (parts.Length == 3 && !(parts[1].StartsWith('n') && Number(parts[1][1..], out note))))
            throw new FormatException();
        var place = parts[^1].Split('.');
        return place.Length == 2 && Number(place[0], out var block) && Number(place[1], out var offset) ? new(parts[0], note, block, offset) : throw new FormatException();

        static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Watch.Preflight;
using Watch.Production.Outputs;

namespace Watch.Cli.Messages;

/// <summary>Prints what a preflight found as JSON: an array, an object a file.</summary>
internal static class PreflightJson
{
    public static void Write(IEnumerable<(string File, PreflightResult Result)> results, Surroundings surroundings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, BuildRecord.Style))
        {
            json.WriteStartArray();
            foreach (var (file, result) in results)
                Write(json, file, result);
            json.WriteEndArray();
        }

        surroundings.Output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, string file, PreflightResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("profile", result.Profile);
        json.WriteString("verdict", result.Verdict switch { PreflightVerdict.Ok => "ok", PreflightVerdict.Faults => "faults", _ => "unreadable" });
        json.WriteStartArray("faults");
        foreach (var fault in result.Faults)
        {
            json.WriteStartObject();
            json.WriteString("rule", fault.Rule);
            json.WriteString("severity", fault.Severity == PreflightSeverity.Error ? "error" : "warning");
            json.WriteString("clause", fault.Clause);
            if (fault.Page is { } page)
                json.WriteNumber("page", page);
            else
                json.WriteNull("page");
            json.WriteString("object", fault.Object);
            json.WriteString("message", fault.Message);
            json.WriteString("remedy", fault.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Watch.Documents.Diagnostics;
using Watch.Production;
using Watch.Production.Outputs;

namespace Watch.Cli.Messages;

/// <summary>Prints the outcome of a build as one JSON document.</summary>
internal static class BuildJson
{
    private const int Format = 1;

    public static void Write(BuildOutcome outcome, BuildRequest request, TimeSpan elapsed, int exitCode, Surroundings surroundings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, BuildRecord.Style))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("program", Maker.NameAndVersion);
            json.WriteNumber("exitCode", exitCode);
            json.WriteString("out", request.Out);
            WriteCounts(json, outcome, elapsed);
            WriteArray(json, "outputs", outcome.Outputs, BuildRecord.Write);
            WriteArray(json, "reports", outcome.Records, BuildRecord.Write);
            WriteArray(json, "removed", outcome.Removed, (writer, path) => writer.WriteStringValue(path));
            WriteArray(json, "remarks", [.. outcome.Attempts.OfType<Made>().Where(m => m.Remark is not null)], WriteRemark);
            WriteArray(json, "notMade", [.. outcome.Attempts.Where(a => a is Stopped or Failed)], WriteNotMade);
            WriteArray(json, "diagnostics", outcome.Diagnostics, WriteDiagnostic);
            if (request.Typography)
                WriteArray(json, "typography", outcome.Typography, TypographyText.Write);
            json.WriteEndObject();
        }

        surroundings.Output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildOutcome outcome, TimeSpan elapsed)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("reports", outcome.Reports);
        json.WriteNumber("pages", outcome.Records.Sum(r => r.Pages));
        json.WriteNumber("notes", outcome.Notes);
        json.WriteNumber("infos", outcome.Infos);
        json.WriteNumber("warnings", outcome.Warnings);
        json.WriteNumber("errors", outcome.Errors);
        json.WriteNumber("drafts", outcome.Drafts);
        json.WriteNumber("milliseconds", (long)elapsed.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> things, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
            write(json, thing);
        json.WriteEndArray();
    }

    private static void WriteRemark(Utf8JsonWriter json, Made made)
    {
        json.WriteStartObject();
        json.WriteString("path", made.Output.Path);
        json.WriteString("remark", made.Remark);
        json.WriteEndObject();
    }

    private static void WriteNotMade(Utf8JsonWriter json, Attempt attempt)
    {
        var (what, why) = attempt switch
        {
            Stopped stopped => (stopped.What, $"{stopped.What} {stopped.Why}"),
            Failed failed => (failed.What, $"{failed.What} met a fault of Watch: {failed.Fault.Message}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        json.WriteStartObject();
        json.WriteString("what", what);
        json.WriteString("why", why);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("severity", diagnostic.Severity.Name());
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("path", diagnostic.Place.Path);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("remedy", diagnostic.Remedy);
        json.WriteEndObject();
    }
}

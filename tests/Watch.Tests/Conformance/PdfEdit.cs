using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Watch.Tests.Support;

namespace Watch.Tests.Conformance;

/// <summary>A PDF's objects, as qpdf's JSON, to be spoiled.</summary>
internal sealed class PdfEdit(string json)
{
    // qpdf takes a stream's base64 as it stands, and so without a sign escaped.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode root = JsonNode.Parse(json)!;

    public string Json => root.ToJsonString(Plain);

    public JsonObject Objects => root["qpdf"]![1]!.AsObject();

    public JsonObject Trailer => Objects["trailer"]!["value"]!.AsObject();

    public JsonObject Catalog => Dictionary(Trailer["/Root"]!);

    public JsonObject StructureRoot => Dictionary(Catalog["/StructTreeRoot"]!);

    /// <summary>The dictionaries of all objects, streams' included.</summary>
    public IEnumerable<JsonObject> Dictionaries => Objects.Where(o => o.Key.StartsWith("obj:", StringComparison.Ordinal))
        .Select(o => o.Value!["stream"]?["dict"] ?? o.Value["value"]).OfType<JsonObject>();

    /// <summary>The dictionary that a reference leads to, or that stands there itself.</summary>
    public JsonObject Dictionary(JsonNode value) =>
        value as JsonObject ?? (Objects["obj:" + value]!["stream"]?["dict"] ?? Objects["obj:" + value]!["value"])!.AsObject();

    public JsonArray Array(JsonNode value) => value as JsonArray ?? Objects["obj:" + value]!["value"]!.AsArray();

    public JsonObject Page(int number = 1) => Dictionary(root["pages"]![number - 1]!["object"]!);

    /// <summary>The first structure element of a type.</summary>
    public JsonObject Element(string type, int skip = 0) => Dictionaries.Where(d => (string?)d["/S"] == type && d.ContainsKey("/P")).Skip(skip).First();

    public JsonObject First(string key, string name) => Dictionaries.First(d => d[key]?.ToString() == name);

    public JsonObject Link => First("/Subtype", "/Link");

    /// <summary>The attributes of an element.</summary>
    public static JsonObject Attributes(JsonObject element) => element["/A"]!.AsObject();

    /// <summary>The reference under which a dictionary stands.</summary>
    public string ReferenceTo(JsonObject dictionary) => Objects.First(o => ReferenceEquals(o.Value!["value"], dictionary) || ReferenceEquals(o.Value["stream"]?["dict"], dictionary)).Key[4..];

    /// <summary>Changes the text of a stream.</summary>
    public void Stream(JsonNode reference, Func<string, string> change)
    {
        var stream = Objects["obj:" + reference]!["stream"]!;
        var before = Encoding.Latin1.GetString(Convert.FromBase64String((string)stream["data"]!));
        var after = change(before);
        Xunit.Assert.NotEqual(before, after);
        stream["data"] = Convert.ToBase64String(Encoding.Latin1.GetBytes(after));
    }

    /// <summary>Changes the content of the first page.</summary>
    public void Content(Func<string, string> change) => Stream(Page()["/Contents"]!, change);

    public void Metadata(Func<string, string> change) => Stream(Catalog["/Metadata"]!, change);

    public void Metadata(string before, string after) => Metadata(text => text.Replace(before, after, StringComparison.Ordinal));

    /// <summary>Adds an object; returns its reference.</summary>
    public string Add(JsonNode value)
    {
        var number = Objects.Count(o => o.Key.StartsWith("obj:", StringComparison.Ordinal)) + 1000;
        Objects.Add($"obj:{number} 0 R", value);
        return $"{number} 0 R";
    }

    public string AddStream(JsonObject dictionary, byte[] data) =>
        Add(new JsonObject { ["stream"] = new JsonObject { ["dict"] = dictionary, ["data"] = Convert.ToBase64String(data) } });

    public string AddValue(JsonNode value) => Add(new JsonObject { ["value"] = value });

    /// <summary>The spoiled file, for judges that want one.</summary>
    public byte[] Write()
    {
        var (from, to) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllText(from, Json);
            var (code, output) = ExternalTool.Run("qpdf", "--json-input", "--object-streams=generate", "--newline-before-endstream", from, to);
            Xunit.Assert.True(code is 0 or 3, output);
            return File.ReadAllBytes(to);
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }
}

using System.Text;
using System.Text.Json;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Pdf;

/// <summary>A PDF as qpdf reads it: its JSON, version 2, with stream data decoded.</summary>
internal sealed class QpdfFile
{
    private readonly JsonElement objects;

    private QpdfFile(JsonElement root)
    {
        objects = root.GetProperty("qpdf")[1];
        Catalog = Resolve(objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));
        Pages = [.. root.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("object").GetString()!)];
        StructureRoot = Has(Catalog, "/StructTreeRoot") ? Get(Catalog, "/StructTreeRoot") : default;
    }

    public JsonElement Catalog { get; }

    /// <summary>The pages' references, in order.</summary>
    public IReadOnlyList<string> Pages { get; }

    public JsonElement StructureRoot { get; }

    /// <summary>The structure tree's root; null where there is none.</summary>
    public JsonElement StructureRootOrNull => StructureRoot.ValueKind == JsonValueKind.Undefined ? JsonSerializer.SerializeToElement<object?>(null) : StructureRoot;

    public JsonElement Trailer => objects.GetProperty("trailer").GetProperty("value");

    /// <summary>All dictionaries of indirect objects, streams' included.</summary>
    public IEnumerable<JsonElement> Dictionaries => objects.EnumerateObject()
        .Where(o => o.Name.StartsWith("obj:", StringComparison.Ordinal))
        .Select(o => o.Value.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : o.Value.GetProperty("value"))
        .Where(o => o.ValueKind == JsonValueKind.Object);

    /// <summary>All streams' dictionaries, with their references.</summary>
    public IEnumerable<(string Reference, JsonElement Dictionary)> Streams => objects.EnumerateObject()
        .Where(o => o.Name.StartsWith("obj:", StringComparison.Ordinal) && o.Value.TryGetProperty("stream", out _))
        .Select(o => (o.Name[4..], o.Value.GetProperty("stream").GetProperty("dict")));

    /// <summary>All arrays that are indirect objects.</summary>
    public IEnumerable<JsonElement> Arrays => objects.EnumerateObject()
        .Where(o => o.Name.StartsWith("obj:", StringComparison.Ordinal) && o.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array)
        .Select(o => o.Value.GetProperty("value"));

    /// <summary>All dictionaries, those within others included.</summary>
    public IEnumerable<JsonElement> AllDictionaries
    {
        get
        {
            return Dictionaries.Concat(Arrays).SelectMany(Below);

            static IEnumerable<JsonElement> Below(JsonElement value) => value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().SelectMany(entry => Below(entry.Value)).Prepend(value),
                JsonValueKind.Array => value.EnumerateArray().SelectMany(Below),
                _ => [],
            };
        }
    }

    public static QpdfFile Read(byte[] pdf) => Parse(JsonOf(pdf));

    public static QpdfFile Parse(string json) => new(JsonDocument.Parse(json).RootElement);

    /// <summary>The file as qpdf's JSON, stream data decoded where no picture's compression hides it.</summary>
    public static string JsonOf(byte[] pdf)
    {
        var (exitCode, output) = OnFile(pdf, path => ExternalTool.Run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path));
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Hands a tool the PDF as a file.</summary>
    public static T OnFile<T>(byte[] pdf, Func<string, T> tool)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            return tool(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()! is [>= '0' and <= '9', ..] text && text.EndsWith(" 0 R", StringComparison.Ordinal);

    /// <summary>The value itself, or what it refers to; of a stream its dictionary.</summary>
    public JsonElement Resolve(JsonElement value)
    {
        if (!IsReference(value))
            return value;
        // A reference to nothing means null (ISO 32000-1, 7.3.10).
        if (!objects.TryGetProperty("obj:" + value.GetString(), out var found))
            return JsonSerializer.SerializeToElement<object?>(null);
        return found.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : found.GetProperty("value");
    }

    public bool Exists(JsonElement reference) => objects.TryGetProperty("obj:" + reference.GetString(), out _);

    public JsonElement Object(string reference) => Resolve(JsonSerializer.SerializeToElement(reference));

    public JsonElement Get(JsonElement dictionary, params string[] path) =>
        path.Aggregate(dictionary, (inner, key) => Resolve(inner.GetProperty(key)));

    public bool Has(JsonElement dictionary, string key) => Resolve(dictionary).TryGetProperty(key, out _);

    /// <summary>A stream's decoded bytes.</summary>
    public byte[] Stream(JsonElement reference) =>
        Convert.FromBase64String(objects.GetProperty("obj:" + reference.GetString()).GetProperty("stream").GetProperty("data").GetString()!);

    public string Content(string page) => Encoding.Latin1.GetString(ContentOf(page));

    /// <summary>What a page draws; several streams are one content, parted by white space (ISO 32000-1, 7.8.2).</summary>
    public byte[] ContentOf(string page)
    {
        var contents = Object(page).GetProperty("/Contents");
        return contents.ValueKind == JsonValueKind.Array ? [.. contents.EnumerateArray().SelectMany(part => Stream(part).Append((byte)'\n'))] : Stream(contents);
    }

    /// <summary>A string's characters, without qpdf's mark of its kind.</summary>
    public static string Text(JsonElement value) => value.GetString()![2..];

    /// <summary>All entries of a name tree or number tree, in order.</summary>
    public IEnumerable<(JsonElement Key, JsonElement Value)> Tree(JsonElement node, string kind)
    {
        node = Resolve(node);
        if (node.TryGetProperty("/Kids", out var kids))
            return kids.EnumerateArray().SelectMany(kid => Tree(kid, kind));
        return node.GetProperty(kind).EnumerateArray().Chunk(2).Select(pair => (pair[0], pair[1]));
    }

    /// <summary>All structure elements, parents before children, in reading order, with their references.</summary>
    public IEnumerable<(string Reference, JsonElement Element)> Elements()
    {
        if (StructureRoot.ValueKind == JsonValueKind.Undefined || !Has(StructureRoot, "/K"))
            return [];
        return Get(StructureRoot, "/K").EnumerateArray().SelectMany(Below);

        IEnumerable<(string, JsonElement)> Below(JsonElement reference)
        {
            var element = Resolve(reference);
            yield return (reference.GetString()!, element);
            foreach (var inner in KidsOf(element).Where(IsReference).SelectMany(Below))
                yield return inner;
        }
    }

    public static IEnumerable<JsonElement> KidsOf(JsonElement element)
    {
        if (!element.TryGetProperty("/K", out var kids))
            return [];
        return kids.ValueKind == JsonValueKind.Array ? kids.EnumerateArray() : [kids];
    }
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Conformance;

/// <summary>A PDF as the rules see it: its bytes, where its objects begin in them, and its objects as qpdf reads them.
/// Nothing here knows the program that wrote it.</summary>
internal sealed class JudgedFile
{
    private readonly Lazy<IReadOnlyList<FramedObject>> framed;
    private readonly Dictionary<string, IReadOnlyList<Operation>> operations = [];
    private List<Element>? elements;

    /// <param name="sound">The file that this was once, where its bytes are the same.</param>
    public JudgedFile(byte[] bytes, string json, JudgedFile? sound = null)
    {
        Bytes = bytes;
        Json = json;
        Objects = QpdfFile.Parse(json);
        framed = sound?.framed ?? new(() => FramedObject.Of(bytes, QpdfFile.OnFile(bytes, path => ExternalTool.Run("qpdf", "--show-xref", path)).Output));
    }

    public byte[] Bytes { get; }

    public string Json { get; }

    public QpdfFile Objects { get; }

    /// <summary>The objects that stand in the file itself, in no object stream.</summary>
    public IReadOnlyList<FramedObject> Framed => framed.Value;

    public static JudgedFile Of(byte[] bytes) => new(bytes, QpdfFile.JsonOf(bytes));

    /// <summary>The operations of a page's content.</summary>
    public IReadOnlyList<Operation> Operations(string page)
    {
        if (!operations.TryGetValue(page, out var read))
            operations.Add(page, read = ContentReader.Read(Objects.ContentOf(page)));
        return read;
    }

    /// <summary>All that is drawn on pages, with the page.</summary>
    public IEnumerable<(string Page, Operation Operation)> Drawing => Objects.Pages.SelectMany(page => Operations(page).Select(o => (page, o)));

    /// <summary>All structure elements, parents before children, in reading order.</summary>
    public IReadOnlyList<Element> Elements => elements ??= ReadElements();

    /// <summary>The entry of a dictionary, resolved; null where there is none.</summary>
    public JsonElement? Find(JsonElement dictionary, params string[] path)
    {
        var at = Objects.Resolve(dictionary);
        foreach (var key in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(key, out var inner))
                return null;
            at = Objects.Resolve(inner);
        }

        return at.ValueKind == JsonValueKind.Null ? null : at;
    }

    /// <summary>The reference that an entry holds; empty where it holds none.</summary>
    public string Reference(JsonElement dictionary, string key) =>
        dictionary.ValueKind == JsonValueKind.Object && dictionary.TryGetProperty(key, out var value) && QpdfFile.IsReference(value) ? value.GetString()! : "";

    /// <summary>A name or a string without its mark; null where there is none.</summary>
    public string? Say(JsonElement dictionary, params string[] path) =>
        Find(dictionary, path) is { ValueKind: JsonValueKind.String } value ? Plain(value.GetString()!) : null;

    /// <summary>What an array holds; the value alone where it is none; nothing where it is absent.</summary>
    public IReadOnlyList<JsonElement> Each(JsonElement dictionary, string key) => Find(dictionary, key) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
        var single => [single.Value],
    };

    private List<Element> ReadElements()
    {
        var read = new List<Element>();
        var seen = new HashSet<string>();
        foreach (var kid in Each(Objects.StructureRootOrNull, "/K").Where(QpdfFile.IsReference))
            Add(kid.GetString()!, null);
        return read;

        void Add(string reference, Element? parent)
        {
            var dictionary = Objects.Object(reference);
            if (dictionary.ValueKind != JsonValueKind.Object || !dictionary.TryGetProperty("/S", out _) || !seen.Add(reference))
                return;
            var element = new Element(reference, dictionary, StandardTypeOf(Say(dictionary, "/S")!), parent);
            parent?.Children.Add(element);
            read.Add(element);
            foreach (var kid in QpdfFile.KidsOf(dictionary).Where(QpdfFile.IsReference))
                Add(kid.GetString()!, element);
        }
    }

    private string StandardTypeOf(string type)
    {
        for (var steps = 0; steps < 10 && Say(Objects.StructureRootOrNull, "/RoleMap", type) is { } mapped; steps++)
            type = mapped;
        return type;
    }

    private static string Plain(string value) => value switch
    {
        ['u', ':', ..] => value[2..],
        ['b', ':', ..] => Encoding.UTF8.GetString(Convert.FromHexString(value[2..])),
        _ => value,
    };
}

/// <summary>A structure element.</summary>
/// <param name="Type">Its standard type, with its solidus, after the role map.</param>
internal sealed record Element(string Reference, JsonElement Dictionary, string Type, Element? Parent)
{
    public List<Element> Children { get; } = [];
}

/// <summary>An object as it stands in the file.</summary>
/// <param name="Head">From its number to its end, or to the keyword <c>stream</c>.</param>
/// <param name="Tail">From where the stream's data should end, to the next object; empty of what is no stream.</param>
/// <param name="IsStream">Whether it is a stream.</param>
internal sealed partial record FramedObject(int Number, string Head, string Tail, bool IsStream)
{
    public static IReadOnlyList<FramedObject> Of(byte[] bytes, string crossReferences)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var starts = InFile().Matches(crossReferences)
            .Select(m => (Number: int.Parse(m.Groups[1].Value, null), Offset: int.Parse(m.Groups[2].Value, null))).OrderBy(o => o.Offset).ToList();
        Assert.NotEmpty(starts);
        var end = text.LastIndexOf("\nstartxref\n", StringComparison.Ordinal) + 1;
        if (text.LastIndexOf("\nxref\n", StringComparison.Ordinal) is >= 0 and var table)
            end = table + 1;
        return [.. starts.Select((start, i) => Frame(text[start.Offset..(i + 1 < starts.Count ? starts[i + 1].Offset : end)], start.Number))];
    }

    private static FramedObject Frame(string text, int number)
    {
        var keyword = StreamKeyword().Match(text);
        if (!keyword.Success)
            return new(number, text, "", false);
        var length = Length().Match(text[..keyword.Index]);
        var dataEnd = keyword.Index + keyword.Length + (length.Success ? int.Parse(length.Groups[1].Value, null) : 0);
        return new(number, text[..(keyword.Index + keyword.Length)], text[Math.Min(dataEnd, text.Length)..], true);
    }

    [GeneratedRegex(@"^(\d+)/0: uncompressed; offset = (\d+)", RegexOptions.Multiline)]
    private static partial Regex InFile();

    [GeneratedRegex(@">>\s*stream\r?\n?")]
    private static partial Regex StreamKeyword();

    [GeneratedRegex(@"/Length\s+(\d+)")]
    private static partial Regex Length();
}

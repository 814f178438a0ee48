using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Tests.Preflight;

/// <summary>A PDF that a test writes object by object. Objects have names, and <c>@name</c> in one refers to another.</summary>
internal sealed partial class HandPdf
{
    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, byte[]> streams = [];
    private readonly List<string> names = [];

    public string Version { get; set; } = "1.6";

    public string Trailer { get; set; } = "/Root @catalog /Info @info /ID [<000102030405060708090A0B0C0D0E0F> <000102030405060708090A0B0C0D0E0F>]";

    /// <summary>What is done to the bytes when all else is done, as characters of Latin-1.</summary>
    public Func<string, string> Bytes { get; set; } = text => text;

    /// <summary>The dictionary, or other value, of an object.</summary>
    public string this[string name]
    {
        get => texts[name];
        set
        {
            if (texts.TryAdd(name, value))
                names.Add(name);
            texts[name] = value;
        }
    }

    public HandPdf Stream(string name, string dictionary, byte[] data)
    {
        this[name] = dictionary;
        streams[name] = data;
        return this;
    }

    public HandPdf Stream(string name, string dictionary, string data) => Stream(name, dictionary, Encoding.Latin1.GetBytes(data));

    /// <summary>What a stream holds, as characters of Latin-1.</summary>
    public string Data(string name) => Encoding.Latin1.GetString(streams[name]);

    public void Change(string name, string old, string now)
    {
        if (!this[name].Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"{name} has no \"{old}\".");
        this[name] = this[name].Replace(old, now, StringComparison.Ordinal);
    }

    public void ChangeData(string name, string old, string now)
    {
        if (!Data(name).Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"{name} has no \"{old}\".");
        streams[name] = Encoding.Latin1.GetBytes(Data(name).Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Puts entries at the end of a dictionary.</summary>
    public void Insert(string name, string entries) => this[name] = this[name][..this[name].LastIndexOf(">>", StringComparison.Ordinal)] + " " + entries + " >>";

    /// <summary>Puts operators at the end of a page's content.</summary>
    public void Paint(string operators, string content = "content") => streams[content] = [.. streams[content], .. Encoding.Latin1.GetBytes("\n" + operators)];

    public bool Has(string name) => texts.ContainsKey(name);

    public void Remove(string name)
    {
        names.Remove(name);
        texts.Remove(name);
        streams.Remove(name);
    }

    public byte[] Write()
    {
        var file = new StringBuilder($"%PDF-{Version}\n%\u00E2\u00E3\u00CF\u00D3\n");
        var places = new List<int>();
        foreach (var name in names)
        {
            places.Add(file.Length);
            var text = Resolved(texts[name]);
            if (streams.TryGetValue(name, out var data))
            {
                var head = text.Contains("/Length", StringComparison.Ordinal) ? text : text[..text.LastIndexOf(">>", StringComparison.Ordinal)] + string.Create(CultureInfo.InvariantCulture, $" /Length {data.Length} >>");
                file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{head}\nstream\n").Append(Encoding.Latin1.GetString(data)).Append("\nendstream\nendobj\n");
            }
            else
            {
                file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}\nendobj\n");
            }
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {names.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {names.Count + 1} {Resolved(Trailer)} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(Bytes(file.ToString()));
    }

    private string Resolved(string text) => Mention().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"{names.IndexOf(m.Groups[1].Value) + 1} 0 R"));

    [GeneratedRegex(@"@([a-z][a-z0-9-]*)")]
    private static partial Regex Mention();
}

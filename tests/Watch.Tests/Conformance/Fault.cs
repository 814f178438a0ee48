using System.Text;
using System.Text.Json.Nodes;

namespace Watch.Tests.Conformance;

/// <summary>A rule broken on purpose.</summary>
/// <param name="Clause">The rule's.</param>
/// <param name="What">What is wrong, for its name.</param>
/// <param name="Sample">The file that is spoiled.</param>
/// <param name="Spoil">The file, spoiled, and its bytes for other judges.</param>
internal sealed record Fault(string Clause, string What, string Sample, Func<JudgedFile, (JudgedFile File, Func<byte[]> Bytes)> Spoil)
{
    /// <summary>All there are; every rule has one at least.</summary>
    public static IReadOnlyList<Fault> All { get; } = [.. FileFaults.All, .. TreeFaults.All, .. MatterFaults.All];

    /// <summary>A fault of the objects.</summary>
    public static Fault Of(string clause, string what, string sample, Action<PdfEdit> spoil) => new(clause, what, sample, sound =>
    {
        var edit = new PdfEdit(sound.Json);
        spoil(edit);
        return (new(sound.Bytes, edit.Json, sound), edit.Write);
    });

    /// <summary>A fault of the bytes.</summary>
    public static Fault OfBytes(string clause, string what, string sample, Func<string, string> spoil) => new(clause, what, sample, sound =>
    {
        var bytes = Encoding.Latin1.GetBytes(spoil(Encoding.Latin1.GetString(sound.Bytes)));
        return (new(bytes, sound.Json), () => bytes);
    });

    /// <summary>Text within the metadata as the bytes of its characters.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}

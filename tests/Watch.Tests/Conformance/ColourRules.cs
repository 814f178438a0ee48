using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Watch.Tests.Conformance;

/// <summary>What colours and pictures must be.</summary>
internal static class ColourRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.2.3", "there is one output intent of PDF/A, with its profile, and no other profile with one of PDF/X", Intent),
        new("A:6.2.3-1", "the intent's profile is of a monitor or a printer, and of its number of components", file => IntentProfile(file) is { } profile
            ? Faults(file, profile, ["mntr", "prtr"]) : []),
        new("A:6.2.4.2-1", "a colour space's profile is whole, and of its number of components", file => SpaceProfiles(file).SelectMany(p => Faults(file, p, ["mntr", "prtr", "scnr", "spac"]))),
        new("A:6.2.4.3-2", "colours of a device in red, green and blue are those of the intent", file => IntentSpace(file) == "RGB " ? [] : DeviceSpaces(file).Where(s => s == "/DeviceRGB")),
        new("A:6.2.4.3-3", "colours of a device in four inks are those of the intent", file => IntentSpace(file) == "CMYK" ? [] : DeviceSpaces(file).Where(s => s == "/DeviceCMYK")),
        new("A:6.2.4.3-4", "grays of a device are those of an intent", file => IntentProfile(file) is not null ? [] : DeviceSpaces(file).Where(s => s == "/DeviceGray")),
        new("A:6.2.8", "a picture has no alternates and is not smoothed, and its samples are of 1, 2, 4, 8 or 16 bits", Pictures),
        new("P:8.9.5.1", "a picture has as many samples as its size says", Samples),
    ];

    private static IEnumerable<(string Reference, JsonElement Image)> Images(JudgedFile file) => file.Objects.Streams.Where(s => file.Say(s.Dictionary, "/Subtype") == "/Image").Select(s => (s.Reference, s.Dictionary));

    private static string? IntentProfile(JudgedFile file) => file.Each(file.Objects.Catalog, "/OutputIntents") is [var intent, ..]
        && file.Reference(file.Objects.Resolve(intent), "/DestOutputProfile") is { Length: > 0 } profile ? profile : null;

    private static string? IntentSpace(JudgedFile file) => IntentProfile(file) is { } profile && Data(file, profile) is { Length: > 20 } data ? Encoding.ASCII.GetString(data, 16, 4) : null;

    private static byte[] Data(JudgedFile file, string reference) => file.Objects.Stream(JsonSerializer.SerializeToElement(reference));

    private static IEnumerable<string> Intent(JudgedFile file)
    {
        var intents = file.Each(file.Objects.Catalog, "/OutputIntents").Select(file.Objects.Resolve).ToList();
        var archival = intents.Where(i => file.Say(i, "/S") == "/GTS_PDFA1").ToList();
        if (archival is not [var intent] || intents.Exists(i => file.Say(i, "/S") is not ("/GTS_PDFA1" or "/GTS_PDFX") || file.Say(i, "/OutputConditionIdentifier") is null or "")
            || IntentProfile(file) is not { } profile || intents.Exists(i => file.Reference(i, "/DestOutputProfile") != profile))
        {
            yield return "/OutputIntents";
        }
    }

    private static IEnumerable<string> SpaceProfiles(JudgedFile file) => Images(file).Select(i => file.Find(i.Image, "/ColorSpace"))
        .OfType<JsonElement>().SelectMany(Spaces).Where(s => s.ValueKind == JsonValueKind.Array && s[0].GetString() == "/ICCBased").Select(s => s[1].GetString()!).Distinct();

    private static IEnumerable<JsonElement> Spaces(JsonElement space) =>
        space.ValueKind == JsonValueKind.Array && space[0].GetString() == "/Indexed" ? [space, space[1]] : [space];

    private static IEnumerable<string> DeviceSpaces(JudgedFile file) => Images(file).Select(i => file.Find(i.Image, "/ColorSpace")).OfType<JsonElement>().SelectMany(Spaces)
        .Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString()!)
        .Concat(file.Drawing.Select(d => d.Operation.Operator switch
        {
            "rg" or "RG" => "/DeviceRGB",
            "k" or "K" => "/DeviceCMYK",
            "g" or "G" => "/DeviceGray",
            "cs" or "CS" => d.Operation.NameAt(0),
            _ => "",
        }));

    /// <summary>What is wrong with a profile (ICC.1:2001-04): its header, its tags, or the /N beside it.</summary>
    private static IEnumerable<string> Faults(JudgedFile file, string reference, string[] classes)
    {
        var data = Data(file, reference);
        if (data.Length < 132 || BinaryPrimitives.ReadInt32BigEndian(data) != data.Length || Encoding.ASCII.GetString(data, 36, 4) != "acsp" || data[8] is not (2 or 4)
            || !classes.Contains(Encoding.ASCII.GetString(data, 12, 4)))
        {
            yield return $"{reference}: its header";
            yield break;
        }

        var components = Encoding.ASCII.GetString(data, 16, 4) switch { "GRAY" => 1, "RGB " => 3, "CMYK" => 4, _ => 0 };
        if (file.Find(file.Objects.Object(reference), "/N")?.GetInt32() != components)
            yield return $"{reference}: /N";
        var tags = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(128))).Select(i => data.AsMemory(132 + 12 * i, 12))
            .Select(t => (Name: Encoding.ASCII.GetString(t.Span[..4]), Offset: BinaryPrimitives.ReadInt32BigEndian(t.Span[4..]), Size: BinaryPrimitives.ReadInt32BigEndian(t.Span[8..]))).ToList();
        if (tags.Any(t => t.Offset < 128 || t.Size < 8 || t.Offset + t.Size > data.Length))
            yield return $"{reference}: its tags";
        var wanted = components switch { 1 => new[] { "desc", "cprt", "wtpt", "kTRC" }, 3 => ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"], _ => ["desc"] };
        foreach (var name in wanted.Except(tags.Select(t => t.Name)))
            yield return $"{reference}: no {name}";
    }

    private static IEnumerable<string> Pictures(JudgedFile file) => Images(file).Where(i =>
        file.Find(i.Image, "/Alternates") is not null || file.Find(i.Image, "/OPI") is not null || file.Find(i.Image, "/Interpolate")?.ValueKind == JsonValueKind.True
        || file.Find(i.Image, "/BitsPerComponent")?.GetInt32() is not (1 or 2 or 4 or 8 or 16) || file.Find(i.Image, "/ColorSpace") is null).Select(i => i.Reference);

    private static IEnumerable<string> Samples(JudgedFile file)
    {
        foreach (var (reference, image) in Images(file).Where(i => file.Find(i.Image, "/Filter") is null))
        {
            var space = file.Find(image, "/ColorSpace")!.Value;
            var components = space.ValueKind == JsonValueKind.String
                ? space.GetString() switch { "/DeviceRGB" => 3, "/DeviceCMYK" => 4, _ => 1 }
                : space[0].GetString() == "/ICCBased" ? file.Find(space[1], "/N")!.Value.GetInt32() : 1;
            var row = (file.Find(image, "/Width")!.Value.GetInt32() * components * file.Find(image, "/BitsPerComponent")!.Value.GetInt32() + 7) / 8;
            if (Data(file, reference).Length != row * file.Find(image, "/Height")!.Value.GetInt32())
                yield return reference;
        }
    }
}

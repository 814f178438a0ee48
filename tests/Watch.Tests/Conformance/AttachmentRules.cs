using System.Text.Json;
using static Watch.Tests.Conformance.MetadataRules;

namespace Watch.Tests.Conformance;

/// <summary>What files may lie in the file, and how.</summary>
internal static class AttachmentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.8-5", "a PDF/A-2 holds no other files", file => string.Concat(Values(file, "{http://www.aiim.org/pdfa/ns/id/}part")) == "2" ? Each(file).Select(f => "a file") : []),
        new("A:6.8-2, U:7.11-1", "a file within has a name, twice", file => Each(file).Where(f => file.Say(f, "/F") is null or "" || file.Say(f, "/UF") is null or "").Select(f => "a file")),
        new("A:6.8-1", "a file within says its media type", file => Each(file).Where(f => file.Say(f, "/EF", "/F", "/Subtype") is not { } type || !type.Contains('/', StringComparison.Ordinal)
            || file.Say(f, "/EF", "/F", "/Type") != "/EmbeddedFile").Select(f => file.Say(f, "/UF") ?? "a file")),
        new("A:6.8-3", "a file within says what it is to the document", file => Each(file)
            .Where(f => file.Say(f, "/AFRelationship") is not ("/Source" or "/Data" or "/Alternative" or "/Supplement" or "/Unspecified")).Select(f => file.Say(f, "/UF") ?? "a file")),
        new("A:6.8-4", "the document lists every file within, for programs and for readers", Listed),
    ];

    private static IEnumerable<JsonElement> Each(JudgedFile file) => file.Objects.AllDictionaries.Where(d => d.TryGetProperty("/EF", out _));

    private static IEnumerable<string> Listed(JudgedFile file)
    {
        var associated = file.Each(file.Objects.Catalog, "/AF").Select(f => f.GetString()!).ToList();
        var named = file.Find(file.Objects.Catalog, "/Names", "/EmbeddedFiles") is { } tree ? file.Objects.Tree(tree, "/Names").Select(e => e.Value.GetString()!).ToList() : [];
        var all = Each(file).Count();
        return associated.Distinct().Count() == all && named.Order(StringComparer.Ordinal).SequenceEqual(associated.Order(StringComparer.Ordinal)) ? [] : [$"{all} files, {associated.Count} associated, {named.Count} named"];
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Watch.Tests.Conformance;

/// <summary>What the catalog must say, and where it leads.</summary>
internal static partial class CatalogRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.7.2.2-1, U:6.2-1", "the file says that it is tagged", file => file.Find(file.Objects.Catalog, "/MarkInfo", "/Marked")?.ValueKind == JsonValueKind.True ? [] : ["/MarkInfo"]),
        new("U:7.1-4", "no tags are suspect", file => file.Find(file.Objects.Catalog, "/MarkInfo", "/Suspects")?.ValueKind == JsonValueKind.True ? ["/Suspects"] : []),
        new("A:6.7.3.3-1, U:7.1-11", "there is a structure tree", file => file.Find(file.Objects.Catalog, "/StructTreeRoot") is null ? ["/StructTreeRoot"] : []),
        new("U:7.2", "the document has a language", file => file.Say(file.Objects.Catalog, "/Lang") is null or "" ? ["/Lang"] : []),
        new("A:6.7.4-1, U:7.2-29", "languages are tags of BCP 47", Languages),
        new("U:7.1-10", "the window shows the title", file => file.Find(file.Objects.Catalog, "/ViewerPreferences", "/DisplayDocTitle")?.ValueKind == JsonValueKind.True ? [] : ["/DisplayDocTitle"]),
        new("A:6.6.2.1-1, U:7.1-8", "there is metadata, of its type", Metadata),
        new("A:6.5.2, A:6.5.1, A:6.4", "nothing happens by itself: no actions but links, no scripts, no forms", Actions),
        new("A:6.9, A:6.10, A:6.11", "nothing is optional, alternate or required", Options),
        new("P:12.3.3", "every outline entry has a title and leads to a place", Outline),
        new("P:7.9.6", "named destinations are sorted and each leads to a page", Destinations),
        new("P:12.4.2", "the first page has a label", Labels),
    ];

    /// <summary>The names that links may lead to.</summary>
    public static HashSet<string> DestinationNames(JudgedFile file) =>
        file.Find(file.Objects.Catalog, "/Names", "/Dests") is { } root ? [.. file.Objects.Tree(root, "/Names").Select(e => e.Key.GetString()![2..])] : [];

    private static IEnumerable<string> Languages(JudgedFile file) => file.Objects.Dictionaries
        .Select(d => file.Say(d, "/Lang")).Concat(file.Drawing.Select(d => d.Operation.Properties.GetValueOrDefault("/Lang")).OfType<byte[]>().Select(System.Text.Encoding.Latin1.GetString))
        .OfType<string>().Where(language => !LanguageTag().IsMatch(language));

    private static IEnumerable<string> Metadata(JudgedFile file) =>
        file.Find(file.Objects.Catalog, "/Metadata") is { } metadata && file.Say(metadata, "/Type") == "/Metadata" && file.Say(metadata, "/Subtype") == "/XML" ? [] : ["/Metadata"];

    private static IEnumerable<string> Actions(JudgedFile file)
    {
        if (file.Find(file.Objects.Catalog, "/OpenAction") is not null || file.Find(file.Objects.Catalog, "/AcroForm") is not null
            || file.Find(file.Objects.Catalog, "/Names", "/JavaScript") is not null)
            yield return "the catalog";
        foreach (var dictionary in file.Objects.AllDictionaries)
        {
            if (dictionary.TryGetProperty("/AA", out _))
                yield return "/AA";
            if (file.Find(dictionary, "/A") is { ValueKind: JsonValueKind.Object } action && file.Say(dictionary, "/Type") == "/Annot" && file.Say(action, "/S") is not ("/URI" or "/GoTo"))
                yield return file.Say(action, "/S") ?? "/A";
        }
    }

    private static IEnumerable<string> Options(JudgedFile file) => new[] { "/OCProperties", "/Requirements", "/Perms", "/NeedsRendering" }
        .Where(key => file.Find(file.Objects.Catalog, key) is not null)
        .Concat(file.Find(file.Objects.Catalog, "/Names", "/AlternatePresentations") is null ? [] : ["/AlternatePresentations"])
        .Concat(file.Objects.Pages.Where(p => file.Find(file.Objects.Object(p), "/PresSteps") is not null));

    private static IEnumerable<string> Outline(JudgedFile file)
    {
        if (file.Find(file.Objects.Catalog, "/Outlines") is not { } root)
            return [];
        var names = DestinationNames(file);
        return Items(root).Where(item => file.Say(item, "/Title") is null or "" || file.Say(item, "/Dest") is not { } destination || !names.Contains(destination))
            .Select(item => file.Say(item, "/Title") ?? "no title");

        IEnumerable<JsonElement> Items(JsonElement parent)
        {
            for (var item = file.Find(parent, "/First"); item is { } entry; item = file.Find(entry, "/Next"))
            {
                yield return entry;
                foreach (var inner in Items(entry))
                    yield return inner;
            }
        }
    }

    private static IEnumerable<string> Destinations(JudgedFile file)
    {
        if (file.Find(file.Objects.Catalog, "/Names", "/Dests") is not { } root)
            yield break;
        var last = "";
        foreach (var (key, value) in file.Objects.Tree(root, "/Names"))
        {
            var name = key.GetString()![2..];
            if (string.CompareOrdinal(last, name) >= 0)
                yield return $"{name} after {last}";
            last = name;
            if (file.Objects.Resolve(value) is not { ValueKind: JsonValueKind.Array } place || !file.Objects.Pages.Contains(place[0].GetString()!))
                yield return name;
        }
    }

    private static IEnumerable<string> Labels(JudgedFile file)
    {
        if (file.Objects.Pages.Count > 0 && (file.Find(file.Objects.Catalog, "/PageLabels") is not { } labels || file.Objects.Tree(labels, "/Nums").First().Key.GetInt32() != 0))
            yield return "/PageLabels";
    }

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}

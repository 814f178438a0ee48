using System.Text.Json;
using Watch.Tests.Pdf;

namespace Watch.Tests.Conformance;

/// <summary>What annotations must be: links, all of them.</summary>
internal static class LinkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.3.1-1", "an annotation is a link", file => Each(file).Where(l => file.Say(l.Link, "/Subtype") != "/Link").Select(l => l.Reference)),
        new("A:6.3.2", "an annotation says that it is shown and printed", file => Each(file)
            .Where(l => file.Find(l.Link, "/F") is not { ValueKind: JsonValueKind.Number } flags || (flags.GetInt32() & 0b1_0010_0111) != 0b100).Select(l => l.Reference)),
        new("U:7.18.5-2, U:7.18.1-2", "a link says in words where it leads", file => Each(file).Where(l => string.IsNullOrWhiteSpace(file.Say(l.Link, "/Contents"))).Select(l => l.Reference)),
        new("U:7.18.5-1", "the parent tree leads from a link to its Link element", StructParent),
        new("P:14.7.4.3", "a Link element refers to its annotation, and has content", ObjectReferences),
        new("P:12.5.6.5", "a link's quadrilaterals lie within its rectangle, and that on the page", Places),
        new("P:12.6.4", "a link leads to a destination of the file, or to an address in ASCII", Targets),
        new("P:12.5.2", "a link names the page that lists it", file => Each(file).Where(l => file.Reference(l.Link, "/P") != l.Page).Select(l => l.Reference)),
    ];

    private static IEnumerable<(string Reference, JsonElement Link, string Page)> Each(JudgedFile file) => file.Objects.Pages
        .SelectMany(page => file.Each(file.Objects.Object(page), "/Annots").Select(a => (a.GetString()!, file.Objects.Resolve(a), page)));

    private static IEnumerable<string> StructParent(JudgedFile file)
    {
        var owners = file.Find(file.Objects.StructureRootOrNull, "/ParentTree") is { } tree
            ? file.Objects.Tree(tree, "/Nums").ToLookup(e => e.Key.GetInt32(), e => e.Value) : Enumerable.Empty<(int, JsonElement)>().ToLookup(e => e.Item1, e => e.Item2);
        var links = file.Elements.Where(e => e.Type == "/Link").Select(e => e.Reference).ToHashSet();
        return Each(file).Where(l => file.Find(l.Link, "/StructParent") is not { ValueKind: JsonValueKind.Number } key
            || owners[key.GetInt32()].FirstOrDefault() is not { ValueKind: JsonValueKind.String } owner || !links.Contains(owner.GetString()!)).Select(l => l.Reference);
    }

    private static IEnumerable<string> ObjectReferences(JudgedFile file)
    {
        var referred = file.Elements.Where(e => e.Type == "/Link").SelectMany(e => QpdfFile.KidsOf(e.Dictionary))
            .Where(k => k.ValueKind == JsonValueKind.Object && file.Say(k, "/Type") == "/OBJR").Select(k => file.Reference(k, "/Obj")).ToList();
        var annotations = Each(file).Select(l => l.Reference).ToList();
        return annotations.Except(referred).Concat(referred.Except(annotations))
            .Concat(file.Elements.Where(e => e.Type == "/Link" && QpdfFile.KidsOf(e.Dictionary).Count() < 2).Select(e => $"{e.Reference} has no content"));
    }

    private static IEnumerable<string> Places(JudgedFile file)
    {
        foreach (var (reference, link, page) in Each(file))
        {
            var box = file.Each(link, "/Rect").Select(n => n.GetDouble()).ToArray();
            var points = file.Each(link, "/QuadPoints").Select(n => n.GetDouble()).Chunk(2).ToList();
            var paper = file.Each(file.Objects.Object(page), "/MediaBox").Select(n => n.GetDouble()).ToArray();
            if (box.Length != 4 || points.Count == 0 || points.Count % 4 != 0
                || points.Any(p => p[0] < box[0] - 0.01 || p[0] > box[2] + 0.01 || p[1] < box[1] - 0.01 || p[1] > box[3] + 0.01)
                || box[0] >= box[2] || box[1] >= box[3] || box[2] < paper[0] || box[0] > paper[2] || box[3] < paper[1] || box[1] > paper[3])
                yield return reference;
        }
    }

    private static IEnumerable<string> Targets(JudgedFile file)
    {
        var names = CatalogRules.DestinationNames(file);
        return Each(file).Where(l => file.Say(l.Link, "/Dest") is { } name
            ? !names.Contains(name)
            : file.Say(l.Link, "/A", "/URI") is not { Length: > 0 } uri || uri.Any(c => c is <= ' ' or >= '\x7F')).Select(l => l.Reference);
    }
}

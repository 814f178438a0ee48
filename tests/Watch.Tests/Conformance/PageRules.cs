using System.Text.Json;

namespace Watch.Tests.Conformance;

/// <summary>What page dictionaries must say.</summary>
internal static class PageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.1.13-11", "a page is from 3 to 14400 points wide and high", Sizes),
        new("A:6.2.2-2", "every page has resources of its own, with all that it uses", Resources),
        new("U:7.18.3-1", "the tab key follows the structure on a page with annotations", Tabs),
        new("P:14.7.4.4", "every page has a key of its own in the parent tree", Keys),
        new("A:6.2.10", "nothing is transparent", Transparency),
    ];

    private static IEnumerable<(string Page, JsonElement Dictionary)> Pages(JudgedFile file) => file.Objects.Pages.Select(p => (p, file.Objects.Object(p)));

    private static IEnumerable<string> Sizes(JudgedFile file)
    {
        foreach (var (page, dictionary) in Pages(file))
        {
            foreach (var box in new[] { "/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox" })
            {
                var sides = file.Each(dictionary, box).Select(n => n.GetDouble()).ToList();
                if (box == "/MediaBox" && sides.Count != 4)
                    yield return page;
                if (sides.Count == 4 && (Math.Abs(sides[2] - sides[0]) is < 3 or > 14400 || Math.Abs(sides[3] - sides[1]) is < 3 or > 14400))
                    yield return $"{page} {box}";
            }
        }
    }

    private static IEnumerable<string> Resources(JudgedFile file)
    {
        foreach (var (page, dictionary) in Pages(file))
        {
            if (!dictionary.TryGetProperty("/Resources", out _))
                yield return page;
            foreach (var operation in file.Operations(page))
            {
                var kind = operation.Operator switch { "Tf" => "/Font", "Do" => "/XObject", "gs" => "/ExtGState", _ => null };
                if (kind is not null && file.Find(dictionary, "/Resources", kind, operation.NameAt(0)) is null)
                    yield return $"{page} {operation.NameAt(0)}";
            }
        }
    }

    private static IEnumerable<string> Tabs(JudgedFile file) => Pages(file)
        .Where(p => file.Each(p.Dictionary, "/Annots").Count > 0 && file.Say(p.Dictionary, "/Tabs") != "/S").Select(p => p.Page);

    private static IEnumerable<string> Keys(JudgedFile file) => Pages(file)
        .GroupBy(p => file.Find(p.Dictionary, "/StructParents")?.GetInt32() ?? -1).Where(g => g.Key < 0 || g.Count() > 1).Select(g => g.First().Page);

    // Stricter than the clause, which allows transparency against an output intent: Watch makes none.
    private static IEnumerable<string> Transparency(JudgedFile file) => file.Objects.AllDictionaries
        .SelectMany(d => new[] { "/SMask", "/ca", "/CA", "/BM", "/Group" }.Where(key => d.TryGetProperty(key, out _)));
}

namespace Watch.Tests.Conformance;

/// <summary>What the structure tree must be, whatever the document says.</summary>
internal static class StructureRules
{
    /// <summary>ISO 32000-1, 14.8.4.</summary>
    private static readonly HashSet<string> Standard =
    [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6",
        "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot",
        "/Ruby", "/Warichu", "/RB", "/RT", "/RP", "/WT", "/WP", "/Figure", "/Formula", "/Form",
    ];

    private static readonly HashSet<string> Inline = ["/Span", "/Quote", "/Code", "/Link", "/Reference", "/Lbl", "/Note", "/Figure", "/Formula", "/BibEntry", "/Annot"];

    private static readonly Dictionary<string, HashSet<string>> Children = new()
    {
        ["/TOC"] = ["/TOC", "/TOCI", "/Caption"],
        ["/TOCI"] = ["/P", "/Lbl", "/Div", "/TOC"],
        ["/L"] = ["/L", "/LI", "/Caption"],
        ["/LI"] = ["/Lbl", "/LBody"],
        ["/Table"] = ["/Caption", "/THead", "/TBody", "/TFoot", "/TR"],
        ["/THead"] = ["/TR"],
        ["/TBody"] = ["/TR"],
        ["/TFoot"] = ["/TR"],
        ["/TR"] = ["/TH", "/TD"],
        ["/P"] = Inline,
        ["/H1"] = Inline,
        ["/H2"] = Inline,
        ["/H3"] = Inline,
        ["/H4"] = Inline,
        ["/H5"] = Inline,
        ["/H6"] = Inline,
        ["/Span"] = Inline,
        ["/Quote"] = Inline,
        ["/Code"] = Inline,
        ["/Link"] = [.. Inline.Except(["/Link", "/Reference", "/Note"])],
    };

    private static readonly Dictionary<string, HashSet<string>> Parents = new()
    {
        ["/TOCI"] = ["/TOC"],
        ["/LI"] = ["/L"],
        ["/LBody"] = ["/LI"],
        ["/TR"] = ["/Table", "/THead", "/TBody", "/TFoot"],
        ["/THead"] = ["/Table"],
        ["/TBody"] = ["/Table"],
        ["/TFoot"] = ["/Table"],
        ["/TH"] = ["/TR"],
        ["/TD"] = ["/TR"],
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("P:14.8.4.2", "one Document holds everything", Root),
        new("A:6.7.3.4-1, U:7.1-5", "every type is standard or mapped to one that is", Types),
        new("A:6.7.3.4-2, U:7.1-6", "the role map has no circles", Circles),
        new("A:6.7.3.4-3, U:7.1-7", "no standard type is mapped to another", Remapped),
        new("U:7.1-12, P:14.7.2", "an element names its parent", Parent),
        new("U:7.2 (types)", "types lie in types that may hold them", Holding),
        new("P:14.7.2 (IDs)", "the ID tree is sorted and leads to the elements", IdTree),
        new("W:U2:7.2", "links lie in paragraphs, as ISO 14289-2 wants them too, and not in references", file => file.Elements
            .Where(e => e.Type == "/Reference" || (e.Type == "/Link" && e.Parent?.Type is "/TOCI" or "/Document" or "/Sect")).Select(e => e.Reference)),
    ];

    private static IEnumerable<string> Root(JudgedFile file) =>
        file.Elements.Where(e => e.Parent is null).Select(e => e.Type).ToList() is ["/Document"] ? [] : file.Elements.Count == 0 ? [] : ["the root"];

    private static IEnumerable<string> Types(JudgedFile file) => file.Elements.Where(e => !Standard.Contains(e.Type)).Select(e => e.Type);

    private static IEnumerable<(string From, string To)> RoleMap(JudgedFile file) =>
        file.Find(file.Objects.StructureRootOrNull, "/RoleMap") is { } map ? map.EnumerateObject().Select(r => (r.Name, r.Value.GetString()!)) : [];

    private static IEnumerable<string> Circles(JudgedFile file)
    {
        var map = RoleMap(file).ToDictionary(r => r.From, r => r.To);
        foreach (var from in map.Keys)
        {
            var at = from;
            for (var steps = 0; map.TryGetValue(at, out at!); steps++)
            {
                if (steps > map.Count)
                {
                    yield return from;
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Remapped(JudgedFile file) => RoleMap(file).Where(r => Standard.Contains(r.From)).Select(r => r.From);

    private static IEnumerable<string> Parent(JudgedFile file)
    {
        var root = file.Reference(file.Objects.Catalog, "/StructTreeRoot");
        return file.Elements.Where(e => file.Reference(e.Dictionary, "/P") != (e.Parent?.Reference ?? root)).Select(e => $"{e.Type} {e.Reference}");
    }

    private static IEnumerable<string> Holding(JudgedFile file)
    {
        foreach (var element in file.Elements)
        {
            if (element.Parent is { } parent && Children.TryGetValue(parent.Type, out var children) && !children.Contains(element.Type))
                yield return $"{element.Type} in {parent.Type}";
            if (Parents.TryGetValue(element.Type, out var parents) && !parents.Contains(element.Parent?.Type ?? ""))
                yield return $"{element.Type} in {element.Parent?.Type}";
        }
    }

    private static IEnumerable<string> IdTree(JudgedFile file)
    {
        var named = file.Elements.Where(e => e.Dictionary.TryGetProperty("/ID", out _)).Select(e => (Name: file.Say(e.Dictionary, "/ID")!, e.Reference)).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        var tree = file.Find(file.Objects.StructureRootOrNull, "/IDTree") is { } root ? file.Objects.Tree(root, "/Names").Select(e => (Name: e.Key.GetString()![2..], Reference: e.Value.GetString()!)).ToList() : [];
        return named.SequenceEqual(tree) ? [] : [$"{tree.Count} entries for {named.Count} elements"];
    }
}

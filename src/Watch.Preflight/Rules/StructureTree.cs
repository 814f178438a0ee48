using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>An element of the structure tree.</summary>
/// <param name="Type">Its standard type, after the role map.</param>
internal sealed record StructureElement(Map Map, string Written, string Type, StructureElement? Parent)
{
    public List<StructureElement> Children { get; } = [];

    /// <summary>An attribute that an owner has for it; Null where there is none.</summary>
    public Value Attribute(string owner, string key) => Map.Each("A").OfType<Map>().Where(a => a.Name("O") == owner).Select(a => a[key]).FirstOrDefault(a => a is not Null) ?? Null.Instance;
}

/// <summary>The structure of a document (ISO 32000-1, 14.7), in reading order.</summary>
internal sealed class StructureTree
{
    /// <summary>ISO 32000-1, 14.8.4.</summary>
    public static readonly IReadOnlySet<string> StandardTypes = new HashSet<string>
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI",
        "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
        "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    };

    private readonly List<StructureElement> elements = [];
    private readonly Map roles;
    private Dictionary<int, Value>? parents;

    public StructureTree(Judged file)
    {
        Root = file.Catalog.Dictionary("StructTreeRoot");
        roles = Root?.Dictionary("RoleMap") ?? Map.Empty;
        if (Root is null)
            return;
        var seen = new HashSet<Map>();
        foreach (var kid in Root.Each("K").OfType<Map>())
            Add(kid, null, 0);

        void Add(Map map, StructureElement? parent, int depth)
        {
            file.File.Budget.Step();
            if (map.Name("S") is not { } type || map.Name("Type") is "MCR" or "OBJR" || depth > 500 || !seen.Add(map))
                return;
            var element = new StructureElement(map, type, StandardOf(type), parent);
            parent?.Children.Add(element);
            elements.Add(element);
            foreach (var kid in map.Each("K").OfType<Map>())
                Add(kid, element, depth + 1);
        }
    }

    public Map? Root { get; }

    public Map Roles => roles;

    public IReadOnlyList<StructureElement> Elements => elements;

    public IEnumerable<StructureElement> Of(params string[] types) => elements.Where(e => types.Contains(e.Type));

    public string StandardOf(string type)
    {
        for (var steps = 0; steps < 20 && !StandardTypes.Contains(type) && roles.Name(type) is { } mapped; steps++)
            type = mapped;
        return type;
    }

    public bool IsCircular(string type)
    {
        var steps = 0;
        while (roles.Name(type) is { } mapped && steps++ < 100)
            type = mapped;
        return steps > 99;
    }

    /// <summary>What the parent tree has under a key; Null where it has nothing.</summary>
    public Value Parent(int key)
    {
        if (parents is null)
        {
            parents = [];
            var seen = new HashSet<Map>();
            if (Root?.Dictionary("ParentTree") is { } tree)
                Walk(tree);

            void Walk(Map node)
            {
                if (!seen.Add(node))
                    return;
                var numbers = node.Array("Nums");
                for (var i = 0; i + 1 < (numbers?.Count ?? 0); i += 2)
                {
                    if (numbers![i] is Number number)
                        parents!.TryAdd(number.Int, numbers[i + 1]);
                }

                foreach (var kid in node.Each("Kids").OfType<Map>())
                    Walk(kid);
            }
        }

        return parents.GetValueOrDefault(key, Null.Instance);
    }
}

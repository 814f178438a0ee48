using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What a structure tree must be.</summary>
internal static class AccessStructure
{
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
    };

    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["TR"] = ["TH", "TD"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
    };

    public static Finding At(StructureElement element, string message) => Finding.At(element.Map, message);

    public static IEnumerable<Finding> Types(Judged file)
    {
        foreach (var type in file.Structure.Elements.Select(e => e.Written).Distinct())
        {
            if (file.Structure.IsCircular(type))
                yield return Finding.Of($"The type {type} of the structure leads back to itself.");
            else if (!StructureTree.StandardTypes.Contains(file.Structure.StandardOf(type)))
                yield return Finding.Of($"The type {type} of the structure is not standard and leads to none that is.");
        }
    }

    public static IEnumerable<Finding> Remapped(Judged file) =>
        file.Structure.Roles.Raw.Keys.Where(k => StructureTree.StandardTypes.Contains(k)).Select(k => Finding.Of($"The standard type {k} is mapped to another."));

    public static IEnumerable<Finding> Title(Judged file)
    {
        if (string.IsNullOrWhiteSpace(file.Metadata?.Value(Xmp.Dc + "title")))
            yield return Finding.Of("The metadata hold no title.");
        else if (file.Metadata?.Element(Xmp.Dc + "title")?.Descendants(Xmp.Rdf + "li").All(li => li.Attribute(System.Xml.Linq.XNamespace.Xml + "lang") is null) == true)
            yield return Finding.Of("The title in the metadata is in no language.");
    }

    public static IEnumerable<Finding> NoLanguage(Judged file) =>
        string.IsNullOrEmpty(file.Catalog.Text("Lang")) ? [Finding.Of("The document does not say its language.")] : [];

    public static IEnumerable<Finding> WrongLanguages(Judged file)
    {
        foreach (var found in file.Maps.Where(m => m.Map["Lang"] is Bytes text && Languages.IsWrong(text.Text)))
            yield return Finding.At(found, $"\"{found.Map.Text("Lang")}\" is no language tag.");
        foreach (var finding in file.ContentFaults("language"))
            yield return finding;
    }

    public static IEnumerable<Finding> ParentTree(Judged file)
    {
        foreach (var page in file.Pages.Where(p => p.Shown.MarkedIdentifiers.Count > 0))
        {
            var owners = page.Dictionary.Int("StructParents") is { } key ? file.Structure.Parent(key) as Sequence : null;
            if (owners is null)
                yield return Finding.At(page, "The tagged content of the page leads to no structure.");
            else if (page.Shown.MarkedIdentifiers.Find(m => owners[m] is not Map) is var lost && page.Shown.MarkedIdentifiers.Exists(m => owners[m] is not Map))
                yield return Finding.At(page, GoodPressRules.Show($"The tagged content {lost} leads to no element."));
            else if (page.Shown.MarkedIdentifiers.GroupBy(m => m).FirstOrDefault(g => g.Count() > 1) is { } twice)
                yield return Finding.At(page, GoodPressRules.Show($"The tagged content {twice.Key} is there twice."));
        }

        foreach (var twice in file.Pages.Where(p => p.Dictionary.Has("StructParents")).GroupBy(p => p.Dictionary.Int("StructParents")).Where(g => g.Count() > 1))
            yield return Finding.At(twice.Last(), "Two pages lead to the structure by one key.");
        foreach (var element in file.Structure.Elements.Where(e => e.Map["P"] is not Map))
            yield return At(element, "An element of the structure names no parent.");
    }

    public static IEnumerable<Finding> Nesting(Judged file)
    {
        foreach (var element in file.Structure.Elements)
        {
            if (Parents.TryGetValue(element.Type, out var parents) && (element.Parent is null || !parents.Contains(element.Parent.Type)))
                yield return At(element, $"{element.Type} stands in {element.Parent?.Type ?? "the root"}.");
            if (Children.TryGetValue(element.Type, out var children) && element.Children.Find(c => !children.Contains(c.Type)) is { } wrong)
                yield return At(wrong, $"{wrong.Type} stands in {element.Type}.");
            if (element.Type == "Table" && element.Children.Exists(c => c.Type is "THead" or "TFoot") && !element.Children.Exists(c => c.Type == "TBody"))
                yield return At(element, "A table has a head or a foot and no body.");
        }
    }

    public static IEnumerable<Finding> Captions(Judged file)
    {
        foreach (var element in file.Structure.Of("Table", "L", "TOC"))
        {
            var at = Enumerable.Range(0, element.Children.Count).Where(i => element.Children[i].Type == "Caption").ToList();
            if (at.Count > 1 || at.Exists(i => i > 0 && (element.Type != "Table" || i < element.Children.Count - 1)))
                yield return At(element, $"A caption of {element.Type} is not where it should be, or there are several.");
        }
    }

    public static IEnumerable<Finding> Headings(Judged file)
    {
        var last = 0;
        foreach (var element in file.Structure.Elements.Where(e => e.Type is ['H', >= '1' and <= '6']))
        {
            var level = element.Type[1] - '0';
            if (level > last + 1)
                yield return At(element, $"{element.Type} follows {(last == 0 ? "no heading" : "H" + last)}.");
            last = level;
        }

        if (last > 0 && file.Structure.Of("H").FirstOrDefault() is { } bare)
            yield return At(bare, "H stands beside headings with levels.");
    }

    public static IEnumerable<Finding> Notes(Judged file)
    {
        var known = new HashSet<string>();
        foreach (var element in file.Structure.Elements)
        {
            var id = element.Map.Text("ID");
            if (element.Type == "Note" && string.IsNullOrEmpty(id))
                yield return At(element, "A note has no ID.");
            else if (!string.IsNullOrEmpty(id) && !known.Add(id))
                yield return At(element, $"Two elements have the ID \"{id}\".");
        }
    }

    public static IEnumerable<Finding> Annotations(Judged file)
    {
        foreach (var (page, annotation) in file.Annotations)
        {
            var kind = annotation.Name("Subtype");
            if (kind is "Popup" or "Widget" or "PrinterMark" || ((annotation.Int("F") ?? 0) & 2) != 0)
                continue;
            var owner = annotation.Int("StructParent") is { } key ? file.Structure.Parent(key) as Map : null;
            var type = owner?.Name("S") is { } written ? file.Structure.StandardOf(written) : null;
            if (type is null || (kind == "Link" && type != "Link"))
                yield return new(page.Number, annotation.Self?.ToString(), $"An annotation ({kind}) is not in the structure{(kind == "Link" ? " as a link" : "")}.");
            if (string.IsNullOrWhiteSpace(annotation.Text("Contents")) && (kind == "Link" || string.IsNullOrWhiteSpace(owner?.Text("Alt"))))
                yield return new(page.Number, annotation.Self?.ToString(), $"An annotation ({kind}) does not say what it is (Contents).");
        }
    }
}

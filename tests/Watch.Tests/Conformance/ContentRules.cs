using System.Text.Json;
using Watch.Tests.Pdf;

namespace Watch.Tests.Conformance;

/// <summary>What stands in content streams, and how it hangs together with the structure tree.</summary>
internal static class ContentRules
{
    private static readonly HashSet<string> Painting = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\"", "INLINE"];

    private static readonly HashSet<string> Known =
    [
        .. Painting, "b", "BDC", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "EMC", "ET", "EX", "G", "g", "gs", "h", "i", "J", "j", "K", "k", "l", "M", "m",
        "MP", "DP", "n", "q", "Q", "re", "RG", "rg", "ri", "SC", "sc", "SCN", "scn", "T*", "Tc", "Td", "TD", "Tf", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.2.2-1", "only known operators are used", Unknown),
        new("A:6.1.13-8", "q and Q are nested at most 28 deep, and matched", Nesting),
        new("U:7.1-3", "whatever is painted is tagged or an artifact", Untagged),
        new("U:7.1-1, U:7.1-2", "no artifact lies in tagged content, nor tagged content in an artifact", Mixed),
        new("P:14.6.2", "every sequence of marked content is closed, and text objects lie within it", Unclosed),
        new("P:14.7.4.2", "an MCID is given once on a page", TwiceGiven),
        new("U:7.1-3, P:14.7.4.4", "the parent tree leads from each MCID to the element that holds it", ParentTree),
        new("P:14.7.4.2 (elements)", "each MCID that an element holds is on its page", Claims),
        new("P:14.7.4.4 (keys)", "the parent tree's keys are sorted and its next key is the next", NextKey),
        new("P:14.8.2.2", "artifacts say what they are, and headers and footers where they are attached", Artifacts),
    ];

    /// <summary>The MCIDs of a page's content, in order.</summary>
    private static IEnumerable<int> Given(JudgedFile file, string page) => file.Operations(page)
        .Where(o => o.Operator == "BDC" && o.Properties.ContainsKey("/MCID")).Select(o => (int)(double)o.Properties["/MCID"]);

    private static IEnumerable<string> Unknown(JudgedFile file) => file.Drawing.Where(d => !Known.Contains(d.Operation.Operator)).Select(d => $"{d.Page} {d.Operation.Operator}");

    private static IEnumerable<string> Nesting(JudgedFile file)
    {
        foreach (var page in file.Objects.Pages)
        {
            var depth = 0;
            foreach (var operation in file.Operations(page))
            {
                depth += operation.Operator switch { "q" => 1, "Q" => -1, _ => 0 };
                if (depth is > 28 or < 0)
                    yield return $"{page}: {depth}";
            }

            if (depth != 0)
                yield return $"{page} ends {depth} deep";
        }
    }

    private static IEnumerable<string> Untagged(JudgedFile file) => Walk(file)
        .Where(s => Painting.Contains(s.Operation.Operator) && !s.Open.Any(o => IsArtifact(o) || IsTagged(o))).Select(s => $"{s.Page} {s.Operation.Operator}");

    private static IEnumerable<string> Mixed(JudgedFile file) => Walk(file)
        .Where(s => s.Operation.Operator is "BDC" or "BMC" && ((IsArtifact(s.Operation) && s.Open.Any(IsTagged)) || (IsTagged(s.Operation) && s.Open.Any(IsArtifact))))
        .Select(s => $"{s.Page} {s.Operation.NameAt(0)}");

    private static IEnumerable<string> Unclosed(JudgedFile file)
    {
        foreach (var page in file.Objects.Pages)
        {
            var open = new Stack<string>();
            foreach (var name in file.Operations(page).Select(o => o.Operator))
            {
                if (name is "BDC" or "BMC" or "BT")
                    open.Push(name);
                else if (name is "EMC" or "ET" && (!open.TryPop(out var begun) || begun == "BT" != (name == "ET")))
                    yield return $"{page} {name}";
            }

            if (open.Count > 0)
                yield return $"{page} {open.Peek()}";
        }
    }

    private static IEnumerable<string> TwiceGiven(JudgedFile file) => file.Objects.Pages
        .SelectMany(page => Given(file, page).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{page} MCID {g.Key}"));

    private static IEnumerable<string> ParentTree(JudgedFile file)
    {
        if (file.Find(file.Objects.StructureRootOrNull, "/ParentTree") is not { } root)
            return ["/ParentTree"];
        var entries = file.Objects.Tree(root, "/Nums").ToLookup(e => e.Key.GetInt32(), e => file.Objects.Resolve(e.Value));
        var holders = Held(file).ToLookup(h => (h.Page, h.Id), h => h.Element);
        return file.Objects.Pages.SelectMany(page =>
        {
            var array = entries[file.Find(file.Objects.Object(page), "/StructParents")?.GetInt32() ?? -1].FirstOrDefault();
            return Given(file, page).Where(id => array.ValueKind != JsonValueKind.Array || id >= array.GetArrayLength()
                || array[id].ValueKind != JsonValueKind.String || !holders[(page, id)].SequenceEqual([array[id].GetString()!])).Select(id => $"{page} MCID {id}");
        });
    }

    private static IEnumerable<string> Claims(JudgedFile file)
    {
        var given = file.Objects.Pages.SelectMany(page => Given(file, page).Select(id => (page, id))).ToHashSet();
        return Held(file).Where(h => !given.Contains((h.Page, h.Id))).Select(h => $"{h.Element} MCID {h.Id}");
    }

    private static IEnumerable<(string Element, string Page, int Id)> Held(JudgedFile file)
    {
        foreach (var (reference, element) in file.Objects.Elements())
        {
            foreach (var kid in QpdfFile.KidsOf(element))
            {
                if (kid.ValueKind == JsonValueKind.Number)
                    yield return (reference, file.Reference(element, "/Pg"), kid.GetInt32());
                else if (kid.ValueKind == JsonValueKind.Object && kid.TryGetProperty("/MCID", out var id))
                    yield return (reference, kid.TryGetProperty("/Pg", out var page) ? page.GetString()! : file.Reference(element, "/Pg"), id.GetInt32());
            }
        }
    }

    private static IEnumerable<string> NextKey(JudgedFile file)
    {
        var root = file.Objects.StructureRootOrNull;
        if (file.Find(root, "/ParentTree") is not { } tree)
            yield break;
        var keys = file.Objects.Tree(tree, "/Nums").Select(e => e.Key.GetInt32()).ToList();
        if (!keys.SequenceEqual(keys.Distinct().Order()))
            yield return "the keys are not sorted";
        if (file.Find(root, "/ParentTreeNextKey")?.GetInt32() != keys.LastOrDefault(-1) + 1)
            yield return "/ParentTreeNextKey";
    }

    private static IEnumerable<string> Artifacts(JudgedFile file) => file.Drawing.Where(d => d.Operation.Operator is "BDC" or "BMC" && IsArtifact(d.Operation))
        .Where(d => d.Operation.Properties.GetValueOrDefault("/Type") is not string type
            || type is not ("/Pagination" or "/Layout" or "/Page" or "/Background")
            || (type == "/Pagination" && (d.Operation.Properties.GetValueOrDefault("/Subtype") is not ("/Header" or "/Footer" or "/Watermark")
                || !d.Operation.Properties.ContainsKey("/Attached") || !d.Operation.Properties.ContainsKey("/BBox"))))
        .Select(d => d.Page);

    private static bool IsArtifact(Operation operation) => operation.NameAt(0) == "/Artifact";

    private static bool IsTagged(Operation operation) => operation.Properties.ContainsKey("/MCID");

    /// <summary>Every operation with the sequences that are open around it.</summary>
    private static IEnumerable<(string Page, Operation Operation, Operation[] Open)> Walk(JudgedFile file)
    {
        foreach (var page in file.Objects.Pages)
        {
            var open = new Stack<Operation>();
            foreach (var operation in file.Operations(page))
            {
                yield return (page, operation, [.. open]);
                if (operation.Operator is "BDC" or "BMC")
                    open.Push(operation);
                else if (operation.Operator == "EMC")
                    open.TryPop(out _);
            }
        }
    }
}

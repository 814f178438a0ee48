using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>The places in a document that have names (ISO 32000-1, 12.3.2.3).</summary>
internal static class Destinations
{
    public static IEnumerable<Finding> Lost(Judged file)
    {
        var known = Known(file);
        foreach (var found in file.Maps)
        {
            var destination = found.Map.Has("Dest") ? found.Map["Dest"] : found.Map.Name("S") == "GoTo" ? found.Map["D"] : Null.Instance;
            var name = destination switch
            {
                Name old => old.Text,
                Bytes text => Convert.ToHexString(text.Data),
                _ => null,
            };
            if (name is not null && !known.Contains(name))
                yield return Finding.At(found, $"A link or a bookmark leads to \"{(destination as Bytes)?.Text ?? name}\", which is nowhere.");
        }
    }

    // Names are bytes in the tree, and names in the dictionary of older files.
    private static HashSet<string> Known(Judged file)
    {
        var known = new HashSet<string>(file.Catalog.Dictionary("Dests")?.Raw.Keys ?? []);
        var seen = new HashSet<Map>();
        var waiting = new Stack<Map>();
        if (file.Catalog.Dictionary("Names")?.Dictionary("Dests") is { } root)
            waiting.Push(root);
        while (waiting.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            var names = node.Array("Names");
            for (var i = 0; i + 1 < (names?.Count ?? 0); i += 2)
            {
                file.File.Budget.Step();
                if (names![i] is Bytes name)
                    known.Add(Convert.ToHexString(name.Data));
            }

            foreach (var kid in node.Each("Kids").OfType<Map>())
                waiting.Push(kid);
        }

        return known;
    }
}

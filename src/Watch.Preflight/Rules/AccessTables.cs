using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What tables must be for those who hear them.</summary>
internal static class AccessTables
{
    public static IEnumerable<Finding> Grid(Judged file)
    {
        foreach (var table in file.Structure.Of("Table"))
        {
            // Cells over several rows stand in the rows below too.
            var covered = new List<int>();
            var widths = new List<int>();
            foreach (var row in RowsOf(table))
            {
                var width = covered.Count(c => c > 0);
                covered = [.. covered.Select(c => c - 1).Where(c => c > 0)];
                foreach (var cell in row.Children.Where(IsCell))
                {
                    var (across, down) = (Span(cell, "ColSpan"), Span(cell, "RowSpan"));
                    width += across;
                    if (down > 1)
                        covered.AddRange(Enumerable.Repeat(down - 1, across));
                }

                widths.Add(width);
            }

            if (widths.Distinct().Count() > 1)
                yield return AccessStructure.At(table, GoodPressRules.Show($"The rows of a table are {widths.Min()} to {widths.Max()} cells long."));
        }
    }

    public static IEnumerable<Finding> Headers(Judged file)
    {
        foreach (var table in file.Structure.Of("Table"))
        {
            var cells = RowsOf(table).SelectMany(r => r.Children.Where(IsCell)).ToList();
            var ids = cells.Select(c => c.Map.Text("ID")).OfType<string>().ToHashSet();
            var named = cells.SelectMany(c => c.Attribute("Table", "Headers") is Sequence names ? names.Items.OfType<Bytes>().Select(b => b.Text) : []).ToList();
            if (named.Exists(n => !ids.Contains(n)))
                yield return AccessStructure.At(table, "A cell names a head that is not in its table.");
            else if (cells.Find(c => c.Type == "TH" && c.Attribute("Table", "Scope") is Name { Text: not ("Row" or "Column" or "Both") }) is { } misspelt)
                yield return AccessStructure.At(misspelt, "The scope of a table's head is none that there is.");
            else if (named.Count == 0 && cells.Exists(c => c.Type == "TH") && cells.Find(c => c.Type == "TH" && c.Attribute("Table", "Scope") is not Name) is { } without)
                yield return AccessStructure.At(without, "The head of a table does not say what it is the head of.");
        }
    }

    private static bool IsCell(StructureElement element) => element.Type is "TH" or "TD";

    private static int Span(StructureElement cell, string key) => Math.Clamp((cell.Attribute("Table", key) as Number)?.Int ?? 1, 1, 1000);

    private static IEnumerable<StructureElement> RowsOf(StructureElement table) =>
        table.Children.SelectMany(c => c.Type == "TR" ? [c] : c.Type is "THead" or "TBody" or "TFoot" ? c.Children.Where(r => r.Type == "TR") : []);
}

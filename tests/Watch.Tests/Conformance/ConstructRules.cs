using System.Text.Json;

namespace Watch.Tests.Conformance;

/// <summary>What headings, lists, tables, figures and notes must be.</summary>
internal static class ConstructRules
{
    private static readonly string[] Numberings = ["/None", "/Disc", "/Circle", "/Square", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("U:7.4.2-1", "the first heading is H1 and no level is skipped", Headings),
        new("U:7.4.4", "no heading is without a level", file => Of(file, "/H").Select(e => e.Reference)),
        new("U:7.3-1", "a figure has alternative text", file => Of(file, "/Figure").Where(e => string.IsNullOrWhiteSpace(file.Say(e.Dictionary, "/Alt"))).Select(e => e.Reference)),
        new("P:14.8.5.4.3", "a figure says where it stands", Boxes),
        new("U:7.7-1", "a formula has alternative text", file => Of(file, "/Formula").Where(e => string.IsNullOrWhiteSpace(file.Say(e.Dictionary, "/Alt"))).Select(e => e.Reference)),
        new("U:7.9-1", "a note has an ID", file => Of(file, "/Note").Where(e => string.IsNullOrEmpty(file.Say(e.Dictionary, "/ID"))).Select(e => e.Reference)),
        new("U:7.9-2", "no two elements have one ID", file => file.Elements.Select(e => file.Say(e.Dictionary, "/ID")).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key)),
        new("P:14.8.4.4.1", "a note begins with its label", file => Of(file, "/Note").Where(e => e.Children.FirstOrDefault()?.Type != "/Lbl").Select(e => e.Reference)),
        new("P:14.8.5.5", "a list says how it is numbered, in a word of the standard", file => Of(file, "/L")
            .Where(e => !Numberings.Contains(Attribute(file, e, "/List", "/ListNumbering")?.GetString())).Select(e => e.Reference)),
        new("P:14.8.4.3.3", "an item of a list has a body, after its label if it has one", file => Of(file, "/LI")
            .Where(e => e.Children.Select(c => c.Type).ToList() is not (["/Lbl" or "/LBody", ..] and [.., "/LBody"]) || e.Children.Skip(1).Any(c => c.Type == "/Lbl")).Select(e => e.Reference)),
        new("U:7.5", "cells of a table that has headers have theirs, by scope or by name", Headers),
        new("U:7.5-2", "the headers that a cell names are in its table", UnknownHeaders),
        new("P:14.8.5.7", "a scope is Row, Column or Both, and a header has one unless cells name it", Scopes),
        new("U:7.2-15, U:7.2-41..43", "the cells of a table fill its grid and nothing twice", Grid),
        new("U:7.2-11..14", "a table has at most one head and one foot, and a body with them", Parts),
        new("U:7.2-16, U:7.2-39", "a table has at most one caption, first or last", file => Of(file, "/Table").Where(e => e.Children.Count(c => c.Type == "/Caption") > 1
            || e.Children.FindIndex(c => c.Type == "/Caption") is var at && at > 0 && at < e.Children.Count - 1).Select(e => e.Reference)),
        new("U:7.2-28, U:7.2-40", "the caption of a list or of contents stands first", file => file.Elements.Where(e => e.Type is "/L" or "/TOC")
            .Where(e => e.Children.FindLastIndex(c => c.Type == "/Caption") > 0).Select(e => e.Reference)),
        new("P:14.9.3", "alternative text, expansions and actual text are not empty", file => file.Elements
            .Where(e => new[] { "/Alt", "/E", "/ActualText" }.Any(key => e.Dictionary.TryGetProperty(key, out _) && string.IsNullOrWhiteSpace(file.Say(e.Dictionary, key)))).Select(e => e.Reference)),
    ];

    private static IEnumerable<Element> Of(JudgedFile file, string type) => file.Elements.Where(e => e.Type == type);

    /// <summary>An attribute of an element; null where it has none (14.7.5).</summary>
    private static JsonElement? Attribute(JudgedFile file, Element element, string owner, string key) => file.Each(element.Dictionary, "/A")
        .Select(file.Objects.Resolve).Where(a => a.ValueKind == JsonValueKind.Object && file.Say(a, "/O") == owner).Select(a => file.Find(a, key)).FirstOrDefault(a => a is not null);

    private static int Span(JudgedFile file, Element cell, string key) => Attribute(file, cell, "/Table", key)?.GetInt32() ?? 1;

    private static IEnumerable<string> Headings(JudgedFile file)
    {
        var last = 0;
        foreach (var element in file.Elements.Where(e => e.Type is ['/', 'H', >= '1' and <= '6']))
        {
            var level = element.Type[2] - '0';
            if (level > last + 1)
                yield return $"{element.Type} after H{last}";
            last = level;
        }
    }

    private static IEnumerable<string> Boxes(JudgedFile file) => Of(file, "/Figure").Where(e => Attribute(file, e, "/Layout", "/BBox") is not { ValueKind: JsonValueKind.Array } box
        || box.GetArrayLength() != 4 || box[0].GetDouble() >= box[2].GetDouble() || box[1].GetDouble() >= box[3].GetDouble()).Select(e => e.Reference);

    private static IEnumerable<IReadOnlyList<Element>> Rows(Element table) =>
        table.Children.SelectMany(c => c.Type == "/TR" ? [c] : c.Children).Where(r => r.Type == "/TR").Select(r => r.Children);

    private static IEnumerable<Element> Cells(Element table) => Rows(table).SelectMany(r => r);

    private static IEnumerable<string> Headers(JudgedFile file) => Of(file, "/Table")
        .Where(t => Cells(t).Any(c => c.Type == "/TH") && !Cells(t).Any(c => c.Type == "/TH" && Attribute(file, c, "/Table", "/Scope") is not null))
        .SelectMany(Cells).Where(c => c.Type == "/TD" && Attribute(file, c, "/Table", "/Headers") is null).Select(c => c.Reference);

    private static IEnumerable<string> UnknownHeaders(JudgedFile file) => Of(file, "/Table").SelectMany(table =>
    {
        var names = Cells(table).Where(c => c.Type == "/TH").Select(c => file.Say(c.Dictionary, "/ID")).ToHashSet();
        return Cells(table).SelectMany(c => Attribute(file, c, "/Table", "/Headers")?.EnumerateArray().Select(h => h.GetString()![2..]) ?? []).Where(h => !names.Contains(h));
    });

    private static IEnumerable<string> Scopes(JudgedFile file) => Of(file, "/Table").SelectMany(table =>
    {
        var named = Cells(table).SelectMany(c => Attribute(file, c, "/Table", "/Headers")?.EnumerateArray().Select(h => h.GetString()![2..]) ?? []).ToHashSet();
        return Cells(table).Where(c => c.Type == "/TH" && Attribute(file, c, "/Table", "/Scope")?.GetString() is not ("/Row" or "/Column" or "/Both")
            && !(Attribute(file, c, "/Table", "/Scope") is null && named.Contains(file.Say(c.Dictionary, "/ID") ?? ""))).Select(c => c.Reference);
    });

    private static IEnumerable<string> Grid(JudgedFile file)
    {
        foreach (var table in Of(file, "/Table"))
        {
            var taken = new HashSet<(int Row, int Column)>();
            var rows = Rows(table).ToList();
            for (var row = 0; row < rows.Count; row++)
            {
                var column = 0;
                foreach (var cell in rows[row])
                {
                    while (taken.Contains((row, column)))
                        column++;
                    for (var r = 0; r < Span(file, cell, "/RowSpan"); r++)
                    {
                        for (var c = 0; c < Span(file, cell, "/ColSpan"); c++)
                        {
                            if (!taken.Add((row + r, column + c)))
                                yield return $"{table.Reference}: row {row + r}, column {column + c} twice";
                        }
                    }
                }
            }

            var width = taken.Select(t => t.Column + 1).DefaultIfEmpty().Max();
            if (taken.Any(t => t.Row >= rows.Count) || taken.Count != width * rows.Count)
                yield return $"{table.Reference}: {taken.Count} cells for {rows.Count} rows of {width}";
        }
    }

    private static IEnumerable<string> Parts(JudgedFile file) => Of(file, "/Table").Where(table =>
    {
        int Count(string type) => table.Children.Count(c => c.Type == type);
        return Count("/THead") > 1 || Count("/TFoot") > 1 || (Count("/THead") + Count("/TFoot") > 0 && Count("/TBody") == 0);
    }).Select(table => table.Reference);
}

// Writes the data of src/Watch.Languages/Sorting from the Common Locale Data Repository:
//
//     apt-get download unicode-cldr-core && dpkg -x unicode-cldr-core_*.deb cldr
//     dotnet run scripts/collation-data.cs cldr/usr/share/unicode/cldr/common [/usr/share/unicode] [src/Watch.Languages/Sorting]
//
// The second folder is the Unicode Character Database (Debian's package unicode-data). Written are Root.txt (the order of all
// characters), Rules/*.txt (what each language changes in it) and Letters.txt (the letters under which an index has its groups).

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

const string Notice = "Unicode CLDR 41 (Debian's package unicode-cldr-core 41-0.1), rearranged by scripts/collation-data.cs.";
const string Copyright = "Copyright 1991-2022 Unicode, Inc.; LICENSE-unicode.txt of src/Watch.Languages/Sorting.";

var cldr = args[0];
var unicode = args.Length > 1 ? args[1] : "/usr/share/unicode";
var target = args.Length > 2 ? args[2] : Path.Combine("src", "Watch.Languages", "Sorting");

// Tags without files of their own (parentLocales and likelySubtags of supplementalData.xml and likelySubtags.xml).
(string Tag, string Parent)[] parents = [("nb", "no"), ("nn", "no"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant"), ("zh-TW", "zh-Hant"), ("cmn", "zh"), ("cmn-Hant", "zh-Hant")];

WriteRoot();
WriteRules();
WriteLetters();

void WriteRoot()
{
    var decomposed = File.ReadLines(Path.Combine(unicode, "UnicodeData.txt")).Select(l => l.Split(';'))
        .Where(f => f[5].Length > 0 && f[5][0] != '<').Select(f => Parse(f[0])).ToHashSet();
    var rows = File.ReadLines(Path.Combine(cldr, "uca", "allkeys_CLDR.txt"))
        .Select(l => l.Split('#')[0].Split(';')).Where(f => f.Length == 2)
        .Select(f => new Row([.. f[0].Trim().Split(' ').Select(Parse)], [.. Regex.Matches(f[1], @"\[([.*])(\w+)\.(\w+)\.(\w+)\]").Select(Element.Of)]))
        // What is taken apart before it is sorted needs no row.
        .Where(r => r.Characters is not [var one] || !decomposed.Contains(one)).ToList();
    var words = new List<string>();
    for (var i = 0; i < rows.Count;)
    {
        var step = StepOf(rows, i);
        var end = i + 1;
        while (step >= 0 && end < rows.Count && Follows(rows[end - 1], rows[end], step))
            end++;
        var first = string.Join('+', rows[i].Characters.Select(Hex));
        var elements = string.Join(',', rows[i].Elements.Select(e => e.ToString()));
        words.Add(end - i > 1 ? $"{first}{(step == 1 ? '/' : '-')}{Hex(rows[end - 1].Characters[0])}={elements}" : $"{first}={elements}");
        i = end;
    }

    var text = Header("Root.txt: the collation elements of all characters (allkeys_CLDR.txt), from");
    text.Append("# scripts: the first and the last primary weight of each script's letters. elements: characters=primary.secondary.tertiary,\n");
    text.Append("# where 20 and 2 are left out, * marks what is variable, - a range of equal elements, / one whose primary weights follow each other.\n");
    Write(text, "scripts", Scripts(rows));
    Write(text, "elements", words);
    File.WriteAllText(Path.Combine(target, "Root.txt"), text.ToString());
}

// How the elements of a run of characters go on from a row: 1 by steps of one, 0 as they are, -1 not at all.
static int StepOf(List<Row> rows, int at) =>
    at + 1 < rows.Count && Follows(rows[at], rows[at + 1], 1) ? 1 : at + 1 < rows.Count && Follows(rows[at], rows[at + 1], 0) ? 0 : -1;

static bool Follows(Row one, Row other, int step) =>
    one is { Characters: [var a], Elements: [var x] } && other is { Characters: [var b], Elements: [var y] }
    && b == a + 1 && y == x with { Primary = x.Primary + step };

// The range of primary weights of each script: that of its letters that begin with a weight of their own.
IEnumerable<string> Scripts(List<Row> rows)
{
    var letters = new Dictionary<int, string>();
    foreach (var fields in File.ReadLines(Path.Combine(unicode, "Scripts.txt")).Where(l => Regex.IsMatch(l, "# L[ulo&] ")).Select(l => l.Split('#')[0].Split(';')))
    {
        var range = fields[0].Trim().Split("..");
        for (var each = Parse(range[0]); each <= Parse(range[^1]); each++)
            letters[each] = fields[1].Trim();
    }

    var codes = File.ReadLines(Path.Combine(unicode, "PropertyValueAliases.txt")).Select(l => l.Split(';')).Where(f => f[0].Trim() == "sc")
        .ToDictionary(f => f[2].Split('#')[0].Trim(), f => f[1].Trim());
    var of = new SortedDictionary<int, string>();
    foreach (var row in rows)
    {
        if (row is { Characters: [var one], Elements: [{ Primary: > 0 } only] } && letters.TryGetValue(one, out var script) && script != "Common" && only.Primary < 0xFB00)
            of.TryAdd(only.Primary, script is "Hiragana" or "Katakana" ? "Kana" : codes[script]);
    }

    var ranges = new List<(string Script, int First, int Last, int Count)>();
    foreach (var (primary, script) in of)
    {
        if (ranges.Count > 0 && ranges[^1].Script == script)
            ranges[^1] = ranges[^1] with { Last = primary, Count = ranges[^1].Count + 1 };
        else
            ranges.Add((script, primary, primary, 1));
    }

    // A letter or two of another script within the range of one stand there as its variants.
    return ranges.GroupBy(r => r.Script).Select(g => g.MaxBy(r => r.Count)!).OrderBy(r => r.First)
        .Select(r => (r.Script, First: ranges.Where(o => o.Script == r.Script && o.Count > 2 | o == r).Min(o => o.First), Last: ranges.Where(o => o.Script == r.Script && o.Count > 2 | o == r).Max(o => o.Last)))
        .Select(r => $"{r.Script}={Hex(r.First)}-{Hex(r.Last)}");
}

void WriteRules()
{
    var folder = Directory.CreateDirectory(Path.Combine(target, "Rules")).FullName;
    foreach (var file in Directory.GetFiles(Path.Combine(cldr, "collation"), "*.xml").Order(StringComparer.Ordinal))
    {
        var tag = Path.GetFileNameWithoutExtension(file).Replace('_', '-');
        if (tag is "root" or "en-US-POSIX")
            continue;
        var collations = Load(file).Descendants("collation").ToList();
        var standard = (string?)Load(file).Descendants("defaultCollation").FirstOrDefault() ?? "standard";
        foreach (var collation in collations)
        {
            var type = (string)collation.Attribute("type")!;
            if (!(type == standard || type.StartsWith("private-", StringComparison.Ordinal)) || (string?)collation.Attribute("draft") == "unconfirmed")
                continue;
            // Chinese has a long and a short list: the short one has the characters of the common standards.
            var hasShort = collations.Any(c => (string?)c.Attribute("type") == type && (string?)c.Attribute("alt") == "short");
            if ((string?)collation.Attribute("alt") is { } alt && alt != "short" || hasShort && collation.Attribute("alt") is null)
                continue;
            WriteRule(folder, type == standard ? tag : $"{tag}-u-co-{type}", (string)collation.Element("cr")!);
        }

        if (tag == "zh")
            WriteRule(folder, "zh-Hant", (string)collations.Single(c => (string?)c.Attribute("type") == "stroke" && (string?)c.Attribute("alt") == "short").Element("cr")!);
    }

    foreach (var (tag, parent) in parents)
        WriteRule(folder, tag, $"[import {parent}]");
}

void WriteRule(string folder, string tag, string rules)
{
    // Remarks are left out, and what only says how a program is to be fast.
    var lines = Regex.Replace(rules, @"\[optimize[^\[\]]*(\[[^\]]*\])?[^\]]*\]|\[normalization on\]", "").ReplaceLineEndings("\n").Split('\n')
        .Select(l => Regex.Replace(l, @"(?<!['\\])#.*$", "").Trim().Trim('\u200E')).Where(l => l.Length > 0).ToList();
    if (lines.Count == 0)
        return;
    var text = Header($"How {tag} sorts, from");
    foreach (var line in lines)
        text.Append(line).Append('\n');
    File.WriteAllText(Path.Combine(folder, tag + ".txt"), text.ToString());
}

void WriteLetters()
{
    var text = Header("Letters.txt: the letters under which an index has its groups (exemplarCharacters of the type index), from");
    foreach (var file in Directory.GetFiles(Path.Combine(cldr, "main"), "*.xml").Order(StringComparer.Ordinal))
    {
        var letters = Load(file).Descendants("exemplarCharacters").FirstOrDefault(e => (string?)e.Attribute("type") == "index");
        // A region sorts as its language does.
        var tag = Path.GetFileNameWithoutExtension(file).Replace('_', '-');
        if (letters is null || tag == "root" || letters.Value.Contains('↑'))
            continue;
        var set = letters.Value.Trim('[', ']').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        // Han are sorted below letters by what is written beside the rules: these begin each group.
        if (tag == "zh")
            set += " " + string.Join(' ', Enumerable.Range('A', 26).Select(c => (char)c).Where(c => c is not ('I' or 'U' or 'V')).Select(c => $"\uFDD0{c}"));
        foreach (var name in parents.Where(p => p.Parent == tag).Select(p => p.Tag).Prepend(tag))
            text.Append(name).Append(' ').Append(Regex.Replace(set, @"\s+", " ").Trim()).Append('\n');
    }

    File.WriteAllText(Path.Combine(target, "Letters.txt"), text.ToString());
}

static StringBuilder Header(string first) => new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {first}\n# {Notice}\n# {Copyright}\n");

static XDocument Load(string file)
{
    using var reader = XmlReader.Create(file, new() { DtdProcessing = DtdProcessing.Ignore });
    return XDocument.Load(reader);
}

static void Write(StringBuilder text, string name, IEnumerable<string> words)
{
    const int Widest = 160;
    var line = new StringBuilder();
    foreach (var word in words)
    {
        if (line.Length > 0 && line.Length + 1 + word.Length > Widest)
        {
            text.Append(line).Append('\n');
            line.Clear();
        }

        line.Append(line.Length == 0 ? name : "").Append(' ').Append(word);
    }

    text.Append(line).Append('\n');
}

static string Hex(int value) => value.ToString("X", CultureInfo.InvariantCulture);

static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

internal sealed record Row(int[] Characters, Element[] Elements);

internal sealed record Element(bool IsVariable, int Primary, int Secondary, int Tertiary)
{
    public static Element Of(Match m) => new(m.Groups[1].Value == "*", Value(m.Groups[2]), Value(m.Groups[3]), Value(m.Groups[4]));

    public override string ToString()
    {
        var primary = (IsVariable ? "*" : "") + (Primary == 0 ? "" : Primary.ToString("X", CultureInfo.InvariantCulture));
        var secondary = Secondary == 0x20 ? "" : Secondary.ToString("X", CultureInfo.InvariantCulture);
        return Tertiary != 2 ? $"{primary}.{secondary}.{Tertiary:X}" : secondary.Length > 0 ? $"{primary}.{secondary}" : primary;
    }

    private static int Value(Group group) => int.Parse(group.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

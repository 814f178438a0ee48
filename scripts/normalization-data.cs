// Writes src/Watch.Languages/Normalization/Canonical.txt from the Unicode Character Database:
//
//     dotnet run scripts/normalization-data.cs [folder of the database] [file to write]
//
// The folder is that of Debian's package unicode-data, /usr/share/unicode, unless another is named. The program needs
// UnicodeData.txt and CompositionExclusions.txt from it.

using System.Globalization;
using System.Text;

var folder = args.Length > 0 ? args[0] : "/usr/share/unicode";
var target = args.Length > 1 ? args[1] : Path.Combine("src", "Watch.Languages", "Normalization", "Canonical.txt");

var exclusionLines = File.ReadAllLines(Path.Combine(folder, "CompositionExclusions.txt"));
var version = exclusionLines[0].Split('-')[1].Replace(".txt", "", StringComparison.Ordinal);
var excluded = exclusionLines.Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).Select(Parse).ToHashSet();

var classes = new SortedDictionary<int, int>();
var decompositions = new SortedDictionary<int, int[]>();
foreach (var fields in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(l => l.Split(';')))
{
    var codePoint = Parse(fields[0]);
    if (int.Parse(fields[3], CultureInfo.InvariantCulture) is not 0 and var combining)
        classes.Add(codePoint, combining);
    if (fields[5].Length > 0 && fields[5][0] != '<')
        decompositions.Add(codePoint, [.. fields[5].Split(' ').Select(Parse)]);
}

var text = new StringBuilder();
text.Append(CultureInfo.InvariantCulture, $"# Canonical combining classes and canonical decompositions, from UnicodeData.txt and CompositionExclusions.txt of the\n");
text.Append(CultureInfo.InvariantCulture, $"# Unicode Character Database {version}, rearranged by scripts/normalization-data.cs. Copyright 1991-2022 Unicode, Inc.;\n# LICENSE-unicode.txt.\n");
text.Append("# class N: the characters of combining class N. pairs: what is composed again. others: what is only decomposed.\n");
foreach (var same in classes.GroupBy(c => c.Value).OrderBy(g => g.Key))
    Write($"class {same.Key}", Ranges([.. same.Select(c => c.Key)]));
Write("pairs", decompositions.Where(d => IsComposed(d.Key, d.Value)).Select(Row));
Write("others", decompositions.Where(d => !IsComposed(d.Key, d.Value)).Select(Row));
File.WriteAllText(target, text.ToString());

// Full_Composition_Exclusion (UAX #15, section 5): the list of exclusions, singletons, and what begins with no starter.
bool IsComposed(int codePoint, int[] parts) =>
    parts.Length == 2 && !excluded.Contains(codePoint) && !classes.ContainsKey(codePoint) && !classes.ContainsKey(parts[0]);

void Write(string name, IEnumerable<string> words)
{
    const int Widest = 120;
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

static string Row(KeyValuePair<int, int[]> row) => $"{row.Key:X}={string.Join('+', row.Value.Select(v => v.ToString("X", CultureInfo.InvariantCulture)))}";

static IEnumerable<string> Ranges(int[] codePoints)
{
    for (var start = 0; start < codePoints.Length;)
    {
        var end = start + 1;
        while (end < codePoints.Length && codePoints[end] == codePoints[end - 1] + 1)
            end++;
        yield return end - start == 1 ? $"{codePoints[start]:X}" : $"{codePoints[start]:X}-{codePoints[end - 1]:X}";
        start = end;
    }
}

static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

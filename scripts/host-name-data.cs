// Writes src/Watch.Languages/Normalization/HostNames.txt from the Unicode Character Database:
//
//     dotnet run scripts/host-name-data.cs [folder of the database] [file to write]
//
// The folder is that of Debian's package unicode-data, /usr/share/unicode, unless another is named. The program needs
// UnicodeData.txt, DerivedCoreProperties.txt and DerivedNormalizationProps.txt from it.

using System.Globalization;
using System.Text;

var folder = args.Length > 0 ? args[0] : "/usr/share/unicode";
var target = args.Length > 1 ? args[1] : Path.Combine("src", "Watch.Languages", "Normalization", "HostNames.txt");

// RFC 5892, 2.6: what is allowed, alone or beside certain others, and what is not, whatever its category.
int[] alsoAllowed = [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007, 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB];
int[] neverAllowed = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B];

var coreProperties = Path.Combine(folder, "DerivedCoreProperties.txt");
var version = File.ReadLines(coreProperties).First().Split('-')[1].Replace(".txt", "", StringComparison.Ordinal);
var unstable = PropertyOf(Path.Combine(folder, "DerivedNormalizationProps.txt"), "Changes_When_NFKC_Casefolded");
var ignorable = PropertyOf(coreProperties, "Default_Ignorable_Code_Point");

var allowed = new SortedDictionary<int, string>();
var first = -1;
foreach (var fields in File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(l => l.Split(';')))
{
    var codePoint = Parse(fields[0]);
    var start = fields[1].EndsWith(", Last>", StringComparison.Ordinal) ? first : codePoint;
    first = codePoint;
    for (var each = start; each <= codePoint; each++)
    {
        if (each >= 0x80 && IsAllowed(each, fields[2]))
            allowed[each] = ClassOf(fields[4], fields[2]);
    }
}

var text = new StringBuilder();
text.Append("# The characters beyond ASCII that names of hosts may have (RFC 5892), by their class of direction (RFC 5893), from\n");
text.Append(CultureInfo.InvariantCulture, $"# UnicodeData.txt, DerivedCoreProperties.txt and DerivedNormalizationProps.txt of the Unicode Character Database {version},\n");
text.Append("# rearranged by scripts/host-name-data.cs. Copyright 1991-2022 Unicode, Inc.; LICENSE-unicode.txt.\n");
foreach (var same in allowed.GroupBy(a => a.Value).OrderBy(g => g.Key, StringComparer.Ordinal))
    Write(same.Key, Ranges([.. same.Select(a => a.Key)]));
File.WriteAllText(target, text.ToString());

bool IsAllowed(int codePoint, string category)
{
    if (alsoAllowed.Contains(codePoint))
        return true;
    // Conjoining letters of old Hangul (RFC 5892, 2.9) and the blocks of 2.4.
    var isJamo = codePoint is (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF);
    var isIgnorableBlock = codePoint is (>= 0x20D0 and <= 0x20FF) or (>= 0x1D100 and <= 0x1D24F);
    return category is "Ll" or "Lu" or "Lo" or "Nd" or "Lm" or "Mn" or "Mc" && !neverAllowed.Contains(codePoint) && !isJamo && !isIgnorableBlock
        && !unstable.Contains(codePoint) && !ignorable.Contains(codePoint);
}

static string ClassOf(string direction, string category) => (direction, category) switch
{
    ("R" or "AL", _) => "right",
    ("AN", _) => "arabic-number",
    ("EN", _) => "number",
    ("NSM", _) => "mark",
    // A mark with a width of its own may begin no label either.
    ("L", "Mc" or "Mn") => "left-mark",
    ("L", _) => "left",
    _ => "neutral",
};

static HashSet<int> PropertyOf(string file, string name)
{
    var points = new HashSet<int>();
    foreach (var fields in File.ReadLines(file).Select(l => l.Split('#')[0].Split(';')).Where(f => f.Length > 1 && f[1].Trim() == name))
    {
        var range = fields[0].Trim().Split("..");
        for (var codePoint = Parse(range[0]); codePoint <= Parse(range[^1]); codePoint++)
            points.Add(codePoint);
    }

    return points;
}

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

// Writes src/Watch.Languages/Cldr/Cldr.txt and what its tests expect from Unicode's Common Locale Data Repository:
//
//     npm pack cldr-dates-full@48.2.0 cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0 cldr-core@48.2.0
//     (each unpacked into a folder named after it: dates-full, misc-full, numbers-full, core)
//     dotnet run scripts/cldr-data.cs FOLDER [file to write]
//     node scripts/cldr-dates.mjs > tests/golden/languages/dates.txt
//
// A row is a tag and what it does otherwise than the row that it would else take: the longest tag it begins with, or "en-*" for English of
// regions. Columns, with tabs between: tag; pattern of a long date; months within a date; lists of two, in the middle, at the end; quotation
// marks; figures, if they are not 0 to 9.

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

// The languages that have house words. Latin has neither months nor "and" in CLDR; what the house says is in House.txt.
string[] languages = ["en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "fi", "is", "pl", "cs", "sk", "sl", "hr", "sr", "hu", "ro", "bg", "ru", "uk", "el", "tr", "lt",
    "lv", "et", "ca", "ga", "cy", "id", "vi", "ko", "ja", "zh", "he", "ar", "fa"];

// Tags that CLDR has no folder for, since it always names the script, and English of regions that are not listed.
var aliases = new SortedDictionary<string, string>(StringComparer.Ordinal)
{
    ["en-*"] = "en-001", ["en-US"] = "en", ["no"] = "nb", ["zh-HK"] = "zh-Hant-HK", ["zh-MO"] = "zh-Hant-MO", ["zh-TW"] = "zh-Hant",
};

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: dotnet run scripts/cldr-data.cs FOLDER [file to write]");
    return 2;
}

var folder = args[0];
var target = args.Length > 1 ? args[1] : Path.Combine("src", "Watch.Languages", "Cldr", "Cldr.txt");
var version = Json("core", "package.json").GetProperty("version").GetString();

var tags = Directory.GetDirectories(Path.Combine(folder, "dates-full", "main")).Select(d => Path.GetFileName(d)!)
    // Places that are no single region, and the other scripts of Serbia's neighbours, are written as the language is.
    .Where(tag => languages.Contains(tag.Split('-')[0]) && tag is not ("en-001" or "en-150" or "en-US-posix" or "en-Dsrt" or "en-Shaw" or "zh-Latn"))
    .ToDictionary(tag => tag, tag => tag);
foreach (var (alias, tag) in aliases)
    tags[alias] = tag;

var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
// Shorter tags come first: a longer one has a row if it differs from the one that it would take.
foreach (var (tag, source) in tags.OrderBy(t => t.Key.Split('-').Length).ThenBy(t => t.Key != "en-*").ThenBy(t => t.Key, StringComparer.Ordinal))
{
    var row = RowOf(source);
    if (Nearest(tag) is not { } near || rows[near] != row)
        rows[tag] = row;
}

var text = new StringBuilder();
text.Append(CultureInfo.InvariantCulture, $"# Dates, lists and quotation marks from Unicode's Common Locale Data Repository {version}, by scripts/cldr-data.cs.\n");
text.Append("# Copyright 2004-2026 Unicode, Inc.; LICENSE-unicode.txt. ~ is a no-break space.\n");
foreach (var (tag, row) in rows)
    text.Append(tag).Append('\t').Append(row).Append('\n');
File.WriteAllText(target, text.ToString());
return 0;

string? Nearest(string tag)
{
    for (var end = tag.LastIndexOf('-'); end > 0; end = tag.LastIndexOf('-', end - 1))
    {
        var shorter = tag[..end];
        if (!shorter.Contains('-') && tag != shorter + "-*" && rows.ContainsKey(shorter + "-*"))
            return shorter + "-*";
        if (rows.ContainsKey(shorter))
            return shorter;
    }

    return null;
}

string RowOf(string tag)
{
    var calendar = Json("dates-full", "main", tag, "ca-gregorian.json").GetProperty("main").GetProperty(tag).GetProperty("dates").GetProperty("calendars").GetProperty("gregorian");
    var pattern = calendar.GetProperty("dateFormats").GetProperty("long").GetString()!;
    var months = calendar.GetProperty("months").GetProperty("format").GetProperty("wide");
    var lists = Json("misc-full", "main", tag, "listPatterns.json").GetProperty("main").GetProperty(tag).GetProperty("listPatterns").GetProperty("listPattern-type-standard");
    var marks = Json("misc-full", "main", tag, "delimiters.json").GetProperty("main").GetProperty(tag).GetProperty("delimiters");
    var figures = Json("numbers-full", "main", tag, "numbers.json").GetProperty("main").GetProperty(tag).GetProperty("numbers").GetProperty("defaultNumberingSystem").GetString();
    return string.Join('\t',
        PatternOf(pattern),
        pattern.Contains("MMM", StringComparison.Ordinal) ? string.Join(' ', Enumerable.Range(1, 12).Select(m => Bound(months.GetProperty(m.ToString(CultureInfo.InvariantCulture)).GetString()!))) : "",
        Between(lists, "2"), Between(lists, "middle"), Between(lists, "end"),
        string.Join(' ', new[] { "quotationStart", "quotationEnd", "alternateQuotationStart", "alternateQuotationEnd" }.Select(m => marks.GetProperty(m).GetString())),
        figures switch { "latn" => "", "arab" => "٠١٢٣٤٥٦٧٨٩", "arabext" => "۰۱۲۳۴۵۶۷۸۹", _ => throw new InvalidDataException($"{tag} has the figures {figures}.") });
}

// What stands between the two of a list. All patterns have their words there.
string Between(JsonElement lists, string kind)
{
    var list = lists.GetProperty(kind).GetString()!;
    if (!list.StartsWith("{0}", StringComparison.Ordinal) || !list.EndsWith("{1}", StringComparison.Ordinal))
        throw new InvalidDataException($"A list is written \"{list}\".");
    return Bound(list[3..^3], keepSpaces: true);
}

// Patterns of dates (UTS #35, 4.8), as {year}, {month}, {month-number}, {day}. No line ends between a day and its month, nor before the
// word that ends a pattern (2019 г.), nor between a year and its word (2019 m.).
static string PatternOf(string pattern)
{
    var parts = Regex.Matches(pattern, "'[^']*'|[A-Za-z]+|[^A-Za-z']+").Select(m => m.Value).ToList();
    var written = new StringBuilder();
    var places = parts.Select((part, i) => (part, i)).ToDictionary(p => p.i, p => p.part);
    var month = parts.FindIndex(p => p[0] == 'M');
    var day = parts.FindIndex(p => p[0] == 'd');
    for (var i = 0; i < parts.Count; i++)
    {
        var part = parts[i];
        var isBetween = i > Math.Min(month, day) && i < Math.Max(month, day);
        var isBeforeWord = i + 1 < parts.Count && parts[i + 1][0] == '\'' && i > 0
            && (parts[i - 1][0] == 'y' || (parts[i - 1][0] is 'd' or 'M' && !parts.Skip(i + 1).Any(p => p[0] is 'y' or 'M' or 'd')));
        written.Append(part switch
        {
            "y" => "{year}",
            "M" => "{month-number}",
            "MMMM" => "{month}",
            "d" => "{day}",
            "dd" => "{day-of-two-figures}",
            ['\'', .., '\''] => part[1..^1],
            _ when char.IsAsciiLetter(part[0]) => throw new InvalidDataException($"A date is written \"{pattern}\"."),
            _ when isBetween || isBeforeWord => Bound(part),
            _ => part,
        });
    }

    return written.ToString();
}

static string Bound(string text, bool keepSpaces = false) => (keepSpaces ? text : text.Replace(' ', '~')).Replace('\u00A0', '~').Replace('\u202F', '~');

JsonElement Json(params string[] path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine([folder, .. path]))).RootElement;

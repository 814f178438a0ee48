// Writes src/Watch.Languages/Registry/Subtags.txt from IANA's registry of language subtags:
//
//     npm pack language-subtag-registry@0.4.2 && tar xf language-subtag-registry-0.4.2.tgz
//     apt-get download unicode-cldr-core && dpkg -x unicode-cldr-core_*.deb cldr
//     dotnet run scripts/language-registry.cs package/data/json cldr/usr/share/unicode/cldr/common/supplemental/supplementalMetadata.xml
//
// The registry has one code for a language. Other codes of the same standards, which people write in its place (deu, UK), are from
// CLDR's list of aliases.

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

var registry = JsonDocument.Parse(File.ReadAllText(Path.Combine(args[0], "registry.json"))).RootElement.EnumerateArray().ToList();
var date = JsonDocument.Parse(File.ReadAllText(Path.Combine(args[0], "meta.json"))).RootElement.GetProperty("File-Date").GetString();
var aliases = File.ReadAllText(args[1]);
var target = args.Length > 2 ? args[2] : Path.Combine("src", "Watch.Languages", "Registry", "Subtags.txt");

var text = new StringBuilder();
text.Append($"# IANA's registry of language subtags of {date} (npm language-subtag-registry 0.4.2, CC0-1.0), and aliases of Unicode CLDR 41\n");
text.Append("# (Debian's package unicode-cldr-core 41-0.1), rearranged by scripts/language-registry.cs.\n");
text.Append("# Copyright of the aliases 1991-2022 Unicode, Inc.; LICENSE-unicode.txt of src/Watch.Languages/Sorting.\n");
text.Append("# languages: codes of two letters; the first two letters of others, and all third letters. extlangs: prefix:subtags.\n");
text.Append("# deprecated-*, tags: what is deprecated=what the registry has in its place. instead-*: not in the registry=what is.\n");

var languages = Of("language").ToList();
Write("languages", languages.Where(l => l.Length == 2)
    .Concat(languages.Where(l => l.Length == 3).GroupBy(l => l[..2]).Select(g => $"{g.Key}:{string.Concat(g.Select(l => l[2]).Order())}"))
    .Concat(languages.Where(l => l.Length > 3)));
Write("extlangs", registry.Where(r => Is(r, "extlang")).GroupBy(r => r.GetProperty("Prefix")[0].GetString()!).OrderBy(g => g.Key, StringComparer.Ordinal)
    .Select(g => $"{g.Key}:{string.Join(',', g.Select(r => r.GetProperty("Subtag").GetString()).Order(StringComparer.Ordinal))}"));
foreach (var type in new[] { "script", "region", "variant" })
    Write(type + "s", Of(type));
foreach (var type in new[] { "language", "script", "region", "variant" })
    Write("deprecated-" + type + "s", registry.Where(r => Is(r, type) && r.TryGetProperty("Deprecated", out _)).Select(r => $"{r.GetProperty("Subtag").GetString()}={Preferred(r)}"));
Write("tags", registry.Where(r => r.TryGetProperty("Tag", out _) && r.TryGetProperty("Deprecated", out _)).Select(r => $"{r.GetProperty("Tag").GetString()}={Preferred(r)}"));
Write("instead-languages", Aliases("language", "overlong|bibliographic").Where(a => a.From.Length == 3 && !languages.Contains(a.From)).Select(a => $"{a.From}={a.To}"));
var regions = Of("region").ToHashSet();
Write("instead-regions", Aliases("territory", "deprecated").Where(a => a.From.Length == 2 && !regions.Contains(a.From) && regions.Contains(a.To)).Select(a => $"{a.From}={a.To}"));
File.WriteAllText(target, text.ToString());

// Subtags of a kind; those for private use are a range.
IEnumerable<string> Of(string type) => registry.Where(r => Is(r, type)).Select(r => r.GetProperty("Subtag").GetString()!.Replace("..", "-"));

static bool Is(JsonElement record, string type) => record.GetProperty("Type").GetString() == type;

static string? Preferred(JsonElement record) => record.TryGetProperty("Preferred-Value", out var preferred) ? preferred.GetString() : null;

IEnumerable<(string From, string To)> Aliases(string kind, string reasons) =>
    Regex.Matches(aliases, $"<{kind}Alias type=\"(\\w+)\" replacement=\"(\\w+)\" reason=\"({reasons})\"").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).OrderBy(a => a.Item1, StringComparer.Ordinal);

void Write(string name, IEnumerable<string> words)
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

    if (line.Length > 0)
        text.Append(line).Append('\n');
}

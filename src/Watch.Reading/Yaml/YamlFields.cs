using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Yaml;

/// <summary>Reads the values of a mapping by key, each as the kind that its key takes. A value of another kind is reported
/// and counts as absent.</summary>
internal sealed partial class YamlFields
{
    private readonly Findings findings;
    private readonly KeySet keys;
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly List<(string Key, YamlNode Value)> inOrder = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="known">The keys that the mapping may have.</param>
    public YamlFields(Findings findings, YamlMap? map, IReadOnlyList<string> known)
        : this(findings, map, new KeySet(known))
    {
    }

    public YamlFields(Findings findings, YamlMap? map, KeySet keys)
    {
        this.findings = findings;
        this.keys = keys;
        foreach (var (key, value) in map?.Entries ?? [])
        {
            var name = keys.Aliases.GetValueOrDefault(key.Value, key.Value);
            if (!keys.Known.Contains(name) && !keys.Others.Contains(name))
                TellUnknown(key);
            else if (values.ContainsKey(name))
                findings.Add(Rules.KeyDuplicate, key.Span.Start, name == key.Value ? $"The key \"{name}\" is written twice." : $"The key \"{name}\" is written twice, once as \"{key.Value}\".", "Delete one.");
            else if (value is not YamlText { Plain: true, Value: "" or "~" or "null" })
            {
                values.Add(name, value);
                inOrder.Add((name, value));
                places.Add(name, key.Span.Start);
            }
        }
    }

    private void TellUnknown(YamlText key)
    {
        if (keys.Allowed.Contains(key.Value))
            return;
        var remedy = keys.Foreign(key.Value) ?? (Nearest(key.Value, keys.Known) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"Known keys are: {string.Join(", ", keys.Known)}.");
        findings.Add(Rules.KeyUnknown, key.Span.Start, $"The key \"{Findings.Quote(key.Value)}\" is not known.", remedy);
    }

    /// <summary>The keys that no warning names.</summary>
    public IReadOnlyList<string> Allowed => keys.Allowed;

    /// <summary>The values that are there, in the order written.</summary>
    public IReadOnlyList<(string Key, YamlNode Value)> InOrder => inOrder;

    /// <summary>Where each key that has a value stands in the source.</summary>
    public IReadOnlyDictionary<string, int> Places => places;

    public YamlNode? Node(string key) => values.GetValueOrDefault(key);

    /// <summary>A text as it is written, with its place; null when it is absent or has no characters.</summary>
    public YamlText? Written(string key)
    {
        var node = Node(key);
        if (node is not null and not YamlText)
            Wrong(node, key, "a text");
        return node is YamlText text && !string.IsNullOrWhiteSpace(text.Value) ? text : null;
    }

    /// <summary>A text that is printed, as it is written, with its place. Reports a comment that may be meant as part of it.</summary>
    public YamlText? WrittenForPrint(string key)
    {
        var text = Written(key);
        if (text is not null)
            TellComment(text);
        return text;
    }

    /// <summary>A text on one line, as it is printed.</summary>
    public string? Printed(string key, string language) => WrittenForPrint(key) is { } text ? PlainText.Set(text, language, findings) : null;

    /// <summary>Reports what stands behind " #" after a value, which YAML takes for a comment: "Report #5" is a title that means
    /// more. A comment stands two spaces off.</summary>
    public void TellComment(YamlText text)
    {
        var source = findings.Source.Text;
        var start = text.Span.End;
        while (start > text.Span.Start && source[start - 1] is ' ' or '\t')
            start--;
        var at = start;
        while (at < source.Length && source[at] is ' ' or '\t')
            at++;
        if (!text.Plain || at == start || at == source.Length || source[at] != '#' || (at - start > 1 && at + 1 < source.Length && source[at + 1] == ' '))
            return;
        var end = source.AsSpan(at).IndexOfAny('\r', '\n');
        var comment = Findings.Quote(end < 0 ? source.AsSpan(at) : source.AsSpan(at, end));
        findings.Add(Rules.YamlComment, at, $"YAML takes \"{comment}\" for a comment.", "Put the whole value in quotation marks, or the comment on a line of its own.");
    }

    /// <summary>A text on one line.</summary>
    public string? Text(string key) => Written(key) is { } text ? Strings.Collapse(text.Value) : null;

    public int? WholeNumber(string key)
    {
        if (Node(key) is not { } node)
            return null;
        if (node is YamlText text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(node, key, "a whole number such as 12");
        return null;
    }

    /// <summary>A number, with or without a decimal point.</summary>
    public double? Number(string key, double least, double most)
    {
        if (Node(key) is not { } node)
            return null;
        if (node is YamlText text && double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(node, key, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Node(key) is not { } node)
            return null;
        if (node is YamlText text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (node is YamlText { Value: var written } && IsoDate().IsMatch(written))
            findings.Add(Rules.ValueKind, node.Span.Start, $"\"{written}\" is no day of the calendar.", "Correct the day or the month.");
        else
            Wrong(node, key, node is YamlText { Value: var other } && OtherDate(other) is { } meant ? meant : "a date such as 2018-12-10");
        return null;
    }

    /// <summary>One of some words.</summary>
    public string? Choice(string key, params ReadOnlySpan<string> words)
    {
        if (Node(key) is not { } node)
            return null;
        if (node is YamlText text && words.Contains(text.Value))
            return text.Value;
        Wrong(node, key, string.Join(" or ", words!));
        return null;
    }

    public bool? Flag(string key) => Choice(key, "true", "false", "yes", "no") switch
    {
        null => null,
        "true" or "yes" => true,
        _ => false,
    };

    /// <summary>A length in points.</summary>
    /// <param name="least">In points.</param>
    /// <param name="most">In points.</param>
    public double? Length(string key, double least, double most)
    {
        if (Node(key) is not { } node)
            return null;
        if (node is YamlText text && Points(text.Value) is { } points && points >= least && points <= most)
            return points;
        Wrong(node, key, string.Create(CultureInfo.InvariantCulture, $"a length of {least} to {most} pt, such as 10.5 pt or 25 mm"));
        return null;
    }

    /// <summary>A file of the corpus.</summary>
    public NamedFile? File(string key)
    {
        if (Written(key) is not { } text)
            return null;
        var path = text.Value.Replace('\\', '/');
        if (!path.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/').Contains(".."))
            return new(path, findings.Source.Place(text.Span.Start));
        Wrong(text, key, "the path of a file from the folder of the reports, such as foreword.md");
        return null;
    }

    /// <summary>What a number and a unit (pt, mm, cm, in) are in points; null for other words.</summary>
    public static double? Points(string written)
    {
        var text = written.Trim();
        var unit = text.Length > 2 ? text[^2..] : "";
        var factor = unit switch
        {
            "pt" => 1,
            "mm" => 72 / 25.4,
            "cm" => 72 / 2.54,
            "in" => 72,
            _ => 0,
        };
        return factor > 0 && double.TryParse(text[..^2].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
    }

    public string? Language(string key)
    {
        if (Written(key) is not { } text)
            return null;
        if (LanguageTags.TryRead(findings, text.Span.Start, text.Value, out var tag))
            return tag;
        Wrong(text, key, "a language tag such as en or ko");
        return null;
    }

    public IReadOnlyList<YamlNode> List(string key)
    {
        if (Node(key) is not { } node)
            return [];
        if (node is YamlList list)
            return list.Items;
        Wrong(node, key, node is YamlText { Value: var one } && !one.AsSpan().ContainsAny("[]{},:#\"'\n") ? $"a list: [{Findings.Quote(one)}]" : "a list such as [a, b]");
        return [];
    }

    public YamlMap? Map(string key)
    {
        var node = Node(key);
        if (node is not null and not YamlMap)
            Wrong(node, key, "a mapping of keys to values");
        return node as YamlMap;
    }

    /// <summary>Reads each item of a list by a function that gives null for an item that it cannot read.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<YamlNode, T?> read) where T : class =>
        [.. List(key).Select(read).OfType<T>()];

    /// <summary>A list of words or phrases, as they are printed.</summary>
    public IReadOnlyList<string> PrintedWords(string key, string language) => Each(key, item =>
    {
        if (item is YamlText text && !string.IsNullOrWhiteSpace(text.Value))
        {
            TellComment(text);
            return PlainText.Set(text, language, findings);
        }

        Wrong(item, key, "a word or phrase");
        return null;
    });

    public void Wrong(YamlNode node, string key, string takes) =>
        findings.Add(Rules.ValueKind, node.Span.Start, $"The value of \"{key}\" is {NameOf(node)}.", $"Write {takes}.");

    private static string NameOf(YamlNode node) => node switch
    {
        YamlText text => $"\"{Findings.Quote(text.Value)}\"",
        YamlList => "a list",
        YamlMap => "a mapping",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The ISO form of a date that is written as English has it, or with other signs.</summary>
    private static string? OtherDate(string written)
    {
        // A day with a time, 2020-01-05T10:00:00Z, is the day.
        if (DayOfTime().Match(written) is { Success: true } timed)
            written = timed.Groups[1].Value;
        string[] formats = ["yyyy-MM-dd", "MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];
        return DateOnly.TryParseExact(written.Replace(".", written.Any(char.IsLetter) ? "" : ".", StringComparison.Ordinal), formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2})(?:[Tt]|\s+)\d{1,2}:\d{2}\S*(\s+\S+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfTime();

    /// <summary>The known key with the fewest edits between, if they are few for its length.</summary>
    public static string? Nearest(string key, IReadOnlyCollection<string> known)
    {
        if (key.Length > 40 || known.Count is 0 or > 1000)
            return null;
        var (nearest, edits) = known.Select(k => (k, Edits(key.ToLowerInvariant(), k))).MinBy(c => c.Item2);
        return edits <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    /// <summary>The fewest letters to insert, delete or replace, and neighbours to swap, each place edited once: the
    /// distance of Damerau, "A technique for computer detection and correction of spelling errors" (1964).</summary>
    private static int Edits(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                var replaced = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[from.Length, to.Length];
    }
}

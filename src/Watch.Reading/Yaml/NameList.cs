using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Reading.Inlines;

namespace Watch.Reading.Yaml;

/// <summary>What names in one text are read as.</summary>
/// <param name="Doubt">What else they may be; null where nothing.</param>
internal sealed record NameReading(IReadOnlyList<Person> People, NameDoubt? Doubt = null);

/// <param name="ReadAs">In words, as the end of a sentence.</param>
/// <param name="Remedy">What to write instead of the text, for each of its meanings.</param>
/// <param name="RemedyForItem">The same for an item of a list.</param>
internal sealed record NameDoubt(string ReadAs, string Remedy, string RemedyForItem);

/// <summary>Reads the names of people that are written in one text: "Ann Able and Bert Baker", "Able, Ann; Baker, Bert".</summary>
internal static partial class NameList
{
    public static NameReading Read(string text)
    {
        var parts = text.Split([";", "；", "、", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
            return new([.. parts.SelectMany(p => Read(LeadingAnd().Replace(p, "")).People)]);
        if (Others().IsMatch(text))
            return new([new(null, text)], new("one name", "Write all of the names, [Given Family, Given Family].", "Write all of the names."));
        if (Parenthesis().Match(text) is { Success: true } note && LooksLikePerson(note.Groups[1].Value))
            return InDoubt([PersonName.Parse(note.Groups[1].Value) with { Affiliation = note.Groups[2].Value }], "a person and the affiliation", [new(null, text)], "one office");
        var joined = Split(text);
        if (OfficeNames.IsOffice(text))
            return ReadOffice(text, joined);
        return joined.Count > 1 ? ReadJoined(text, joined) : ReadWithCommas(text);
    }

    /// <summary>Parts a text at "and" and its like. "y" and "en" are words of names too: they join two names of several words
    /// alone.</summary>
    private static List<string> Split(string text)
    {
        var joined = new List<string> { text };
        foreach (Match and in And().Matches(text))
        {
            var last = joined[^1];
            var at = last.Length - (text.Length - and.Index);
            var (before, after) = (last[..at].TrimEnd(',', ' '), last[(at + and.Length)..]);
            // von und zu
            var isWithinName = PersonName.IsParticle(before[(before.LastIndexOf(' ') + 1)..]);
            if (before.Length == 0 || after.Length == 0 || isWithinName || (and.Value.Trim() is not ("and" or "und" or "&") && !(before.Contains(' ', StringComparison.Ordinal) && after.Contains(' ', StringComparison.Ordinal))))
                continue;
            joined[^1] = before;
            joined.Add(after);
        }

        return joined;
    }

    /// <summary>An office; in doubt where a person's name stands before "and", or before a comma.</summary>
    private static NameReading ReadOffice(string text, List<string> joined)
    {
        var office = new Person(null, text);
        if (joined.Count > 1 && joined.Exists(j => !OfficeNames.IsOffice(j) && LooksLikePerson(j)))
            return InDoubt([office], "one office", [.. joined.Select(PersonName.Parse)], joined.Count == 2 ? "two names" : "several names");
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && !OfficeNames.IsOffice(text[..comma]) && LooksLikePerson(text[..comma])
            ? InDoubt([office], "one office", [PersonName.Parse(text[..comma]) with { Affiliation = text[(comma + 1)..].Trim() }], "a person and the affiliation")
            : new([office]);
    }

    private static NameReading ReadJoined(string text, List<string> joined)
    {
        // Johnson & Johnson may be a firm.
        if (text.Contains('&', StringComparison.Ordinal) && joined.TrueForAll(j => !j.Contains(' ', StringComparison.Ordinal) && !j.Any(Strings.IsEastAsian)))
            return InDoubt([.. joined.Select(PersonName.Parse)], joined.Count == 2 ? "two people" : "several people", [new(null, text)], "one office");
        var commas = joined.Select(j => WithoutSuffixes(j).Count - 1).ToList();
        // Able, Ann and Baker, Bert
        if (commas.TrueForAll(c => c == 0) || (commas.TrueForAll(c => c == 1) && !commas[1..].Contains(0)))
            return new([.. joined.Select(PersonName.Parse)]);
        // Ann Able, Bert Baker and Cora Carr; Able, Baker and Carr
        var first = WithoutSuffixes(joined[0]);
        if (commas[1..].TrueForAll(c => c == 0))
        {
            var people = first.Concat(joined.Skip(1)).Select(PersonName.Parse).ToList();
            if (first.Count > 2 || first.TrueForAll(LooksLikePerson))
                return new(people);
            IReadOnlyList<Person> sorted = [.. joined.Select(PersonName.Parse)];
            // Able, Ann and Bert Baker
            return joined.Skip(1).All(j => j.Contains(' ', StringComparison.Ordinal)) ? new(sorted) : InDoubt(people, "three people", sorted, "two, the first with the family name first");
        }

        return InDoubt([.. joined.Select(PersonName.Parse)], "names with the family name first", [.. joined.SelectMany(WithoutSuffixes).Select(PersonName.Parse)], "a person between every two commas");
    }

    /// <summary>A name, with commas or without.</summary>
    private static NameReading ReadWithCommas(string text)
    {
        var parts = WithoutSuffixes(text);
        if (parts.Count > 1 && parts.TrueForAll(p => p.Any(Strings.IsEastAsian)))
            return ReadEastAsian(text, parts);
        if (parts.Count > 1 && parts.TrueForAll(HasInitialsLast))
            return new([.. parts.Select(p => p.LastIndexOf(' ') is var space ? PersonName.Of(p[(space + 1)..], p[..space]) : throw new System.Diagnostics.UnreachableException())]);
        if (parts.Count == 1 || (parts.Count == 2 && !(LooksLikePerson(parts[0]) && LooksLikePerson(parts[1]))))
            return new([PersonName.Parse(text)]);
        var people = parts.Select(PersonName.Parse).ToList();
        if (parts.Count == 2)
            return InDoubt(people, "two people", [PersonName.Parse(text)], "one, with the family name first");
        if (parts.TrueForAll(LooksLikePerson))
            return new(people);
        var pairs = parts.Chunk(2).Select(p => PersonName.Parse(string.Join(", ", p))).ToList();
        return parts.Count % 2 == 0
            ? InDoubt(pairs, "names with the family name first", people, "a person between every two commas")
            : InDoubt(people, "a person between every two commas", [PersonName.Parse(text)], "one name");
    }

    /// <summary>문하람, 김철수 are two people, 문, 하람 is one.</summary>
    private static NameReading ReadEastAsian(string text, List<string> parts)
    {
        IReadOnlyList<Person> people = [.. parts.Select(PersonName.Parse)];
        if (parts.Count > 2 || parts[0].Length > 2)
            return new(people);
        return PersonName.MayBeFamily(parts[0]) ? new([PersonName.Parse(text)]) : InDoubt(people, "two people", [PersonName.Parse(text)], "one, with the family name first");
    }

    /// <summary>Able AB, as lists of references have it.</summary>
    private static bool HasInitialsLast(string text)
    {
        var words = text.Split(' ');
        return words.Length > 1 && words[^1].Length <= 3 && words[^1].All(char.IsAsciiLetterUpper) && words[0].Any(char.IsLower) && !PersonName.IsSuffix(words[^1]);
    }

    /// <summary>What stands between commas, a suffix with the name before it.</summary>
    private static List<string> WithoutSuffixes(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (parts.Count > 0 && PersonName.IsSuffix(part))
                parts[^1] += ", " + part;
            else
                parts.Add(part);
        }

        return parts;
    }

    /// <summary>Whether a text may be a whole name: two to four words, none of them initials alone, the first no particle.</summary>
    private static bool LooksLikePerson(string text)
    {
        var words = PersonName.WithoutSuffix(text.Split(',')[0]).Name.Split(' ');
        return words.Length is >= 2 and <= 5 && !PersonName.IsParticle(words[0]) && char.IsUpper(words[0][0]) && !words[^1].EndsWith('.')
            && char.IsUpper(words[^1][0]) && words[^1].Length > 1;
    }

    private static NameReading InDoubt(IReadOnlyList<Person> people, string readAs, IReadOnlyList<Person> other, string meaning) =>
        new(people, new(
            readAs,
            $"Write [{Written(people)}] for {readAs}, [{Written(other)}] for {meaning}.",
            $"Write {Written(people)} for {readAs}, {Written(other)} for {meaning}."));

    /// <summary>People as YAML has them, by their parts, so that each is read one way.</summary>
    private static string Written(IReadOnlyList<Person> people) => string.Join(", ", people.Select(p =>
    {
        var parts = new List<string>();
        foreach (var (key, value) in new[] { ("given", p.Given), ("family", p.Family), ("suffix", p.Suffix), ("affiliation", p.Affiliation) })
        {
            if (value is not null)
                parts.Add($"{key}: {(NeedsQuotes().IsMatch(value) ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : value)}");
        }

        return $"{{{string.Join(", ", parts)}}}";
    }));

    [GeneratedRegex(@"(,\s*|\s)(and|und|&|et|y|e|en|og|och|ja|및|和|与|と)\s", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"\s(et al\.?|and others|u\. ?a\.|외)$", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"^([^()]+?)\s*\(([^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^(and|und|&|et|y|e|en|og|och)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@"[\[\]{},:#&*!|>%@`""]|^['\-?]|^\s|\s$", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsQuotes();
}

using System.Globalization;
using System.Text;
using Watch.Documents;
using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>Reads the names below a report, such as "(Kana HIRAI and Hiromichi UMEBAYASHI)". Family names in capitals tell a byline from
/// other words in parentheses.</summary>
internal static class Byline
{
    private const int LongestByline = 400;

    private static readonly string[] Labels = ["by ", "by: ", "written by ", "reported by ", "text by ", "author: ", "authors: ", "writer: ", "writers: "];

    /// <summary>Words in capitals that are not family names.</summary>
    private static readonly string[] Acronyms =
    [
        "ABC", "AFP", "AP", "BBC", "CBS", "CEIP", "CNN", "CNS", "CSIS", "CTBT", "CVID", "DMZ", "DPRK", "EU", "FBI", "FFVD", "FM", "GSOMIA", "HEU",
        "IAEA", "ICBM", "II", "III", "IV", "JCPOA", "JST", "KBS", "KCNA", "KEDO", "KST", "LD", "MDL", "MOFA", "MOU", "NATO", "NBC", "NGO", "NHK",
        "NK", "NLL", "NPR", "NPT", "NSC", "NWFZ", "ODA", "OPCON", "PDF", "PM", "PRC", "ROK", "SIPRI", "SK", "SLBM", "START", "THAAD", "TPNW",
        "TV", "UK", "UN", "UNC", "UNGA", "UNSC", "UPI", "US", "USA", "USFK", "USSR", "VOA", "WMD", "WPK",
    ];

    /// <summary>Words that occur in affiliations.</summary>
    private static readonly string[] Roles =
    [
        "Adviser", "Advisor", "Academy", "Agency", "Ambassador", "Analyst", "Association", "Campaign", "Center", "Centre", "Chair", "Chairman", "Chairperson",
        "College", "Committee", "Coordinator", "Co-representative", "Correspondent", "Council", "Department", "Depot", "Director", "Editor", "Emeritus", "Fellow",
        "Foundation", "Founder", "Institute", "Lecturer", "Member", "Ministry", "Network", "NGO", "Office", "Organization", "President", "Professor",
        "Representative", "Research", "Researcher", "Scholar", "School", "Secretary", "Society", "Staff", "Trust", "Union", "University",
    ];

    private static readonly string[] Particles = ["van", "von", "der", "den", "de", "la", "le", "du", "da", "di", "dos", "bin", "al", "las", "los", "ten", "ter"];

    /// <summary>Splits a byline in parentheses from the end of a paragraph.</summary>
    /// <returns>The rest of the paragraph, which may be empty, and the authors; null if there is no byline.</returns>
    public static (string Text, IReadOnlyList<Person> Authors)? TakeOff(string paragraph)
    {
        var text = paragraph.TrimEnd('.', ' ', '\u00A0');
        if (text.Length == 0 || text[^1] is not (')' or '）'))
            return null;
        var open = OpeningOf(text);
        if (open < 0)
            return null;
        var rest = text[..open].TrimEnd();
        if (rest.Length > 0 && !Sentence.Ends(rest) && rest[^1] is not (']' or '］'))
            return null;
        return Read(WithoutLabel(text[(open + 1)..^1])) is { } authors ? (rest, authors) : null;
    }

    private static string WithoutLabel(string list) =>
        Array.Find(Labels, label => list.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label ? list[label.Length..] : list;

    /// <summary>Reads a line that holds only authors, with or without affiliations after commas or in parentheses; null for any other line.</summary>
    public static IReadOnlyList<Person>? ReadLine(string line)
    {
        if (TakeOff(line) is { Text: "" } byline)
            return byline.Authors;
        var list = WithoutLabel(line);
        return Read(list, capitals: list.Length == line.Length);
    }

    /// <summary>Reads a line of authors above a text.</summary>
    /// <param name="next">The line below, which may be the affiliation.</param>
    public static IReadOnlyList<Person>? ReadOpening(string line, string? next) => ReadLine(line) ?? ReadPlainLine(line, next);

    /// <summary>Reads a line of authors whose family names are not in capitals. An affiliation, on the line or the next, tells it from a
    /// subtitle.</summary>
    private static List<Person>? ReadPlainLine(string line, string? next) =>
        Read(line, capitals: false) is { } authors
        && (authors.Exists(author => NamesRole(author.Affiliation ?? "")) || (next is not null && authors[^1].Affiliation is null && IsAffiliation(next) && NamesRole(next)))
            ? authors
            : null;

    private static bool NamesRole(string words) =>
        words.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => Roles.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a line of authors continues on the next line.</summary>
    public static bool IsUnfinished(string line, string next) =>
        next.StartsWith("and ", StringComparison.Ordinal) || next.StartsWith("& ", StringComparison.Ordinal)
        || line[^1] is ',' or '&' || line.EndsWith(" and", StringComparison.Ordinal)
        || line.AsSpan().Count('(') > line.AsSpan().Count(')');

    /// <summary>Whether a line can be the affiliation of the author on the line above.</summary>
    public static bool IsAffiliation(string line) =>
        line.Length <= 120
        && (char.IsUpper(line[0]) || (line[0] == '(' && line[^1] == ')'))
        && !line.EndsWith('.')
        && Spacing.CountTokens(line) <= 15
        && !line.Contains('[', StringComparison.Ordinal);

    /// <summary>The authors, with a line as the affiliation of the last.</summary>
    public static IReadOnlyList<Person> WithAffiliation(IReadOnlyList<Person> authors, string line)
    {
        var affiliation = line[0] == '(' && line[^1] == ')' ? line[1..^1] : line;
        return [.. authors.SkipLast(1), authors[^1] with { Affiliation = Joined(authors[^1].Affiliation, ", ", affiliation) }];
    }

    /// <summary>Reads names joined by commas and "and". Other words after a name are the affiliation of its owner.</summary>
    /// <param name="capitals">Whether family names must be in capitals.</param>
    private static List<Person>? Read(string list, bool capitals = true)
    {
        if (list.EndsWith(" and", StringComparison.Ordinal))
            list = list[..^4];
        if (list.Length > LongestByline)
            return null;
        var authors = new List<Person>();
        // Without capitals, a comma separates names only if "and" precedes the last.
        var joins = list.Contains(" and ", StringComparison.Ordinal) || list.Contains('&', StringComparison.Ordinal);
        foreach (var (separator, item, parenthesis) in Items(list))
        {
            if (ReadName(item, capitals || (authors.Count > 0 && !joins)) is { } author)
                authors.Add(author with { Affiliation = parenthesis });
            else if (authors.Count == 0 || Sentence.Ends(item.TrimEnd('.')))
                return null;
            else
                authors[^1] = authors[^1] with { Affiliation = Joined(authors[^1].Affiliation, separator, parenthesis is null ? item : $"{item} ({parenthesis})") };
        }

        return authors.Count > 0 ? authors : null;
    }

    private static string Joined(string? before, string separator, string words) => before is null ? words : before + separator + words;

    /// <summary>The items of a list, each with the separator before it and the words in parentheses after it.</summary>
    private static IEnumerable<(string Separator, string Item, string? Parenthesis)> Items(string list)
    {
        var text = Spacing.Ordinary(list).Replace('（', '(').Replace('）', ')');
        var start = 0;
        var depth = 0;
        var separator = "";
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            var length = i == text.Length ? 1 : depth > 0 ? 0 : SeparatorLength(text, i);
            if (length == 0)
                continue;
            var item = text[start..i].Trim();
            if (item.Length > 0)
            {
                var open = item[^1] == ')' ? item.IndexOf('(', StringComparison.Ordinal) : -1;
                yield return open > 0 ? (separator, item[..open].TrimEnd(), item[(open + 1)..^1]) : (separator, item, null);
                separator = "";
            }

            if (i < text.Length)
                separator = text[i] switch { ',' or ';' => ", ", '/' or '／' or '・' => " / ", _ => length == 5 ? " with " : " and " };
            start = Math.Min(text.Length, i + length);
            i = start - 1;
            if (start == text.Length)
                break;
        }
    }

    private static int SeparatorLength(string text, int at)
    {
        if (text[at] is ',' or ';' or '&' or '/' or '／' or '・')
            return 1;
        return string.CompareOrdinal(text, at, " and ", 0, 5) == 0 ? 4
            : string.CompareOrdinal(text, at, " with ", 0, 6) == 0 ? 5
            : 0;
    }

    /// <summary>Reads one name: given names and a family name in capitals, in either order.</summary>
    private static Person? ReadName(string name, bool capitals)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6 || !words.All(IsNameWord) || words.Any(word => Acronyms.Contains(word, StringComparer.Ordinal)))
            return null;
        var last = words.Length;
        while (last > 0 && IsInCapitals(words[last - 1]))
            last--;
        while (last > 0 && last < words.Length && IsParticle(words[last - 1]))
            last--;
        if (last == 0)
            return null;
        if (last < words.Length)
            return words.Take(last).Any(IsInCapitals) ? null : new(string.Join(' ', words[..last]), Family(words[last..]));
        var first = 0;
        while (first < words.Length && IsInCapitals(words[first]))
            first++;
        if (first > 0)
            return words.Skip(first).Any(IsInCapitals) ? null : new(string.Join(' ', words[first..]), Family(words[..first]));
        if (capitals || NamesRole(name))
            return null;
        var family = words.Length - 1;
        while (family > 1 && IsParticle(words[family - 1]))
            family--;
        return family <= 3 && IsInOrdinaryLetters(words[^1]) ? new(string.Join(' ', words[..family]), string.Join(' ', words[family..])) : null;
    }

    private static bool IsNameWord(string word) =>
        (char.IsUpper(word[0]) || IsParticle(word)) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.' or '‐' or '\u0301');

    private static bool IsParticle(string word) => Particles.Contains(word, StringComparer.Ordinal);

    private static bool IsInOrdinaryLetters(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower);

    private static bool IsInCapitals(string word)
    {
        var letters = word.StartsWith("Mc", StringComparison.Ordinal) ? word[2..] : word;
        return !word.EndsWith('.') && letters.Count(char.IsUpper) >= 2 && !letters.Any(char.IsLower);
    }

    /// <summary>A family name in ordinary case: <c>HIRAI</c> becomes Hirai, <c>O'BRIEN</c> O'Brien, <c>VAN DER BERG</c> van der Berg.</summary>
    private static string Family(string[] words) =>
        string.Join(' ', words.Select((word, i) =>
            i + 1 < words.Length && IsParticle(word.ToLowerInvariant()) ? word.ToLower(CultureInfo.InvariantCulture) : Recased(word)));

    private static string Recased(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var begins = i == 0 || !char.IsLetter(word[i - 1]) || (i == 2 && word.StartsWith("MC", StringComparison.OrdinalIgnoreCase));
            result.Append(begins ? char.ToUpperInvariant(word[i]) : char.ToLowerInvariant(word[i]));
        }

        return result.ToString();
    }

    /// <summary>The index of the parenthesis that the last character closes; -1 if there is none within the length of a byline.</summary>
    private static int OpeningOf(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - LongestByline - 2); i--)
        {
            depth += text[i] switch { ')' or '）' => 1, '(' or '（' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }
}

namespace Watch.Languages.Sorting;

/// <summary>The letters under which an index has its groups: those of the language, and for other scripts those of a language that is
/// written in them (<c>Letters.txt</c>).</summary>
internal sealed class IndexLetters
{
    /// <summary>For each script, a language by whose letters its names are grouped where the index's language has another script.</summary>
    private static readonly string[] Others = ["en", "el", "ru", "he", "ar", "ko", "ja", "hi", "th", "ka", "hy"];

    /// <summary>All Han that have no letters are one group.</summary>
    private const string FirstHan = "一";

    private readonly Collation collation;
    private readonly List<(string Letter, CollationKey Key, string? Script)> letters = [];

    public IndexLetters(string language, Collation collation)
    {
        this.collation = collation;
        var rows = SortingData.Lines("Letters.txt").ToDictionary(l => l[..l.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal);
        Add(TagLookup.Longest(language, rows.GetValueOrDefault) ?? "");
        foreach (var other in Others)
            Add(rows[other]);
        Add($"- {FirstHan}");
        letters.Sort((a, b) => a.Key.CompareTo(b.Key));
    }

    /// <summary>The letter under which a heading stands; empty if it begins with none.</summary>
    /// <param name="key">The key of the heading.</param>
    /// <param name="first">The first letter of the heading, for scripts whose letters are not known.</param>
    public string Of(CollationKey key, string first)
    {
        if (collation.ScriptOf(key) is not { } script)
            return "";
        var own = letters.Where(l => l.Script == script).ToList();
        var found = own.FindLastIndex(l => l.Key.ComparePrimaries(key) <= 0);
        return own.Count == 0 ? first : own[Math.Max(found, 0)].Letter;
    }

    /// <summary>Adds letters of scripts that have none yet. What two letters have in common belongs to the first.</summary>
    /// <param name="row">A tag and its letters.</param>
    private void Add(string row)
    {
        var known = letters.Select(l => l.Script).ToHashSet();
        foreach (var letter in row.Split(' ').Skip(1))
        {
            var key = collation.KeyOf(letter);
            var script = collation.ScriptOf(key);
            if (script is not null && !known.Contains(script) && !letters.Exists(l => l.Key.ComparePrimaries(key) == 0))
                letters.Add((letter.TrimStart('\uFDD0'), key, script));
        }
    }
}

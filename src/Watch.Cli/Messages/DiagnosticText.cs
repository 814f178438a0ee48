using Watch.Documents.Diagnostics;

namespace Watch.Cli.Messages;

/// <summary>Prints diagnostics as text, each with its source line. A warning that says the same in many places is printed once, with the places
/// counted; of one kind in one file only the first are printed and the rest counted.</summary>
internal static class DiagnosticText
{
    /// <summary>How many problems of one kind in one file are printed; the rest are counted.</summary>
    private const int MostOfAKind = 20;

    /// <summary>In so many places a warning is printed in each; in more it is printed once.</summary>
    private const int FewPlaces = 3;

    /// <summary>So many of the other places are named.</summary>
    private const int NamedPlaces = 4;

    public static void Write(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources, TextWriter writer)
    {
        var all = diagnostics.ToList();
        var same = all.Where(d => d.Severity == Severity.Warning).ToLookup(d => (d.Rule.Code, d.Message, d.Remedy), d => d.Place);
        var printed = new Dictionary<(string, string), int>();
        var told = new HashSet<(string, string, string)>();
        foreach (var diagnostic in all)
        {
            var key = (diagnostic.Rule.Code, diagnostic.Message, diagnostic.Remedy);
            if (diagnostic.Severity == Severity.Warning && same[key].Count() > FewPlaces)
            {
                if (told.Add(key))
                    Write(diagnostic, $"Also {Places([.. same[key].Skip(1)])}.");
                continue;
            }

            var kind = (diagnostic.Place.Path, diagnostic.Rule.Code);
            var number = printed[kind] = printed.GetValueOrDefault(kind) + 1;
            if (number <= MostOfAKind)
                Write(diagnostic, "");
        }

        foreach (var (kind, number) in printed.Where(p => p.Value > MostOfAKind).OrderBy(p => p.Key.Item1, StringComparer.Ordinal).ThenBy(p => p.Key.Item2, StringComparer.Ordinal))
            writer.WriteLine(FormattableString.Invariant($"{kind.Item1}: {number - MostOfAKind} more of {kind.Item2} in this file; --format json lists them all."));

        void Write(Diagnostic diagnostic, string more)
        {
            writer.WriteLine(more.Length == 0 ? diagnostic.ToString() : $"{diagnostic} {more}");
            if (sources.TryGetValue(diagnostic.Place.Path, out var source))
                writer.Write(Excerpt.Of(diagnostic, source));
        }
    }

    /// <summary>Names the first of several places, and counts the rest.</summary>
    private static string Places(IReadOnlyList<SourcePlace> places)
    {
        var files = places.Select(p => p.Path).Distinct().Count();
        var where = files == 1 ? "" : $" in {Counted.Text(files, "file")}";
        var rest = places.Count - NamedPlaces;
        return $"in {Counted.Text(places.Count, "other place")}{where}: {string.Join(", ", places.Take(NamedPlaces))}{(rest > 0 ? FormattableString.Invariant($", and {rest} more that --format json lists") : "")}";
    }
}

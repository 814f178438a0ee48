using Watch.Documents.Diagnostics;

namespace Watch.Cli.Messages;

/// <summary>Prints diagnostics as text, each with its source line. Of one kind in one file only the first are printed and the
/// rest counted.</summary>
internal static class DiagnosticText
{
    /// <summary>How many problems of one kind in one file are printed; the rest are counted.</summary>
    public const int MostOfAKind = 20;

    public static void Write(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources, TextWriter writer)
    {
        var all = diagnostics.ToList();
        var counts = all.GroupBy(KindOf).ToDictionary(g => g.Key, g => g.Count());
        var printed = new Dictionary<(string, string), int>();
        foreach (var diagnostic in all)
        {
            var number = printed[KindOf(diagnostic)] = printed.GetValueOrDefault(KindOf(diagnostic)) + 1;
            if (number > MostOfAKind)
                continue;
            writer.WriteLine(diagnostic.ToString());
            if (sources.TryGetValue(diagnostic.Place.Path, out var source))
                writer.Write(Excerpt.Of(diagnostic, source));
            if (number == MostOfAKind && counts[KindOf(diagnostic)] > number)
                writer.WriteLine(FormattableString.Invariant($"{diagnostic.Place.Path}: {counts[KindOf(diagnostic)] - number} more of {diagnostic.Rule.Code} in this file; --format json lists them all."));
        }
    }

    private static (string, string) KindOf(Diagnostic diagnostic) => (diagnostic.Place.Path, diagnostic.Rule.Code);
}

using Watch.Documents.Diagnostics;
using Watch.Production;

namespace Watch.Cli.Messages;

/// <summary>Prints the last lines of a build: how many problems of each code there are, then the errors themselves, so that whoever looks at
/// the end of a long output sees what to mend first.</summary>
internal static class ClosingText
{
    /// <summary>So many errors are printed a second time; the rest are counted.</summary>
    private const int MostErrors = 20;

    public static void Write(BuildOutcome outcome, TextWriter writer)
    {
        foreach (var severity in Enum.GetValues<Severity>())
            Tally(outcome.Diagnostics, severity, writer);
        var errors = outcome.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        foreach (var error in errors.Take(MostErrors))
            writer.WriteLine($"  {error}");
        if (errors.Count > MostErrors)
            writer.WriteLine(FormattableString.Invariant($"  and {errors.Count - MostErrors} more, above"));
    }

    /// <summary>Such as "3 errors: note-undefined 2, title-missing 1", the most frequent first.</summary>
    private static void Tally(IEnumerable<Diagnostic> diagnostics, Severity severity, TextWriter writer)
    {
        var codes = diagnostics.Where(d => d.Severity == severity).GroupBy(d => d.Rule.Code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Count: g.Count())).ToList();
        if (codes.Count > 0)
            writer.WriteLine($"{Counted.Text(codes.Sum(c => c.Count), severity.Name())}: {string.Join(", ", codes.Select(c => FormattableString.Invariant($"{c.Code} {c.Count}")))}");
    }
}

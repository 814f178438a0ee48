using Watch.Documents;

namespace Watch.Cli;

/// <summary>Prints problems for people: each with the line it stands in.</summary>
internal static class DiagnosticText
{
    public static void Write(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, SourceText> sources, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteLine(diagnostic.ToString());
            if (sources.TryGetValue(diagnostic.Place.Path, out var source))
                writer.Write(Excerpt.Of(diagnostic, source));
        }
    }
}

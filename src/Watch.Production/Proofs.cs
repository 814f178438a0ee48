using Watch.Documents;
using Watch.Documents.Diagnostics;

namespace Watch.Production;

/// <summary>What proofs need that a build without errors does not.</summary>
internal static class Proofs
{
    /// <summary>The reports, each under a name that no other has. Where several have one, the later ones are counted: "report-002-2".</summary>
    public static IReadOnlyList<Report> WithSlugsOfTheirOwn(IReadOnlyList<Report> reports)
    {
        var taken = reports.Select(r => r.Slug).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        return [.. reports.Select(r => named.Add(r.Slug) ? r : r with { Slug = FreeName(r.Slug) })];

        string FreeName(string slug)
        {
            var count = 2;
            while (!taken.Add(FormattableString.Invariant($"{slug}-{count}")))
                count++;
            return FormattableString.Invariant($"{slug}-{count}");
        }
    }

    /// <summary>The name of a volume's proof, which lies beside those of its reports.</summary>
    /// <param name="slugs">Of all reports.</param>
    public static string NameOf(Volume volume, IReadOnlySet<string> slugs)
    {
        var name = volume.Id;
        while (slugs.Contains(name))
            name += "-volume";
        return name;
    }

    /// <summary>The problems that lie in no text: those of <c>watch.yaml</c> and of other files of the corpus.</summary>
    public static IReadOnlyList<Diagnostic> OfCorpus(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<Report> texts)
    {
        var paths = texts.Select(r => r.Source.Path).ToHashSet(StringComparer.Ordinal);
        return [.. diagnostics.Where(d => !paths.Contains(d.Place.Path))];
    }
}

using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Reading.Yaml;

namespace Watch.Reading;

/// <summary>Joins reports of a corpus that are translations of each other.</summary>
internal static class TranslationJoiner
{
    /// <summary>Finds the reports that front matter names by their files. A report that names another is named by it too, and by those that it
    /// names; reports that are joined may have one number, and the later ones then have their language in their names.</summary>
    /// <param name="byPath">All reports, in the order of their paths.</param>
    /// <param name="leftOut">Files that are there but not among the reports, such as drafts.</param>
    /// <param name="language">The corpus's: of the reports with one number, the one in it keeps the name of the number.</param>
    public static IReadOnlyList<Report> Join(IReadOnlyList<Report> byPath, IReadOnlyList<string> leftOut, string language, List<Diagnostic> diagnostics)
    {
        if (!byPath.Any(r => r.Metadata.Translations.Any(t => t.File is not null)))
            return byPath;
        var works = byPath.ToDictionary(r => r.Source.Path, r => new List<Report> { r }, StringComparer.Ordinal);
        var urls = new Dictionary<(string From, string To), string>();
        foreach (var report in byPath)
        {
            foreach (var translation in report.Metadata.Translations.Where(t => t.File is not null))
            {
                if (Find(report, translation, works, byPath, leftOut, diagnostics) is not { } other)
                    continue;
                if (translation.Url is { } url)
                    urls[(report.Source.Path, other.Source.Path)] = url;
                Unite(works, report, other);
            }
        }

        return Linked(byPath, works, urls, Slugs(byPath, works, language));
    }

    private static Report? Find(Report report, Translation translation, Dictionary<string, List<Report>> works, IReadOnlyList<Report> byPath, IReadOnlyList<string> leftOut, List<Diagnostic> diagnostics)
    {
        var (path, place) = translation.File!;
        if (!works.TryGetValue(path, out var work))
        {
            var near = YamlFields.Nearest(path, [.. works.Keys]) ?? works.Keys.FirstOrDefault(p => p.EndsWith("/" + path, StringComparison.Ordinal));
            if (!leftOut.Contains(path))
                diagnostics.Add(new(Rules.TranslationMissing, place, $"The translation {path} is no report of the corpus.", near is null ? "Name a file from the folder of the reports, or write \"url\" instead of \"report\"." : $"Did you mean {near}?"));
            return null;
        }

        var other = work.First(r => r.Source.Path == path);
        if (other == report || LanguageTag.Canonical(other.Metadata.Language) == LanguageTag.Canonical(report.Metadata.Language))
        {
            diagnostics.Add(new(Rules.TranslationLanguage, place, other == report ? "The report is named as its own translation." : $"{path} is in \"{other.Metadata.Language}\" too.", "Correct the file, or the \"language\" of one of the two."));
            return null;
        }

        if (translation.Language.Length > 0 && !LanguageTag.IsSameLanguage(translation.Language, other.Metadata.Language))
            diagnostics.Add(new(Rules.TranslationLanguage, place, $"{path} is in \"{other.Metadata.Language}\", and not in \"{translation.Language}\".", "Correct \"language\" here or there; without it, that of the file counts."));
        return other;
    }

    /// <summary>Makes one work of two: what is joined with either is joined with both.</summary>
    private static void Unite(Dictionary<string, List<Report>> works, Report one, Report other)
    {
        var (work, added) = (works[one.Source.Path], works[other.Source.Path]);
        if (ReferenceEquals(work, added))
            return;
        work.AddRange(added);
        foreach (var report in added)
            works[report.Source.Path] = work;
    }

    private static Dictionary<string, string> Slugs(IReadOnlyList<Report> byPath, Dictionary<string, List<Report>> works, string language)
    {
        var slugs = byPath.ToDictionary(r => r.Source.Path, r => r.Slug, StringComparer.Ordinal);
        foreach (var same in byPath.GroupBy(r => (r.Slug, Work: works[r.Source.Path])).Where(g => g.Count() > 1))
        {
            var first = same.FirstOrDefault(r => LanguageTag.IsSameLanguage(r.Metadata.Language, language)) ?? same.First();
            foreach (var report in same.Where(r => r != first))
                slugs[report.Source.Path] = $"{report.Slug}-{report.Metadata.Language.ToLowerInvariant()}";
        }

        return slugs;
    }

    private static IReadOnlyList<Report> Linked(IReadOnlyList<Report> byPath, Dictionary<string, List<Report>> works, Dictionary<(string From, string To), string> urls, Dictionary<string, string> slugs) =>
    [
        .. byPath.Select(report => report with
        {
            Slug = slugs[report.Source.Path],
            Metadata = report.Metadata with
            {
                Translations =
                [
                    .. works[report.Source.Path].Where(r => r != report && r.Metadata.Language != report.Metadata.Language).OrderBy(r => r.Metadata.Language, StringComparer.Ordinal).ThenBy(r => r.Source.Path, StringComparer.Ordinal)
                        .Select(other => new Translation(other.Metadata.Language, urls.GetValueOrDefault((report.Source.Path, other.Source.Path)) ?? Citation.Address(other.Metadata))
                        {
                            Report = new(slugs[other.Source.Path], Leaf.OneLineOf(other.Metadata.Title.Content)),
                        }),
                    .. report.Metadata.Translations.Where(t => t.File is null),
                ],
            },
        }),
    ];
}

using Watch.Documents;
using Watch.Documents.Settings;

namespace Watch.Edition;

/// <summary>Divides the reports of a corpus into volumes.</summary>
public static class VolumeAssembler
{
    /// <summary>Returns the volumes that <c>watch.yaml</c> defines or, if it defines none, one volume of all reports.
    /// Volumes without reports are left out.</summary>
    /// <param name="forewords">The forewords by the paths of their files.</param>
    public static IReadOnlyList<Volume> Assemble(Corpus corpus, IReadOnlyDictionary<string, Report> forewords)
    {
        var settings = corpus.Settings;
        if (settings.Volumes.Count == 0)
        {
            return corpus.Reports.Count == 0 ? [] :
            [
                new(Volume.Anthology, settings.Title, corpus.Reports)
                {
                    Subtitle = settings.Subtitle,
                    Description = settings.Description,
                    Subjects = settings.Subjects,
                    Groups = Years(settings, corpus.Reports),
                    Isbns = [.. settings.Identifiers.Where(i => i.Kind == "isbn").Select(i => ("print", i.Value))],
                },
            ];
        }

        return [.. settings.Volumes.Select(v => Assemble(v, corpus, forewords)).Where(v => v.Reports.Count > 0)];
    }

    private static Volume Assemble(VolumeSettings volume, Corpus corpus, IReadOnlyDictionary<string, Report> forewords)
    {
        var held = Arranged(volume, [.. corpus.Reports.Where(volume.Holds)]);
        var groups = Groups(volume, held);
        // A group takes the place of its first report.
        var reports = held.SelectMany(r => groups.FirstOrDefault(g => g.Reports.Contains(r)) is { } group ? r == group.Reports[0] ? group.Reports : [] : (IReadOnlyList<Report>)[r]).ToList();
        // A volume with a title of its own does not inherit the corpus's subtitle.
        return new(volume.Id, volume.Title ?? corpus.Settings.Title, reports)
        {
            Subtitle = volume.Title is null ? corpus.Settings.Subtitle : null,
            Description = volume.Description ?? corpus.Settings.Description,
            Subjects = volume.Subjects.Count > 0 ? volume.Subjects : corpus.Settings.Subjects,
            Foreword = volume.Foreword is { } file && forewords.TryGetValue(file.Path, out var foreword) ? foreword with { Slug = ForewordSlug(reports) } : null,
            Groups = volume.Groups.Count > 0 ? groups : Years(corpus.Settings, reports),
            Isbns = volume.Isbns,
            Date = volume.Date,
        };
    }

    /// <summary>The reports of a volume in their order: of one with languages, each followed by its translations in the order of the languages.</summary>
    private static IReadOnlyList<Report> Arranged(VolumeSettings volume, IReadOnlyList<Report> held)
    {
        if (volume.Languages.Count == 0)
            return held;
        var arranged = new List<Report>();
        foreach (var report in held.Where(r => !arranged.Contains(r)))
            arranged.AddRange(held.Where(r => r == report || report.Metadata.Translations.Any(t => t.Report?.Slug == r.Slug)).OrderBy(volume.PlaceOf).ToList());
        return arranged;
    }

    /// <summary>The groups that <c>watch.yaml</c> defines. A report belongs to the first group that names it.</summary>
    private static List<ReportGroup> Groups(VolumeSettings volume, IReadOnlyList<Report> reports)
    {
        var groups = new List<ReportGroup>();
        foreach (var group in volume.Groups)
        {
            IReadOnlyList<Report> held = [.. reports.Where(r => group.Reports.Any(s => s.Holds(r)) && !groups.Exists(g => g.Reports.Contains(r)))];
            if (held.Count > 0)
                groups.Add(new(group.Title, held));
        }

        return groups;
    }

    /// <summary>Groups reports that are ordered by date into years, if there are several.</summary>
    private static ReportGroup[] Years(CorpusSettings settings, IReadOnlyList<Report> reports)
    {
        if (settings.Order != ReportOrder.ByDate || reports.Any(r => r.Metadata.Date is null))
            return [];
        var years = reports.GroupBy(r => r.Metadata.Date!.Value.Year).Select(g => new ReportGroup(g.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. g])).ToArray();
        return years.Length > 1 ? years : [];
    }

    /// <summary>A slug that no report has.</summary>
    private static string ForewordSlug(IReadOnlyList<Report> reports)
    {
        var slug = "foreword";
        while (reports.Any(r => r.Slug == slug))
            slug += "-text";
        return slug;
    }
}

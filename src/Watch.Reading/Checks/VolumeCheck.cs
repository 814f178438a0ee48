using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;

namespace Watch.Reading.Checks;

/// <summary>Checks volumes against the reports that there are.</summary>
internal static class VolumeCheck
{
    /// <param name="leftOut">Files that are there but not among the reports, such as drafts: a volume may name them.</param>
    public static void Tell(IReadOnlyList<VolumeSettings> volumes, IReadOnlyList<Report> reports, IReadOnlyList<string> leftOut, List<Diagnostic> diagnostics)
    {
        if (volumes.Count == 0)
            return;
        foreach (var volume in volumes)
        {
            if (!reports.Any(volume.Holds))
                diagnostics.Add(new(Rules.VolumeEmpty, volume.Place, $"No report is in volume \"{volume.Id}\".", "Correct its \"reports\" or \"languages\", or delete it."));
            foreach (var file in volume.Reports.Where(s => s.File is not null && !leftOut.Contains(s.File) && !reports.Any(s.Holds)))
                diagnostics.Add(new(Rules.VolumeFileMissing, file.Place, $"Volume \"{volume.Id}\" names {file.File}, and there is no such report.", "Correct the name, or delete it."));
        }

        foreach (var report in reports)
        {
            var holding = volumes.Where(v => v.Holds(report)).ToList();
            if (holding.Count == 0)
                diagnostics.Add(new(Rules.VolumeReportMissing, new(report.Source.Path, 0, 0), "The report is in no volume.", "Add it to the \"reports\" of one in watch.yaml."));
            // Two ranges that overlap are told where they stand.
            if (holding.Count > 1 && holding.Any(v => v.Reports.Any(s => s.File is not null && s.Holds(report))))
            {
                diagnostics.Add(new(
                    Rules.VolumeOverlap, new(report.Source.Path, 0, 0), $"The report is in volumes {string.Join(" and ", holding.Select(v => $"\"{v.Id}\""))}.",
                    "Take it out of all but one."));
            }
        }
    }
}

namespace Watch.Dependencies;

/// <summary>What CI asks of the packages.</summary>
public static class Checks
{
    /// <summary>What is wrong, a sentence for each; empty if all is well.</summary>
    public static IReadOnlyList<string> Run(ProjectFiles files)
    {
        var all = files.All();
        var findings = new List<string>();
        findings.AddRange(files.Unlocked().Select(p => $"{p} has no {LockFile.Name} beside it. Run dotnet restore and commit the file."));
        if (all.Count == 0)
            findings.Add("No lock file names a package, so nothing was checked.");
        var refused = all.Select(p => LicencePolicy.Refuse(files.Restored(p))).OfType<string>().ToList();
        findings.AddRange(refused);
        findings.AddRange(AdvisoryList.Find(AdvisoryList.Read(files.Advisories()), all));
        // What may not be shipped needs no notice.
        if (refused.Count == 0 && files.ReadNotices() != WriteNotices(files))
            findings.Add($"{Notices.FileName} is not what the packages, faces, profiles and data say. Run dotnet run --project scripts/Watch.Dependencies -- notices and commit the file.");
        return findings;
    }

    public static string WriteNotices(ProjectFiles files) => Notices.Write([.. files.Shipped().Select(files.Restored)], files.Faces(), files.Profiles(), files.Data());
}

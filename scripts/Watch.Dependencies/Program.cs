using Watch.Dependencies;

// notices   writes THIRD-PARTY-NOTICES.md
// check     checks the lock files, licences, notices and advisories, and fails with a line for each fault
try
{
    var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var files = new ProjectFiles(FindRoot(), packages);
    switch (args)
    {
        case ["notices"]:
            files.WriteNotices(Checks.WriteNotices(files));
            return 0;
        case ["check"]:
            var findings = Checks.Run(files);
            foreach (var finding in findings)
                Console.Error.WriteLine(finding);
            Console.WriteLine($"Packages checked: {files.All().Count}. Faults: {findings.Count}.");
            return findings.Count == 0 ? 0 : 1;
        default:
            Console.Error.WriteLine("Name what to do: notices or check.");
            return 2;
    }
}
catch (Exception problem) when (problem is InvalidDataException or FormatException or IOException or System.Text.Json.JsonException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static string FindRoot()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Watch.sln")))
        folder = folder.Parent;
    return folder?.FullName ?? throw new IOException("This runs from within the project's folder.");
}

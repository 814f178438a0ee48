using System.Text;

namespace Watch.Dependencies;

/// <summary>A folder with works of others that stand in the project: faces, profiles, or data that the program is built with.</summary>
/// <param name="Path">From the project's folder, with forward slashes.</param>
/// <param name="Provenance">What they are and where they come from.</param>
/// <param name="Legal">Their licences, and the heads of files that carry a copyright notice of their own.</param>
public sealed record WorksOfOthers(string Path, string Provenance, IReadOnlyList<LegalFile> Legal);

/// <summary>Writes <c>THIRD-PARTY-NOTICES.md</c>.</summary>
public static class Notices
{
    public const string FileName = "THIRD-PARTY-NOTICES.md";

    /// <param name="packages">Those that are shipped.</param>
    /// <param name="faces">They are shipped with their licences beside them, so these are named and not repeated.</param>
    /// <param name="profiles">Shipped and named as faces are.</param>
    /// <param name="data">Within the program, so its licences are repeated in full.</param>
    public static string Write(IReadOnlyList<RestoredPackage> packages, IReadOnlyList<WorksOfOthers> faces, IReadOnlyList<WorksOfOthers> profiles, IReadOnlyList<WorksOfOthers> data)
    {
        var text = new StringBuilder();
        text.Append("# Third-party notices\n\n");
        text.Append("Watch itself is under the MIT licence (LICENSE). It is shipped with the works below, which are under licences of their own.\n\n");
        text.Append("This page is made by `dotnet run --project scripts/Watch.Dependencies -- notices` and not edited by hand.\n\n");
        WritePackages(text, packages);
        WriteShipped(text, "Faces", faces);
        WriteShipped(text, "Profiles of printing conditions", profiles);
        WriteData(text, data);
        text.Append("## .NET\n\n");
        text.Append("The program's start file, and the runtime that is within a self-contained or a native build, are .NET's: Copyright (c) .NET Foundation and Contributors, MIT licence (above). ");
        text.Append("The .NET SDK comes with the notices of what is in it.\n");
        return text.ToString();
    }

    private static void WritePackages(StringBuilder text, IReadOnlyList<RestoredPackage> packages)
    {
        text.Append("## Packages\n\n| package | version | licence |\n|---|---|---|\n");
        foreach (var package in packages)
            text.Append($"| {package.Id} | {package.Version} | {LicencePolicy.LicenceOf(package)} |\n");
        text.Append('\n');

        foreach (var group in packages.Where(p => !p.Legal.Any(IsLicence)).GroupBy(p => LicencePolicy.LicenceOf(p) ?? "").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"### {group.Key}\n\n");
            foreach (var package in group)
                text.Append($"- {package.Id}: {package.Copyright}\n");
            text.Append('\n');
            Quote(text, LicencePolicy.TextOf(group.Key) ?? throw new InvalidDataException(
                $"{group.First().Id} brings no text of its licence, and scripts/Watch.Dependencies/Licences has no {group.Key}.txt. Add it."));
        }

        foreach (var group in packages.SelectMany(p => p.Legal.Select(f => (Package: p.Id, File: f))).GroupBy(f => f.File.Text))
        {
            text.Append($"### {group.First().File.Name}\n\n");
            foreach (var (package, _) in group)
                text.Append($"- {package}\n");
            text.Append('\n');
            Quote(text, group.Key);
        }
    }

    /// <summary>Names works that are shipped with their licences beside them.</summary>
    private static void WriteShipped(StringBuilder text, string heading, IReadOnlyList<WorksOfOthers> works)
    {
        text.Append($"## {heading}\n\nEach has its licence beside it, wherever Watch is installed.\n\n");
        foreach (var work in works)
        {
            text.Append($"- `{work.Path}/`: {OneLine(work.Provenance)}\n");
            foreach (var licence in work.Legal)
                text.Append($"  {CopyrightOf(licence)}\n");
        }

        text.Append('\n');
    }

    private static void WriteData(StringBuilder text, IReadOnlyList<WorksOfOthers> data)
    {
        text.Append("## Data in the program\n\n");
        foreach (var folder in data)
        {
            text.Append($"### {folder.Path}\n\n{folder.Provenance.Trim()}\n\n");
            foreach (var file in folder.Legal)
            {
                text.Append($"{file.Name}:\n\n");
                Quote(text, file.Text);
            }
        }
    }

    private static bool IsLicence(LegalFile file) => file.Name.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("COPYING", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands above the terms.</summary>
    private static string CopyrightOf(LegalFile licence) => OneLine(licence.Text.Split(["This Font Software is licensed", "The zlib/libpng License"], StringSplitOptions.None)[0]);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Quote(StringBuilder text, string quoted) => text.Append("````text\n").Append(quoted.Trim('\n')).Append("\n````\n\n");
}

using System.Xml.Linq;

namespace Watch.Dependencies;

/// <summary>A file of a package that says under which terms it may be passed on.</summary>
/// <param name="Text">With LF, and without spaces at the ends of lines.</param>
public sealed record LegalFile(string Name, string Text);

/// <summary>What a package says of itself.</summary>
/// <param name="Licence">An SPDX expression, or null where the package has none.</param>
/// <param name="LicenceFile">The name of the file that holds its licence, where there is no expression.</param>
/// <param name="Copyright">Its copyright notice, or who wrote it.</param>
/// <param name="Legal">Its licences and notices, by name.</param>
public sealed record RestoredPackage(string Id, string Version, string? Licence, string? LicenceFile, string Copyright, IReadOnlyList<LegalFile> Legal)
{
    /// <summary>Reads a package's description and its legal files.</summary>
    /// <param name="legal">The files of the package's own folder whose names say that they are licences or notices.</param>
    public static RestoredPackage Read(LockedPackage package, string nuspec, IReadOnlyList<LegalFile> legal)
    {
        var metadata = XDocument.Parse(nuspec).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        var isFile = licence?.Attribute("type")?.Value == "file";
        return new(
            package.Id,
            package.Version.Text,
            isFile ? null : licence?.Value.Trim(),
            isFile ? licence!.Value.Trim() : null,
            CopyrightOf(Text("copyright"), Text("authors")),
            legal);

        string Text(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";
    }

    /// <summary>Whether a file's name says that it is a licence or a notice.</summary>
    public static bool IsLegal(string name) =>
        Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is "LICENSE" or "LICENCE" or "NOTICE" or "COPYING" or "THIRD-PARTY-NOTICES" or "THIRDPARTYNOTICES";

    /// <summary>A notice that begins as one does: some packages give a name only, and some nothing but their authors.</summary>
    private static string CopyrightOf(string copyright, string authors)
    {
        var notice = string.Join(' ', (copyright.Length > 0 ? copyright : authors).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return notice.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) || notice.StartsWith('©') ? notice : $"Copyright (c) {notice}";
    }
}

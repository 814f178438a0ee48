using System.Text;
using Watch.Documents.Diagnostics;
using Watch.Import;
using Watch.Production.Files;

namespace Watch.Production.Imports;

/// <summary>The folder that an import writes to. The import may replace files that it wrote and nobody has edited since; all
/// other files belong to the authors.</summary>
internal sealed class ImportFolder
{
    private readonly string folder;
    private readonly bool force;
    private readonly HashSet<string> written = [];
    private ImportRecord record;

    private ImportFolder(string folder, bool force, ImportRecord record)
    {
        this.folder = folder;
        this.force = force;
        this.record = record;
    }

    /// <param name="folder">Absolute.</param>
    /// <param name="force">Whether edited files are overwritten.</param>
    public static Read<ImportFolder> Open(string folder, bool force)
    {
        if (File.Exists(folder))
            throw new UnusableRequestException($"{folder} is a file. Name a folder for the reports.");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ImportRecord.FileName);
        var record = File.Exists(path) ? ImportRecord.Read(new(ImportRecord.FileName, File.ReadAllText(path))) : new(ImportRecord.Empty, []);
        return new(new(folder, force, record.Value), record.Diagnostics);
    }

    /// <summary>Writes a report, unless that would overwrite an author's work.</summary>
    /// <param name="page">The page that held it.</param>
    public Read<ImportWriting> Write(ImportedReport report, string page)
    {
        var name = report.FileName;
        var path = Path.Combine(folder, name);
        if (!written.Add(name))
            return Refuse(Rules.ImportTwice, name, $"{page} holds a report that another page holds too.", "Import one of them, or into different folders.");
        var markdown = Encoding.UTF8.GetBytes(report.Markdown);
        var stands = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var isUnchanged = stands is not null && stands.AsSpan().SequenceEqual(markdown);
        if (stands is not null && !isUnchanged && !record.IsAsWritten(name, stands) && !force)
            return Refuse(Rules.ImportEdited, name, "The file has been edited since it was imported, or was never imported.", "Keep it, or let --force write over it.");
        if (!isUnchanged)
            WholeFile.Write(path, markdown);
        if (!record.IsAsWritten(name, markdown))
        {
            record = record.With([report]);
            WholeFile.Write(Path.Combine(folder, ImportRecord.FileName), Encoding.UTF8.GetBytes(record.Write()));
        }

        return new(stands is null ? ImportWriting.Written : isUnchanged ? ImportWriting.Unchanged : ImportWriting.Replaced, []);
    }

    /// <summary>Writes settings that name the series of the mastheads, unless there are settings already.</summary>
    public bool WriteSettings(string series)
    {
        var path = Path.Combine(folder, CorpusFiles.SettingsPath);
        if (File.Exists(path))
            return false;
        WholeFile.Write(path, Encoding.UTF8.GetBytes($"title: {Quote(series + "s")}\nseries: {Quote(series)}\n"));
        return true;
    }

    /// <summary>Quotes text as a YAML string in single quotes.</summary>
    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static Read<ImportWriting> Refuse(Rule rule, string name, string message, string remedy) =>
        new(ImportWriting.Kept, [new(rule, new(name, 0, 0), message, remedy)]);
}

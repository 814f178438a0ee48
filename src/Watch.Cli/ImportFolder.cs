using System.Security.Cryptography;
using Watch.Documents;
using Watch.Import;

namespace Watch.Cli;

/// <summary>What became of a file that import would write.</summary>
internal enum ImportWriting
{
    Written,
    Replaced,

    /// <summary>It is what import would write.</summary>
    Unchanged,

    /// <summary>It is someone's own.</summary>
    Kept,
}

/// <summary>The folder that import writes to. What import wrote and nobody touched may be written anew; all else is
/// an author's.</summary>
internal sealed class ImportFolder
{
    private const string RecordPath = ".import.json";

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
    /// <param name="force">Whether an author's files are written over.</param>
    public static ImportFolder Open(string folder, bool force)
    {
        if (File.Exists(folder))
            throw new WrongUsageException($"{folder} is a file. Name a folder for the reports.");
        Directory.CreateDirectory(folder);
        var record = Path.Combine(folder, RecordPath);
        // A record that cannot be read vouches for nothing, so every file counts as edited.
        return new(folder, force, File.Exists(record) ? ImportRecord.Parse(File.ReadAllBytes(record)) ?? ImportRecord.Empty : ImportRecord.Empty);
    }

    /// <summary>Writes a report, unless that would undo an author's work.</summary>
    /// <param name="page">Where it comes from.</param>
    public Read<ImportWriting> Write(string name, byte[] markdown, string page)
    {
        var path = Path.Combine(folder, name);
        if (!written.Add(name))
            return Refuse(Rules.ImportTwice, name, $"{page} holds a report that another page holds too.", "Import one of them, or into different folders.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(markdown));
        var stands = File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;
        if (stands is not null && stands != hash && stands != record.HashOf(name) && !force)
            return Refuse(Rules.ImportEdited, name, "The file has been edited since it was imported, or was never imported.", "Keep it, or let --force write over it.");
        if (stands != hash)
            WholeFile.Write(path, markdown);
        if (record.HashOf(name) != hash)
        {
            record = record.With(name, hash);
            WholeFile.Write(Path.Combine(folder, RecordPath), record.Write());
        }

        return new(stands is null ? ImportWriting.Written : stands == hash ? ImportWriting.Unchanged : ImportWriting.Replaced, []);
    }

    private static Read<ImportWriting> Refuse(Rule rule, string name, string message, string remedy) =>
        new(ImportWriting.Kept, [new(rule, new(name, 0, 0), message, remedy)]);
}

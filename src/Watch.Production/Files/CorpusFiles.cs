using System.Text;
using Watch.Documents.Diagnostics;
using Watch.Languages.Normalization;

namespace Watch.Production.Files;

/// <summary>Reads the files of a corpus, and is the only code that does. It reads nothing outside the corpus folder, also not
/// through links, and no file above a size limit.</summary>
internal sealed class CorpusFiles
{
    public const string SettingsPath = "watch.yaml";

    /// <summary>In bytes. A long report has about 100,000.</summary>
    public const long LargestText = 64 << 20;

    /// <summary>In bytes. A full-page picture for the press has about 50 million.</summary>
    public const long LargestPicture = 256 << 20;

    /// <summary>In bytes. A font with all Han characters has about 15 million.</summary>
    public const long LargestFont = 64 << 20;

    /// <summary>How many links are followed before they count as a loop; the limit is Linux's.</summary>
    private const int MostLinks = 40;

    private readonly string folder;

    /// <param name="folder">Absolute.</param>
    public CorpusFiles(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(folder);
        if (!Directory.Exists(folder))
            throw new UnusableRequestException(File.Exists(folder) ? $"{folder} is a file. Name the folder that holds the reports." : $"There is no folder {folder}.");
    }

    /// <summary>The file names of the reports in NFC and in ordinal order. Subfolders are not searched. Names that begin with a
    /// dot are skipped: they are text editors' temporary files.</summary>
    public IReadOnlyList<string> ReportPaths()
    {
        var names = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f))
            .Where(f => f.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && f[0] != '.').ToHashSet(StringComparer.Ordinal);
        // Of two names that differ in this alone, each stays as it is.
        return [.. names.Select(n => CanonicalForm.Compose(n) is var composed && names.Contains(composed) ? n : composed).Order(StringComparer.Ordinal)];
    }

    public bool HasSettings => Has(SettingsPath);

    /// <summary>Whether a file, folder or link of this name exists.</summary>
    public bool Has(string path) => Path.Exists(NameOnDisk(Path.Combine(folder, path)));

    /// <summary>Reads a file. Returns null and a diagnostic if that is not possible.</summary>
    /// <param name="path">From the corpus folder, with forward slashes.</param>
    /// <param name="largest">How many bytes the file may have.</param>
    /// <param name="cause">The place in the corpus that names the file; the diagnostic points there.</param>
    public Read<byte[]?> Read(string path, long largest, SourcePlace cause)
    {
        try
        {
            var full = Locate(path);
            if (full is null)
                return Failed(Rules.FileOutside, $"\"{path}\" leads out of the corpus folder.", "Put the file into the folder, or a copy of it.");
            using var file = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > largest)
                return Failed(Rules.FileTooLarge, FormattableString.Invariant($"\"{path}\" has {(file.Length >> 20) + 1} MiB, and {largest >> 20} are read at most."), "Scale the picture down, or divide the text.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new(bytes, []);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(Rules.FileUnreadable, $"There is no file \"{path}\".", "Put it into the corpus folder, or correct its name.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Failed(Rules.FileUnreadable, $"\"{path}\" cannot be read.", "See that it is a file and that you may read it.");
        }

        Read<byte[]?> Failed(Rule rule, string message, string remedy) => new(null, [new(rule, cause, message, remedy)]);
    }

    /// <summary>Follows all links of a path. Returns null if the file lies outside the folder.</summary>
    private string? Locate(string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
            return null;
        var full = Path.GetFullPath(path, folder);
        for (var followed = 0; followed <= MostLinks; followed++)
        {
            full = NameOnDisk(full);
            var prefix = folder + Path.DirectorySeparatorChar;
            if (!full.StartsWith(prefix, StringComparison.Ordinal))
                return null;
            var link = Prefixes(full, prefix.Length).FirstOrDefault(p => new FileInfo(p).LinkTarget is not null);
            if (link is null)
                return full;
            var target = Path.GetFullPath(new FileInfo(link).LinkTarget!, Path.GetDirectoryName(link)!);
            full = target + full[link.Length..];
        }

        throw new IOException("Too many links.");
    }

    /// <summary>A path as the disk names it: some systems write letters and the marks on them apart, and texts are read with
    /// both composed.</summary>
    private string NameOnDisk(string path)
    {
        if (Ascii.IsValid(path) || Path.Exists(path) || !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return path;
        var found = folder;
        foreach (var name in path[(folder.Length + 1)..].Split(Path.DirectorySeparatorChar))
        {
            var next = Path.Combine(found, name);
            if (!Path.Exists(next) && Directory.Exists(found))
                next = Directory.EnumerateFileSystemEntries(found).Order(StringComparer.Ordinal).FirstOrDefault(f => CanonicalForm.Compose(Path.GetFileName(f)) == name) ?? next;
            found = next;
        }

        return found;
    }

    /// <summary>The part of a path before each separator after <paramref name="start"/>, then the whole path.</summary>
    private static IEnumerable<string> Prefixes(string path, int start)
    {
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, start); end >= 0; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
            yield return path[..end];
        yield return path;
    }
}

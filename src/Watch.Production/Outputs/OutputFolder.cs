using Watch.Production.Files;

namespace Watch.Production.Outputs;

/// <summary>The output folder. Each file is written under a temporary name and renamed when all are complete; files that are not
/// committed are deleted. Safe for several threads.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<string> staged = [];
    private readonly string folder;
    private readonly FileStream claim;

    private OutputFolder(string folder, FileStream claim)
    {
        this.folder = folder;
        this.claim = claim;
    }

    /// <summary>Creates the folder if necessary and locks it, so that no other build writes to it at the same time.</summary>
    /// <param name="folder">Absolute.</param>
    public static OutputFolder Open(string folder)
    {
        if (File.Exists(folder))
            throw new UnusableRequestException($"{folder} is a file. Name a folder for the outputs.");
        Directory.CreateDirectory(folder);
        try
        {
            return new(folder, new(
                Path.Combine(folder, ".watchpress.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose));
        }
        catch (IOException problem)
        {
            throw new IOException($"{folder} cannot be claimed; perhaps another build is writing to it. ({problem.Message})", problem);
        }
    }

    /// <summary>Writes a file that <see cref="Commit"/> will put in its place.</summary>
    public FileDigest Stage(string path, Action<Stream> write)
    {
        using var file = Begin(path);
        write(file.Stream);
        return file.Complete();
    }

    /// <summary>Writes an output of a report or volume.</summary>
    public Output Stage(OutputKind kind, string name, Action<Stream> write) => Stage(kind.PathOf(name), write).As(kind);

    /// <summary>Begins a file that <see cref="Commit"/> will put in its place, if it is completed.</summary>
    public StagedFile Begin(string path)
    {
        EnsureFolder(path);
        return new(path, Temporary(path), () =>
        {
            lock (gate)
                staged.Add(path);
        });
    }

    /// <summary>Renames all staged files, in the order in which they were staged, and deletes stale ones.</summary>
    public void Commit(IReadOnlyList<string> stale)
    {
        lock (gate)
        {
            for (; staged.Count > 0; staged.RemoveAt(0))
                File.Move(Temporary(staged[0]), Place(staged[0]), overwrite: true);
            foreach (var path in stale.Where(Has))
                File.Delete(Place(path));
        }
    }

    /// <summary>Whether there is such a file within the folder, not behind a link.</summary>
    public bool Has(string path) => IsWithin(path) && File.Exists(Place(path));

    /// <summary>Reads a small file. Returns null if that is not possible.</summary>
    public byte[]? Read(string path, long largest)
    {
        try
        {
            var file = new FileInfo(Place(path));
            return file.Exists && file.Length <= largest ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var path in staged)
                File.Delete(Temporary(path));
            staged.Clear();
        }

        claim.Dispose();
    }

    private string Place(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private string Temporary(string path) => WholeFile.Temporary(Place(path));

    private void EnsureFolder(string path)
    {
        if (!IsWithin(path))
            throw new IOException($"{Path.GetDirectoryName(Place(path))} is a link. Outputs are not written through it.");
        Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
    }

    /// <summary>Whether no folder between the output folder and the file is a link.</summary>
    private bool IsWithin(string path)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (new DirectoryInfo(Place(path[..end])).LinkTarget is not null)
                return false;
        }

        return true;
    }
}

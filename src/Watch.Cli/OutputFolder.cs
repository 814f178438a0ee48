namespace Watch.Cli;

/// <summary>A file that a build made.</summary>
/// <param name="Path">From the output folder, with forward slashes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
internal sealed record Output(string Path, long Bytes, string Sha256);

/// <summary>The folder that outputs go to. Each is written under a temporary name beside its place and moved there
/// when all are whole; what is not committed leaves no trace. Safe for several threads.</summary>
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

    /// <summary>Makes the folder where there is none and claims it, so that no other build writes to it meanwhile.</summary>
    /// <param name="folder">Absolute.</param>
    public static OutputFolder Open(string folder)
    {
        if (File.Exists(folder))
            throw new WrongUsageException($"{folder} is a file. Name a folder for the outputs.");
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
    public Output Stage(string path, Action<Stream> write)
    {
        using var file = Begin(path);
        write(file.Stream);
        return file.Complete();
    }

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

    /// <summary>Puts all staged files in place, in the order staged, and removes others.</summary>
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

    /// <summary>Whether there is such a file, and within the folder, not through a link.</summary>
    public bool Has(string path) => IsWithin(path) && File.Exists(Place(path));

    /// <summary>A small file's bytes, or null where there is none that can be read.</summary>
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

    /// <summary>Whether no folder on the way from the output folder to the file is a link.</summary>
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

using System.Security.Cryptography;

namespace Watch.Production.Outputs;

/// <summary>A file that is completely written under its temporary name.</summary>
/// <param name="Path">From the output folder, with forward slashes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
internal readonly record struct FileDigest(string Path, long Bytes, string Sha256)
{
    public Output As(OutputKind kind) => new(kind, Path, Bytes, Sha256);
}

/// <summary>A file that is written under a temporary name. If it is not completed, it is deleted.</summary>
internal sealed class StagedFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private readonly Action stage;
    private readonly FileStream file;
    private bool isWhole;

    /// <param name="path">From the output folder, with forward slashes.</param>
    /// <param name="stage">Called when the file is complete.</param>
    public StagedFile(string path, string temporary, Action stage)
    {
        (this.path, this.temporary, this.stage) = (path, temporary, stage);
        file = new(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public Stream Stream => file;

    /// <summary>Flushes the file and lets the output folder put it in place later.</summary>
    public FileDigest Complete()
    {
        // The data must be on disk before the rename: otherwise a power cut could leave an empty file in place of a good one.
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var written = new FileDigest(path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
        file.Dispose();
        stage();
        isWhole = true;
        return written;
    }

    public void Dispose()
    {
        file.Dispose();
        if (!isWhole)
            File.Delete(temporary);
    }
}

using System.Security.Cryptography;

namespace Watch.Cli;

/// <summary>A file that is written under a temporary name. What is not completed leaves no trace.</summary>
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

    /// <summary>Says that all is written.</summary>
    public Output Complete()
    {
        // On disk before the name points to it: else a power cut could leave an empty file where a good one was.
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var output = new Output(path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
        file.Dispose();
        stage();
        isWhole = true;
        return output;
    }

    public void Dispose()
    {
        file.Dispose();
        if (!isWhole)
            File.Delete(temporary);
    }
}

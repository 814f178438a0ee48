namespace Watch.Production.Files;

/// <summary>Writes a file under a temporary name and then renames it, so that its name never means half a file.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] bytes)
    {
        var temporary = Temporary(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The temporary name of a file. It lies in the same folder, so that the rename is atomic, and is always the same, so
    /// that the next run overwrites what a killed process left behind.</summary>
    public static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.partial");
}

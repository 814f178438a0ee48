namespace Watch.Production.Files;

/// <summary>Writes a file so that its name always means a whole one.</summary>
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

    /// <summary>The name a file has until it is whole: beside its place, so that moving it there is one step, and the
    /// same every time, so that what a killed process left is written over.</summary>
    public static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.partial");
}

using Watch.Documents;
using Watch.Edition;

namespace Watch.Cli;

/// <summary>Reads the records of editions that a command line names.</summary>
internal static class EditionFile
{
    public static EditionRecord Read(string path, Surroundings surroundings)
    {
        var file = new FileInfo(surroundings.PathOf(path));
        if (!file.Exists)
            throw new WrongUsageException($"There is no file {path}. Name the record of an edition, out/print/<volume>.json.");
        if (file.Length > EditionJson.Largest)
            throw new WrongUsageException($"{path} is too large to be the record of an edition.");
        return EditionJson.Parse(File.ReadAllBytes(file.FullName)) ?? throw new WrongUsageException($"{path} is no record of an edition. Name out/print/<volume>.json.");
    }
}

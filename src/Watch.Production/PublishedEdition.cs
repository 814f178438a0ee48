using Watch.Documents;
using Watch.Edition.Records;

namespace Watch.Production;

/// <summary>The records of editions, as files have them.</summary>
public static class PublishedEdition
{
    /// <summary>Reads the record of an edition.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="UnusableRequestException">There is no such file, or it is no record.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EditionRecord Read(string path, string name)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new UnusableRequestException($"There is no file {name}. Name the record of an edition, out/print/<volume>.json.");
        if (file.Length > EditionJson.Largest)
            throw new UnusableRequestException($"{name} is too large to be the record of an edition.");
        return EditionJson.Parse(File.ReadAllBytes(file.FullName)) ?? throw new UnusableRequestException($"{name} is no record of an edition. Name out/print/<volume>.json.");
    }

    /// <summary>Says which pages, reports and notes moved between two editions, a line each.</summary>
    public static IEnumerable<string> Compare(EditionRecord old, EditionRecord later) => EditionDiff.Compare(old, later);
}

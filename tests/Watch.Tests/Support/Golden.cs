using Xunit;

namespace Watch.Tests.Support;

/// <summary>Compares what a stage prints with a file of the case's folder. <c>GOLDEN=update</c> in the environment
/// writes the files anew instead; look at the difference before committing it.</summary>
public static class Golden
{
    /// <summary>Whether what cases expect is written anew.</summary>
    public static bool Update { get; } = Environment.GetEnvironmentVariable("GOLDEN") == "update";

    /// <summary>The folders below <c>tests/golden/&lt;stage&gt;</c>, by name.</summary>
    public static IEnumerable<string> Cases(string stage)
    {
        var folder = Repository.File("tests", "golden", stage);
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
            : [];
    }

    public static string Folder(string stage, string name) => Repository.File("tests", "golden", stage, name);

    public static void Matches(string stage, string name, string file, string actual)
    {
        var path = Path.Combine(Folder(stage, name), file);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} does not exist: run the tests with GOLDEN=update and look at what they write.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

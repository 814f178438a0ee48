namespace Watch.Tests.Support;

/// <summary>Where the tests find the project's own files.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Watch.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Watch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the project's folder.");
    }
}

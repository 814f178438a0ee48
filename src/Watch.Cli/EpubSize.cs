using System.Globalization;

namespace Watch.Cli;

/// <summary>What stores and readers take.</summary>
public static class EpubSize
{
    /// <summary>In bytes: what Send to Kindle takes by e-mail, and what it takes at all.</summary>
    private const long ByMail = 50_000_000, AtAll = 200_000_000;

    /// <summary>What is to be said of a book's size; null for one that goes everywhere.</summary>
    public static string? Note(string path, long bytes) => bytes switch
    {
        > AtAll => $"{path} has {Megabytes(bytes)} MB, more than the 200 MB that Send to Kindle takes: give its figures fewer pixels, or bind it in volumes.",
        > ByMail => $"{path} has {Megabytes(bytes)} MB: Send to Kindle takes it on the web, and no more than 50 MB by e-mail.",
        _ => null,
    };

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}

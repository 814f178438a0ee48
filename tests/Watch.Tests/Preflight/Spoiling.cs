using Watch.Preflight;

namespace Watch.Tests.Preflight;

/// <summary>A rule broken on purpose.</summary>
/// <param name="Rule">The rule's name; of rules that several standards have, what follows the clause.</param>
/// <param name="What">What is wrong, for its name.</param>
/// <param name="Profile">By which the file is judged, and of which the sound one is.</param>
internal sealed record Spoiling(string Rule, string What, string Profile, Action<HandPdf> Spoil, PreflightOptions? Options = null)
{
    /// <summary>All there are; every rule has one at least.</summary>
    public static IReadOnlyList<Spoiling> All { get; } = [.. AnyPdfSpoilings.All, .. PressSpoilings.All, .. ArchiveSpoilings.All, .. HouseSpoilings.All];

    public string Title => $"{Profile}: {What}";
}

using Watch.Documents.Settings;

namespace Watch.Documents;

/// <summary>A report in another language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Url">Its address; null for a report of the corpus that has none.</param>
public sealed record Translation(string Language, string? Url)
{
    /// <summary>The file that the front matter names, as long as nobody has looked for its report.</summary>
    public NamedFile? File { get; init; }

    /// <summary>The report of the corpus that it is; null for one that is elsewhere.</summary>
    public JoinedReport? Report { get; init; }
}

/// <summary>A report of the same corpus, as far as others must know it to name it and to link to it.</summary>
/// <param name="Title">On one line.</param>
public sealed record JoinedReport(string Slug, string Title);

namespace Watch.Production;

/// <summary>What a report's PDF came to.</summary>
/// <param name="Source">The report's file in the corpus.</param>
public sealed record ReportRecord(string Slug, string Source, int Pages, int Notes, int Warnings);

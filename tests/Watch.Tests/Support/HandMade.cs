using Watch.Documents;
using Watch.Documents.Diagnostics;

namespace Watch.Tests.Support;

/// <summary>Reports made by hand, for tests that need no reader.</summary>
public static class HandMade
{
    /// <summary>A report of plain paragraphs.</summary>
    public static Report Report(string title, params string[] paragraphs) =>
        Report(title, [.. paragraphs.Select((text, i) => new Paragraph(new Leaf(i + 1, [new Text(text)])))], []);

    public static Report Report(string title, IReadOnlyList<Block> body, IReadOnlyList<Note> notes) => new(
        "report-001",
        new ReportMetadata { Number = 1, Title = new Leaf(0, [new Text(title)]), Date = new DateOnly(2020, 2, 3) },
        body,
        notes,
        new Dictionary<string, Target>(),
        new SourceText("report-001.md", ""),
        new SourceMap.Builder().Build());

    public static Note Note(int ordinal, string text, int citations = 1) => new(
        ordinal, "n" + ordinal, citations, [new Paragraph(new Leaf(0, [new Text(text)]))]);
}

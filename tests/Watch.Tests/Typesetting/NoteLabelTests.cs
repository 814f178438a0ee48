using Watch.Tests.Cli;
using Watch.Tests.Edition;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>The number of a note stands at its first line, whatever the note begins with, and marks that stand side by side are told apart.</summary>
public sealed class NoteLabelTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("- a list\n    - to begin with", "1.•alist")]
    [InlineData("1. first\n    2. second", "1.1.first")]
    [InlineData("- - within another", "1.••withinanother")]
    [InlineData("> words of others", "1.wordsofothers")]
    [InlineData("| Year | Ships |\n    |---|---|\n    | 1951 | 12 |", "1.YearShips")]
    public void The_number_of_a_note_stands_before_its_first_block(string note, string line)
    {
        desk.Write("reports/1.md", $"---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\nauthors: [Ada Quay]\n---\n\nThe ferry was late.[^a]\n\n[^a]:\n    {note}\n");
        Assert.Equal(0, desk.Run("build", "--only", "report").Code);
        Assert.Contains(line, Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Word[^a][^b] end.", "Word1,2end.")]
    [InlineData("Word[^a], [^b] end.", "Word1,2end.")]
    [InlineData("Ten m²[^a] end[^b].", "Tenm²1end2.")]
    public void Marks_side_by_side_are_told_apart(string text, string printed)
    {
        desk.Write("reports/1.md", $"---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\nauthors: [Ada Quay]\n---\n\n{text}\n\n[^a]: One.\n\n[^b]: Two.\n");
        Assert.Equal(0, desk.Run("build", "--only", "report").Code);
        Assert.Contains(printed, Words(), StringComparison.Ordinal);
    }

    /// <summary>The text of the report without white space.</summary>
    private string Words() => string.Concat(PrintedBook.Open(desk["out/reports/report-001.pdf"]).Pages.SelectMany(page => page.Text).Where(c => !char.IsWhiteSpace(c)));
}

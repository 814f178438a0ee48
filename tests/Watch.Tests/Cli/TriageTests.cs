using Xunit;

namespace Watch.Tests.Cli;

/// <summary>What a build prints of many problems.</summary>
public sealed class TriageTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_last_lines_count_problems_by_code_and_repeat_the_errors()
    {
        desk.Report(1).BadReport(2).BadReport(3).Write("reports/4.md", "---\ntitle: No date\nnumber: 4\n---\n\nText.\n");
        var last = desk.Run("build", "--only", "report").Error.TrimEnd().Split('\n')[^4..];
        Assert.StartsWith("2 warnings: authors-missing 1, date-missing 1", last[0], StringComparison.Ordinal);
        Assert.Equal("2 errors: note-undefined 2", last[1]);
        Assert.StartsWith("  2.md:8:20: error note-undefined: ", last[2], StringComparison.Ordinal);
        Assert.StartsWith("  3.md:8:20: error note-undefined: ", last[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_problems_ends_without_a_count() =>
        Assert.DoesNotContain("warning", desk.Report(1).Run("build", "--only", "report").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    [InlineData(9, 1)]
    public void A_warning_that_says_the_same_in_many_files_is_one_line(int files, int lines)
    {
        for (var number = 1; number <= files; number++)
            desk.Write($"reports/{number}.md", $"---\ntitle: Harbour {number}\nnumber: {number}\nauthors: [Ada Quay]\n---\n\nText.\n");
        var said = desk.Run("build", "--only", "report").Error.Split('\n').Where(line => line.Contains(": warning date-missing: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(lines, said.Count);
        if (files == 4)
            Assert.EndsWith(" Also in 3 other places in 3 files: 2.md, 3.md, 4.md.", said[0], StringComparison.Ordinal);
        if (files == 9)
            Assert.EndsWith(" Also in 8 other places in 8 files: 2.md, 3.md, 4.md, 5.md, and 4 more that --format json lists.", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_has_a_line_of_its_own()
    {
        for (var number = 1; number <= 5; number++)
            desk.BadReport(number);
        Assert.Equal(5, desk.Run("build", "--only", "report").Error.Split('\n').Count(line => line.Contains(".md:8:20: error note-undefined", StringComparison.Ordinal) && line[0] != ' '));
    }

    [Fact]
    public void All_errors_of_a_report_come_in_one_build_those_of_its_pictures_too()
    {
        desk.Report(1, "The ferry[^none] was late.\n\n![Quay](quay.png)\n\n![Pier](pier.png)\n\nAgain.");
        var codes = desk.Run("build", "--only", "report").Error.Split('\n').Where(line => line.StartsWith("1.md:", StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Split(": error ")[1].Split(':')[0]);
        Assert.Equal(["note-undefined", "file-unreadable", "file-unreadable"], codes);
    }

    [Fact]
    public void No_control_character_of_a_report_or_a_file_name_reaches_the_terminal()
    {
        var name = OperatingSystem.IsWindows() ? "plain" : "red\u001B[31m\u0007";
        var said = desk.Write($"reports/{name}.md", "The [log](&#27;[2J&#155;x) of the ferry, and ![a](&#27;]0;x.png)\n\n![a](&#27;]0;y.png)\n").Run("build");
        Assert.Equal(1, said.Code);
        Assert.DoesNotContain((said.Error + said.Output).Replace("\n", "", StringComparison.Ordinal), char.IsControl);
        Assert.Contains("\"\\x1b[2J\\x9bx\"", said.Error, StringComparison.Ordinal);
        Assert.Contains("\"\\x1b]0;y.png\"", said.Error, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || said.Error.Contains("red\\x1b[31m\\x07.md:1:", StringComparison.Ordinal));
    }
}

using Watch.Documents.Diagnostics;
using Xunit;

namespace Watch.Tests.Documents;

public class NoteReadingTests
{
    [Theory]
    [InlineData("Hold fast![^n]", "Hold fast![1]")]
    [InlineData("![^n] begins", "![1] begins")]
    [InlineData("*Hold![^n]*", "emphasis(Hold![1])")]
    [InlineData("Hold!![^n][^n]", "Hold!![1][1]")]
    [InlineData("[Hold![^n]](https://example.org/)", "link https://example.org/ (Hold!)[1]")]
    [InlineData("| Hold![^n] |\n|---|\n| x |", "Hold![1]")]
    [InlineData("## Hold![^n]", "Hold![1]")]
    public void A_note_s_mark_after_an_exclamation_mark_is_no_picture(string body, string read)
    {
        Assert.Equal(read, Marked.First(body + "\n\n[^n]: The note."));
        Assert.Empty(ReadReport.Codes(body + "\n\n[^n]: The note."));
    }

    [Theory]
    [InlineData("Log", "log")]
    [InlineData("ÉTÉ", "été")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ΝΌΜΟΣ", "νόμος")]
    [InlineData("ДОМ", "дом")]
    [InlineData("ﬁsh", "FISH")]
    public void Labels_that_differ_in_case_are_one_note(string cited, string written)
    {
        Assert.Equal("A[1]", Marked.First($"A[^{cited}]\n\n[^{written}]: The note."));
        Assert.Equal("A note [see 1]", Marked.First($"A note [note](#note:{cited})\n\n[^{written}]: The note."));
    }

    [Theory]
    [InlineData("ı", "i")]
    [InlineData("e", "é")]
    public void Labels_that_differ_otherwise_are_two(string cited, string written) =>
        Assert.Contains("note-undefined", ReadReport.Codes($"A[^{cited}]\n\n[^{written}]: The note."));

    [Fact]
    public void Two_notes_whose_labels_differ_in_case_are_told_with_both_labels()
    {
        var found = Assert.Single(ReadReport.Body("A[^Log]\n\n[^Log]: One.\n[^log]: Two.").Diagnostics);
        Assert.Equal(Rules.NoteDuplicate, found.Rule);
        Assert.Contains("\"log\"", found.Message);
        Assert.Contains("\"Log\"", found.Remedy);
    }

    [Theory]
    [InlineData("A[^n].\n\n[^n]: One.\n\n  Two.", 9)]
    [InlineData("A[^n].\n\n[^n]: One.\n\n   > Two.", 9)]
    [InlineData("A[^n].\n\n[^n]: One.\n\n  - Two.", 9)]
    [InlineData("- One.\n\n Two.", 7)]
    [InlineData("1. One.\n\n  ```\n  two\n  ```", 7)]
    [InlineData("> 10. One.\n>\n>   Two.", 7)]
    [InlineData("Term\n:   One.\n\n  Two.", 8)]
    public void A_block_that_is_indented_too_little_to_belong_to_what_stands_above_is_told(string body, int line)
    {
        var found = Assert.Single(ReadReport.Body(body).Diagnostics, d => d.Rule == Rules.IndentShort);
        Assert.Equal(line + 1, found.Place.Line);
    }

    [Fact]
    public void Each_of_several_blocks_that_are_indented_too_little_is_told() =>
        Assert.Equal(
            [5, 7],
            ReadReport.Body("A[^n].\n\n[^n]: One.\n\n  Two.\n\n   Three.\n\nFour.\n\n  Five.").Diagnostics
                .Where(d => d.Rule == Rules.IndentShort).Select(d => d.Place.Line - ReadReport.FrontMatter.Count(c => c == '\n')));

    [Theory]
    [InlineData("A[^n].\n\n[^n]: One.\n\n    Two.\n\nThree.")]
    [InlineData("- One.\n\n  Two.\n\nThree.")]
    [InlineData("1. One.\n\n   Two.")]
    [InlineData("  - One.\n\n  Two.")]
    [InlineData("One.\n\n  Two.")]
    public void One_that_is_indented_enough_or_not_at_all_is_not(string body) =>
        Assert.DoesNotContain("indent-short", ReadReport.Codes(body));
}

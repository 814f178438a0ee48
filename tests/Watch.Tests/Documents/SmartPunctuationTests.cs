using Xunit;

namespace Watch.Tests.Documents;

public class SmartPunctuationTests
{
    [Theory]
    [InlineData("\"Yes,\" he said.", "“Yes,” he said.")]
    [InlineData("He said \"yes\" (\"no\").", "He said “yes” (“no”).")]
    [InlineData("\"'Inner' and outer\"", "“‘Inner’ and outer”")]
    [InlineData("\"Outer and 'inner'\"", "“Outer and ‘inner’”")]
    [InlineData("\"She said---\" and \"---went on\"", "“She said—” and “—went on”")]
    [InlineData("a word--\"quoted\"", "a word–“quoted”")]
    [InlineData("\"*Emphasis*\" and *\"inside\"*", "“Emphasis” and “inside”")]
    [InlineData("**\"Strong**,\" he said", "“Strong,” he said")]
    [InlineData("\"Open straight and closed curly” then \"again\"", "“Open straight and closed curly” then “again”")]
    [InlineData("“Open curly and closed straight\" then \"again\"", "“Open curly and closed straight” then “again”")]
    [InlineData("“curly” and ‘curly’ stay", "“curly” and ‘curly’ stay")]
    [InlineData("“ spaced \" out", "“ spaced ” out")]
    [InlineData("[\"A title\"](https://example.org/)", "“A title”")]
    [InlineData("\"`code`\" quoted", "“code” quoted")]
    [InlineData("¿\"Qué\"?", "¿“Qué”?")]
    public void Quotation_marks_curl_by_what_stands_beside_them(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written));

    [Theory]
    [InlineData("It's the authors' view.", "It’s the authors’ view.")]
    [InlineData("the '90s and the 1990's", "the ’90s and the 1990’s")]
    [InlineData("class of '68, then", "class of ’68, then")]
    [InlineData("'Tis rock 'n' roll", "’Tis rock ’n’ roll")]
    [InlineData("'Quoted', he said", "‘Quoted’, he said")]
    [InlineData("O'Brien and L'Aquila", "O’Brien and L’Aquila")]
    [InlineData("*Hankyoreh*'s view", "Hankyoreh’s view")]
    public void An_apostrophe_is_told_from_a_quotation_mark(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written));

    [Theory]
    [InlineData("1990--2000", "1990–2000")]
    [InlineData("one---two", "one—two")]
    [InlineData("one ---- two", "one ---- two")]
    [InlineData("a --> b <-- c", "a --> b <-- c")]
    [InlineData("and so on...", "and so on…")]
    [InlineData("the end....", "the end….")]
    [InlineData("leaders ..... stay", "leaders ..... stay")]
    [InlineData("-*-* stay apart", "-- stay apart")]
    [InlineData("a well-known e-mail", "a well-known e-mail")]
    public void Runs_of_hyphens_and_full_stops_are_dashes_and_ellipses(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written));

    [Theory]
    [InlineData("Report No. 2", "Report No.~2")]
    [InlineData("p. 5 and pp. 6-7", "p.~5 and pp.~6-7")]
    [InlineData("(p. 5)", "(p.~5)")]
    [InlineData("10 km and 5 %", "10~km and 5~%")]
    [InlineData("10 kilometres", "10 kilometres")]
    [InlineData("Mr. X and Dr. Who", "Mr.~X and Dr.~Who")]
    [InlineData("Alex N. Wong and J. K. Example", "Alex N.~Wong and J.~K.~Example")]
    [InlineData("the U.S. State Department", "the U.S. State Department")]
    [InlineData("ca. 1900", "ca.~1900")]
    [InlineData("Nov. 22, 2018 and Dec 10", "Nov.~22, 2018 and Dec~10")]
    [InlineData("\"Nov. 22\"", "“Nov.~22”")]
    [InlineData("he said no. Then 2", "he said no. Then 2")]
    [InlineData("*No.* 2", "No.~2")]
    [InlineData("No.\n2", "No.~2")]
    public void A_line_does_not_break_within_a_figure_and_what_it_counts(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written).Replace('\u00A0', '~'));

    [Theory]
    [InlineData("`\"a\" -- b...`", "\"a\" -- b...")]
    [InlineData("https://example.org/a--b'c", "https://example.org/a--b'c")]
    [InlineData("<https://example.org/a--b>", "https://example.org/a--b")]
    [InlineData("\\\"straight\\\" and \\'", "\"straight\" and '")]
    [InlineData("&quot;straight&quot;", "\"straight\"")]
    public void Code_addresses_and_escaped_marks_stay_as_written(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written));

    [Theory]
    [InlineData("[\"Nr. 2\" --- 10 km...]{lang=de}", "\"Nr. 2\" — 10 km…")]
    [InlineData("\"English\" [\"deutsch\"]{lang=de} \"English\"", "“English” \"deutsch\" “English”")]
    [InlineData("[\"British\"]{lang=en-GB}", "“British”")]
    public void Only_English_has_rules_for_quotation_marks(string written, string printed) =>
        Assert.Equal(printed, Reading.FirstParagraph(written));
}

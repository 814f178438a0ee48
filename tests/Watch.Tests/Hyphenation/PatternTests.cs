using Watch.Languages;
using Watch.Languages.Hyphenation;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Hyphenation;

public class PatternTests
{
    private static readonly string Folder = Repository.File("src", "Watch.Languages", "Hyphenation", "Patterns");

    /// <summary>The numbers of patterns are those of hyph-utf8's files.</summary>
    [Theory]
    [InlineData("hyph-en-us.tex", 4938, 14)]
    [InlineData("hyph-en-gb.tex", 8527, 8)]
    public void The_pattern_files_are_whole_and_well_formed(string name, int patterns, int exceptions)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name)).Where(l => !l.StartsWith('%')).ToList();
        var second = lines.IndexOf("\\hyphenation{");
        Assert.Equal("\\patterns{", lines[0]);
        Assert.Equal(["}", "\\hyphenation{"], lines[(second - 1)..(second + 1)]);
        Assert.Equal("}", lines[^1]);
        Assert.Equal((patterns, exceptions), (second - 2, lines.Count - second - 2));
        Assert.All(lines[1..(second - 1)], p => Assert.Matches(@"^(\.[a-z]|[1-9]?[a-z])([1-9]?[a-z])*[1-9]?\.?$", p));
        Assert.All(lines[(second + 1)..^1], e => Assert.Matches("^[a-z]+(-[a-z]+)*$", e));
    }

    [Theory]
    [InlineData("hyph-en-us.tex", "Gerard D.C. Kuiken")]
    [InlineData("hyph-en-gb.tex", "Dominik Wujastyk, Graham Toal")]
    public void A_pattern_file_begins_with_its_notice(string name, string holder)
    {
        var notice = File.ReadAllText(Path.Combine(Folder, name)).Split("\\patterns")[0];
        Assert.Contains("copyright: Copyright (C)", notice);
        Assert.Contains(holder, notice);
    }

    [Fact]
    public void Watchs_own_exceptions_are_what_comes_out()
    {
        foreach (var name in new[] { "names.tex", "words-en-us.tex" })
        {
            var words = File.ReadAllLines(Path.Combine(Folder, name)).Where(l => char.IsLetter(l.FirstOrDefault())).ToList();
            Assert.True(words.Count > 10);
            Assert.Equal(words, words.Select(w => Language.Of("en").Hyphenator!.WithMinima(1, 1).Show(w.Replace("-", ""))));
            Assert.Equal(words, words.Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }
}

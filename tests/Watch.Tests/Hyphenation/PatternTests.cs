using System.Text.RegularExpressions;
using Watch.Languages;
using Watch.Languages.Hyphenation;
using Watch.Languages.Table;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Hyphenation;

/// <summary>The files of patterns, and what the build makes of them.</summary>
public class PatternTests
{
    private static readonly string Folder = Repository.File("src", "Watch.Languages", "Hyphenation", "Patterns");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.tex").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>The numbers of patterns and exceptions are those of hyph-utf8's files.</summary>
    [Theory]
    [InlineData("hyph-en-us", 4938, 14)]
    [InlineData("hyph-en-gb", 8527, 8)]
    [InlineData("hyph-de-1996", 36709, 0)]
    [InlineData("hyph-de-1901", 36397, 0)]
    [InlineData("hyph-pt", 427, 2)]
    [InlineData("hyph-rm", 384, 0)]
    [InlineData("hyph-sk", 2467, 5)]
    [InlineData("hyph-sq", 303, 0)]
    public void The_pattern_files_that_are_written_anew_are_whole_and_well_formed(string name, int patterns, int exceptions)
    {
        var text = WithoutComments(name);
        Assert.Equal((patterns, exceptions), (Words(text, "patterns").Count, Words(text, "hyphenation").Count));
        Assert.All(Words(text, "patterns"), p => Assert.Matches(@"^\.?([1-9]?[\p{L}'-])+[1-9]?\.?$", p));
        Assert.All(Words(text, "hyphenation"), e => Assert.Matches(@"^\p{L}+(-\p{L}+)*$", e));
    }

    /// <summary>Levels of the trie against those of every part of a word that is a pattern. Esperanto's patterns are written with macros.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_compiled_patterns_are_those_of_the_file(string name)
    {
        var text = WithoutComments(name);
        var set = PatternSet.Load(name);
        Assert.Equal(Words(text, "hyphenation"), set.Exceptions);
        if (name == "hyph-eo")
            return;
        var patterns = Words(text, "patterns").ToDictionary(p => Regex.Replace(p, "[0-9]", ""), p => Regex.Split(p, "[^0-9]").Select(l => l.Length == 0 ? (byte)0 : byte.Parse(l)).ToArray());
        Assert.All(patterns.Keys.SelectMany(p => p).Except(['.']), c => Assert.True(set.Patterns.Has(c)));
        var lookup = patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        var longest = patterns.Keys.Select(p => p.Length).DefaultIfEmpty().Max();
        foreach (var word in patterns.Keys.Select(p => p.Replace(".", "")))
        {
            var levels = new byte[word.Length + 3];
            set.Patterns.Levels(word, levels);
            Assert.True(Levels($".{word}.", lookup, longest).AsSpan().SequenceEqual(levels), word);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_pattern_file_has_its_notice(string name)
    {
        if (!name.StartsWith("hyph-", StringComparison.Ordinal))
            return;
        var notice = File.ReadAllText(Path.Combine(Folder, name + ".tex")).Split("\\patterns")[0];
        Assert.Contains("licence:", notice);
        Assert.Matches("copyright|Copyright|notice", notice);
        Assert.DoesNotContain("GPL", Regex.Replace(notice, "(?s).*(MIT|MPL|LPPL).*", ""));
        Assert.Contains(name[5..], File.ReadAllText(Path.Combine(Folder, "PROVENANCE.txt")));
    }

    [Fact]
    public void Every_file_is_a_languages()
    {
        var used = LanguageTable.All.Select(l => l.Patterns).OfType<HyphenationPatterns>().SelectMany(p => p.Files).ToHashSet();
        Assert.Equal(Files.Select(f => f.Data), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Watchs_own_exceptions_are_what_comes_out()
    {
        foreach (var name in new[] { "names", "words-en-us" })
        {
            var words = PatternSet.Load(name).Exceptions;
            Assert.True(words.Count > 10);
            Assert.Equal(words, words.Select(w => Language.Of("en").Hyphenator!.WithMinima(1, 1).Show(w.Replace("-", ""))));
            Assert.Equal(words, words.Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }

    private static string WithoutComments(string name) => Regex.Replace(File.ReadAllText(Path.Combine(Folder, name + ".tex")), "%.*", "");

    private static List<string> Words(string text, string macro) =>
        [.. Regex.Matches(text, @"\\" + macro + @"\s*\{([^}]*)\}").SelectMany(m => m.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    private static byte[] Levels(string word, Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> patterns, int longest)
    {
        var levels = new byte[word.Length + 1];
        for (var start = 0; start < word.Length; start++)
        {
            for (var end = start + 1; end <= Math.Min(word.Length, start + longest); end++)
            {
                if (!patterns.TryGetValue(word.AsSpan(start..end), out var found))
                    continue;
                for (var i = 0; i < found.Length; i++)
                    levels[start + i] = Math.Max(levels[start + i], found[i]);
            }
        }

        return levels;
    }
}

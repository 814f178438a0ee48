using Watch.Languages;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Hyphenation;

/// <summary>Words as LuaTeX hyphenates them. scripts/hyphenation-fixtures.mjs writes the files.</summary>
public class LuaTeXTests
{
    private static readonly string Folder = Repository.File("tests", "Watch.Tests", "Hyphenation", "LuaTeX");

    public static TheoryData<string> Tags => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Words_are_hyphenated_as_by_LuaTeX(string tag)
    {
        var words = File.ReadAllLines(Path.Combine(Folder, tag + ".txt"));
        var hyphenator = Language.Of(tag).Hyphenator;
        Assert.NotNull(hyphenator);
        Assert.InRange(words.Length, 200, 400);
        Assert.InRange(words.Count(w => w.Contains('-')), words.Length / 3, words.Length);
        Assert.Equal(words, words.Select(w => hyphenator.Show(w.Replace("-", ""))));
    }

    /// <summary>English has words and a rule of its own, and its patterns are held against published words.</summary>
    [Fact]
    public void Every_language_with_patterns_is_compared()
    {
        var compared = Tags.Select(t => Language.Of(t.Data).Hyphenator!.Language).ToHashSet();
        var all = Watch.Languages.Table.LanguageTable.All.Where(l => l.Hyphenator is not null).Select(l => l.Hyphenator!.Language).Distinct().ToList();
        Assert.Equal(["en-GB", "en-US"], all.Where(l => !compared.Contains(l)).Order(StringComparer.Ordinal));
        Assert.InRange(all.Count, 40, 100);
    }
}

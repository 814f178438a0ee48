using System.Text.RegularExpressions;
using Watch.Languages.Sorting;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Sorting;

public partial class LanguageOrderTests
{
    /// <summary>Words in the order of another program (scripts/sorting-words.mjs), which says what is known to differ. A file in
    /// SORTING_WORDS holds more of them.</summary>
    private static string Words => Environment.GetEnvironmentVariable("SORTING_WORDS") ?? Repository.File("tests", "golden", "sorting", "words.txt");

    public static TheoryData<string> Tags => [.. File.ReadLines(Words).Where(l => l[0] != '#').Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)])];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Words_stand_in_the_order_of_their_language(string tag)
    {
        var order = Collation.Of(tag);
        var line = File.ReadLines(Words).Single(l => l.StartsWith(tag + " ", StringComparison.Ordinal))[(tag.Length + 1)..];
        var wrong = new List<string>();
        var before = "";
        foreach (var (sign, word) in Word().Matches(line).Select(m => (m.Groups[1].Value, m.Groups[2].Value)))
        {
            var compared = order.KeyOf(before).CompareTo(order.KeyOf(word));
            if (before.Length > 0 && (sign == "=" ? compared != 0 : compared >= 0))
                wrong.Add($"{before} {sign} {word}, here {compared}");
            before = word;
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join("; ", wrong.Take(12))}");
    }

    [GeneratedRegex("([<=]?)([^<=]+)")]
    private static partial Regex Word();
}

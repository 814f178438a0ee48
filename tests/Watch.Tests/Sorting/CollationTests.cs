using System.Globalization;
using System.Text;
using Watch.Languages.Normalization;
using Watch.Languages.Sorting;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Sorting;

public class CollationTests
{
    /// <summary>CLDR's own tests of the root order, a sample of them (scripts/collation-fixtures.cs). A folder in COLLATION_TESTS holds all.</summary>
    [Theory]
    [InlineData("CollationTest_CLDR_NON_IGNORABLE_SHORT.txt", false, 3_500)]
    [InlineData("CollationTest_CLDR_SHIFTED_SHORT.txt", true, 3_800)]
    public void The_root_order_is_CLDRs(string file, bool isShifted, int least)
    {
        var order = Collation.Root(isShifted);
        var folder = Environment.GetEnvironmentVariable("COLLATION_TESTS") ?? Repository.File("tests", "golden", "sorting");
        var lines = File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.True(lines.Count >= least, $"{lines.Count} lines.");
        var wrong = new List<string>();
        var (before, beforeText) = (order.KeyOf(""), "");
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Text(lines[i]);
            var key = order.KeyOf(text);
            var compared = before.CompareTo(key);
            if (compared > 0 || (compared == 0 && CompareCodePoints(CanonicalForm.Decompose(beforeText), CanonicalForm.Decompose(text)) > 0))
                wrong.Add($"{lines[i - 1]} > {lines[i]}");
            (before, beforeText) = (key, text);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {lines.Count}: {string.Join("; ", wrong.Take(20))}");
    }

    private static string Text(string line)
    {
        var text = new StringBuilder();
        foreach (var character in line.Split(';')[0].Split(' ').Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        {
            // Some lines hold half a surrogate pair.
            if (character > char.MaxValue)
                text.Append(char.ConvertFromUtf32(character));
            else
                text.Append((char)character);
        }

        return text.ToString();
    }

    private static int CompareCodePoints(string a, string b)
    {
        var (x, y) = (Points(a), Points(b));
        return x.AsSpan().SequenceCompareTo(y);
    }

    private static int[] Points(string text)
    {
        var points = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            points.Add(CodePoints.At(text, i, out var length));
            i += length;
        }

        return [.. points];
    }
}

using System.Globalization;
using Watch.Tests.Support;
using Watch.Typesetting.Bidirectional;
using Xunit;

namespace Watch.Tests.Bidirectional;

/// <summary>The cases of the Unicode Character Database, from Debian's package unicode-data.</summary>
public class BidiTests
{
    private const string Folder = "/usr/share/unicode";

    [Fact]
    public void Levels_and_order_are_those_of_Unicodes_cases_by_class()
    {
        ExternalTool.NeedFile(Path.Combine(Folder, "BidiTest.txt"), "Debian's unicode-data");
        string[] levels = [], order = [];
        var cases = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, "BidiTest.txt")))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = Words(line[8..]);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = Words(line[9..]);
            }
            else if (line.Length > 0 && line[0] is not ('#' or '@'))
            {
                var parts = line.Split(';');
                var classes = Words(parts[0]).Select(Enum.Parse<BidiClass>).ToArray();
                var bits = int.Parse(parts[1], CultureInfo.InvariantCulture);
                var text = new string('x', classes.Length);
                for (var bit = 0; bit < 3; bit++)
                {
                    if ((bits & (1 << bit)) == 0)
                        continue;
                    var paragraph = bit == 0 ? EmbeddingLevels.FirstStrong(classes) ?? 0 : (byte)(bit - 1);
                    Check(line, classes, text, paragraph, levels, order);
                    cases++;
                }
            }
        }

        Assert.True(cases > 700_000);
    }

    [Fact]
    public void Levels_and_order_are_those_of_Unicodes_cases_by_character()
    {
        ExternalTool.NeedFile(Path.Combine(Folder, "BidiCharacterTest.txt"), "Debian's unicode-data");
        var cases = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, "BidiCharacterTest.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split(';');
            var characters = Words(parts[0]).Select(w => int.Parse(w, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            var classes = characters.Select(BidiData.Unicode.ClassOf).ToArray();
            var text = string.Concat(characters.Select(c => c <= 0xFFFF ? (char)c : 'x'));
            var paragraph = parts[1] == "2" ? EmbeddingLevels.FirstStrong(classes) ?? 0 : byte.Parse(parts[1], CultureInfo.InvariantCulture);
            Assert.Equal(parts[2], paragraph.ToString(CultureInfo.InvariantCulture));
            Check(line, classes, text, paragraph, Words(parts[3]), Words(parts[4]));
            cases++;
        }

        Assert.True(cases > 90_000);
    }

    [Fact]
    public void Classes_are_those_of_the_Unicode_Character_Database()
    {
        var path = Path.Combine(Folder, "extracted", "DerivedBidiClass.txt");
        ExternalTool.NeedFile(path, "Debian's unicode-data");
        foreach (var line in File.ReadLines(path).Select(l => l.Split('#')[0]).Where(l => l.Contains(';')))
        {
            var parts = line.Split(';');
            var ends = parts[0].Trim().Split("..").Select(w => int.Parse(w, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            for (var codePoint = ends[0]; codePoint <= ends[^1]; codePoint++)
                Assert.Equal(parts[1].Trim(), BidiData.Unicode.ClassOf(codePoint).ToString());
        }
    }

    private static void Check(string line, BidiClass[] classes, string text, byte paragraphLevel, string[] levels, string[] order)
    {
        var directions = Directions.Resolved(classes, EmbeddingLevels.Resolve(classes, text, paragraphLevel), paragraphLevel);
        var found = directions.OfLine(0, classes.Length);
        var seen = Enumerable.Range(0, classes.Length).Where(i => !EmbeddingLevels.IsRemoved(classes[i])).ToArray();
        if (!levels.SequenceEqual(found.Select((l, i) => EmbeddingLevels.IsRemoved(classes[i]) ? "x" : l.ToString(CultureInfo.InvariantCulture))))
            Assert.Fail($"{line} in a paragraph of level {paragraphLevel}: {string.Join(' ', found)}");
        var visual = Directions.VisualOrder([.. seen.Select(i => found[i])]).Select(i => seen[i].ToString(CultureInfo.InvariantCulture));
        if (!order.SequenceEqual(visual))
            Assert.Fail($"{line} in a paragraph of level {paragraphLevel}: order {string.Join(' ', visual)}");
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

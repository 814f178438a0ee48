using System.Text;
using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Languages;
using Watch.Reading;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Tests.WholeWay;
using Xunit;

namespace Watch.Tests.Conformance;

/// <summary>What a reader hears who follows the tags, by poppler's <c>pdfinfo -struct-text</c>.</summary>
public partial class StructureTextTests
{
    public static TheoryData<string> Reports => [.. Golden.Cases("model"), "every-kind", .. Directory.GetFiles(Repository.File("reports"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_tags_read_word_by_word_as_the_report_does(string name)
    {
        var report = name == "every-kind" ? EveryKind.Report : ReportReader.Read(new("report.md", File.ReadAllText(Source(name))), new CorpusSettings { Series = "Watch Report" }).Value;
        var blocks = Blocks(Samples.Of(Sample(name)).Bytes).ToList();
        var heard = blocks.SelectMany(Words).ToList();
        var at = 0;
        var between = new List<string>();
        var shownByCode = 0;
        foreach (var leaf in ModelLeaves.Of(report))
        {
            if (!HasFaces(leaf))
            {
                shownByCode += Words(leaf.PlainText).Count();
                continue;
            }

            var said = Words(string.Join(' ', WordsTests.Printed(report, leaf))).ToList();
            var found = at;
            while (found + said.Count <= heard.Count && !heard.Skip(found).Take(said.Count).SequenceEqual(said))
                found++;
            Assert.True(found + said.Count <= heard.Count, $"\"{string.Join(' ', said)}\" is not heard after \"{string.Join(' ', heard.Take(at).TakeLast(12))}\"");
            between.AddRange(heard.Skip(at).Take(found - at));
            at = found + said.Count;
        }

        // Between them are labels of items and notes, and what the metadata says; after them how the report is cited.
        var labels = BlockTree.All([.. report.Body, .. report.Notes.SelectMany(n => n.Content)]).Sum(b => b switch { ItemList list => list.Items.Count, Figure => 12, Table => 2, _ => 0 });
        Assert.InRange(between.Count, 0, 40 + report.Notes.Count + labels + shownByCode);
        var language = Language.Of(report.Metadata.Language);
        var citation = Citation.Of(report, new CorpusSettings { Series = "Watch Report" }, language.Cite);
        if (citation.Count > 0 && !name.StartsWith("report-", StringComparison.Ordinal))
        {
            var revision = report.Metadata.Revisions.Count == 0 ? [] : report.Metadata.Revisions.MaxBy(r => r.Date) is var (date, note) ? Words($"{language.Words.RevisedOn.With(language.Dates.Write(date))}: {note.TrimEnd('.')}.") : [];
            var translations = report.Metadata.Translations.SelectMany(t => Words($"{language.Words.InAnotherLanguage}{t.Url} ({t.Language})"));
            Assert.Equal([.. revision, .. translations, .. Words(language.Words.CiteAs + Leaf.PlainTextOf(citation))], heard.Skip(at));
        }
    }

    /// <summary>Whether the faces have all of a text; what they have not is shown by its code.</summary>
    private static bool HasFaces(Leaf leaf) => leaf.PlainText.EnumerateRunes()
        .All(rune => Rune.IsWhiteSpace(rune) || rune.Value == Leaf.Generated || TestFonts.House.Fallback.Select(f => f.Face).Prepend(TestFonts.House.Text.Regular).Any(face => face.TryGetGlyph(rune.Value, out _)));

    private static string Sample(string name) => name == "every-kind" ? name : name.StartsWith("report-", StringComparison.Ordinal) ? name + "-a-2a" : "model-" + name;

    private static string Source(string name) => name.StartsWith("report-", StringComparison.Ordinal)
        ? Repository.File("reports", name + ".md")
        : Path.Combine(Golden.Folder("model", name), "report.md");

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The texts of block elements; what lies in one in a line is part of its text.</summary>
    private static IEnumerable<string> Blocks(byte[] pdf)
    {
        var (code, output) = QpdfFile.OnFile(pdf, path => ExternalTool.Run("pdfinfo", "-struct-text", path));
        Assert.Equal(0, code);
        var block = new StringBuilder();
        foreach (var line in output.Split('\n'))
        {
            if (Text().Match(line) is { Success: true } text)
            {
                block.Append(text.Groups[1].Value);
            }
            else if (!line.Contains("(inline)", StringComparison.Ordinal) && !Aside().IsMatch(line))
            {
                yield return block.ToString();
                block.Clear();
            }
        }

        yield return block.ToString();
    }

    [GeneratedRegex("^ *\"(.*)\"$")]
    private static partial Regex Text();

    /// <summary>An annotation, or an attribute.</summary>
    [GeneratedRegex(@"^ *(Object \d|/)")]
    private static partial Regex Aside();
}

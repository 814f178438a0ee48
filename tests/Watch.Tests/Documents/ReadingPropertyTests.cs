using System.Text;
using CsCheck;
using Markdig;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Dumps;
using Watch.Reading;
using Watch.Reading.Markup;
using Watch.Reading.Settings;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class ReadingPropertyTests
{
    private static readonly string[] Fragments =
    [
        "word", "two words", " ", "  ", "\n", "\r\n", "\n\n", "\n    ", "\t", "*", "**", "_", "^", "~", "~~", "`", "```\n", "\\", "\\\n", "[", "]", "(", ")",
        "![", "](a.png)", "](https://example.org/)", "](#note:a)", "](#x)", "{.smallcaps}", "{lang=ko}", "{#id}", "{width=60%}", "{", "}", "[^a]", "[^b]", "[^c]",
        "\n[^a]: ", "\n[^b]: ", "\n\n[^a]: note\n", "\n\n[ref]: https://example.org/ref\n", "[ref]", "https://example.org/a_b", "<https://example.org>", "<a@b.org>",
        "<b>", "<!--", "-->", "&amp;", "&#0;", "&#xD800;", "&nbsp;", "\n# ", "\n## ", "\n#### ", "\n---\n", "\n***\n", "\n===\n", "\n> ", "> ", "\n- ", "- ", "\n1. ",
        "\n9. ", "\na. ", "\ni. ", "\nA.  ", "\n::: verse\n", "\n::: {lang=ko}\n", "\n::: x\n", "\n:::\n", ":", "\n\n— name\n", "\nFigure: caption\n", "\"", "'", "--", "---",
        "...",
        "https:// a.b", "“", "”", "«", "»", "„", "‚", "‘", "’", "「", "《", "5'10\"", "{lang=fr}", "{lang=de}", " ? ", " : ", "1 000", "10 May", "e. g.", "No. 2", "10 km", "J. K. X", "북한", "日本", "①", "\uFFFC", "\uD83D\uDE00", "\uD83D", "\0", "|", "\nTable: ", "\u00A0",
        "\n| a | b |\n|---|:-:|\n", "\n| c |", " | ", "\n+---+---+\n", "\n| x | y |\n", "\n+===+===+\n", "+", "\nterm\n:   ", "\n:   ", "\n*[word]: ", "*[", "]: ",
        "[](#id)", "[x](#id)", "{archived=https://example.org/b}", "{accessed=2019-01-05}", "{.index}", "{.index entry=\"a\"}", "<p>", "</p>", "<div>", "</div>", "<div lang=\"ko\">", "<sup>", "</sup>", "</b>", "<br>", "<img src=\"a.png\" alt=\"a\">",
        "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<table>", "</table>", "<tr>", "<td>", "<td rowspan=\"3\">", "<td colspan=\"2\">", "<th>", "</td>", "<caption>", "</caption>",
        "<thead>", "<a href=\"https://example.org/\">", "</a>", "<span lang=\"fr\">", "</span>", "\n   ", "![^a]", "$", "$$", "[@", "{{", "\n\n: caption {#u}\n\n", "{alt=\"a\"}",
        "\n\nTable: caption {#t}\n\n", "[](#t)",
    ];

    private static readonly string[] YamlFragments =
    [
        "---\n", "\n---\n", "title: ", "date: ", "number: ", "authors: ", "2018-12-10", "word", "\"", "'", "\n", "\n  ", "- ", "[", "]", "{", "}", ": ", ", ", "#", "&a ", "*a", "!!int ",
        "|", ">", "?", "%YAML 1.2\n", "\\u00", "\\UFFFFFFFF", "\t", "\u0085", "[^a]", "*em*", "<<: ", "~", "summary: ", "revised: ", "북", "\0",
    ];

    private static readonly Gen<string> Body = Gen.OneOf(Fragments).Array[0, 40].Select(string.Concat);

    /// <summary>A file of any text, with any bytes in it.</summary>
    internal static readonly Gen<byte[]> File = Gen.Select(Body, Gen.Bool, Gen.Byte.Array[0, 3], Gen.Int[0, 1000]).Select((body, titled, bytes, at) =>
    {
        var text = Encoding.UTF8.GetBytes((titled ? ReadReport.FrontMatter : "") + body);
        var place = Math.Min(at, text.Length);
        return (byte[])[.. text[..place], .. bytes, .. text[place..]];
    });

    private static readonly Gen<string> Yaml = Gen.OneOf(YamlFragments).Array[0, 25].Select(string.Concat);

    [Fact]
    public void Reading_any_text_ends_in_a_sound_model() =>
        Body.Sample(body => AssertSound(ReportReader.Read(new("any.md", ReadReport.FrontMatter + body), new()).Value), iter: 5000);

    [Fact]
    public void Reading_any_front_matter_ends_in_a_sound_model() =>
        Yaml.Select(Body, (yaml, body) => "---\n" + yaml + "\n---\n" + body)
            .Sample(text => AssertSound(ReportReader.Read(new("any.md", text), new()).Value), iter: 3000);

    [Fact]
    public void Reading_any_settings_ends() =>
        Yaml.Sample(text => Assert.NotNull(SettingsReader.Read(new("watch.yaml", text)).Value.Title), iter: 3000);

    [Fact]
    public void Words_without_marks_are_kept_in_order() =>
        Gen.OneOf("alpha", "beta", "*gamma*", "**delta**", "[epsilon]{.smallcaps}", "`zeta`", "[eta](https://example.org/)", "\n", "\n\n", "\n> theta", "\n- iota")
            .Array[1, 40].Sample(words =>
            {
                var body = string.Join(' ', words);
                var report = ReadReport.Body(body).Value;
                var read = ModelLeaves.Of(report.Body).SelectMany(l => l.PlainText.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                var written = body.Replace("(https://example.org/)", "").Replace("{.smallcaps}", "")
                    .Split([' ', '\n', '*', '[', ']', '`', '>', '-'], StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(written, read);
            });

    [Fact]
    public void Brackets_and_marks_that_nothing_closes_are_kept() =>
        Gen.OneOf("[", "![", "]", "*", "_", "~", "^", "{", "}", "a", " b ", "*c*", "[d](https://example.org/)", "[e]{.smallcaps}").Array[1, 15].Sample(marks =>
        {
            var body = "x" + string.Concat(marks) + "x";
            var read = string.Concat(ModelLeaves.Of(ReadReport.Body(body).Value.Body).Select(l => l.PlainText));
            var expected = body.Replace("[d](https://example.org/)", "d").Replace("[e]{.smallcaps}", "e");
            Assert.Equal(Kept(expected), Kept(read));
        });

    [Fact]
    public void Every_character_of_plain_text_knows_its_place()
    {
        const string Text = "Some *emphasis* and\n   more `code` in [북한]{lang=ko},\r\n  with [^1] and http://example.org/.\n\n> A quotation\n> *over* lines\n\n- item\n  goes on\n\n```\ncode\n  lines\n```\n\n[^1]: A note\n    goes on.\n";
        var report = ReadReport.Body(Text).Value;
        foreach (var (note, leaf) in report.Body.SelectMany(b => ModelLeaves.Of(b).Select(l => (0, l))).Concat(report.Notes.SelectMany(n => ModelLeaves.Of(n.Content).Select(l => (n.Ordinal, l)))))
        {
            var plain = leaf.PlainText;
            for (var i = 0; i < plain.Length; i++)
            {
                var source = report.Map.Find(new(report.Slug, note, leaf.Number, i))!.Value;
                var written = report.Source.Text[source];
                Assert.True(written == plain[i] || (plain[i] == ' ' && written is '\r' or '\n') || (plain[i] == Leaf.Generated && written == '['), $"{plain}: {i}: {plain[i]} is {written}");
            }
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **a ")]
    [InlineData("[a](")]
    [InlineData("<!-- \n")]
    [InlineData("`")]
    [InlineData("`` ` ")]
    [InlineData("[^a]")]
    [InlineData("[^a]: ")]
    [InlineData("::: x\n")]
    [InlineData("::: verse\n*a\n")]
    [InlineData("{.a ")]
    [InlineData("[a]{.smallcaps}")]
    [InlineData("&#65;")]
    [InlineData("\"")]
    [InlineData("a. ")]
    [InlineData("http://a.b/(")]
    [InlineData("## a\n")]
    [InlineData("~a ")]
    [InlineData("<a ")]
    [InlineData("[a]: b\n")]
    [InlineData("$a ")]
    [InlineData("$a")]
    [InlineData("[a][b")]
    [InlineData("{{ ")]
    [InlineData("![a] ")]
    [InlineData("<b>")]
    [InlineData("<b></b>")]
    [InlineData("<p>a")]
    [InlineData("<div>\n\n")]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<td>")]
    [InlineData("</div>")]
    [InlineData("::: verse\n   a\n:::\n")]
    public void Memory_for_a_long_run_of_one_mark_grows_with_its_length(string mark)
    {
        Read(5000); // what is made once is not counted
        // In this order: code that has run for a while allocates less.
        var some = Read(5000);
        Assert.InRange(Read(20000), 0, 6 * some);

        long Read(int length)
        {
            var text = ReadReport.FrontMatter + string.Concat(Enumerable.Repeat(mark, length / mark.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = ReportReader.Read(new("any.md", text), new());
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            AssertSound(read.Value);
            return allocated;
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("::: x\n")]
    [InlineData("::: {lang=ko}\n\n")]
    [InlineData("> - ")]
    public void Blocks_are_nested_no_deeper_than_every_stage_may_recurse(string mark)
    {
        var read = ReadReport.Body(string.Concat(Enumerable.Repeat(mark, 2000)) + "end");
        Assert.InRange(Depth(Markdown.Parse(read.Value.Source.Text, Dialect.Blocks)), Nesting.MostBlocks - 2, Nesting.MostBlocks + 4);
        Assert.Contains("end", string.Concat(ModelLeaves.Of(read.Value).Select(l => l.PlainText)));
        Assert.Single(read.Diagnostics, d => d.Rule == Rules.NestingTooDeep);

        static int Depth(Markdig.Syntax.ContainerBlock block) => 1 + block.OfType<Markdig.Syntax.ContainerBlock>().Select(Depth).DefaultIfEmpty().Max();
    }

    // What Markdig does for each sign of a text grows with how many marks are open before it, and with how far it looks
    // ahead for the end of a link or tag: both are bounded, so its work is linear.
    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("**a*")]
    [InlineData("~a ")]
    [InlineData("*[A]: a\n")]
    [InlineData("*_")]
    public void No_more_marks_are_open_at_once_than_are_taken(string mark)
    {
        var watch = new OpenMarks();
        var pipeline = Dialect.Builder(blocks: true);
        pipeline.InlineParsers.Insert(0, watch);
        Markdown.Parse(string.Concat(Enumerable.Repeat(mark + "x ", 2000)), pipeline.Build());
        Assert.InRange(watch.Most, 100, Nesting.MostOpenMarks + 1);
    }

    [Theory]
    [InlineData("[text](https://example.org/{0})", "a", 3000, 4096)]
    [InlineData("[text](https://example.org/ '{0}')", "a ", 1500, 2048)]
    [InlineData("[text](https://example.org/{0})", "()", 1500, 2048)]
    [InlineData("[text](https://example.org/{0})", "((((((((()))))))))", 3, 230)]
    public void A_link_is_as_long_as_any_may_be_and_no_longer(string form, string filling, int taken, int tooMuch)
    {
        Assert.Equal("text", ReadReport.FirstParagraph(Text(taken)));
        Assert.StartsWith("[text](https", ReadReport.FirstParagraph(Text(tooMuch)));

        string Text(int count) => form.Replace("{0}", string.Concat(Enumerable.Repeat(filling, count)));
    }

    [Fact]
    public void An_address_has_no_more_brackets_within_each_other_than_CommonMark_s_own_parser_takes()
    {
        Assert.Equal("text", ReadReport.FirstParagraph($"[text](https://example.org/{new string('(', 30)}{new string(')', 30)})"));
        Assert.StartsWith("[text]", ReadReport.FirstParagraph($"[text](https://example.org/{new string('(', 40)}{new string(')', 40)})"));
    }

    /// <summary>Counts the marks that are open at each sign of a text.</summary>
    private sealed class OpenMarks : Markdig.Parsers.InlineParser
    {
        public OpenMarks() => OpeningCharacters = ['x'];

        public int Most { get; private set; }

        public override bool Match(Markdig.Parsers.InlineProcessor processor, ref Markdig.Helpers.StringSlice slice)
        {
            var open = 0;
            for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
                open += inline is Markdig.Syntax.Inlines.DelimiterInline ? 1 : 0;
            Most = Math.Max(Most, open);
            return false;
        }
    }

    /// <summary>What must be kept of a text in which other marks may have made emphasis.</summary>
    private static string Kept(string text) => string.Concat(text.Where(c => c is (>= 'a' and <= 'e') or '[' or ']' or '!' or '{' or '}'));

    private static void AssertSound(Report report)
    {
        var body = new[] { report.Metadata.Title, report.Metadata.Subtitle, report.Metadata.Summary }.OfType<Leaf>().Concat(ModelLeaves.Of(report.Body)).ToList();
        Assert.Equal(Enumerable.Range(0, body.Count), body.Select(l => l.Number));
        Assert.Equal(Enumerable.Range(1, report.Notes.Count), report.Notes.Select(n => n.Ordinal));
        var citations = body.SelectMany(l => InlinesOf(l.Content)).OfType<NoteReference>().ToList();
        foreach (var note in report.Notes)
        {
            Assert.Equal(Enumerable.Range(1, note.Citations), citations.Where(c => c.Note == note.Ordinal).Select(c => c.Citation));
            var leaves = ModelLeaves.Of(note.Content).ToList();
            Assert.Equal(Enumerable.Range(0, leaves.Count), leaves.Select(l => l.Number));
            Assert.DoesNotContain(leaves.SelectMany(l => InlinesOf(l.Content)), i => i is NoteReference);
            AssertMapped(report, note.Ordinal, leaves);
        }

        var cited = citations.Select(c => c.Note).Distinct().ToList();
        Assert.Equal(cited.Order(), cited);
        Assert.Equal(report.Notes.OrderBy(n => !n.IsNumbered), report.Notes);
        AssertMapped(report, 0, body);
        Assert.StartsWith("report ", ModelDump.Write(report));
    }

    private static void AssertMapped(Report report, int note, IEnumerable<Leaf> leaves)
    {
        foreach (var leaf in leaves)
        {
            Assert.NotEmpty(leaf.PlainText);
            Assert.InRange(report.Map.Find(new(report.Slug, note, leaf.Number, leaf.PlainText.Length - 1)) ?? -1, 0, report.Source.Text.Length);
            foreach (var inline in InlinesOf(leaf.Content))
                Assert.True(Leaf.LengthOf(inline) > 0, $"{inline} is empty");
        }
    }

    private static IEnumerable<Inline> InlinesOf(IReadOnlyList<Inline> inlines) =>
        inlines.SelectMany(i => InlinesOf(Leaf.ChildrenOf(i)).Prepend(i));
}

using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Dumps;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class BlockReadingTests
{
    [Theory]
    [InlineData("::: {lang=fr}\n```text\ncode\n```\n:::\n\nAfter.")]
    [InlineData("::: {lang=fr}\n\n    code\n\n:::\n\nAfter.")]
    [InlineData("::: {lang=fr}\n- item\n\n  ```\n  code\n  ```\n:::\n\nAfter.")]
    [InlineData(":::: {lang=fr}\n```text\n:::\n```\n::::\n\nAfter.")]
    [InlineData("::: {lang=fr}\n::: verse\na\n:::\n:::\n\nAfter.")]
    public void A_division_ends_at_its_line_of_colons(string body)
    {
        var report = ReadReport.Body(body);
        Assert.Empty(report.Diagnostics);
        Assert.Equal("After.", Assert.IsType<Paragraph>(report.Value.Body[1]).Text.PlainText);
        Assert.Equal(2, report.Value.Body.Count);
    }

    [Theory]
    [InlineData("a\n  b\n    c", "a", "\u2002\u2002b", "\u2002\u2002\u2002\u2002c")]
    [InlineData("  a\n    *b*", "a", "\u2002\u2002b")]
    [InlineData("a\n\tb\n \tc", "a", "\u2002\u2002\u2002\u2002b", "\u2002\u2002\u2002\u2002c")]
    [InlineData("a\n\n  b", "a", "\u2002\u2002b")]
    [InlineData("a  b\n c", "a b", "\u2002c")]
    public void Lines_of_verse_keep_their_indents(string lines, params string[] read)
    {
        var verse = Assert.IsType<Verse>(Assert.Single(ReadReport.Body($"::: verse\n{lines}\n:::").Value.Body));
        Assert.Equal(read, verse.Stanzas.SelectMany(s => s).Select(l => l.PlainText));
    }

    [Fact]
    public void They_do_within_other_blocks()
    {
        var leaves = ModelLeaves.Of(ReadReport.Body("> ::: verse\n> a\n>   b\n> :::\n\n- item\n\n  ::: verse\n  c\n    d\n  :::").Value.Body);
        Assert.Equal(["a", "\u2002\u2002b", "item", "c", "\u2002\u2002d"], leaves.Select(l => l.PlainText));
    }

    [Theory]
    [InlineData("all: one\n\tcc one.c\n\t\tnested", "all: one\n    cc one.c\n        nested")]
    [InlineData("a\tb\nab\tc\nabcd\te", "a   b\nab  c\nabcd    e")]
    [InlineData("한\tb\n🚢\tc", "한  b\n🚢  c")]
    public void Tabs_in_code_go_to_the_next_stop(string code, string read)
    {
        Assert.Equal(read, Assert.IsType<CodeBlock>(Assert.Single(ReadReport.Body($"```\n{code}\n```").Value.Body)).Text.PlainText);
        Assert.Equal(read, Assert.IsType<CodeBlock>(Assert.Single(ReadReport.Body("    " + code.Replace("\n", "\n    ")).Value.Body)).Text.PlainText);
    }

    [Theory]
    [InlineData("## [^n]", "heading-empty", typeof(Paragraph))]
    [InlineData("##", "heading-empty", null)]
    [InlineData("## *Words*[^n]", null, typeof(Heading))]
    public void A_heading_without_words_is_none(string body, string? code, Type? first)
    {
        var report = ReadReport.Body(body + "\n\nText[^n]\n\n[^n]: Note.");
        Assert.Equal(code, report.Diagnostics.SingleOrDefault()?.Rule.Code);
        Assert.Equal(first ?? typeof(Paragraph), report.Value.Body[0].GetType());
    }

    [Theory]
    [InlineData("- item\n\n  more\n- item")]
    [InlineData("- item\n\n  ```\n  code\n  ```\n\n- item")]
    [InlineData("- - ```\n    code\n    ```\n  - item")]
    [InlineData("1. item\n   > said\n\n   more\n   lazy\n2. item")]
    [InlineData("Term\n:   means\n\n    more")]
    [InlineData("> said\n>\n> - item\n>\n>   more")]
    [InlineData("```\n  code\n    more\n```\n\n    indented")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("+---+\n| a |\n|   |\n| b |\n+---+")]
    [InlineData("::: verse\na\n  b\n:::")]
    [InlineData("A[^n]\n\n[^n]: Note\n\n    - item\n\n      more")]
    public void A_division_holds_what_stands_within_it_as_it_would_stand_alone(string body)
    {
        var alone = ReadReport.Body(body).Value;
        foreach (var (begin, indent, end) in new[] { ("::: {lang=fr}\n", "", "\n:::"), ("- x\n\n  ::: {lang=fr}\n", "  ", "\n  :::"), (":::: {lang=de}\n::: {lang=fr}\n", "", "\n:::\n::::") })
        {
            var within = ReadReport.Body(begin + indent + body.Replace("\n", "\n" + indent, StringComparison.Ordinal) + end);
            Assert.Empty(within.Diagnostics);
            var blocks = within.Value.Body;
            while (!(blocks[^1] is Division { Language: "fr" }))
                blocks = blocks[^1] is ItemList list ? list.Items[^1].Content : Assert.IsType<Division>(blocks[^1]).Content;
            Assert.Equal(Dump(alone), Dump(within.Value with { Body = ((Division)blocks[^1]).Content }));
        }
    }

    /// <summary>What a report holds, whatever number its leaves have and on whatever lines they stand.</summary>
    private static string Dump(Report report) => Regex.Replace(ModelDump.Write(report), @" \[\d+\]| line \d+", "");

    [Theory]
    [InlineData("```\ncode\n\nProse.", 6)]
    [InlineData("~~~ (4)\nProse.", 6)]
    [InlineData("```\ncode\n``` end\nProse.", 6)]
    [InlineData("- item\n  ```\n  code\n- next", 7)]
    [InlineData("> ```\n> code\n\nProse.", 6)]
    [InlineData("A[^n]\n\n[^n]: Note\n\n    ```\n    code\n\nProse.", 10)]
    [InlineData("```\ncode\n```", null)]
    [InlineData("````\n```\n````", null)]
    [InlineData("    indented code", null)]
    public void Code_without_an_end_is_told(string body, int? line) =>
        Assert.Equal(line is { } at ? [at] : [], ReadReport.Body(body).Diagnostics.Where(d => d.Rule == Rules.CodeUnclosed).Select(d => d.Place.Line));

    [Theory]
    [InlineData("> Said.\n>\n> — The clerk", "— The clerk")]
    [InlineData("> Said.\n>\n> --- The *clerk*", "— The clerk")]
    public void An_attribution_has_its_dash(string body, string attribution) =>
        Assert.Equal(attribution, Assert.IsType<Quotation>(Assert.Single(ReadReport.Body(body).Value.Body)).Attribution!.PlainText);

    [Theory]
    [InlineData("Ada Quay  \nHarbour Office", true)]
    [InlineData("- Ada Quay  \n  Harbour Office", true)]
    [InlineData("Ada Quay \nHarbour Office", false)]
    [InlineData("Ada Quay  ", false)]
    [InlineData("::: verse\nAda Quay  \nHarbour Office\n:::", false)]
    public void Two_spaces_that_break_no_line_are_told(string body, bool isTold) =>
        Assert.Equal(isTold, ReadReport.Codes(body).Contains("line-break-spaces"));

    [Theory]
    [InlineData("![A *bay*.[^n]](a.png)", "A bay.", "A emphasis(bay).[1]")]
    [InlineData("![A bay.](a.png){alt=\"Three ships\" width=50%}", "Three ships", "A bay.")]
    [InlineData("![A bay.](a.png)\n\nFigure: Of old.", "A bay.", "Of old.")]
    [InlineData("![A bay.](a.png){alt=\"Three ships\"}\n\nFigure: Of old.", "Three ships", "Of old.")]
    [InlineData("![](a.png){alt=\"Three ships\"}", "Three ships", null)]
    [InlineData("![](a.png){alt=\"The \\\"Star\\\" at anchor\"}", "The \"Star\" at anchor", null)]
    [InlineData("![](a.png){alt='The \"Star\" {so}'}", "The \"Star\" {so}", null)]
    [InlineData("![A bay.](a.png){.decorative}", null, null)]
    [InlineData("![](a.png){.decorative}\n\nFigure: Of old.", null, "Of old.")]
    [InlineData("> ![A bay.](a.png)", "A bay.", "A bay.")]
    [InlineData("- ![A bay.](a.png)", "A bay.", "A bay.")]
    [InlineData("![A bay.][bay]\n\n[bay]: a.png", "A bay.", "A bay.")]
    public void A_picture_alone_has_its_words_as_caption(string body, string? alternative, string? caption)
    {
        var report = ReadReport.Body(body + (body.Contains("[^n]") ? "\n\n[^n]: Note." : ""));
        var figure = Assert.Single(BlockTree.All(report.Value.Body).OfType<Figure>());
        Assert.Equal(alternative, figure.AlternativeText);
        Assert.Equal(caption, figure.Caption is { } leaf ? Marked.Of(leaf.Content) : null);
        Assert.Equal(caption is null ? 0 : 1, figure.Number);
        Assert.Empty(report.Diagnostics);
    }

    [Fact]
    public void A_picture_s_title_is_told() =>
        Assert.Equal(["attribute-unknown"], ReadReport.Codes("![A bay](a.png \"A title\")"));

    [Theory]
    [InlineData("\n---\ntitle: T\ndate: 2019-05-17\n---\n\nText.", "front-matter-place", 2)]
    [InlineData("\n\n<!-- For the editor. -->\n---\nauthors:\n  - A B\n---\n\nText.", "front-matter-place", 4)]
    [InlineData("\n---\ntitle: T\n\nText.", "front-matter-place", 2)]
    [InlineData("Text.\n\n---\ntitle: T\n---\n\nText.", "front-matter-place", 3)]
    [InlineData("+++\ntitle = \"T\"\n+++\n\nText.", "front-matter-form", 1)]
    [InlineData("{\n  \"title\": \"T\"\n}\n\nText.", "front-matter-form", 1)]
    [InlineData("% T\n% A B\n% 2019\n\nText.", "front-matter-form", 1)]
    [InlineData("Title: T\nAuthor: A B\n\nText.", "front-matter-form", 1)]
    public void Front_matter_that_is_not_read_is_named_and_not_printed(string file, string code, int line)
    {
        var report = ReadReport.File(file);
        var found = Assert.Single(report.Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.Equal((code, line), (found.Rule.Code, found.Place.Line));
        Assert.Equal("Text.", ModelLeaves.Of(report.Value.Body).Last().PlainText);
    }

    [Theory]
    [InlineData("Text.\n\n---\n\nNote: this.\n\n---\n")]
    [InlineData("\n---\nNote: this.\n\nMore.\n\n---\n")]
    [InlineData("50% of it.")]
    [InlineData("Title: a word for a deed.\n\nText.")]
    [InlineData("+++ is a sign.")]
    public void Text_that_only_looks_like_front_matter_is_text(string file) =>
        Assert.DoesNotContain(ReadReport.File(file).Diagnostics, d => d.Rule.Severity == Severity.Error);
}

using CsCheck;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

public class ReportTypesetterTests
{
    private static readonly CorpusSettings Settings = new() { Series = "Test Report" };

    private static readonly Gen<string> Word = Gen.Frequency(
        (8, Gen.Char['a', 'z'].Array[1, 12].Select(c => new string(c))),
        (1, Gen.Const("well-known")),
        (1, Gen.Const("office—staff")),
        (1, Gen.Const("https://example.org/a/long/address/that-goes-on?and=on&on=1234567890123")));

    private static readonly Gen<string> Prose = Word.Array[1, 120].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_credit_of_a_figure_lies_within_its_caption(bool hasCaption)
    {
        var figure = EveryKind.Report.Body.OfType<Figure>().First(f => f.Credit is not null);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var document = typesetter.Set(EveryKind.Report with { Body = [hasCaption ? figure : figure with { Caption = null }] }, new(), EveryKindPictures.Assets).Value;
        var run = Assert.Single(document.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>(), run => run.Text == figure.Credit);
        var kinds = new List<TagKind>();
        for (var tag = run.Tag; tag > 0; tag = document.Tags.Tags[tag].Parent)
            kinds.Add(document.Tags.Tags[tag].Kind);
        Assert.Equal([TagKind.Paragraph, TagKind.Caption, TagKind.Figure], kinds.Take(3));
    }

    [Fact]
    public void A_last_line_that_fits_because_its_last_sign_stands_out_stands_out_no_further()
    {
        // So many words of two widths that some last lines come within a hair of the margin.
        var texts = Enumerable.Range(0, 30).SelectMany(i => Enumerable.Range(0, 30).Select(l => string.Join(' ', [.. Enumerable.Repeat("mi", 17), .. Enumerable.Repeat("il", i), new string('l', l), "v,"])));
        var lines = texts.Select(text => Galley(HandMade.Report("T", text)).Paragraphs.Single(p => p.Start?.Block == 1).Lines).Where(set => set.Count == 1).Select(set => set[0]).ToList();
        Assert.Contains(lines, line => line.Width > PageDesign.House.Measure - Length.Pt(0.2));
        Assert.All(lines, line => Assert.True(line.Width <= PageDesign.House.Measure + Length.Pt(0.01), $"{line.Width} {line.Text}"));
    }

    [Fact]
    public void Lines_rejoin_to_their_paragraph() => Prose.Sample(text =>
    {
        var paragraph = Galley(HandMade.Report("T", text)).Paragraphs.Single(p => p.Start?.Block == 1);
        Assert.Equal(text, string.Concat(paragraph.Lines.Select(l => l.Text)).Replace("\u00AD", ""));
    }, iter: 200);

    [Fact]
    public void Justified_lines_end_on_the_margin_and_none_stands_out() => Prose.Sample(text =>
    {
        var lines = Galley(HandMade.Report("T", text)).Paragraphs.Single(p => p.Start?.Block == 1).Lines;
        Assert.All(lines, line => Assert.True(line.Width <= PageDesign.House.Measure + Length.Pt(0.01), line.Text));
        Assert.All(lines.Take(lines.Count - 1).Where(l => l.Text.TrimEnd().Contains(' ') && l.Ratio is > -1 and < 5),
            line => Assert.Equal(PageDesign.House.Measure.Points, line.Width.Points, 2));
    }, iter: 200);

    [Fact]
    public void A_word_wider_than_the_measure_is_broken_and_nothing_of_it_lost()
    {
        var word = new string('m', 300);
        var lines = Galley(HandMade.Report("T", word)).Paragraphs.Single(p => p.Start?.Block == 1).Lines;
        Assert.True(lines.Count > 3);
        Assert.All(lines, line => Assert.True(line.Width <= PageDesign.House.Measure + Length.Pt(0.01), line.Text));
        Assert.Equal(word, string.Concat(lines.Select(l => l.Text)));
    }

    [Theory]
    [InlineData("\U0001F30A")]
    [InlineData("漢")]
    [InlineData("a\u0301")]
    public void A_row_of_signs_without_a_space_is_broken_at_the_measure(string sign)
    {
        var row = string.Concat(Enumerable.Repeat(sign, 120));
        var lines = Galley(HandMade.Report("T", [new CodeBlock(null, new Leaf(1, [new Code(row)])), new Paragraph(new Leaf(2, [new Text(row)]))], [])).Paragraphs.SelectMany(p => p.Lines);
        Assert.All(lines, line => Assert.True(line.Width <= PageDesign.House.Measure + Length.Pt(0.01), line.Text));
    }

    [Fact]
    public void Empty_lines_of_code_and_items_without_words_take_their_lines()
    {
        var lines = Galley(HandMade.Report("T",
        [
            new CodeBlock(null, new Leaf(1, [new Code("first\n\nthird")])),
            new ItemList(Numbering.Decimal, 1, true, [new ListItem([]), new ListItem([])]),
        ], [])).Lines.Select(l => (Text: string.Concat(l.Marks.OfType<GlyphRun>().Select(m => m.Text)), l.Height)).SkipWhile(l => l.Text != "first ").Take(5).ToList();
        Assert.Equal(["first ", "", "third", "1.", "2."], lines.Select(l => l.Text));
        Assert.All(lines, l => Assert.True(l.Height > Length.Zero));
    }

    [Fact]
    public void Quotations_within_quotations_stay_within_the_text_block()
    {
        Block block = new Paragraph(new Leaf(1, [new Text("The innermost words of many.")]));
        for (var depth = 0; depth < 25; depth++)
            block = new Quotation([block], null);
        var design = PageDesign.House;
        var runs = Tagged(Document(HandMade.Report("T", [block], []))).ToList();
        Assert.Contains(runs, r => r.Text.StartsWith("The", StringComparison.Ordinal));
        Assert.All(runs, r => Assert.True(r.Origin.X + r.Width <= design.InnerMargin + design.Measure + Hang(r).Right + Length.Pt(0.01), r.Text));
    }

    /// <summary>How far the first and the last character of a run may stand out.</summary>
    private static (Length Left, Length Right) Hang(GlyphRun run)
    {
        var text = run.Text.Trim();
        return text.Length == 0 ? default : (run.Size * Protrusion.Roman.Left(text[0]), run.Size * Protrusion.Roman.Right(text[^1] == '\u00AD' ? '-' : text[^1]));
    }

    [Fact]
    public void Every_kind_is_set_and_its_words_are_on_the_pages()
    {
        var document = Document(EveryKind.Report);
        var printed = string.Concat(Tagged(document).Select(r => r.Text)).Replace("\u00AD", "").Replace(' ', '\n');
        using var shaper = new Shaper(TestFonts.House);
        foreach (var word in ModelLeaves.Of(EveryKind.Report).SelectMany(l => l.PlainText.Split([' ', '\n', Leaf.Generated], StringSplitOptions.RemoveEmptyEntries)))
        {
            // What no face has is printed by its code.
            if (Enumerable.Range(0, word.Length).All(i => !shaper.Lacks(new(TestFonts.House.Text.Regular, "", "en"), word, i, out _)))
                Assert.Contains(word, printed);
        }
    }

    [Fact]
    public void Marks_are_in_order_of_position_within_body_and_notes()
    {
        var positions = Document(EveryKind.Report).Pages.SelectMany(p => p.Marks).Select(m => m.Position).OfType<Position>().ToList();
        Assert.Equal(positions.Order(), positions);
        Assert.Contains(positions, p => p.Note > 0);
    }

    [Fact]
    public void Every_mark_has_a_tag_or_is_an_artifact()
    {
        var document = Document(EveryKind.Report);
        Assert.All(document.Pages.SelectMany(p => p.Marks), mark =>
            Assert.True(mark.Tag >= 0 && mark.Tag < document.Tags.Tags.Count ? mark.Artifact == ArtifactKind.None : mark.Artifact != ArtifactKind.None));
    }

    [Fact]
    public void Parents_come_before_their_children_in_the_tag_tree() =>
        Assert.All(Document(EveryKind.Report).Tags.Tags.Select((tag, i) => (tag, i)), t =>
        {
            Assert.Equal(t.i, t.tag.Number);
            Assert.InRange(t.tag.Parent, -1, t.i - 1);
        });

    [Fact]
    public void Every_link_within_the_document_has_its_destination_once()
    {
        var document = Document(EveryKind.Report);
        var names = document.Pages.SelectMany(p => p.Destinations).Select(d => d.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        var targets = document.Pages.SelectMany(p => p.Marks).Select(m => m.Link).OfType<PageTarget>().Select(t => t.Destination)
            .Concat(document.Outline.Select(o => o.Destination)).ToHashSet();
        Assert.Superset(targets, names.ToHashSet());
        Assert.Contains("ref-1-1", targets);
        Assert.Contains("note-1", targets);
    }

    [Fact]
    public void Type_stands_within_the_text_block_but_for_what_hangs_in_the_margins()
    {
        var design = PageDesign.House;
        foreach (var (page, i) in Document(EveryKind.Report).Pages.Select((p, i) => (p, i)))
        {
            var left = design.LeftMargin(i % 2 == 0);
            Assert.All(page.Marks.OfType<GlyphRun>().Where(run => !string.IsNullOrWhiteSpace(run.Text)), run =>
            {
                Assert.True(run.Origin.X >= left - Hang(run).Left - Length.Pt(0.01), run.Text);
                Assert.True(run.Origin.X + run.Width <= left + design.Measure + Hang(run).Right + Length.Pt(0.01), run.Text);
            });
        }
    }

    [Fact]
    public void A_paragraph_of_four_lines_is_not_parted_by_one_line()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("There is something that lies in wait here", 5)) + ".";
        var report = HandMade.Report("T", [.. Enumerable.Repeat(sentence, 60)]);
        var pages = Document(report).Pages;
        Assert.True(pages.Count > 5);
        foreach (var (page, next) in pages.Zip(pages.Skip(1)))
        {
            var foot = Baselines(page);
            var head = Baselines(next);
            var block = foot[^1].Block;
            if (head[0].Block != block)
                continue;
            Assert.True(foot.Count(p => p.Block == block) >= 2, "an orphan");
            Assert.True(head.Count(p => p.Block == block) >= 2, "a widow");
        }
    }

    [Fact]
    public void A_heading_is_kept_with_its_text()
    {
        var blocks = new List<Block>();
        for (var i = 0; i < 80; i++)
        {
            blocks.Add(new Heading(2, $"h{i}", new Leaf(2 * i + 1, [new Text($"Heading {i}")])));
            blocks.Add(new Paragraph(new Leaf(2 * i + 2, [new Text(string.Join(' ', Enumerable.Repeat("words that fill lines", 5 + i % 9)))])));
        }

        var pages = Document(HandMade.Report("T", blocks, [])).Pages;
        Assert.True(pages.Count > 5);
        Assert.All(pages.Take(pages.Count - 1), page => Assert.DoesNotContain("Heading", page.Marks.OfType<GlyphRun>().Last(m => m.Tag >= 0).Text));
    }

    [Fact]
    public void A_character_that_no_face_has_is_shown_by_its_code_in_a_box_and_reported()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var set = typesetter.Set(HandMade.Report("T", "Linear B \U00010000 here, and აბგ."), Settings, Assets.None);
        Assert.Equal([Rules.GlyphMissing, Rules.GlyphMissing], set.Diagnostics.Select(d => d.Rule));
        Assert.Contains("the character U+10000", set.Diagnostics[0].Message);
        Assert.Contains("the characters U+10D0 U+10D1 U+10D2", set.Diagnostics[1].Message);
        var marks = set.Value.Pages.SelectMany(p => p.Marks).ToList();
        // Six figures, between two spaces, stand for the one character, within four rules.
        var code = Assert.Single(marks.OfType<GlyphRun>(), r => r.Text == "\U00010000");
        Assert.Equal(TestFonts.House.Code.Regular, code.Face);
        Assert.Equal(8, code.Glyphs.Length);
        Assert.Equal([2, 0, 0, 0, 0, 0, 0, 0], code.Glyphs.ToArray().Select(g => g.TextLength));
        Assert.Equal(2, code.Glyphs.ToArray()[1..^1].Select(g => g.YOffset).Distinct().Count());
        var at = marks.IndexOf(code);
        var frame = marks.Skip(at + 1).Take(4).Cast<RuleMark>().ToList();
        Assert.All(frame, rule => Assert.True(rule.Box.X > code.Left && rule.Box.Right < code.Left + code.Width));
        Assert.Equal(4 * 4, marks.OfType<RuleMark>().Count(r => r.Box.Y.Points > 100 && r.Box.Width.Points < 20));
        Assert.Contains("Linear B \U00010000 here, and აბგ.", string.Concat(Tagged(set.Value).Select(r => r.Text)));
        Assert.DoesNotContain(Tagged(set.Value).SelectMany(r => r.Glyphs.ToArray()), g => g.Id == 0);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    [InlineData("")]
    public void A_heading_of_nothing_but_spaces_has_its_line(string text)
    {
        var pages = Document(HandMade.Report("T", [new Heading(2, "empty", new Leaf(1, [new Text(text)]))], [])).Pages;
        Assert.Contains(pages.SelectMany(p => p.Destinations), d => d.Name == "h-empty");
    }

    [Fact]
    public void A_character_that_no_face_has_is_reported_once_where_the_program_writes_it()
    {
        var report = HandMade.Report("T", "Words.");
        report = report with { Metadata = report.Metadata with { Authors = [new Person("Ada", "აბგ", null, null)] } };
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var diagnostic = Assert.Single(typesetter.Set(report, Settings, Assets.None).Diagnostics);
        Assert.Equal((Rules.GlyphMissing, "report-001.md", 0), (diagnostic.Rule, diagnostic.Place.Path, diagnostic.Place.Line));
    }

    [Fact]
    public void The_first_item_of_a_list_and_the_last_are_not_left_alone()
    {
        var items = Enumerable.Range(1, 100).Select(i => new ListItem([new Paragraph(new Leaf(i, [new Text($"Item {i}")]))]));
        for (var count = 27; count < 36; count++)
        {
            var pages = Document(HandMade.Report("T", [new ItemList(Numbering.Decimal, 1, true, [.. items.Take(count)])], [])).Pages;
            Assert.All(pages, page => Assert.NotEqual(1, page.Marks.OfType<GlyphRun>().Count(m => m.Text.StartsWith("Item", StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("Nato", "smcp")]
    [InlineData("DPRK", "smcp,c2sc")]
    public void Small_capitals_show_in_abbreviations_too(string text, string features)
    {
        var report = HandMade.Report("T", [new Paragraph(new Leaf(1, [new SmallCaps([new Text(text)])]))], []);
        using var shaper = new Shaper(TestFonts.House);
        var expected = shaper.Shape(new ShapingStyle(TestFonts.House.Text.Regular, "onum,pnum," + features, "en"), text).Runs[0].Glyphs.Select(g => g.Id);
        Assert.Equal(expected, Assert.Single(Tagged(Document(report)), r => r.Text == text).Glyphs.ToArray().Select(g => g.Id));
    }

    [Fact]
    public void The_same_report_is_set_the_same_whatever_was_set_before()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var first = StageDump.Pages(typesetter.Set(EveryKind.Report, Settings, EveryKindPictures.Assets).Value);
        typesetter.Set(HandMade.Report("Another", "Other words, in another report."), Settings, Assets.None);
        Assert.Equal(first, StageDump.Pages(typesetter.Set(EveryKind.Report, Settings, EveryKindPictures.Assets).Value));
    }

    private static Galley Galley(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.SetGalley(report, Settings, EveryKindPictures.Assets).Value;
    }

    private static TypesetDocument Document(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.Set(report, Settings, EveryKindPictures.Assets).Value;
    }

    private static IEnumerable<GlyphRun> Tagged(TypesetDocument document) =>
        document.Pages.SelectMany(p => p.Marks).OfType<GlyphRun>().Where(r => r.Tag >= 0);

    [Fact]
    public void A_notes_number_begins_no_line_though_a_space_stands_before_it()
    {
        const string Words = "Of the many lamps along the bay one was missed when they were counted, and nobody could say since when it had been so, or why it was dark.";
        for (var count = 40; count <= Words.Length; count++)
        {
            var words = Words[..count];
            var leaf = new Leaf(1, [new Text(words), new NoteReference(1, 1), new Text(", "), new NoteReference(2, 1), new Text(" and so it went on until the evening came and all was said.")]);
            var report = HandMade.Report("T", [new Paragraph(leaf)], [HandMade.Note(1, "n"), HandMade.Note(2, "n")]);
            var lines = Galley(report).Paragraphs.Single(p => p.Start is { Note: 0, Block: 1 }).Lines;
            Assert.All(lines.Skip(1), line => Assert.False(char.IsAsciiDigit(line.Text.TrimStart()[0]), line.Text));
        }
    }

    private static List<Position> Baselines(Page page) => [.. page.Marks.OfType<GlyphRun>()
        .Where(r => r.Position is not null).GroupBy(r => r.Origin.Y).OrderBy(g => g.Key).Select(g => g.First().Position!.Value)];
}

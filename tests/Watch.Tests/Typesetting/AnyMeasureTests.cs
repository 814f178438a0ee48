using CsCheck;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Whatever words a paragraph has, and however wide and large it is set, its lines keep the rules of the trade.</summary>
public class AnyMeasureTests
{
    private const string NarrowSpace = "\u202F";

    /// <summary>Of the text's margins, in points: of what stands out beyond them as it shall.</summary>
    private const double Nothing = 0.02;

    private static readonly string[] Words =
    [
        "the", "of", "and", "a", "in", "is", "to", "report", "committee", "international", "specifically", "office", "waffle", "policy.", "negotiations,",
        "(see", "above)", "“quoted", "words”", "responsibilities", "well-known", "Smith-Jones", "and/or", "input/output/control", "1914–1918", "it’s", "state’s:", "why?", "U.S.A.",
        "office—staff", "word—", "12,000", "4.5%", "[sic]", "re-examination;", "Mr.\u00A0Smith", "No.\u00A05", "10" + NarrowSpace + "000", "ex\u00ADtra\u00ADor\u00ADdi\u00ADnary",
    ];

    private static readonly Inline[] Foreigners =
    [
        new Foreign("de", [new Text("Donaudampfschifffahrtsgesellschaft und Übergrößen")]),
        new Foreign("fr", [new Text("l’été où l’on s’aperçut «\u00A0déjà\u00A0» là\u202F?")]),
        new Foreign("ru", [new Text("достопримечательность и мир")]),
        new Foreign("el", [new Text("ηλεκτροεγκεφαλογράφημα")]),
        new Foreign("ja", [new Text("東京都、日本語「組版」の規則。")]),
        new Foreign("zh", [new Text("中文排版（测试）。")]),
        new Foreign("he", [new Text("שלום עולם")]),
        new Foreign("ar", [new Text("السلام عليكم")]),
    ];

    private static readonly string[] Addresses =
    [
        "https://example.org/a/long/address/that-goes-on?and=on&on=1234567890123", "https://example.org/", "http://www.example.org:8080/~name/index.html#part-2",
        "https://doi.org/10.1000/1234567890123456789012345678901234567890123456789012345678901234567890",
    ];

    private static readonly Gen<Inline[]> Piece = Gen.Frequency<Inline[]>(
        (40, Gen.Int[0, Words.Length - 1].Select(i => (Inline[])[new Text(Words[i])])),
        (4, Gen.Int[0, Foreigners.Length - 1].Select(i => (Inline[])[Foreigners[i]])),
        (3, Gen.Int[0, Addresses.Length - 1].Select(i => (Inline[])[new Link(Addresses[i], [new Text(Addresses[i])], IsBare: true), new Text(i == 0 ? "" : ".")])),
        (1, Gen.Char['a', 'z'].Array[100].Select(c => (Inline[])[new Text(new string(c) + ".")])),
        (1, Gen.Int[40, 120].Select(n => (Inline[])[new Text(string.Concat(Enumerable.Range(0, n).Select(i => i % 10)) + ",")])),
        (4, Gen.Int[0, Words.Length - 1].Select(i => (Inline[])[new Text(Words[i]), new NoteReference(1, 1)])),
        (3, Gen.Const((Inline[])[new Text("un"), new Emphasis([new Text("believ")]), new Text("ably;")])),
        (2, Gen.Const((Inline[])[new Text("(see "), new Code("some_long.identifier->of(code)[1]"), new Text(")")])),
        (1, Gen.Int[5, 30].Select(n => (Inline[])[new Text(new string('x', n)), new Emphasis([new Text(new string('m', n))]), new Strong([new Text("w-" + new string('n', n))]), new NoteReference(1, 1), new Text(".")])),
        (1, Gen.Int[5, 90].Select(n => (Inline[])[new Text("Contents" + new string('.', n) + "9")])),
        (1, Gen.Const((Inline[])[new Text("Mr.\u00A0Smith\u00A0of\u00A0the\u00A0—\u00A0International\u00A0Committee\u00A0(1\u202F000\u202F000\u202F000)")])),
        (1, Gen.Const((Inline[])[new Strong([new Text("so")]), new NoteReference(1, 1), new Text(".”")])));

    private static readonly Gen<IReadOnlyList<Inline>> Prose = Piece.Array[1, 80]
        .Select(pieces => (IReadOnlyList<Inline>)[.. pieces.SelectMany((p, i) => i == 0 ? p : [new Text(" "), .. p])]);

    private static readonly Gen<DesignSettings> Design = Gen.Select(Gen.Int[40, 160], Gen.Int[16, 28]).Select((measure, size) => new DesignSettings
    {
        Measure = Length.Mm(measure).Points,
        Paper = (Length.Mm(measure + 50).Points, Length.Mm(297).Points),
        Size = size / 2.0,
        Leading = size / 2.0 * 1.3,
    });

    [Fact]
    public void Lines_of_any_measure_keep_the_rules() => Gen.Select(Prose, Design).Sample((content, settings) =>
    {
        var design = PageDesign.Of(settings);
        using var typesetter = new Typesetter(TestFonts.House, design);
        Paragraph Paragraph(int block) => new(new Leaf(block, content));
        var report = HandMade.Report("T", [Paragraph(1), new Quotation([Paragraph(2)], null), new ItemList(Numbering.Bullet, 1, true, [new ListItem([Paragraph(3)])])],
            [new Note(1, "n1", 1, [Paragraph(0)])]);
        var galley = typesetter.SetGalley(report, new CorpusSettings(), Assets.None).Value;
        var paragraph = galley.Paragraphs.Single(p => p.Start?.Block == 1);
        var lines = galley.Lines.Where(l => l.Start?.Block == 1).Select(l => new PrintedLine([.. l.Marks.OfType<GlyphRun>()])).ToList();

        Assert.Equal(paragraph.Lines.Count, lines.Count);
        Assert.Equal(Bare(paragraph.Text), Bare(string.Concat(paragraph.Lines.Select(l => l.Text))));
        Assert.All(galley.Lines.Where(l => l.Start is not null).Select(l => new PrintedLine([.. l.Marks.OfType<GlyphRun>()])), line =>
            Assert.True(line.Right <= design.Measure.Points + line.MostHang + Nothing, $"Too wide by {line.Right - design.Measure.Points}: {line.Text}"));
        for (var i = 0; i < lines.Count; i++)
        {
            var isFeasible = paragraph.Lines[i].Ratio is > -1 and < 5;
            if (i < lines.Count - 1 && isFeasible && lines[i].Text.Trim().Contains(' '))
                Assert.Equal(design.Measure.Points, paragraph.Lines[i].Width.Points, 2);
            AssertEnds(lines[i]);
        }

        AssertFewHyphens(paragraph, lines, design);
    }, iter: 200);

    /// <summary>Nothing stands at a line's ends that may not.</summary>
    private static void AssertEnds(PrintedLine line)
    {
        Assert.False(line.First.Link is PageTarget { Destination: "note-1" }, "Begins with a note's number: " + line.Text);
        if (!IsAddress(line.First) && !IsCode(line.First) && !line.Text.StartsWith("...", StringComparison.Ordinal))
            Assert.False(".,;:!?)]”’»%".Contains(line.Text[0]), "Begins with a mark: " + line.Text);
        if (line.IsHyphenAdded)
            Assert.False(IsAddress(line.Last) || IsCode(line.Last), "Has a hyphen that is not the text's: " + line.Text);
        if (IsAddress(line.Last))
            Assert.NotEqual('-', line.Text.Trim()[^1]);
    }

    /// <summary>No three hyphens stand below each other, but where the words have no other way.</summary>
    private static void AssertFewHyphens(ParagraphTrace paragraph, List<PrintedLine> lines, PageDesign design)
    {
        var (run, longest) = (0, 0);
        foreach (var line in lines)
        {
            run = line.IsHyphenAdded || line.Text.TrimEnd()[^1] is '-' or '\u2010' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        if (longest > 2)
            Assert.Equal(BreakingPass.Forced, new LineBreaker().Break([.. paragraph.Items], design.Measure.Points, LineBreakingSettings.Justified(design.Body.Size.Points)).Pass);
    }

    private static bool IsAddress(GlyphRun run) => run.Link is WebTarget;

    private static bool IsCode(GlyphRun run) => run.Face == TestFonts.House.Code.Regular;

    /// <summary>Without the hyphens that are added or may be; a space at a line's end is an ordinary one.</summary>
    private static string Bare(string text) => text.Replace("\u00AD", "").Replace('\u00A0', ' ');

    /// <summary>A line as its glyphs stand.</summary>
    private sealed record PrintedLine(GlyphRun[] Runs)
    {
        private GlyphRun[] Shown => [.. Runs.Where(r => r.Text.Trim().Length > 0)];

        public GlyphRun First => Shown[0];

        public GlyphRun Last => Shown[^1];

        public string Text => string.Concat(Runs.Select(r => r.Text));

        public bool IsHyphenAdded => Text.TrimEnd().EndsWith('\u00AD');

        /// <summary>Of the glyph that stands furthest to the right, in points.</summary>
        public double Right => Shown.Max(RightOf);

        /// <summary>How far any of its last characters may stand out, in points.</summary>
        public double MostHang => Shown.Max(r => r.Size.Points * HangOf(IsHyphenAdded && r == Last ? '-' : r.Text.TrimEnd()[^1]));

        /// <summary>In em. The right half of an East Asian mark is blank.</summary>
        private static double HangOf(char last) => "、。」）".Contains(last) ? 0.5 : Math.Max(Protrusion.Roman.Right(last), Protrusion.Italic.Right(last));

        private static double RightOf(GlyphRun run)
        {
            if (run.IsRightToLeft)
                return run.Left.Points + run.Width.Points;
            var (x, right) = (run.Origin.X.Points, double.MinValue);
            foreach (var glyph in run.Glyphs.Span)
            {
                x += glyph.Advance;
                var isSpace = glyph.TextLength == 1 && run.Text[glyph.TextStart] is ' ' or '\u00A0';
                right = isSpace ? right : Math.Max(right, x);
            }

            return right;
        }
    }
}

using Watch.LineQuality;
using Xunit;

namespace Watch.Tests.LineQuality;

/// <summary>Pages with a text block of 200 points: 40 letters of five points without a space.</summary>
public class TextBlockTests
{
    private const double Top = 500;

    private static readonly string Whole = new('n', 40);

    [Fact]
    public void Running_heads_folios_headings_notes_and_centred_lines_are_no_body()
    {
        var body = TextBlock.Body([Page(
            [.. MadeType.Glyphs("Fish Report Head", 50, Top + 28)],
            [.. Lines(0, Whole, Whole, "end")],
            [.. MadeType.Glyphs("A heading of its own", 50, Top - 5 * 14, size: 14)],
            [.. MadeType.Glyphs("In italics", 50, Top - 7 * 14, font: "Italic")],
            [.. Lines(8, Whole, Whole, Whole)],
            [.. MadeType.Glyphs("centred", 130, Top - 12 * 14)],
            [.. Lines(14, Whole, "end")],
            [.. MadeType.Glyphs("1. A note of small type", 50, Top - 17 * 14, size: 8)],
            [.. MadeType.Glyphs("27", 50, Top - 20 * 14)])], MadeType.Em);
        Assert.Equal([Whole, Whole, "end", Whole, Whole, Whole, Whole, "end"], body.Select(l => l.Line.Text));
        Assert.Equal([0, 3, 6], Paragraphs(body));
        Assert.Equal([1, 2, 4, 5, 7], Positions(body, l => l.FollowsClosely));
        Assert.Equal([2, 7], Positions(body, l => !l.IsFull));
    }

    [Fact]
    public void Indents_tell_paragraphs_and_other_blocks_are_no_body()
    {
        var body = TextBlock.Body([Page(
            [.. Lines(0, Whole, Whole)],
            [.. MadeType.Glyphs(Whole[..38], 60, Top - 2 * 14)],
            [.. Lines(3, Whole, Whole)],
            [.. MadeType.Glyphs("short, alone", 60, Top - 5 * 14)],
            [.. MadeType.Glyphs(Whole[..38], 60, Top - 6 * 14)],
            [.. Lines(7, Whole)],
            [.. MadeType.Glyphs("a list", 68, Top - 8.5 * 14)],
            [.. Lines(10, Whole)])], MadeType.Em);
        Assert.Equal([0, 2, 5, 6, 8], Paragraphs(body));
        Assert.DoesNotContain(body, l => l.Line.Text.Contains("list"));
    }

    [Fact]
    public void Lines_may_stand_out_into_the_margins()
    {
        var page = Page(
            [.. Lines(0, Whole, Whole, Whole)],
            [.. MadeType.Glyphs(Whole, 48, Top - 3 * 14)],
            [.. MadeType.Glyphs(Whole, 52, Top - 4 * 14)],
            [.. MadeType.Glyphs(Whole, 50 - 0.5, Top - 5 * 14)],
            [.. MadeType.Glyphs(Whole + "n", 50, Top - 6 * 14)]);
        var body = TextBlock.Body([page], MadeType.Em);
        Assert.Equal(7, body.Count);
        Assert.All(body, l => Assert.True(l.IsFull));
        Assert.Equal([0, 0, 0, -2, 2, -0.5, 5], body.Select(l => l.Excess));
        Assert.Equal(1, MadeType.Figures(body).Overfull);
    }

    [Fact]
    public void Facing_pages_have_margins_of_their_own()
    {
        string[] full = [.. Enumerable.Repeat(Whole, 9)];
        var body = TextBlock.Body(
            [Page([.. Lines(0, full)]), Page([.. Lines(0, full, 30)]), Page([.. Lines(0, full, 80)]), Page([.. Lines(0, [Whole, "end"], 30)])], MadeType.Em);
        Assert.Equal(29, body.Count);
        Assert.Equal([0], Paragraphs(body));
        Assert.Equal(28, body.Count(l => l.IsFull && l.Excess == 0));
    }

    [Fact]
    public void A_line_with_one_wide_space_is_a_list_of_contents()
    {
        var body = TextBlock.Body([Page(
            [.. Lines(0, Whole, Whole, Whole)],
            [.. MadeType.Glyphs("1 Fish", 50, Top - 3 * 14), .. MadeType.Glyphs("21", 240, Top - 3 * 14)],
            [.. MadeType.Glyphs("a b c", 50, Top - 4 * 14, space: 92.5)])], MadeType.Em);
        Assert.Equal([Whole, Whole, Whole, "a b c"], body.Select(l => l.Line.Text));
    }

    [Fact]
    public void The_body_has_the_size_of_most_glyphs() =>
        Assert.Equal(8, TextBlock.BodySize(Page([.. MadeType.Glyphs("Heading", size: 14, baseline: 50)], [.. MadeType.Glyphs("ten", baseline: 20)], [.. MadeType.Glyphs("eight eight", size: 8)])));

    private static IReadOnlyList<MeasuredLine> Page(params PageGlyph[][] glyphs) => LineReader.Read(1, [.. glyphs.SelectMany(g => g)]);

    private static IEnumerable<PageGlyph> Lines(int from, params string[] lines) => Lines(from, lines, 50);

    private static IEnumerable<PageGlyph> Lines(int from, string[] lines, double left) =>
        lines.SelectMany((text, i) => MadeType.Glyphs(text, left, Top - (from + i) * 14));

    private static IEnumerable<int> Paragraphs(IReadOnlyList<BodyLine> body) => Positions(body, l => l.BeginsParagraph);

    private static IEnumerable<int> Positions(IReadOnlyList<BodyLine> body, Func<BodyLine, bool> where) => Enumerable.Range(0, body.Count).Where(i => where(body[i]));
}

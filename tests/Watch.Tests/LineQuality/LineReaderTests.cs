using Watch.LineQuality;
using Xunit;

namespace Watch.Tests.LineQuality;

public class LineReaderTests
{
    [Fact]
    public void A_space_is_as_wide_whether_it_is_a_glyph_or_a_move()
    {
        PageGlyph[] glyphs = [.. MadeType.Glyphs("ab cd")];
        var moved = LineReader.Read(1, glyphs).Single();
        var set = LineReader.Read(1, [.. glyphs, new(" ", 10, 11, 0, 10, "Roman")]).Single();
        Assert.Equal(moved.Words, set.Words);
        Assert.Equal([3.0], set.Spaces);
        Assert.Equal(3, set.MeanSpace);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    public void A_space_at_the_end_of_a_line_is_no_part_of_it(string space)
    {
        var line = LineReader.Read(1, [.. MadeType.Glyphs("ab c-"), new(space, 23, 23, 0, 10, "Roman")]).Single();
        Assert.Equal(("ab c-", 23.0, LineEnd.Hyphen), (line.Text, line.Right, line.End));
    }

    [Fact]
    public void A_kern_is_no_space()
    {
        var line = MadeType.Line("AV AW", space: 0.9);
        Assert.Equal("AVAW", line.Text);
        Assert.Null(line.MeanSpace);
    }

    [Fact]
    public void Glyphs_that_overlap_do_not_widen_the_space_behind_them()
    {
        // An accent stands on its letter and ends before it.
        var line = LineReader.Read(1, [.. MadeType.Glyphs("ae b"), new("\u0301", 7, 7, 0, 10, "Roman")]).Single();
        Assert.Equal([3.0], line.Spaces);
        Assert.Equal("ae\u0301 b", line.Text);
    }

    [Theory]
    [InlineData(3.5, 6)]
    [InlineData(0, 10)]
    [InlineData(0.4, 10)]
    [InlineData(-1.5, 6)]
    public void A_notes_marker_belongs_to_the_word_it_follows(double rise, double size)
    {
        PageGlyph[] glyphs =
        [
            .. MadeType.Glyphs("one", 0, 114), .. MadeType.Glyphs("two", 0, 100),
            .. MadeType.Glyphs("1", 15, 100 + rise, size: size), .. MadeType.Glyphs("three", 15 + size / 2 + 3, 100),
        ];
        var lines = LineReader.Read(1, glyphs);
        Assert.Equal(["one", "two1 three"], lines.Select(l => l.Text));
        Assert.Equal((100, 10, 9), (lines[1].Baseline, lines[1].Size, lines[1].Glyphs));
        Assert.Equal(3, lines[1].MeanSpace!.Value, 9);
    }

    [Theory]
    [InlineData("fish-", LineEnd.Hyphen)]
    [InlineData("fish\u2010", LineEnd.Hyphen)]
    [InlineData("fish\u00AD", LineEnd.AddedHyphen)]
    [InlineData("e\u0301-", LineEnd.Hyphen)]
    [InlineData("\U00010428-", LineEnd.Hyphen)]
    [InlineData("1914-", LineEnd.Whole)]
    [InlineData("-", LineEnd.Whole)]
    [InlineData("fish—", LineEnd.Whole)]
    [InlineData("well-known", LineEnd.Whole)]
    public void A_line_is_broken_within_a_word_where_a_hyphen_follows_a_letter(string word, LineEnd end) =>
        Assert.Equal(end, new MeasuredLine(1, 0, 10, "Roman", word.Length, [new(word, 0, 20)]).End);
}

using Watch.Documents;
using Xunit;

namespace Watch.Tests.Documents;

/// <summary>Marks of notes are told apart from each other and from other raised characters.</summary>
public class NoteMarksTests
{
    private static readonly NoteReference First = new(1, 1), Second = new(2, 1), Third = new(3, 1);

    [Fact]
    public void Marks_side_by_side_have_a_comma_and_a_thin_space_between_them() =>
        Assert.Equal([null, ",\u202F", ",\u202F"], Before(new Text("Word"), First, Second, Third, new Text(" and more.")));

    [Fact]
    public void Marks_in_different_markup_are_side_by_side_all_the_same() =>
        Assert.Equal([null, ",\u202F", ",\u202F"], Before(new Emphasis([new Text("word"), First]), new Strong([Second, new Text("")]), Third));

    [Theory]
    [InlineData(", ", ",\u202F")]
    [InlineData(",", ",\u202F")]
    [InlineData(" ", ",\u202F")]
    [InlineData("\u00A0", ",\u202F")]
    [InlineData("; ", ";\u202F")]
    [InlineData("-", "–")]
    [InlineData("–", "–")]
    public void A_text_that_only_joins_marks_is_raised_and_closed_up(string between, string separator)
    {
        var joint = new Text(between);
        var marks = NoteMarks.In([[new Text("a"), First, joint, Second]]);
        Assert.Equal(separator, marks.Before(Second));
        Assert.True(marks.IsJoint(joint));
    }

    [Theory]
    [InlineData(" and ")]
    [InlineData(". ")]
    [InlineData(", b")]
    [InlineData(" — ")]
    public void A_text_that_says_more_stays_as_it_is(string between)
    {
        var text = new Text(between);
        var marks = NoteMarks.In([[new Text("a"), First, text, Second]]);
        Assert.Null(marks.Before(Second));
        Assert.False(marks.IsJoint(text));
    }

    [Fact]
    public void A_text_that_joins_marks_elsewhere_is_a_text_where_it_does_not()
    {
        var text = new Text(", ");
        var marks = NoteMarks.In([[First, new Text(", "), Second, text, new Emphasis([new Text("and")])], [new Text("a"), Third]]);
        Assert.False(marks.IsJoint(text));
        Assert.Null(marks.Before(Third));
    }

    [Fact]
    public void What_stands_between_parts_marks() => Assert.Equal([null, null, null], Before(First, new LineBreak(), Second, new Code("x"), Third));

    [Fact]
    public void A_mark_after_a_raised_character_has_a_thin_space_before_it()
    {
        Assert.Equal(["\u202F"], Before(new Text("m"), new Superscript([new Text("2")]), First));
        Assert.Equal(["\u202F", ",\u202F"], Before(new Text("m²"), First, Second));
        Assert.Equal([null], Before(new Text("m²."), First));
        Assert.Equal([null], Before(new Text("CO"), new Subscript([new Text("2")]), First));
    }

    [Fact]
    public void Mentions_of_notes_side_by_side_have_an_ordinary_comma_between_them()
    {
        Inline[] mentions = [new NoteMention(1), new NoteMention(2)];
        Assert.Equal([null, ", "], Before([new Text("See notes "), .. mentions, new Text(".")]));
        Assert.Equal([null, null], Before(new NoteMention(1), new Text("–"), new NoteMention(3)));
    }

    [Fact]
    public void On_one_line_neither_marks_nor_what_parts_them_are_left()
    {
        Assert.Equal("Ships: a survey", Leaf.OneLineOf([new Text("Ships"), First, new Text(": a survey"), Second]));
        Assert.Equal("Ships and men", Leaf.OneLineOf([new Emphasis([new Text("Ships"), First]), new Text(", "), Second, new Text(" and men"), First, new Text("; "), Second]));
        Assert.Equal("Ships, men", Leaf.OneLineOf([new Text("Ships"), First, new Text(", men"), new LineBreak()]));
        Assert.Equal("Ships men", Leaf.OneLineOf([new Text("Ships "), First, new Text(" men")]));
    }

    /// <summary>What parts each mark from what stands before it.</summary>
    private static IEnumerable<string?> Before(params Inline[] content)
    {
        var marks = NoteMarks.In([content]);
        return MarksIn(content).Select(marks.Before);
    }

    private static IEnumerable<Inline> MarksIn(IReadOnlyList<Inline> content) =>
        content.SelectMany(inline => inline is NoteReference or NoteMention ? [inline] : MarksIn(Leaf.ChildrenOf(inline)));
}

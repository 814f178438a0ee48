using Watch.Edition.BookMatter;
using Xunit;

namespace Watch.Tests.Edition;

public class PageRangesTests
{
    // The examples of The Chicago Manual of Style's table of inclusive numbers.
    [Theory]
    [InlineData(3, 10, "3–10")]
    [InlineData(71, 72, "71–72")]
    [InlineData(96, 117, "96–117")]
    [InlineData(100, 104, "100–104")]
    [InlineData(1100, 1113, "1100–1113")]
    [InlineData(101, 108, "101–8")]
    [InlineData(808, 833, "808–33")]
    [InlineData(1103, 1104, "1103–4")]
    [InlineData(321, 328, "321–28")]
    [InlineData(498, 532, "498–532")]
    [InlineData(1087, 1089, "1087–89")]
    [InlineData(1496, 1500, "1496–500")]
    [InlineData(11564, 11615, "11564–615")]
    [InlineData(12991, 13001, "12991–3001")]
    public void Inclusive_numbers_are_shortened_as_Chicago_has_them(int first, int last, string range) => Assert.Equal(range, PageRanges.Range(first, last));

    [Fact]
    public void Three_pages_in_a_row_are_a_range_and_two_are_two() =>
        Assert.Equal(["2", "3", "5–7", "9", "101–3"], PageRanges.Of([2, 3, 5, 6, 7, 9, 101, 102, 103]));
}

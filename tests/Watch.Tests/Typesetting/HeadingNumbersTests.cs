using Watch.Typesetting.Galleys;
using Xunit;

namespace Watch.Tests.Typesetting;

public class HeadingNumbersTests
{
    [Theory]
    [InlineData("2 3 3 4 2 3", "1 1.1 1.2 1.2.1 2 2.1")]
    [InlineData("2 4 4 3 4 2", "1 1.1 1.2 1.3 1.3.1 2")]
    [InlineData("3 2 3", "1 2 2.1")]
    public void Headings_are_numbered_below_the_one_they_belong_to(string levels, string expected)
    {
        var numbers = new HeadingNumbers();
        Assert.Equal(expected, string.Join(' ', levels.Split(' ').Select(l => numbers.Next(int.Parse(l)))));
    }
}

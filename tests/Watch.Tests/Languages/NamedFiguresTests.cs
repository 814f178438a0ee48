using Watch.Languages.Figures;
using Xunit;

namespace Watch.Tests.Languages;

public class NamedFiguresTests
{
    /// <summary>Brackets stand around the words whose figures are as high as capitals.</summary>
    [Theory]
    [InlineData("[CC0-1.0], [A4], [H1N1], [F-16], [MiG-29] and [B-1B].")]
    [InlineData("[U-235]; group [g0v]; [S/RES/1718]; form [10-K]; id [0O1l], [4F0A01]; [CO2]")]
    [InlineData("[COVID-19], “[F-35]”, ([KN-08]), [Hwasong-15]’s, [mp3], [v2.0]")]
    [InlineData("In 2010 there were 100 ships, 10,000 in all.")]
    [InlineData("the 1990s, 10th, 21st, 1er, 5km, 10-year, mid-1950, 1950-53, 2010a, 555-0100")]
    [InlineData("2018년 4월, 2018年12月, 북극성-[2A]형")]
    [InlineData("No. 5, p. 12, §5, $5bn")]
    public void Words_that_mix_letters_and_figures_are_found(string shown)
    {
        var text = shown.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var marked = text;
        foreach (var (start, end) in NamedFigures.In(text).Reverse())
            marked = $"{marked[..start]}[{marked[start..end]}]{marked[end..]}";
        Assert.Equal(shown, marked);
    }
}

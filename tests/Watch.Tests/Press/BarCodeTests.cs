using Watch.Typesetting.Cover;
using Xunit;

namespace Watch.Tests.Press;

public class BarCodeTests
{
    /// <summary>The bars of a published example, module by module: EAN-13 of the number of GS1's General Specifications, 5901234123457.</summary>
    [Fact]
    public void An_EAN_13_is_that_of_a_published_example() =>
        Assert.Equal(
            "10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101",
            Modules(BarCode.OfEan13("5901234123457"), BarCode.Width));

    /// <summary>The add-on of a price of $ 24.95.</summary>
    [Fact]
    public void An_EAN_5_begins_with_its_guard_and_parts_its_digits()
    {
        var modules = Modules(BarCode.OfEan5("52495"), BarCode.AddOnWidth);
        Assert.StartsWith("1011", modules);
        Assert.Equal("01", modules[11..13]);
        Assert.Equal("01", modules[20..22]);
        Assert.Equal("01", modules[29..31]);
        Assert.Equal("01", modules[38..40]);
    }

    [Fact]
    public void Guards_reach_below_the_other_bars() =>
        Assert.Equal([0, 2, 46, 48, 92, 94], BarCode.OfEan13("9783161484100").Where(b => b.IsGuard).Select(b => b.Start));

    [Theory]
    [InlineData("978316148410")]
    [InlineData("97831614841000")]
    [InlineData("978316148410X")]
    public void Other_numbers_have_no_bars(string digits) => Assert.Throws<ArgumentException>(() => BarCode.OfEan13(digits));

    private static string Modules(IReadOnlyList<BarCode.Bar> bars, int width)
    {
        var modules = new char[width];
        Array.Fill(modules, '0');
        foreach (var bar in bars)
            modules.AsSpan(bar.Start, bar.Width).Fill('1');
        return new(modules);
    }
}

using SkiaSharp;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Press;

public sealed class PressCheckTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>The text is 98.7 mm wide, 3.885 inches.</summary>
    [Theory]
    [InlineData(1300, false, null)]
    [InlineData(900, false, "has 232 pixels to an inch, and a press needs 300. Give it 1166 pixels of width")]
    [InlineData(400, false, "has 103 pixels to an inch, and a press needs 300: its pixels will show.")]
    [InlineData(1300, true, "has 335 pixels to an inch, and lines need 600.")]
    [InlineData(2400, true, null)]
    public void A_picture_that_is_too_coarse_at_its_size_is_told_with_its_page(int width, bool isLineArt, string? message)
    {
        desk.Report(1, "Words.\n\n![A quay](quay.png){width=100%}\n\nFigure: A quay.\n\nMore.").Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\n");
        File.WriteAllBytes(desk["reports/quay.png"], Picture(width, isLineArt));
        var result = desk.Run("build", "--only", "print");
        Assert.Equal(0, result.Code);
        if (message is null)
            Assert.DoesNotContain("picture-coarse", result.Error);
        else
            Assert.Contains($"1.md:10:11: warning picture-coarse: On page 1 \"quay.png\" {message}", result.Error);
        // Nobody prints a report by itself.
        Assert.DoesNotContain("picture-coarse", desk.Run("build", "--only", "report").Error);
    }

    private static byte[] Picture(int width, bool isLineArt)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, width / 4, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < width / 4; y++)
                bitmap.SetPixel(x, y, isLineArt ? x / 7 % 2 == 0 ? SKColors.Black : SKColors.White : new((byte)(x % 256), (byte)(x % 256), (byte)(x % 256)));
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}

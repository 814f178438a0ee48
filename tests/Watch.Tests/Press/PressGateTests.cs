using SkiaSharp;
using Watch.Preflight;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Press;

/// <summary>What the preflight finds in a book while it is built.</summary>
public sealed class PressGateTests : IDisposable
{
    private const string Settings = "publisher: P\nplace: L\nrights: R\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>Superscripts are two thirds of the text, and lines through words a twentieth of it: both are under the house's least.</summary>
    [Theory]
    [InlineData("none", true)]
    [InlineData("kdp", false)]
    public void Small_type_and_fine_lines_are_as_the_house_prints_them(string house, bool isFine)
    {
        desk.Report(1, string.Join("\n\n", Enumerable.Repeat("The ~~early~~ ferry of the 4^th^ of May was late.[^a] It was the ferry from the north, and the log of the harbour says so.", 220)) + "\n\n[^a]: Log, 5^th^ of May.")
            .Write("reports/watch.yaml", Settings + $"print: {{for: {house}}}\n");
        var result = desk.Run("build", "--only", "print");
        Assert.True(result.Code == 0, result.Error);
        Assert.DoesNotContain("print-preflight", result.Error);
        using var file = File.OpenRead(desk["out/print/anthology.pdf"]);
        var faults = PdfJudge.Judge(file, PreflightProfile.Find("kdp"), new(PreflightPart.Book)).Faults.Select(f => f.Rule).ToHashSet();
        Assert.Equal(isFine, faults.Contains("kdp-type"));
        Assert.Equal(isFine, faults.Contains("kdp-line"));
    }

    /// <summary>The figures of a missing character's code are under seven points on every page, and nothing makes them larger.</summary>
    [Fact]
    public void What_a_house_prints_badly_is_told_with_page_and_place_and_stops_a_strict_build()
    {
        desk.Report(1, string.Join("\n\n", Enumerable.Repeat("The ferry was late. It was the ferry from the north, and the log of the harbour says so in ink.", 300)) + "\n\nA boat: \U000132DD.")
            .Write("reports/watch.yaml", Settings + "print: {for: kdp}\n");
        var result = desk.Run("build", "--only", "print");
        Assert.Equal(0, result.Code);
        Assert.Matches(@"watch\.yaml: warning print-preflight: print/anthology\.pdf, page \d+: Type in .* is 4\.83 pt large, at .*\(kdp-type\)", result.Error);
        File.Delete(desk["out/print/anthology.pdf"]);
        var strict = desk.Run("build", "--only", "print", "--strict");
        Assert.Equal(1, strict.Code);
        Assert.False(File.Exists(desk["out/print/anthology.pdf"]));
    }

    [Fact]
    public void A_cover_picture_that_is_too_coarse_is_told()
    {
        using (var bitmap = new SKBitmap(new SKImageInfo(100, 160, SKColorType.Rgba8888, SKAlphaType.Opaque)))
        {
            for (var x = 0; x < 100; x++)
            {
                for (var y = 0; y < 160; y++)
                    bitmap.SetPixel(x, y, new((byte)(x * 2), (byte)y, 90));
            }

            using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
            File.WriteAllBytes(desk["reports/front.png"], data.ToArray());
        }

        desk.Report(1).Write("reports/watch.yaml", Settings + "print: {cover: {front: front.png, text: Words.}}\n");
        var result = desk.Run("build");
        Assert.Equal(0, result.Code);
        Assert.Contains("print/anthology-cover.pdf, page 1: A picture of 100 × 160 samples has", result.Error);
    }

    [Fact]
    public void The_imprint_says_where_the_book_is_printed()
    {
        desk.Report(1).Write("reports/watch.yaml", Settings + "print: {printed-in: Germany}\n");
        Assert.Equal(0, desk.Run("build", "--only", "print").Code);
        using var book = UglyToad.PdfPig.PdfDocument.Open(desk["out/print/anthology.pdf"]);
        Assert.Contains(book.GetPages(), page => page.Text.Contains("Printed in Germany.", StringComparison.Ordinal));
    }
}

using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Images;
using Watch.Raster;
using Watch.Reading;
using Watch.Reading.Settings;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>Pages of the specimen beside pictures of them. <c>GOLDEN=update</c> makes the pictures anew.</summary>
public class SpecimenPictureTests
{
    // Small enough to keep, and large enough that a line of text is told from the white around it.
    private const double Resolution = 72;

    // What may differ of the shade of a pixel, of 255.
    private const int Shade = 64;

    public static TheoryData<string, int, string> Pages => new()
    {
        { "report-001", 1, "house" }, { "report-001", 8, "house" }, { "report-001", 13, "house" }, { "report-002", 1, "house" },
        { "report-003", 4, "house" }, { "report-004", 3, "house" }, { "report-001", 1, "modern" }, { "report-002", 2, "modern" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_looks_as_it_did(string name, int number, string style)
    {
        var settings = SettingsReader.Read(new("watch.yaml", File.ReadAllText(Repository.File("reports", "watch.yaml")))).Value;
        var report = ReportReader.Read(new($"{name}.md", File.ReadAllText(Repository.File("reports", $"{name}.md"))), settings).Value;
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.Of(new DesignSettings { Style = DesignStyle.All.First(s => s.Name == style) }));
        using var raster = new PageRaster();
        var png = raster.Png(typesetter.Set(report, settings, SamplePictures.Assets).Value.Pages[number - 1], Resolution);
        var path = Path.Combine(Golden.Folder("pictures", style), $"{name}-{number}.png");
        if (Golden.Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, png);
        }

        Assert.True(File.Exists(path), $"{path} does not exist: run the tests with GOLDEN=update and look at what they draw.");
        var (shown, now) = (Read(File.ReadAllBytes(path)), Read(png));
        Assert.Equal((shown.Width, shown.Height), (now.Width, now.Height));
        Assert.InRange(Strays(shown, now), 0, shown.Width * shown.Height / 5000);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, -1, true)]
    [InlineData(0, 3, false)]
    [InlineData(4, 0, false)]
    public void A_page_that_moved_by_more_than_a_pixel_looks_otherwise(int right, int down, bool same)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        using var raster = new PageRaster();
        var page = typesetter.Set(HandMade.Report("Harbours", [.. Enumerable.Repeat("The ferry was late, since the harbour was under ice and nobody had told the crew.", 12)]), new CorpusSettings(), Assets.None).Value.Pages[0];
        var moved = page with { Marks = [.. page.Marks.Select(m => m.Move(Length.Pt(right), Length.Pt(down)))] };
        var (shown, now) = (Read(raster.Png(page, Resolution)), Read(raster.Png(moved, Resolution)));
        Assert.Equal(same, Strays(shown, now) <= shown.Width * shown.Height / 5000);
    }

    /// <summary>How many pixels of either picture are like none of those around their place in the other: type drawn by another machine may
    /// be a pixel off, or a shade lighter.</summary>
    private static int Strays(Gray one, Gray other) => OneWay(one, other) + OneWay(other, one);

    private static int OneWay(Gray of, Gray within)
    {
        var strays = 0;
        for (var y = 1; y < of.Height - 1; y++)
        {
            for (var x = 1; x < of.Width - 1; x++)
            {
                var (least, most) = (255, 0);
                for (var at = (y - 1) * of.Width; at <= (y + 1) * of.Width; at += of.Width)
                {
                    for (var i = at + x - 1; i <= at + x + 1; i++)
                        (least, most) = (Math.Min(least, within.Samples[i]), Math.Max(most, within.Samples[i]));
                }

                var own = of.Samples[y * of.Width + x];
                strays += own < least - Shade || own > most + Shade ? 1 : 0;
            }
        }

        return strays;
    }

    private static Gray Read(byte[] png)
    {
        var picture = ((ReadablePicture)PictureReader.Read(png)).Picture;
        return new(picture.Width, picture.Height, PictureSamples.Gray(picture));
    }

    private sealed record Gray(int Width, int Height, byte[] Samples);
}

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

public class PagePictureTests
{
    private const string Path = "docs/pages.png";

    /// <summary>The picture that the README opens with. <c>GOLDEN=update</c> makes it anew.</summary>
    [Fact]
    public void The_picture_of_pages_shows_the_pages_as_they_are_set()
    {
        var settings = SettingsReader.Read(new("watch.yaml", File.ReadAllText(Repository.File("reports", "watch.yaml")))).Value;
        var report = ReportReader.Read(new("report-002.md", File.ReadAllText(Repository.File("reports", "report-002.md"))), settings).Value;
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        using var raster = new PageRaster();
        var picture = raster.Spread([.. typesetter.Set(report, settings, Assets.None).Value.Pages.Take(2)], 100);
        if (Golden.Update)
            File.WriteAllBytes(Repository.File(Path), picture);
        var (shown, now) = (Samples(File.ReadAllBytes(Repository.File(Path))), Samples(picture));
        Assert.Equal(shown.Length, now.Length);
        // Edges may be drawn a shade otherwise on another machine; type that moved is seen in many more places.
        Assert.InRange(shown.Zip(now).Count(pair => Math.Abs(pair.First - pair.Second) > 48), 0, now.Length / 2000);
    }

    private static byte[] Samples(byte[] png) => PictureSamples.Gray(((ReadablePicture)PictureReader.Read(png)).Picture);
}

using Watch.Tests.Images;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>What pictures hold beside the picture is in no output.</summary>
public sealed class PublishedPictureTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Camera_data_are_in_no_output()
    {
        var jpeg = PictureFiles.All.First(file => file.Name == "JPEG colour").File;
        var png = PictureFiles.All.First(file => file.Name == "PNG colour 8").File;
        (string Name, byte[] File)[] pictures =
        [
            ("upright.jpg", CameraData.In(jpeg)), ("turned.jpg", CameraData.In(jpeg, orientation: 6)), ("plain.png", CameraData.InPng(png)),
            ("clear.png", CameraData.InPng(PictureFiles.All.First(file => file.Name == "PNG colour, transparent").File)),
        ];
        desk.Report(1, string.Concat(pictures.Select(picture => $"Before.\n\n![Four squares.]({picture.Name})\n\n")) + "The last.");
        foreach (var (name, file) in pictures)
        {
            Assert.True(CameraData.IsIn(file));
            File.WriteAllBytes(desk["reports/" + name], file);
        }

        var built = desk.Run("build");
        Assert.True(built.Code == 0, built.Error);
        var outputs = desk.Outputs();
        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "build.json", "print/anthology.json", "print/anthology.pdf", "reports/report-001.pdf"], outputs.Keys);
        // Pictures are not compressed again, in neither format, so that what they hold can be searched for.
        Assert.All(outputs, output => Assert.False(CameraData.IsIn(Convert.FromHexString(output.Value)), output.Key));
        Assert.Contains(Convert.ToHexString(jpeg), outputs["anthology.epub"], StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexString(jpeg), outputs["reports/report-001.pdf"], StringComparison.Ordinal);
    }
}

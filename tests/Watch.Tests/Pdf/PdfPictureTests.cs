using System.Globalization;
using SkiaSharp;
using Watch.Images;
using Watch.Tests.Images;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfPictureTests
{
    /// <summary>As poppler draws them, who knows nothing of the file that each was.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_kind_of_picture_is_shown_in_its_colours(bool pretty)
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        for (var i = 0; i < PictureFiles.Shown.Count; i++)
        {
            var figure = sheets.Tag(TagKind.Figure, document, t => t with { AlternativeText = PictureFiles.Shown[i].Name });
            sheets.Picture(figure, ((ReadablePicture)PictureReader.Read(PictureFiles.Shown[i].File)).Picture, i % 6 * 50, i / 6 * 50, 40, 40);
        }

        using var page = Draw(Specimens.Write(sheets.Finish(), pretty));
        for (var i = 0; i < PictureFiles.Shown.Count; i++)
        {
            var (name, _, quarters) = PictureFiles.Shown[i];
            for (var q = 0; q < 4; q++)
            {
                var shown = page.GetPixel(i % 6 * 50 + 10 + q % 2 * 20, i / 6 * 50 + 10 + q / 2 * 20);
                Assert.True(
                    new[] { shown.Red - quarters[q].Red, shown.Green - quarters[q].Green, shown.Blue - quarters[q].Blue }.All(d => Math.Abs(d) <= 8),
                    string.Create(CultureInfo.InvariantCulture, $"{name}, quarter {q}: {shown}, not {quarters[q]}"));
            }
        }
    }

    [Fact]
    public void A_document_is_meant_in_gray_until_a_picture_is_in_colours()
    {
        Assert.Equal(1, Intent("PNG gray 8").Components);
        Assert.Equal(1, Intent("PNG palette of grays").Components);
        var (components, profile, space) = Intent("PNG colour 8");
        Assert.Equal(3, components);
        Assert.Equal(profile, space);
    }

    private static (int Components, string Profile, string? Space) Intent(string picture)
    {
        using var sheets = new Sheets();
        var figure = sheets.Tag(TagKind.Figure, sheets.Tag(TagKind.Document, -1), t => t with { AlternativeText = "A picture" });
        sheets.Picture(figure, ((ReadablePicture)PictureReader.Read(PictureFiles.Shown.First(s => s.Name == picture).File)).Picture, 40, 40, 40, 40);
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        var intent = file.Get(file.Catalog, "/OutputIntents")[0];
        var image = file.Dictionaries.Single(d => d.TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Image");
        var space = image.GetProperty("/ColorSpace");
        return (file.Get(intent, "/DestOutputProfile", "/N").GetInt32(), intent.GetProperty("/DestOutputProfile").GetString()!,
            space.ValueKind == System.Text.Json.JsonValueKind.Array ? space[1].GetString() : null);
    }

    private static SKBitmap Draw(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("watch-").FullName;
        try
        {
            var path = Path.Combine(folder, "pictures.pdf");
            File.WriteAllBytes(path, pdf);
            var (code, output) = ExternalTool.Run("pdftoppm", "-r", "72", "-png", path, Path.Combine(folder, "page"));
            Assert.True(code == 0 && output.Length == 0, output);
            return SKBitmap.Decode(Directory.GetFiles(folder, "*.png").Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

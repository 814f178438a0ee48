using System.Text.Json;
using Watch.Documents.Settings;
using Watch.Images;
using Watch.Images.Press;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Tests.Images;
using Watch.Tests.Images.Press;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

/// <summary>Pictures of PDFs for a press.</summary>
public class PressPictureTests
{
    private static readonly PressInk Four = new(PressColour.Auto, Profiles.Fogra39) { InkLimit = 300 };

    [Theory]
    [InlineData("PNG gray 8", "/DeviceGray", null)]
    [InlineData("PNG palette of grays", "/Indexed /DeviceGray", null)]
    [InlineData("PNG palette 4", "/Indexed /DeviceCMYK", null)]
    [InlineData("PNG colour 8", "/DeviceCMYK", null)]
    [InlineData("JPEG gray", "/DeviceGray", null)]
    [InlineData("JPEG colour", "/DeviceCMYK", null)]
    [InlineData("JPEG with a profile", "/DeviceCMYK", null)]
    [InlineData("JPEG in four inks", "/DeviceCMYK", "[ 1 0 1 0 1 0 1 0 ]")]
    public void A_picture_is_in_device_colours(string name, string space, string? decode)
    {
        var file = QpdfFile.Read(Write(Options(Four), name));
        var image = Assert.Single(Images(file));
        Assert.Equal(space, Text(image.GetProperty("/ColorSpace")));
        Assert.Equal(decode, image.TryGetProperty("/Decode", out var written) ? $"[ {string.Join(' ', written.EnumerateArray())} ]" : null);
        Assert.False(image.TryGetProperty("/SMask", out _));
        // A press file has one profile, that of its inks, and the colours of pictures are none.
        var intent = file.Get(file.Catalog, "/OutputIntents")[0];
        Assert.Equal((4, "FOGRA39L Coated"), (file.Get(intent, "/DestOutputProfile", "/N").GetInt32(), Text(intent.GetProperty("/Info"))));
        Assert.Equal(Profiles.Bytes, file.Stream(intent.GetProperty("/DestOutputProfile")));

        static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
            ? string.Join(' ', value.EnumerateArray().Take(2).Select(v => v.GetString()))
            : value.GetString()!.Replace("u:", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_press_in_black_has_no_other_colour()
    {
        var file = QpdfFile.Read(Write(Options(new(PressColour.Gray, null)), [.. PictureFiles.All.Select(f => f.Name)]));
        Assert.Equal(PictureFiles.All.Count, Images(file).Count);
        Assert.All(Images(file).Select(image => image.GetProperty("/ColorSpace")), space =>
            Assert.Equal("/DeviceGray", space.ValueKind == JsonValueKind.Array ? space[1].GetString() : space.GetString()));
    }

    [Fact]
    public void What_stays_transparent_has_a_soft_mask_of_its_size()
    {
        var file = QpdfFile.Read(Write(Options(Four with { KeepsTransparency = true }), "PNG colour, transparent"));
        var image = Images(file).Single(i => i.TryGetProperty("/SMask", out _));
        var mask = file.Resolve(image.GetProperty("/SMask"));
        Assert.Equal(("/DeviceGray", 32, 32, 8), (mask.GetProperty("/ColorSpace").GetString(), mask.GetProperty("/Width").GetInt32(), mask.GetProperty("/Height").GetInt32(),
            mask.GetProperty("/BitsPerComponent").GetInt32()));
        Assert.Equal((128, 0), (file.Stream(image.GetProperty("/SMask"))[0], file.Stream(image.GetProperty("/SMask"))[31]));
    }

    /// <summary>The book for a press and the one for archives have the same fonts and pages, and pictures of their own.</summary>
    [Fact]
    public void A_book_for_a_press_changes_nothing_in_one_that_is_made_with_it()
    {
        var document = Sheet("PNG colour 8", "JPEG turned, 6", "PNG gray, transparent");
        var (press, archive) = (new MemoryStream(), new MemoryStream());
        using (var books = new PdfBooks(
            [new PdfBook(press, document.Language, Specimens.Information, Options(Four)), new PdfBook(archive, document.Language, Specimens.Information, new())]))
        {
            books.AddWhole(document);
            books.Finish([]);
        }

        Assert.Equal(PdfWriter.Write(document, Specimens.Information, new()), archive.ToArray());
        Assert.Equal(PdfWriter.Write(document, Specimens.Information, Options(Four)), press.ToArray());
        Assert.NotEqual(press.ToArray(), archive.ToArray());
    }

    /// <summary>As Ghostscript prints them, who knows nothing of the file that each was: the inks of each quarter.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_kind_of_picture_is_printed_in_its_inks(bool pretty)
    {
        var names = PictureFiles.Shown.Select(s => s.Name).ToArray();
        var page = Print(Write(Options(Four) with { Pretty = pretty }, names));
        var converter = new CmykConverter(Profiles.Fogra39, 300);
        for (var i = 0; i < names.Length; i++)
        {
            var (name, _, quarters) = PictureFiles.Shown[i];
            var isStored = name == "JPEG in four inks";
            var isGray = quarters.All(q => q.Red == q.Green && q.Red == q.Blue);
            for (var q = 0; q < 4; q++)
            {
                var printed = page(i % 6 * 50 + 10 + q % 2 * 20, i / 6 * 50 + 10 + q / 2 * 20);
                var (red, green, blue) = (quarters[q].Red, quarters[q].Green, quarters[q].Blue);
                // The file in inks is what a program made of these colours by subtraction, with all gray in black.
                var wanted = red == green && red == blue && (isGray || isStored) ? new Ink(0, 0, 0, (byte)(255 - red))
                    : isStored ? new((byte)(255 - red), (byte)(255 - green), (byte)(255 - blue), 0)
                    : converter.InkOf(red, green, blue);
                var difference = new[] { printed.Cyan - wanted.Cyan, printed.Magenta - wanted.Magenta, printed.Yellow - wanted.Yellow, printed.Black - wanted.Black }.Max(Math.Abs);
                Assert.True(difference <= 12, $"{name}, quarter {q}: {printed}, not {wanted}");
                if (isGray)
                    Assert.Equal((0, 0, 0), (printed.Cyan, printed.Magenta, printed.Yellow));
            }
        }
    }

    private static PdfOptions Options(PressInk pictures) => new()
    {
        HasLinks = false,
        Press = new(PrintStandard.X4, Bleed.All(0), PrinterMarks.None, new(Profiles.Bytes, "FOGRA39", "FOGRA39L Coated")) { Pictures = pictures },
    };

    private static List<JsonElement> Images(QpdfFile file) =>
        [.. file.Dictionaries.Where(d => d.TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Image")];

    private static byte[] Write(PdfOptions options, params string[] pictures) => PdfWriter.Write(Sheet(pictures), Specimens.Information, options);

    private static TypesetDocument Sheet(params string[] pictures)
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        for (var i = 0; i < pictures.Length; i++)
        {
            var figure = sheets.Tag(TagKind.Figure, document, t => t with { AlternativeText = pictures[i] });
            var file = PictureFiles.All.First(f => f.Name == pictures[i]).File;
            sheets.Picture(figure, ((ReadablePicture)PictureReader.Read(file)).Picture, i % 6 * 50, i / 6 * 50, 40, 40);
        }

        return sheets.Finish();
    }

    /// <summary>The inks of a page's points.</summary>
    private static Func<int, int, Ink> Print(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("watch-").FullName;
        try
        {
            var (path, printed) = (Path.Combine(folder, "pictures.pdf"), Path.Combine(folder, "page.pam"));
            File.WriteAllBytes(path, pdf);
            var (code, output) = ExternalTool.Run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pamcmyk32", "-r72", $"-sOutputFile={printed}", path);
            Assert.True(code == 0 && output.Length == 0, output);
            var page = File.ReadAllBytes(printed);
            var head = page.AsSpan().IndexOf("ENDHDR\n"u8) + 7;
            var width = (int)Sheets.Paper.Width.Points;
            Assert.Equal(4 * width * (int)Sheets.Paper.Height.Points, page.Length - head);
            return (x, y) => page.AsSpan(head + 4 * (y * width + x), 4) is var ink ? new Ink(ink[0], ink[1], ink[2], ink[3]) : default;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

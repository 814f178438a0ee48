using CsCheck;
using Watch.Images.Jpeg;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Images;

public class JpegInksTests
{
    private static byte[] FourInks => PictureFiles.All.First(f => f.Name == "JPEG in four inks").File;

    [Fact]
    public void Samples_are_the_inks_that_were_stored()
    {
        var inks = JpegInks.Read(FourInks)!;
        Assert.Equal(32, inks.Height);
        foreach (var (x, y, wanted) in new[] { (8, 8, (0, 255, 255, 0)), (24, 8, (255, 0, 255, 0)), (8, 24, (255, 255, 0, 0)), (24, 24, (0, 0, 0, 127)) })
        {
            var row = Row(inks, y, 32).AsSpan(4 * x, 4).ToArray();
            Assert.All(row.Zip([wanted.Item1, wanted.Item2, wanted.Item3, wanted.Item4]), pair => Assert.InRange(pair.First - pair.Second, -3, 3));
        }
    }

    /// <summary>The file is the same without Adobe's segment, but for what its samples mean.</summary>
    [Fact]
    public void Without_Adobes_segment_no_ink_is_0()
    {
        var at = FourInks.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xEE]);
        var plain = JpegInks.Read([.. FourInks[..at], .. FourInks[(at + 16)..]])!;
        // The transform that the segment names goes with it, so black alone is looked at.
        Assert.InRange(Row(plain, 24, 32)[4 * 24 + 3] - (255 - 127), -3, 3);
    }

    /// <summary>jpegtran coded the same coefficients twice (tests/golden/ink/jpeg).</summary>
    [Fact]
    public void Sequential_and_progressive_files_of_the_same_coefficients_have_the_same_inks()
    {
        var (one, other) = (JpegInks.Read(Golden("sequential.jpg"))!, JpegInks.Read(Golden("progressive.jpg"))!);
        Assert.Equal((21, 21), (one.Height, other.Height));
        var rows = Enumerable.Range(0, 21).Select(y => Row(one, y, 37)).ToList();
        Assert.Equal(rows, Enumerable.Range(0, 21).Select(y => Row(other, y, 37)));
        // Noise has many inks.
        Assert.True(rows.SelectMany(row => row.Chunk(4)).Select(Convert.ToHexString).Distinct().Count() > 500);
    }

    [Fact]
    public void A_file_with_any_bytes_changed_or_cut_is_read_without_throwing() =>
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 4], Gen.Int[20, 4000]).Sample((which, changes, length) =>
        {
            byte[] file = [.. which switch { 0 => FourInks, 1 => Golden("sequential.jpg"), _ => Golden("progressive.jpg") }];
            foreach (var (at, value) in changes)
                file[at % file.Length] = value;
            file = file[..Math.Min(length, file.Length)];
            // Sizes that would take memory are the reader's to refuse.
            return Watch.Images.PictureReader.Read(file) is not Watch.Images.ReadablePicture { Picture: { Width: <= 1000, Height: <= 1000 } picture } || picture.Orientation != 1
                || JpegInks.Read(file) is not { } inks || Row(inks, picture.Height - 1, picture.Width).Length > 0;
        }, iter: 2000);

    private static byte[] Golden(string name) => File.ReadAllBytes(Repository.File("tests", "golden", "ink", "jpeg", name));

    private static byte[] Row(JpegInks inks, int y, int width)
    {
        var row = new byte[4 * width];
        inks.Read(y, row);
        return row;
    }
}

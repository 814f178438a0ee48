using CsCheck;
using Watch.Images;
using Watch.Images.Press;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Images.Press;

public class CmykConverterTests
{
    private static readonly Gen<byte> Sample = Gen.Byte;

    /// <summary>Little CMS's figures (scripts/lcms-figures) for 32 × 32 × 32 colours, but for grays, which are printed in black alone.</summary>
    [Fact]
    public void Inks_are_those_of_Little_CMS_to_a_255th()
    {
        var converter = new CmykConverter(Profiles.Fogra39);
        var file = PictureReader.Read(File.ReadAllBytes(Repository.File("tests", "golden", "ink", "fogra39l", "lcms.png")));
        var figures = PictureSamples.Gray(Assert.IsType<ReadablePicture>(file).Picture);
        const int Strip = 32 * 32 * 32;
        Assert.Equal(4 * Strip, figures.Length);
        var (compared, different) = (0, 0);
        for (var n = 0; n < Strip; n++)
        {
            var (red, green, blue) = (Step(n / 1024), Step(n / 32 % 32), Step(n % 32));
            if (red == green && red == blue)
                continue;
            var ink = converter.InkOf(red, green, blue);
            var worst = new[] { ink.Cyan - figures[n], ink.Magenta - figures[Strip + n], ink.Yellow - figures[2 * Strip + n], ink.Black - figures[3 * Strip + n] }.Max(Math.Abs);
            Assert.True(worst <= 1, $"{red} {green} {blue}: {ink}");
            compared++;
            different += worst;
        }

        Assert.Equal(Strip - 32, compared);
        Assert.True(different < compared / 10, $"{different} of {compared} differ by one");

        static byte Step(int n) => (byte)((n * 255 + 15) / 31);
    }

    [Fact]
    public void Grays_are_printed_in_black_alone_from_paper_to_full_black()
    {
        var converter = new CmykConverter(Profiles.Fogra39);
        var blacks = Enumerable.Range(0, 256).Select(gray => converter.InkOf((byte)gray, (byte)gray, (byte)gray)).ToList();
        Assert.All(blacks, ink => Assert.Equal((0, 0, 0), (ink.Cyan, ink.Magenta, ink.Yellow)));
        Assert.Equal((255, 0), (blacks[0].Black, blacks[255].Black));
        Assert.All(blacks.Zip(blacks.Skip(1)), pair => Assert.True(pair.First.Black >= pair.Second.Black, pair.ToString()));
        // Half of the light that is between paper and black.
        var half = Profiles.Fogra39.LuminanceOf([0, 0, 0, blacks[188].Black / 255.0]);
        Assert.InRange(half, 0.512 - 0.005, 0.512 + 0.005);
    }

    /// <summary>A step from gray to its neighbours is never a leap: what noise there is stays noise.</summary>
    [Fact]
    public void Near_gray_the_colours_come_in_by_steps() => Gen.Select(Gen.Int[0, 247], Gen.Int[0, 7]).Sample((gray, more) =>
    {
        var converter = new CmykConverter(Profiles.Fogra39);
        var (low, high) = (converter.InkOf((byte)gray, (byte)gray, (byte)(gray + more)), converter.InkOf((byte)gray, (byte)gray, (byte)(gray + more + 1)));
        return Math.Abs(low.Cyan - high.Cyan) <= 32 && Math.Abs(low.Magenta - high.Magenta) <= 32 && Math.Abs(low.Yellow - high.Yellow) <= 32;
    });

    [Fact]
    public void No_colour_has_more_ink_than_the_limit_and_black_keeps_all_of_its() =>
        Gen.Select(Sample, Sample, Sample, Gen.Int[220, 400]).Sample((red, green, blue, limit) =>
        {
            var free = new CmykConverter(Profiles.Fogra39).InkOf(red, green, blue);
            var held = new CmykConverter(Profiles.Fogra39, limit).InkOf(red, green, blue);
            if (free.Coverage <= limit)
                return held == free;
            // Each colour is what it was, times what is left of the limit, rounded down.
            var share = (limit * 2.55 - free.Black) / (free.Cyan + free.Magenta + free.Yellow);
            return held.Coverage <= limit && held.Coverage > limit - 2 && held.Black == free.Black
                && Near(held.Cyan, free.Cyan * share) && Near(held.Magenta, free.Magenta * share) && Near(held.Yellow, free.Yellow * share);

            static bool Near(byte held, double exact) => held <= exact + 1e-6 && held > exact - 2;
        }, iter: 300);

    [Fact]
    public void A_colour_is_the_same_however_often_it_is_asked_and_whatever_was_asked_before()
    {
        var one = new CmykConverter(Profiles.Fogra39);
        Gen.Select(Sample, Sample, Sample).Array[1, 50].Sample(colours => colours.Concat(colours).All(c =>
            one.InkOf(c.Item1, c.Item2, c.Item3) == new CmykConverter(Profiles.Fogra39).InkOf(c.Item1, c.Item2, c.Item3)), iter: 5, threads: 1);
    }
}

using CsCheck;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images;

public class ToneCurveTests
{
    /// <summary>The library's powers are good to the last bit or so, and not the same on every machine.</summary>
    [Fact]
    public void Roots_are_those_of_the_library_but_for_the_last_bits() => Gen.Select(Gen.Double[1e-9, 1.2], Gen.Int[2, 7]).Sample((value, degree) =>
        Math.Abs(ToneCurve.Root(value, degree) / Math.Pow(value, 1.0 / degree) - 1) < 1e-14);

    [Fact]
    public void The_root_of_nothing_is_nothing() => Assert.Equal(0, ToneCurve.Root(0, 3));

    [Fact]
    public void Fast_cube_roots_are_good_to_a_millionth() => Gen.Double[0.008, 1.1].Sample(ratio => Math.Abs(ToneCurve.CubeRoot(ratio) - Math.Cbrt(ratio)) < 1e-6);

    [Fact]
    public void A_share_of_light_is_that_of_its_sample() => Gen.Double[0, 1].Sample(light => Math.Abs(ToneCurve.Light(ToneCurve.Sample(light)) - light) < 1e-7);

    // IEC 61966-2-1: 1.055 and 2.4 meet the straight part of the curve; 188 of 255 is half of the light.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(255, 1)]
    [InlineData(10, 0.0030353)]
    [InlineData(11, 0.0033465)]
    [InlineData(128, 0.2158605)]
    [InlineData(188, 0.5028865)]
    public void Light_is_as_the_standard_says(int sample, double light) => Assert.Equal(light, ToneCurve.LightOfSample[sample], 7);
}

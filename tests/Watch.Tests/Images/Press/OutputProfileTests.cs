using System.Text;
using CsCheck;
using Watch.Images.Press;
using Watch.Production.Files;
using Xunit;

namespace Watch.Tests.Images.Press;

public class OutputProfileTests
{
    [Fact]
    public void The_profile_that_comes_along_says_what_it_is()
    {
        Assert.Equal(("FOGRA39L Coated", 2, 318), (Profiles.Fogra39.Description, Profiles.Fogra39.Version, (int)Math.Round(Profiles.Fogra39.InkMaximum)));
        Assert.Equal(Profiles.Bytes, Profiles.Fogra39.Bytes);
    }

    [Fact]
    public void It_is_beside_the_program_with_its_licence()
    {
        Assert.Equal(Profiles.Bytes, ProfileLoader.Load().Bytes);
        Assert.Contains("zlib/libpng License", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "profiles", "fogra39l", "LICENSE.txt")), StringComparison.Ordinal);
    }

    /// <summary>The characterization data FOGRA39L: paper has a lightness of 95, full black of 16, 85 C 79 M 54 Y 98 K about 10.</summary>
    [Fact]
    public void Black_ink_is_as_dark_as_it_was_measured()
    {
        Assert.Equal(1, Profiles.Fogra39.LuminanceOf([0, 0, 0, 0]), 3);
        Assert.InRange(Profiles.Fogra39.LuminanceOf([0, 0, 0, 1]), 0.0211 / 0.8762 - 0.002, 0.0211 / 0.8762 + 0.002);
        Assert.InRange(Profiles.Fogra39.Black, 0.008, 0.013);
    }

    [Theory]
    [InlineData(12, "mntr", "it is a display's profile, not a printing condition's")]
    [InlineData(12, "scnr", "it is the profile of a scanner or camera, not a printing condition's")]
    [InlineData(12, "spac", "it is a colour space's profile, not a printing condition's")]
    [InlineData(12, "link", "it links two devices, and is not one printing condition's")]
    [InlineData(12, "????", "it is not a printing condition's profile")]
    [InlineData(16, "RGB ", "it is for RGB, not CMYK")]
    [InlineData(16, "GRAY", "it is for gray, not CMYK")]
    [InlineData(16, "6CLR", "it is not for CMYK")]
    [InlineData(20, "XYZ ", "its tables do not lead through Lab")]
    [InlineData(36, "acsq", "it is no ICC profile")]
    public void Another_kind_of_profile_is_refused_by_what_it_is(int at, string signature, string reason) =>
        Assert.Equal(new UnusableProfile(reason), OutputProfileReader.Read(Profiles.With(at, Encoding.ASCII.GetBytes(signature))));

    [Theory]
    [InlineData("A2B0")]
    [InlineData("A2B1")]
    [InlineData("B2A0")]
    [InlineData("B2A1")]
    public void A_profile_without_a_table_is_refused_by_its_name(string table)
    {
        var (entry, data, _) = Profiles.Place(table);
        Assert.Equal(new UnusableProfile($"it is without a table {table}"), OutputProfileReader.Read(Profiles.With(entry, 0)));
        Assert.Equal(new UnusableProfile($"it is without a table {table}"), OutputProfileReader.Read(Profiles.With(entry + 4, 0x7F))); // far behind the end
        // Tables of one kind share their data here, and the first that is asked for is named.
        Assert.Equal(new UnusableProfile($"its table {table[..3]}0 is damaged"), OutputProfileReader.Read(Profiles.With(data, 0)));
        Assert.Equal(
            new UnusableProfile($"its table {table[..3]}0 is one of version 4 alone (lutAToBType or lutBToAType), which Watch does not read"),
            OutputProfileReader.Read(Profiles.With(data, Encoding.ASCII.GetBytes(table.StartsWith('A') ? "mAB " : "mBA "))));
    }

    [Theory]
    [InlineData(8, 3)] // inputs
    [InlineData(9, 1)] // outputs
    [InlineData(10, 255)] // points of the grid
    [InlineData(10, 1)]
    [InlineData(49, 1)] // entries of the curves before
    [InlineData(50, 0xFF)] // and behind
    public void A_table_of_another_shape_is_damaged(int at, byte value) => Assert.Equal(
        new UnusableProfile("its table A2B0 is damaged"), OutputProfileReader.Read(Profiles.With(Profiles.Place("A2B0").Data + at, [.. at == 49 ? new byte[] { value } : [value]])));

    [Fact]
    public void Version_5_is_refused_and_version_4_taken()
    {
        Assert.Equal(new UnusableProfile("it is an ICC profile of version 5, not 2 or 4"), OutputProfileReader.Read(Profiles.With(8, 5)));
        Assert.Equal(4, Profiles.Read(Profiles.With(8, 4)).Version);
    }

    [Fact]
    public void A_profile_that_is_cut_short_is_refused_wherever_it_ends() => Gen.Int[0, Profiles.Bytes.Length - 1].Sample(length =>
        OutputProfileReader.Read(Profiles.Bytes.AsMemory(0, length)) is UnusableProfile { Reason: var reason } && reason == (length < 132 ? "it is no ICC profile" : "it is cut short"));

    [Fact]
    public void What_follows_a_profile_is_not_part_of_it() => Assert.Equal(Profiles.Bytes, Profiles.Read([.. Profiles.Bytes, 1, 2, 3]).Bytes);

    [Fact]
    public void Any_bytes_are_refused() => Gen.Byte.Array[0, 300].Sample(bytes => OutputProfileReader.Read(bytes) is UnusableProfile);

    /// <summary>The two kinds of table encode Lab in two ways.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Tables_of_8_and_16_bits_say_the_same(bool isWide)
    {
        var profile = Profiles.Read(Profiles.Made(isWide));
        Assert.Equal((0.2, "", 300), (Math.Round(profile.LuminanceOf([1, 1, 1, 0.48]), 1), profile.Description, profile.InkMaximum));
        var inks = new double[4];
        Gen.Select(Gen.Double[0, 100], Gen.Double[-128, 127], Gen.Double[-128, 127]).Sample((lightness, a, b) =>
        {
            profile.InksOf(lightness, a, b, inks);
            // 16 bits go on a little beyond 100 and 127.
            return Near(inks[0], 1 - lightness / 100) && Near(inks[1], (a + 128) / 255) && Near(inks[2], (b + 128) / 255) && inks[3] == 0;
        }, threads: 1);

        bool Near(double one, double other) => Math.Abs(one - other) <= (isWide ? 1 / 255.0 : 1e-12);
    }

    /// <summary>The perceptual table prints black in cyan, magenta and yellow, which do not darken: by the tables its lightness is 100.</summary>
    [Fact]
    public void A_black_that_is_no_black_counts_as_a_lightness_of_50() =>
        Assert.Equal(0.18419, Profiles.Read(Profiles.Made(isWide: false)).Black, 5);

    /// <summary>A profile with any bytes changed is refused or converts, and ends.</summary>
    [Fact]
    public void A_profile_with_bytes_changed_is_read_without_throwing() =>
        Gen.Select(Gen.Select(Gen.OneOf(Gen.Int[0, 900], Gen.Int[0, Profiles.Bytes.Length - 1]), Gen.Byte).Array[1, 4], Gen.Byte, Gen.Byte, Gen.Byte).Sample((changes, red, green, blue) =>
        {
            byte[] file = [.. Profiles.Bytes];
            foreach (var (at, value) in changes)
                file[at] = value;
            return OutputProfileReader.Read(file) is not ReadableProfile { Profile: var profile }
                || (profile.InkMaximum is >= 0 and <= 400 && profile.Description.Length <= 400 && new CmykConverter(profile, 240).InkOf(red, green, blue).Coverage <= 240);
        }, iter: 200);
}

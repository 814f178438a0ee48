using System.Text;
using CsCheck;
using Watch.Languages.Normalization;
using Xunit;

namespace Watch.Tests.Languages;

public class HostNameTests
{
    /// <summary>Names of hosts in any alphabet; about a half of them are names.</summary>
    internal static readonly Gen<string> AnyHost = Gen.OneOf(
        Gen.Char["abcz019-._"].Select(c => c.ToString()), Gen.Int[0xA1, 0x2FF].Select(char.ConvertFromUtf32), Gen.Int[0x370, 0x6FF].Select(char.ConvertFromUtf32),
        Gen.Int[0x900, 0xDFF].Select(char.ConvertFromUtf32), Gen.Int[0x3041, 0x30FF].Select(char.ConvertFromUtf32), Gen.Int[0xAC00, 0xD7FF].Select(char.ConvertFromUtf32))
        .Array[1, 6].Select(c => string.Concat(c) + ".example");

    [Theory]
    [InlineData("Bücher.example", "xn--bcher-kva.example")]
    [InlineData("bu\u0308cher.example", "xn--bcher-kva.example")]
    [InlineData("한국.example", "xn--3e0b707e.example")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8.example", "xn--3e0b707e.example")]
    [InlineData("例え。テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("faß.example", "xn--fa-hia.example")]
    [InlineData("ジャパン・タイムズ.example", "xn--eckwbhs3g6dra3k0c.example")]
    [InlineData("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv")]
    [InlineData("דוגמה1.example", "xn--1-3hccfd9c.example")]
    [InlineData("हिन्दी.example", "xn--j2bd4cyah0f.example")]
    [InlineData("b%C3%BCcher.example", "xn--bcher-kva.example")]
    public void Names_are_composed_and_in_lower_case_before_they_are_encoded(string host, string ascii) => Assert.Equal(ascii, HostName.ToAscii(host));

    [Theory]
    [InlineData("example.org")]
    [InlineData("Example.ORG")]
    [InlineData("_dmarc.example.org")]
    [InlineData("example.org.")]
    [InlineData("xn--bcher-kva.example")]
    [InlineData("localhost")]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    public void What_is_a_name_already_stays(string host) => Assert.Equal(host, HostName.ToAscii(host));

    [Theory]
    [InlineData("")]
    [InlineData("한국..example")]
    [InlineData("exam\uFFFD\uFFFDple.org")]
    [InlineData("exam\uFFFCple.org")]
    [InlineData("①.example")]
    [InlineData("\uFF45xample.org")]
    [InlineData("\u0301a.example")]
    [InlineData("\u093Fa.example")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("a|b.example")]
    [InlineData("a%7Cb.example")]
    [InlineData("a%00.example")]
    [InlineData("a%ZZ.example")]
    [InlineData("ab--ü.example")]
    [InlineData("xn--a.example")]
    [InlineData("xn--example-5e14baa.org")]
    [InlineData("אa.example")]
    [InlineData("aא.example")]
    [InlineData("1a.א.example")]
    [InlineData("א1\u0661.example")]
    [InlineData("192.0.2.300")]
    [InlineData("a.1")]
    [InlineData("[2001:db8::1")]
    [InlineData("[example]")]
    [InlineData("\u200Bexample.org")]
    public void What_none_can_have_is_no_name(string host) => Assert.Null(HostName.ToAscii(host));

    [Fact]
    public void What_is_encoded_is_decoded_again() =>
        Gen.OneOf(Gen.Char['a', 'z'].Select(c => c.ToString()), Gen.Int[0xA1, 0xD7FF].Select(char.ConvertFromUtf32), Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32))
            .Array[1, 20].Select(string.Concat).Sample(label => Assert.Equal(label, Punycode.Decode(Punycode.Encode(label))));

    [Fact]
    public void A_name_of_any_characters_is_in_ASCII_and_stays_so() =>
        AnyHost.Sample(host =>
        {
            if (HostName.ToAscii(host) is { } ascii)
            {
                Assert.True(Ascii.IsValid(ascii), ascii);
                Assert.Equal(ascii, HostName.ToAscii(ascii));
            }
        });

    [Fact]
    public void Labels_and_names_have_their_longest()
    {
        Assert.NotNull(HostName.ToAscii(new string('a', 63) + ".example"));
        Assert.Null(HostName.ToAscii(new string('a', 64) + ".example"));
        Assert.Null(HostName.ToAscii(string.Join('.', Enumerable.Repeat("abcdefghi", 26))));
    }
}

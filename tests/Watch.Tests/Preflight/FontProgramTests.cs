using System.Text;
using Watch.Preflight.Fonts;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>Glyphs are found and measured in programs of each kind.</summary>
public class FontProgramTests
{
    [Fact]
    public void A_TrueType_program_tells_its_glyphs()
    {
        var font = TrueTypeProgram.Read(SquareFont.Make())!;

        Assert.Equal((3, 1, 2, 1000.0), (font.Count, font.OfCharacter('A'), font.OfCharacter(' '), font.Width(1)));
        Assert.True(font.HasOutline(1));
    }

    [Fact]
    public void A_Type_1_program_tells_its_glyphs_and_the_first_is_not_the_missing_one()
    {
        // hsbw with side bearing 0 and width 500 (139 is 0; 248 136 is 500), then endchar.
        byte[] glyph = [139, 248, 136, 13, 14];
        var secret = Encoding.Latin1.GetBytes("dup /Private 9 dict dup begin /lenIV 4 def 2 index /CharStrings 2 dict dup begin\n")
            .Concat(Encoding.Latin1.GetBytes("/A 9 RD ")).Concat(Encrypt([0, 0, 0, 0, .. glyph], 4330)).Concat(Encoding.Latin1.GetBytes(" ND\n"))
            .Concat(Encoding.Latin1.GetBytes("/.notdef 9 RD ")).Concat(Encrypt([0, 0, 0, 0, .. glyph], 4330)).Concat(Encoding.Latin1.GetBytes(" ND\nend\n")).ToArray();
        var clear = Encoding.Latin1.GetBytes("%!PS-AdobeFont-1.0: X\n/Encoding StandardEncoding def\ncurrentfile eexec\n");

        var font = Type1Program.Read([.. clear, .. Encrypt([0, 0, 0, 0, .. secret], 55665)], clear.Length)!;

        Assert.Equal((2, 0, 1, 1, 500.0), (font.Count, font.OfName(".notdef"), font.OfName("A"), font.OfCode(65), font.Width(1)));
        Assert.Null(font.OfName("B"));
    }

    [Fact]
    public void A_program_that_is_none_is_none()
    {
        foreach (var data in new byte[][] { [], [1, 0, 4, 4, 0, 0, 0, 0, 0], [0, 1, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0], Encoding.Latin1.GetBytes("eexec nothing at all") })
        {
            Assert.Null(TrueTypeProgram.Read(data));
            Assert.Null(CffProgram.Read(data));
            Assert.Null(Type1Program.Read(data, 0));
        }
    }

    private static byte[] Encrypt(byte[] clear, int key)
    {
        var secret = new byte[clear.Length];
        for (var i = 0; i < clear.Length; i++)
        {
            secret[i] = (byte)(clear[i] ^ (key >> 8));
            key = (((secret[i] + key) * 52845) + 22719) & 0xFFFF;
        }

        return secret;
    }
}

using System.Text;
using CsCheck;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Whatever characters a report has, it is set, and no glyph of it is .notdef.</summary>
public class AnyTextTests
{
    private static readonly CorpusSettings Settings = new();

    private static readonly int[] Hard =
        [' ', 0xA0, 0xAD, 0x200B, 0x200C, 0x200D, 0xFE0E, 0xFE0F, 0x20E3, 0x5D0, 0x627, '(', ')', '-', '\t', 0x2028, 0xFFFC, 0xFFFD, 0xFFFF, 0x3000, '。'];

    // Characters from everywhere, more from where shaping and order are hard.
    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Int[0, 0x10FFFF], Gen.Int[0x20, 0x7E], Gen.Int[0x80, 0x24F], Gen.Int[0x300, 0x36F], Gen.Int[0x590, 0x8FF], Gen.Int[0x900, 0xE7F], Gen.Int[0x1100, 0x11FF],
            Gen.Int[0x2000, 0x206F], Gen.Int[0x2190, 0x2BFF], Gen.Int[0x3000, 0x30FF], Gen.Int[0x4E00, 0x9FFF], Gen.Int[0xAC00, 0xD7A3], Gen.Int[0xD800, 0xDFFF],
            Gen.Int[0xE000, 0xF8FF], Gen.Int[0xF900, 0xFFFF], Gen.Int[0x1F1E6, 0x1F64F], Gen.Int[0xE0000, 0xE01EF], Gen.Int[0, Hard.Length - 1].Select(i => Hard[i]))
        .Array[0, 60].Select(codes => string.Concat(codes.Select(c => c > 0xFFFF ? char.ConvertFromUtf32(c) : ((char)c).ToString())));

    private static readonly Gen<string> Language = Gen.Int[0, 5].Select(i => new[] { "en", "ja", "zh", "ko", "he", "ar" }[i]);

    [Fact]
    public void Any_text_is_set_and_written_without_notdef()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        Gen.Select(Text, Text, Language).Sample(
            (words, others, language) =>
            {
                var report = HandMade.Report(words, [new Paragraph(new Leaf(1, [new Text(words), new Emphasis([new Text(others)]), new Code(words), new Foreign("he", [new Text(others)])]))], []);
                Read<TypesetDocument> set;
                lock (typesetter)
                    set = typesetter.Set(report with { Metadata = report.Metadata with { Language = language } }, Settings, Assets.None);
                var glyphs = set.Value.Pages.SelectMany(p => p.Marks).OfType<GlyphRun>().ToList();
                Assert.All(glyphs, run => Assert.DoesNotContain(run.Glyphs.ToArray(), g => g.Id == 0));
                Assert.All(glyphs, run => Assert.All(run.Glyphs.ToArray(), g => Assert.InRange(g.TextStart + g.TextLength, 0, run.Text.Length)));
                Assert.All(set.Diagnostics, d => Assert.Equal(Rules.GlyphMissing, d.Rule));
                // What is shown is what was written: all that is lost is spaces at line ends and characters that are never seen.
                Assert.Equal(Seen(words + others + words + others), Seen(string.Concat(glyphs.Where(g => g.Position is { Block: 1 }).Select(g => g.Text))));
                Assert.NotEmpty(PdfWriter.Write(set.Value, new PdfInformation { Title = "T", Version = "0" }, new PdfOptions()));
            }, iter: 300);
    }

    [Fact]
    public void A_long_text_without_spaces_takes_time_in_proportion()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        foreach (var sign in new[] { "国", "a", "ა", "ש", "م", "a\u0301", "한", "。" })
        {
            var set = typesetter.Set(HandMade.Report("T", string.Concat(Enumerable.Repeat(sign, 20_000))), Settings, Assets.None);
            Assert.True(set.Value.Pages.Count > 5);
        }
    }

    private static string Seen(string text) => string.Concat(text.EnumerateRunes()
        .Where(r => !Rune.IsWhiteSpace(r) && !Watch.Fonts.Unicode.IsDefaultIgnorable(r.Value)));
}

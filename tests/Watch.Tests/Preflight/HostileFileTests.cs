using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Watch.Preflight;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>Files that are made to do harm, or were damaged: each ends with a verdict, soon.</summary>
public class HostileFileTests
{
    /// <summary>Debug builds on a busy machine are slow; without bounds most of these would never end.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Files => [.. Hostile.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Hostile = new()
    {
        ["pages that hold themselves"] = () => With(f => f.Change("pages", "[@page]", "[@pages @page]")),
        ["a branch of pages a thousand deep"] = () => With(f =>
        {
            for (var i = 0; i < 1000; i++)
                f[$"branch-{i}"] = $"<< /Type /Pages /Count 1 /Kids [@{(i == 999 ? "page" : $"branch-{i + 1}")}] >>";
            f.Change("pages", "[@page]", "[@branch-0]");
        }),
        ["a table whose earlier one is itself"] = () => With(f => f.Bytes = text => text.Replace("<< /Size", $"<< /Prev {text.LastIndexOf("\nxref", StringComparison.Ordinal) + 1} /Size", StringComparison.Ordinal)),
        ["a table of ten thousand million entries"] = () => With(f => f.Bytes = text => text.Replace("\nxref\n0 ", "\nxref\n0 10000000000", StringComparison.Ordinal)),
        ["a length that is its own stream"] = () => With(f => f["content"] = "<< /Length @content >>"),
        ["arrays a hundred thousand deep"] = () => With(f => f.Insert("catalog", "/Extra " + new string('[', 100_000) + new string(']', 100_000))),
        ["dictionaries a hundred thousand deep"] = () => With(f => f.Insert("catalog", "/Extra " + string.Concat(Enumerable.Repeat("<</A", 100_000)))),
        ["arrays in content a hundred thousand deep"] = () => With(f => f.Paint(new string('[', 100_000) + " TJ")),
        ["zeros that were deflated"] = () => With(f => f.Stream("content", "<< /Filter /FlateDecode >>", Deflated(1 << 27))),
        ["zeros that were deflated twice"] = () => With(f => f.Stream("content", "<< /Filter [/FlateDecode /FlateDecode] >>", Deflated(Deflated(1 << 27)))),
        ["a picture of ten thousand million samples"] = () => With(f => AnyPdfSpoilings.Picture(f, "<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceCMYK >>", new byte[9])),
        ["a row of a thousand million samples"] = () => With(f => f.Stream("content", "<< /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 16000000 /Colors 64 /BitsPerComponent 16 >> >>", Deflated(1000))),
        ["an inline image of ten thousand million samples"] = () => With(f => f.Paint("BI /W 100000 /H 100000 /BPC 8 /CS /G ID x EI")),
        ["forms that each paint ten others"] = () => With(f =>
        {
            for (var i = 0; i < 20; i++)
                f.Stream($"form-{i}", $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 @form-{i + 1} >> >> >>", string.Concat(Enumerable.Repeat("/X1 Do ", 10)));
            f.Stream("form-20", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> >>", "q Q");
            f.Insert("resources", "/XObject << /X1 @form-0 >>");
            f.Paint("/X1 Do");
        }),
        ["a pattern that is painted with itself"] = () => With(f =>
        {
            f.Stream("pattern", "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P1 @pattern >> >> >>", "/Pattern cs /P1 scn 0 0 5 5 re f");
            f.Insert("resources", "/Pattern << /P1 @pattern >>");
            f.Paint("/Pattern cs /P1 scn 40 40 90 90 re f");
        }),
        ["a soft mask that masks itself"] = () => With(f =>
        {
            f.Stream("mask", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /ExtGState << /G1 @masked >> >> >>", "/G1 gs 0 0 9 9 re f");
            f["masked"] = "<< /SMask << /S /Luminosity /G @mask >> >>";
            f.Change("resources", "/G0 @state", "/G0 @state /G1 @masked");
            f.Paint("/G1 gs 0 0 9 9 re f");
        }),
        ["colour spaces without end"] = () => With(f =>
        {
            f["space"] = "[/Indexed @space 1 <0001>]";
            f.Change("resources", "/S1 [", "/S2 @space /S1 [");
            f.Paint("/S2 cs 0 scn 0 0 9 9 re f");
        }),
        ["widths of a thousand million glyphs"] = () => With(f => f.Change("cid", "/W [0 [1000 1000 1000]]", "/W [0 1000000000 1000]")),
        ["texts of a thousand million codes"] = () => With(f => f.Stream("unicode", "<< >>", "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange")),
        ["states saved a million times"] = () => With(f => f.Paint(string.Concat(Enumerable.Repeat("q ", 1_000_000)))),
        ["a tree of parents that holds itself"] = () =>
        {
            var file = SoundFiles.Of("a-2a+ua-1");
            file["tree"] = "<< /Kids [@tree] >>";
            file["root"] = "<< /Type /StructTreeRoot /K [@root @document] /ParentTree @tree /RoleMap << /A /B /B /A >> >>";
            file.Change("document", "/K [", "/K [@document ");
            return file.Write();
        },
        ["metadata with entities"] = () => With(f =>
        {
            f.Insert("catalog", "/Metadata @metadata");
            f.Stream("metadata", "<< /Type /Metadata /Subtype /XML >>", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>");
        }),
        ["references to the package that holds them"] = () => With(f => f.Stream("package", "<< /Type /ObjStm /N 1000000000 /First 0 >>", "1 0 1 0 1 0 << >>").Insert("catalog", "/Extra @package")),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_ends_with_a_verdict(string name)
    {
        var file = Hostile[name]();
        foreach (var profile in new[] { null, "x-4" })
        {
            var time = Stopwatch.StartNew();
            var result = PdfJudge.Judge(new MemoryStream(file), profile is null ? null : PreflightProfile.Find(profile), new());

            Assert.True(time.Elapsed < Soon, $"{name} took {time.Elapsed}.");
            Assert.Contains(result.Verdict, new[] { PreflightVerdict.Ok, PreflightVerdict.Faults, PreflightVerdict.Unreadable });
            Assert.Equal(result.Verdict == PreflightVerdict.Ok, result.Faults.All(f => f.Severity == PreflightSeverity.Warning));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF")]
    [InlineData("PK\u0003\u0004 a container")]
    public void What_is_no_PDF_is_said_to_be_none(string text)
    {
        var result = PreflightTests.Judge(Encoding.Latin1.GetBytes(text), "x-4");

        Assert.Equal(PreflightVerdict.Unreadable, result.Verdict);
        Assert.Equal("x-4", result.Profile);
        Assert.Single(result.Faults);
    }

    [Fact]
    public void Damage_anywhere_ends_with_a_verdict()
    {
        foreach (var profile in new[] { "x-4", "a-2a+ua-1" })
        {
            foreach (var sound in new[] { SoundFiles.Of(profile).Write(), StreamedPdf.Of(SoundFiles.Of(profile)) })
            {
                var random = new Random(7);
                for (var turn = 0; turn < 40; turn++)
                {
                    var damaged = turn % 2 == 0 ? (byte[])sound.Clone() : Without(sound, random.Next(sound.Length - 40), random.Next(1, 40));
                    for (var i = random.Next(1, 12); i > 0; i--)
                        damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                    var length = turn % 3 == 0 ? random.Next(damaged.Length) : damaged.Length;
                    var result = PreflightTests.Judge(damaged[..length], profile);
                    Assert.Equal(result.Verdict == PreflightVerdict.Ok, result.Faults.All(f => f.Severity == PreflightSeverity.Warning));
                }
            }
        }
    }

    [Fact]
    public void A_file_whose_table_is_lost_is_read_all_the_same()
    {
        var file = SoundFiles.Of("x-4");
        file.Bytes = text => text[..text.LastIndexOf("xref\n0", StringComparison.Ordinal)];

        var rules = PreflightTests.Judge(file.Write(), "x-4").Faults.Select(f => f.Rule).ToList();

        // The trailer is gone with the table, and what it says; nothing else is.
        Assert.Equal(["pdf-7.5.4-xref", "pdf-7.5.5-end", "x4-6.10-id", "x4-6.9-trapped"], rules);
    }

    private static byte[] Without(byte[] file, int start, int length) => [.. file[..start], .. file[(start + length)..]];

    private static byte[] With(Action<HandPdf> spoil)
    {
        var file = SoundFiles.Of("pdf");
        spoil(file);
        return file.Write();
    }

    private static byte[] Deflated(int zeros) => Deflated(new byte[zeros]);

    private static byte[] Deflated(byte[] data)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(data);
        return packed.ToArray();
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public partial class PdfFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_header_is_the_archives_and_nothing_follows_the_end(bool pretty)
    {
        var pdf = Specimens.Write(Specimens.Report(), pretty);
        Assert.Equal("%PDF-1.7\n%"u8, pdf.AsSpan(0, 10));
        Assert.All(pdf[10..14], b => Assert.True(b > 127));
        Assert.Equal((byte)'\n', pdf[14]);
        Assert.EndsWith("\n%%EOF\n", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_entry_of_the_classic_table_points_at_its_object()
    {
        var pdf = Encoding.Latin1.GetString(Specimens.Write(Specimens.Report(), pretty: true));
        var start = int.Parse(StartXref().Match(pdf).Groups[1].Value, CultureInfo.InvariantCulture);
        var head = TableHead().Match(pdf, start);
        Assert.Equal(start, head.Index);
        var count = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture);
        var first = start + head.Length;
        Assert.Equal("0000000000 65535 f \n", pdf.Substring(first, 20));
        for (var number = 1; number < count; number++)
        {
            var entry = pdf.Substring(first + 20 * number, 20);
            Assert.Matches(@"^\d{10} 00000 n \n$", entry);
            Assert.StartsWith($"{number} 0 obj\n", pdf[int.Parse(entry[..10], CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        }

        Assert.StartsWith("trailer\n", pdf[(first + 20 * count)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_entry_of_the_cross_reference_stream_points_at_its_object()
    {
        var pdf = Specimens.Write(ManyPages(), pretty: false);
        var text = Encoding.Latin1.GetString(pdf);
        var start = int.Parse(StartXref().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var dictionary = text[start..text.IndexOf("stream\n", start, StringComparison.Ordinal)];
        var widths = Widths().Match(dictionary).Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray();
        var rows = Inflate(pdf, text, start).Chunk(widths.Sum()).ToList();
        Assert.Equal(rows.Count, int.Parse(SizeEntry().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture));
        var gathered = 0;
        for (var number = 1; number < rows.Count; number++)
        {
            var place = rows[number][1..(1 + widths[1])].Aggregate(0, (sum, b) => sum << 8 | b);
            var index = rows[number][^2] << 8 | rows[number][^1];
            if (rows[number][0] == 1)
            {
                Assert.StartsWith($"{number} 0 obj\n", text[place..], StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(2, rows[number][0]);
            gathered++;
            var holder = rows[place][1..(1 + widths[1])].Aggregate(0, (sum, b) => sum << 8 | b);
            var pairs = Encoding.Latin1.GetString(Inflate(pdf, text, holder)).Split(' ', 2 * index + 3);
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), pairs[2 * index]);
        }

        Assert.True(gathered > 400, "several object streams");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Qpdf_finds_no_fault(bool pretty)
    {
        foreach (var document in new[] { Specimens.Report(), ManyPages(), new TypesetDocument("en", [], new([]), []) })
        {
            var (exitCode, output) = QpdfFile.OnFile(Specimens.Write(document, pretty), path => ExternalTool.Run("qpdf", "--check", path));
            Assert.True(exitCode == 0, output);
            Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        }
    }

    /// <summary>ISO 19005-2, 6.1.9 and 6.1.7.1.</summary>
    [Fact]
    public void Objects_and_streams_stand_on_lines_of_their_own()
    {
        var pdf = Encoding.Latin1.GetString(Specimens.Write(Specimens.Report(), pretty: true));
        Assert.Equal(Regex.Count(pdf, @"\bobj\b"), Regex.Count(pdf, @"\n\d+ 0 obj\n"));
        Assert.Equal(Regex.Count(pdf, "endobj"), Regex.Count(pdf, "\nendobj\n"));
        foreach (Match stream in Regex.Matches(pdf, @"/Length (\d+)\n>>\nstream\n"))
        {
            var end = stream.Index + stream.Length + int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.StartsWith("\nendstream\nendobj\n", pdf[end..], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_writings_have_the_same_bytes(bool pretty) =>
        Assert.Equal(Specimens.Write(Specimens.Report(), pretty), Specimens.Write(Specimens.Report(), pretty));

    [Fact]
    public void Another_culture_changes_nothing()
    {
        var expected = Specimens.Write(Specimens.Report());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "\u2212";
            other.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Specimens.Write(Specimens.Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_text_or_title_has_another_identifier()
    {
        var identifiers = new[]
        {
            Specimens.Write(Specimens.Lines("cod")),
            Specimens.Write(Specimens.Lines("dab")),
            PdfWriter.Write(Specimens.Lines("cod"), Specimens.Information with { Title = "Dab" }, new()),
        }.Select(pdf => Regex.Match(Encoding.Latin1.GetString(pdf), "/ID\\[<([0-9A-F]{32})><([0-9A-F]{32})>\\]")).ToList();
        Assert.All(identifiers, id => Assert.Equal(id.Groups[1].Value, id.Groups[2].Value));
        Assert.Equal(3, identifiers.Select(id => id.Groups[1].Value).Where(id => id.Length == 32).Distinct().Count());
    }

    [Fact]
    public void A_pretty_file_hides_nothing()
    {
        var pdf = Encoding.Latin1.GetString(Specimens.Write(Specimens.Report(), pretty: true));
        Assert.DoesNotContain("FlateDecode", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("ObjStm", pdf, StringComparison.Ordinal);
        Assert.All(pdf[15..], c => Assert.True(c is '\n' or (>= ' ' and <= '~') or > '\x7F'));
    }

    [Fact]
    public void A_tree_of_many_pages_has_all_of_them_in_order()
    {
        var file = QpdfFile.Read(Specimens.Write(ManyPages()));
        Assert.Equal(150, file.Pages.Count);
        Assert.Equal(3, file.Get(file.Catalog, "/Pages", "/Kids").GetArrayLength());
        Assert.Equal(150, file.Get(file.Catalog, "/Pages", "/Count").GetInt32());
        for (var i = 0; i < 150; i++)
            Assert.Equal(i, file.Object(file.Pages[i]).GetProperty("/StructParents").GetInt32());
    }

    private static TypesetDocument ManyPages()
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        for (var i = 0; i < 150; i++)
        {
            if (i > 0)
                sheets.NextPage();
            sheets.Destination($"page-{i}", 0, 0);
            sheets.Destination($"line-{i}", 0, 30);
            sheets.Line(sheets.Tag(TagKind.Paragraph, document, t => t with { Id = $"p{i}" }), 40, 40, $"Paragraph {i}");
        }

        return sheets.Finish();
    }

    private static byte[] Inflate(byte[] pdf, string text, int start)
    {
        var from = text.IndexOf("stream\n", start, StringComparison.Ordinal) + 7;
        using var stream = new ZLibStream(new MemoryStream(pdf, from, pdf.Length - from), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"xref\n0 (\d+)\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"/W\[(\d) (\d) (\d)\]")]
    private static partial Regex Widths();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex SizeEntry();
}

using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Press;

/// <summary>The files that printers get, as others read them.</summary>
public sealed class PressFileTests : IDisposable
{
    private const string Settings = "publisher: P\nplace: L\nrights: R\n";
    private const double Mm = 72 / 25.4;

    private readonly Desk desk = new Desk().Report(1).Report(2, "The *ferry* was late.\n\n## A heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords.");

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("x-4", "1.6", null, null)]
    [InlineData("x-1a", "1.3", "PDF/X-1:2001", "PDF/X-1a:2001")]
    [InlineData("x-1a:2003", "1.4", "PDF/X-1a:2003", null)]
    public void Each_standard_is_claimed_where_it_is_looked_for(string standard, string version, string? claim, string? conformance)
    {
        var bytes = Print($"print: {{standard: '{standard}'}}");
        Assert.StartsWith($"%PDF-{version}\n", Encoding.Latin1.GetString(bytes, 0, 20));
        using var pdf = PdfDocument.Open(bytes);
        var information = pdf.Information.DocumentInformationDictionary!;
        Assert.Equal(claim ?? (standard == "x-4" ? "PDF/X-4" : null), Text(information, "GTS_PDFXVersion"));
        Assert.Equal(conformance, Text(information, "GTS_PDFXConformance"));
        Assert.Equal("False", Assert.IsType<NameToken>(information.Data["Trapped"]).Data);
        Assert.NotNull(Text(information, "CreationDate"));
        Assert.Equal(Text(information, "CreationDate"), Text(information, "ModDate"));

        var intents = Array(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["OutputIntents"]).Data.Select(i => Dictionary(pdf, i)).ToList();
        var press = Assert.Single(intents, i => ((NameToken)i.Data["S"]).Data == "GTS_PDFX");
        Assert.Equal("FOGRA39", Text(press, "OutputConditionIdentifier"));
        // Two intents have one profile, not two copies.
        Assert.Single(intents.Select(i => i.Data["DestOutputProfile"].ToString()).Distinct());
        Assert.Equal(standard == "x-4" ? 2 : 1, intents.Count);
        Assert.Equal(standard == "x-4", pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.Equal(standard != "x-1a", pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("Metadata")));
        if (standard == "x-4")
        {
            Assert.True(pdf.TryGetXmpMetadata(out var xmp));
            Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", Encoding.UTF8.GetString(xmp.GetXmlBytes()));
        }

        var (code, output) = ExternalTool.Run("qpdf", "--check", desk["out/print/anthology.pdf"]);
        Assert.True(code == 0, output);
    }

    [Fact]
    public void A_plain_file_claims_nothing()
    {
        using var pdf = PdfDocument.Open(Print("print: {standard: pdf}"));
        Assert.False(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("OutputIntents")));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.DoesNotContain("<pdfaid:part>", Encoding.UTF8.GetString(xmp.GetXmlBytes()));
        Assert.DoesNotContain("<pdfxid:", Encoding.UTF8.GetString(xmp.GetXmlBytes()));
    }

    /// <summary>Text is black ink alone, which overprints; nothing else sets a colour.</summary>
    [Theory]
    [InlineData("x-4")]
    [InlineData("x-1a")]
    [InlineData("pdf")]
    public void Text_and_rules_are_in_black_ink_that_overprints(string standard)
    {
        using var pdf = PdfDocument.Open(Print($"print: {{standard: '{standard}'}}"));
        var inks = 0;
        foreach (var page in pdf.GetPages())
        {
            var operators = page.Operations.Select(o => o.Operator).ToList();
            Assert.DoesNotContain(operators, o => o is "g" or "G" or "rg" or "RG" or "K" or "cs" or "CS" or "sc" or "scn");
            inks += operators.Count(o => o == "k");
            if (operators.Contains("Tf"))
                Assert.True(operators.IndexOf("gs") < operators.IndexOf("k") && operators.IndexOf("k") < operators.IndexOf("TJ"));
            var states = Dictionary(pdf, Dictionary(pdf, page.Dictionary.Data["Resources"]).Data["ExtGState"]);
            var overprint = Dictionary(pdf, states.Data["GS1"]);
            Assert.Equal((true, true, 1), (((BooleanToken)overprint.Data["OP"]).Data, ((BooleanToken)overprint.Data["op"]).Data, ((NumericToken)overprint.Data["OPM"]).Int));
        }

        Assert.True(inks > 5);
    }

    [Theory]
    [InlineData("print: {}", 3 * Mm, 3 * Mm, 3 * Mm, 3 * Mm)]
    [InlineData("print: {bleed: 5 mm}", 5 * Mm, 5 * Mm, 5 * Mm, 5 * Mm)]
    [InlineData("print: {bleed: {head: 9 pt, foot: 9 pt, outer: 9 pt, inner: 0 pt}}", 9, 9, 9, 0)]
    [InlineData("print: {for: ingram}", 9, 9, 9, 0)]
    public void Every_page_has_its_boxes(string print, double head, double foot, double outer, double inner)
    {
        using var pdf = PdfDocument.Open(Print(print));
        foreach (var page in pdf.GetPages())
        {
            var (media, bleed, trim) = (Box(pdf, page.Dictionary, "MediaBox"), Box(pdf, page.Dictionary, "BleedBox"), Box(pdf, page.Dictionary, "TrimBox"));
            Assert.DoesNotContain("CropBox", page.Dictionary.Data.Keys);
            Assert.DoesNotContain("ArtBox", page.Dictionary.Data.Keys);
            var (left, right) = page.Number % 2 == 1 ? (inner, outer) : (outer, inner);
            double[] trimmed = [0, 0, 148 * Mm, 210 * Mm];
            double[] whole = [-left, -foot, 148 * Mm + right, 210 * Mm + head];
            for (var i = 0; i < 4; i++)
            {
                // Outwards: nothing is cut off.
                Assert.InRange((trim[i] - trimmed[i]) * (i < 2 ? -1 : 1), -1e-9, 0.001);
                Assert.InRange((bleed[i] - whole[i]) * (i < 2 ? -1 : 1), -1e-9, 0.001);
                Assert.Equal(bleed[i], media[i]);
            }
        }
    }

    [Fact]
    public void Marks_lie_beyond_the_bleed_and_move_nothing()
    {
        using var plain = PdfDocument.Open(Print("print: {standard: pdf}"));
        using var marked = PdfDocument.Open(Print("print: {standard: pdf, marks: crop+registration+bar}"));
        Assert.Equal(plain.NumberOfPages, marked.NumberOfPages);
        for (var page = 1; page <= plain.NumberOfPages; page++)
        {
            Assert.Equal(plain.GetPage(page).Letters.Count, marked.GetPage(page).Letters.Count);
            Assert.All(Places(plain, page).Zip(Places(marked, page)), p => Assert.InRange(Math.Abs(p.First.X - p.Second.X) + Math.Abs(p.First.Y - p.Second.Y), 0, 0.003));
            var bleed = Box(marked, marked.GetPage(page).Dictionary, "BleedBox");
            var media = Box(marked, marked.GetPage(page).Dictionary, "MediaBox");
            var paths = marked.GetPage(page).Paths.Where(p => p.IsStroked).Select(p => p.GetBoundingRectangle()!.Value)
                .Select(p => (Left: p.Left + media[0], Right: p.Right + media[0], Bottom: p.Bottom + media[1], Top: p.Top + media[1])).ToList();
            Assert.True(paths.Count >= 8);
            Assert.All(paths, p => Assert.True(p.Right <= bleed[0] + .01 || p.Left >= bleed[2] - .01 || p.Top <= bleed[1] + .01 || p.Bottom >= bleed[3] - .01));
            Assert.All(paths, p => Assert.True(p.Left >= media[0] && p.Right <= media[2] && p.Bottom >= media[1] && p.Top <= media[3]));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(32)]
    public void Blank_pages_fill_the_last_section(int signature)
    {
        using var pdf = PdfDocument.Open(Print($"print: {{signature: {signature}}}", out var error));
        Assert.Equal(0, pdf.NumberOfPages % signature);
        var written = pdf.GetPages().Last(p => p.Letters.Count > 0).Number;
        Assert.InRange(pdf.NumberOfPages - written, 0, signature);
        if (pdf.NumberOfPages - written > 1)
            Assert.Contains($"In sections of {signature}, ", error);
        // The stream of a blank page is empty and has no filter, whose output could not be empty.
        Assert.DoesNotContain("/FlateDecode/Length 0", Encoding.Latin1.GetString(File.ReadAllBytes(desk["out/print/anthology.pdf"])).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_archives_of_the_same_pages_are_as_they_were()
    {
        Print("print: {standard: x-1a, bleed: 5 mm}");
        desk.Run("build", "--only", "archive");
        var one = File.ReadAllBytes(desk["out/archive/anthology.pdf"]);
        desk.Write("reports/watch.yaml", Settings);
        desk.Run("build", "--only", "archive");
        Assert.Equal(one, File.ReadAllBytes(desk["out/archive/anthology.pdf"]));
        using var pdf = PdfDocument.Open(one);
        Assert.DoesNotContain(pdf.GetPages(), p => p.Operations.Any(o => o.Operator == "k"));
    }

    [Theory]
    [InlineData("print: {for: kdp, signature: 16}", "watch.yaml:4:30: error print-house: Kindle Direct Publishing counts blank pages")]
    [InlineData("print: {for: nobody}", "error value-kind")]
    [InlineData("print: {profile: press.icc}", "watch.yaml:4:18: error press-profile: \"press.icc\" cannot be the profile of the press: it is no ICC profile.")]
    [InlineData("print: {for: lulu, paper: velvet}", "Write white or cream.")]
    [InlineData("print: {bleed: 200 mm}", "error value-kind")]
    [InlineData("print: {cover: {price: '12'}}", "error value-kind")]
    [InlineData("design: {print: {paper: 400 mm x 500 mm}}\nprint: {for: kdp}", "cuts no pages of 400 × 500 mm")]
    [InlineData("design: {print: {size: 6pt}}\nprint: {for: kdp}", "prints none under 7 pt")]
    [InlineData("design: {print: {margins: {inner: 5 mm}}}\nprint: {for: ingram}", "The inner margin is 5 mm")]
    public void What_no_house_would_take_is_refused(string settings, string message)
    {
        desk.Write("reports/watch.yaml", Settings + settings + "\n").Write("reports/press.icc", "no profile");
        var result = desk.Run("build", "--only", "print");
        Assert.Equal(1, result.Code);
        Assert.Contains(message, result.Error);
        Assert.False(File.Exists(desk["out/print/anthology.pdf"]));
    }

    private byte[] Print(string settings) => Print(settings, out _);

    private byte[] Print(string settings, out string error)
    {
        desk.Write("reports/watch.yaml", Settings + settings + "\n");
        var result = desk.Run("build", "--only", "print");
        Assert.True(result.Code == 0, result.Error);
        error = result.Error;
        return File.ReadAllBytes(desk["out/print/anthology.pdf"]);
    }

    private static DictionaryToken Dictionary(PdfDocument pdf, IToken token) => token as DictionaryToken ?? (DictionaryToken)pdf.Structure.GetObject(((IndirectReferenceToken)token).Data).Data;

    private static ArrayToken Array(PdfDocument pdf, IToken token) => token as ArrayToken ?? (ArrayToken)pdf.Structure.GetObject(((IndirectReferenceToken)token).Data).Data;

    private static string? Text(DictionaryToken dictionary, string key) => dictionary.Data.TryGetValue(key, out var token) ? token is StringToken text ? text.Data : ((HexToken)token).Data : null;

    /// <summary>Where letters stand from the corner of the trimmed page; the reader counts from that of the sheet.</summary>
    private static IEnumerable<(double X, double Y)> Places(PdfDocument pdf, int number)
    {
        var media = Box(pdf, pdf.GetPage(number).Dictionary, "MediaBox");
        return pdf.GetPage(number).Letters.Select(l => (l.StartBaseLine.X + media[0], l.StartBaseLine.Y + media[1]));
    }

    private static double[] Box(PdfDocument pdf, DictionaryToken page, string key) => [.. Array(pdf, page.Data[key]).Data.Select(n => ((NumericToken)n).Double)];
}

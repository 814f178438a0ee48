using UglyToad.PdfPig;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Press;

public sealed class CoverFileTests : IDisposable
{
    private const double Mm = 72 / 25.4;
    private const double Inch = 72;

    private readonly Desk desk = new Desk().Report(1).Report(2);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("for: kdp, paper: cream", 300, 300 * .0025 * Inch, .125 * Inch)]
    [InlineData("for: kdp", 300, 300 * .002252 * Inch, .125 * Inch)]
    [InlineData("for: lulu", 200, 200 / 444.0 * Inch + .06 * Inch, .125 * Inch)]
    [InlineData("for: ingram, cover: {spine: 17 mm}", 300, 17 * Mm, .125 * Inch)]
    [InlineData("paper: {grammage: 80, volume: 1.5}", 200, 12 * Mm + .6 * Mm, 3 * Mm)]
    public void The_sheet_is_two_pages_a_spine_and_the_bleed(string print, int pages, double spine, double bleed)
    {
        var result = Cover(print, "--cover-for", $"{pages}");
        Assert.True(result.Code == 0, result.Error);
        using var pdf = PdfDocument.Open(desk["out/print/anthology-cover.pdf"]);
        var page = Assert.Single(pdf.GetPages());
        Assert.Equal(148 * Mm * 2 + spine + bleed * 2, page.Width, .01);
        Assert.Equal(210 * Mm + bleed * 2, page.Height, .01);
        Assert.Contains(FormattableString.Invariant($"The spine has {Math.Round(spine / Mm, 2)} mm"), result.Error);
    }

    [Fact]
    public void A_case_is_folded_round_its_boards()
    {
        Cover("binding: case, cover: {spine: 20 mm}", "--cover-for", "300");
        using var pdf = PdfDocument.Open(desk["out/print/anthology-cover.pdf"]);
        var page = pdf.GetPage(1);
        Assert.Equal((2 * (16 + 148 + 3 + 8) + 20) * Mm, page.Width, .01);
        Assert.Equal((210 + 6 + 32) * Mm, page.Height, .01);
    }

    [Fact]
    public void Its_spine_is_that_of_the_book_that_is_built()
    {
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\nprint: {for: kdp}\n");
        // Too few pages for the house: the book is stopped, and so is its cover.
        Assert.Equal(1, desk.Run("build").Code);
        Assert.False(File.Exists(desk["out/print/anthology-cover.pdf"]));
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\nprint: {cover: {}}\n");
        var result = desk.Run("build");
        Assert.True(result.Code == 0, result.Error);
        using var book = PdfDocument.Open(desk["out/print/anthology.pdf"]);
        Assert.Contains($"of {book.NumberOfPages} pages of paper of 80", result.Error);
        Assert.Contains("\"kind\": \"cover\"", File.ReadAllText(desk["out/build.json"]));
    }

    [Fact]
    public void Without_a_wish_there_is_none()
    {
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\n");
        Assert.Equal(0, desk.Run("build").Code);
        Assert.False(File.Exists(desk["out/print/anthology-cover.pdf"]));
    }

    [Fact]
    public void A_spine_that_only_the_house_knows_is_asked_for()
    {
        var result = Cover("for: bod, cover: {text: Words.}", "--cover-for", "200");
        Assert.Equal(1, result.Code);
        Assert.Contains("Books on Demand tells the width of the spine only with its template", result.Error);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("de", false)]
    [InlineData("fr", false)]
    public void The_spine_reads_as_the_language_has_it(string language, bool down)
    {
        Cover("cover: {}", "--cover-for", "400", $"title: Harbours\nlanguage: {language}\n");
        using var pdf = PdfDocument.Open(desk["out/print/anthology-cover.pdf"]);
        var page = pdf.GetPage(1);
        var spine = page.Letters.Where(l => l.StartBaseLine.X > page.Width * .49 && l.StartBaseLine.X < page.Width * .51 && Math.Abs(l.StartBaseLine.X - l.EndBaseLine.X) < .1).ToList();
        Assert.StartsWith("Harbours", string.Concat(spine.Select(l => l.Value)));
        Assert.Equal(down, spine[0].StartBaseLine.Y > spine[7].StartBaseLine.Y);
    }

    [Fact]
    public void A_thin_spine_has_no_type_and_says_so()
    {
        var result = Cover("cover: {}", "--cover-for", "24", "title: Harbours\n");
        Assert.Contains("too thin for type", result.Error);
        using var pdf = PdfDocument.Open(desk["out/print/anthology-cover.pdf"]);
        Assert.DoesNotContain(pdf.GetPage(1).Letters, l => Math.Abs(l.StartBaseLine.X - l.EndBaseLine.X) < .01 && l.Value != " ");
    }

    [Fact]
    public void The_back_has_the_text_and_the_number_of_the_book()
    {
        Cover("cover: {text: What the harbours said., price: '52495'}", "--cover-for", "200", "volumes: [{id: anthology, reports: 1-2, title: Harbours, isbn: {print: 978-3-16-148410-0}}]\n");
        using var pdf = PdfDocument.Open(desk["out/print/anthology-cover.pdf"]);
        var page = pdf.GetPage(1);
        var words = page.GetWords().ToList();
        Assert.Contains(words, w => w.Text == "978-3-16-148410-0" && w.BoundingBox.Right < page.Width / 2 && w.BoundingBox.Bottom < page.Height / 3);
        Assert.Contains(words, w => w.Text == "harbours" && w.BoundingBox.Right < page.Width / 2 && w.BoundingBox.Bottom > page.Height / 2);
        // Thirty bars in the main symbol, sixteen in the other.
        Assert.Equal([16, 30], page.Paths.Where(p => p.IsFilled && p.Count > 10).Select(p => p.Count).Order());
    }

    private Desk.Result Cover(string print, string option, string value, string settings = "") =>
        desk.Write("reports/watch.yaml", $"publisher: P\nplace: L\nrights: R\n{settings}print: {{{print}}}\n").Run("build", "--only", "cover", option, value);
}

using UglyToad.PdfPig;
using Watch.Production.Volumes;
using Watch.Tests.Cli;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Press;

public sealed class BookletTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>Eight pages on two sheets: 8 1, 2 7, 6 3, 4 5, as every binder folds them.</summary>
    [Theory]
    [InlineData(8, "8 1, 2 7, 6 3, 4 5")]
    [InlineData(4, "4 1, 2 3")]
    [InlineData(6, "- 1, 2 -, 6 3, 4 5")]
    [InlineData(1, "- 1, - -")]
    public void Pages_stand_in_the_order_of_folded_sheets(int count, string order)
    {
        var paper = new Size(Length.Pt(100), Length.Pt(200));
        var pages = Enumerable.Range(1, count).Select(i => new Page(new(i, FolioStyle.Arabic), paper, [new RuleMark { Box = new(Length.Zero, Length.Pt(i), Length.Pt(1), Length.Pt(1)) }], [], null)).ToList();
        var sides = Booklet.Sides(pages).Select(side => $"{On(side, right: false)} {On(side, right: true)}");
        Assert.Equal(order, string.Join(", ", sides));

        static string On(Page side, bool right) =>
            side.Marks.OfType<RuleMark>().Where(m => m.Box.X.Points > 50 == right).Select(m => $"{m.Box.Y.Points}").SingleOrDefault() ?? "-";
    }

    [Fact]
    public void It_lies_among_the_proofs_and_in_no_record()
    {
        desk.Report(1).Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\n");
        Assert.Equal(0, desk.Run("build", "--booklet").Code);
        using var book = PdfDocument.Open(desk["out/print/anthology.pdf"]);
        using var booklet = PdfDocument.Open(desk["out/proof/anthology-booklet.pdf"]);
        Assert.Equal((book.NumberOfPages + 3) / 4 * 2, booklet.NumberOfPages);
        Assert.Equal(
            string.Concat(book.GetPages().SelectMany(p => p.Letters).Select(l => l.Value).Order(StringComparer.Ordinal)),
            string.Concat(booklet.GetPages().SelectMany(p => p.Letters).Select(l => l.Value).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("booklet", File.ReadAllText(desk["out/build.json"]));
    }
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>Pages in spite of errors.</summary>
public sealed class ProofTests : IDisposable
{
    private const string Settings = "publisher: P\nplace: L\nrights: R\n";

    private readonly Desk desk = new Desk().Write("reports/watch.yaml", Settings);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void They_are_made_of_all_that_is_read_and_nothing_else_is_touched()
    {
        desk.Report(1).Report(2);
        Assert.Equal(0, desk.Run("build").Code);
        var before = desk.Outputs();
        desk.BadReport(1).Report(2, "The ferry was early.");

        var result = desk.Run("build", "--proof");

        Assert.Equal(1, result.Code);
        Assert.Contains("1.md would not be made: it has 1 error.", result.Error);
        Assert.Contains("anthology.epub would not be made: it would hold 1.md.", result.Error);
        Assert.DoesNotContain("left as they were", result.Error);
        Assert.Contains("outputs   out/proof/ (3 PDFs)\n", result.Output);
        var after = desk.Outputs();
        Assert.Equal(["proof/anthology.pdf", "proof/report-001.pdf", "proof/report-002.pdf"], after.Keys.Except(before.Keys));
        Assert.Equal(before, after.Where(o => before.ContainsKey(o.Key)));
    }

    [Fact]
    public void Their_bytes_are_the_same_each_time()
    {
        desk.BadReport(1).Report(2);
        desk.Run("build", "--proof", "--jobs", "1");
        var first = desk.Outputs();
        desk.Run("build", "--proof", "--jobs", "4", "--out", "again");
        Assert.Equal(first, desk.Outputs("again"));
    }

    [Theory]
    [InlineData("The ferry was late.", "")]
    [InlineData("The ferry was late.[^none]", "")]
    [InlineData("The ferry was [late](ftp://a).", "")]
    [InlineData("The ferry was [late](ftp://a).", "--strict")]
    [InlineData("The ferry was late.", "--strict")]
    [InlineData("![A quay](quay.png)\n\nLate.", "")]
    [InlineData("![A quay](quay.png)\n\nLate.", "--only=print")]
    [InlineData("The ferry was [late](ftp://a).", "--only=archive --strict")]
    [InlineData("The ferry was late.[^none]", "--only=report")]
    [InlineData("The ferry was late.[^none]", "--report=1")]
    [InlineData("The ferry was late.[^none]", "--report=2")]
    [InlineData("The ferry was late.[^none]", "--split")]
    public void The_exit_code_is_that_of_a_build_without(string says, string options)
    {
        desk.Report(1, says).Report(2);
        var split = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var without = desk.Run(["build", .. split]).Code;
        var (code, _, error) = desk.Run(["build", "--proof", .. split]);
        Assert.True(without == code, error);
    }

    [Theory]
    [InlineData("reports/watch.yaml", "title: [\n")]
    [InlineData("reports/watch.yaml", Settings + "print: {notes: sideways}\n")]
    [InlineData("reports/watch.yaml", Settings + "fonts: {fallback: [none.ttf]}\n")]
    [InlineData("reports/watch.yaml", Settings + "volumes: [{id: one, reports: 1-2, foreword: fore.md}]\n")]
    [InlineData("reports/watch.yaml", Settings + "print: {for: kdp}\n")]
    [InlineData("reports/watch.yaml", Settings + "print: {for: ingram, cover: {text: Words.}}\n")]
    [InlineData("reports/watch.yaml", Settings + "print: {cover: {front: none.png, text: Words.}}\n")]
    [InlineData("reports/watch.yaml", Settings + "print: {profile: none.icc}\n")]
    [InlineData("reports/3.md", "---\nnumber: 2\ntitle: Two again\n---\n\nWords.\n")]
    [InlineData("reports/3.md", "---\ntitle: [\n")]
    [InlineData("reports/3.md", "")]
    public void What_is_wrong_with_other_files_stops_no_proof(string file, string text)
    {
        desk.Report(1).Report(2).Write(file, text);
        var without = desk.Run("build", "--out", "without").Code;
        var result = desk.Run("build", "--proof");
        Assert.True(without == result.Code, result.Error);
        Assert.Superset(new HashSet<string>(["proof/report-001.pdf", "proof/report-002.pdf"]), desk.Outputs().Keys.ToHashSet());
        Assert.All(desk.Outputs(), o => Assert.StartsWith("proof/", o.Key));
    }

    [Fact]
    public void Each_problem_is_marked_beside_its_line()
    {
        desk.Report(1, "The first paragraph is right.\n\nThe second one errs.[^none]\n\nThe third [leads](ftp://a) nowhere.\n\n> A quotation errs.[^gone]\n\nThe last is right.");
        desk.Run("build", "--proof");
        foreach (var proof in new[] { "out/proof/report-001.pdf", "out/proof/anthology.pdf" })
        {
            AssertBeside(proof, "10:21", "second");
            AssertBeside(proof, "12:11", "third");
            AssertBeside(proof, "14:20", "quotation");
        }

        Assert.Equal([1], PagesWith("out/proof/report-001.pdf", "note-undefined"));
    }

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void A_problem_in_a_note_is_marked_at_the_note(string notes)
    {
        desk.Write("reports/watch.yaml", Settings + $"print: {{notes: {notes}}}\n")
            .Write("reports/1.md", "---\nnumber: 1\ntitle: One\ndate: 2019-01-01\nauthors: [Ada Quay]\n---\n\nWords.[^1]\n\n[^1]: The harbour [log](ftp://a).\n").Report(2);
        desk.Run("build", "--proof");
        AssertBeside("out/proof/report-001.pdf", "10:19", "harbour");
        AssertBeside("out/proof/anthology.pdf", "10:19", "harbour");
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_a_gray_field_with_its_mark()
    {
        desk.Report(1, "Before.\n\n![A quay](quay.png)\n\nFigure: A harbour wall.\n\nAfter.").Write("reports/quay.png", "no picture");
        Assert.Equal(1, desk.Run("build", "--proof").Code);
        using var proof = PdfDocument.Open(desk["out/proof/report-001.pdf"]);
        var page = Assert.Single(proof.GetPages(), p => p.NumberOfImages > 0);
        var picture = Assert.Single(page.GetImages()).BoundingBox;
        var mark = Assert.Single(page.GetWords(), w => w.Text == "10:11").BoundingBox;
        Assert.InRange(mark.Bottom, picture.Bottom, picture.Top);
        AssertBeside("out/proof/anthology.pdf", "10:11", null);
    }

    /// <summary>Problems of no text stand on the first page of each proof, with the name of their file; those of a whole report at its beginning.</summary>
    [Fact]
    public void What_stands_in_no_line_is_marked_at_the_beginning()
    {
        desk.Report(1).Write("reports/2.md", "---\nnumber: 2\ndate: 2019-02-01\nauthors: [Ada Quay]\n---\n\nA harbour without a name.\n")
            .Write("reports/watch.yaml", Settings + "nonsense: 1\n");
        desk.Run("build", "--proof");
        Assert.Equal([1], PagesWith("out/proof/report-001.pdf", "key-unknown"));
        Assert.Equal([1], PagesWith("out/proof/report-002.pdf", "title-missing"));
        Assert.Equal([1], PagesWith("out/proof/anthology.pdf", "key-unknown"));
        Assert.Equal(PagesWith("out/proof/anthology.pdf", "without"), PagesWith("out/proof/anthology.pdf", "title-missing"));
    }

    [Fact]
    public void A_foreword_has_its_own_marks()
    {
        desk.Report(1).Write("reports/watch.yaml", Settings + "volumes: [{id: one, reports: 1-2, foreword: fore.md}]\n")
            .Write("reports/fore.md", "---\ntitle: Before\n---\n\nThe pilot errs.[^none]\n");
        Assert.Equal(1, desk.Run("build", "--proof").Code);
        AssertBeside("out/proof/one.pdf", "5:16", "pilot");
        Assert.Empty(PagesWith("out/proof/report-001.pdf", "note-undefined"));
    }

    [Fact]
    public void A_page_full_of_problems_counts_those_for_which_it_has_no_room()
    {
        desk.Report(1, string.Join("\n\n", Enumerable.Range(1, 12).Select(i => string.Join(" ", Enumerable.Range(1, 20).Select(j => $"[^none{i}x{j}]\n")))));
        Assert.Equal(1, desk.Run("build", "--proof").Code);
        using var proof = PdfDocument.Open(desk["out/proof/report-001.pdf"]);
        foreach (var page in proof.GetPages())
        {
            Assert.All(page.GetWords(), w => Assert.InRange(w.BoundingBox.Bottom, 0, page.Height));
            Assert.All(page.GetWords(), w => Assert.InRange(w.BoundingBox.Right, 0, page.Width));
        }

        Assert.Contains(proof.GetPage(1).GetWords(), w => w.Text == "more");
    }

    [Fact]
    public void Reports_and_volumes_of_one_name_have_proofs_of_their_own()
    {
        desk.Report(1).Write("reports/anthology.md", "---\ntitle: Own\ndate: 2019-02-01\nauthors: [Ada Quay]\n---\n\nWords.\n");
        desk.Run("build", "--proof");
        Assert.Equal(["proof/anthology-volume.pdf", "proof/anthology.pdf", "proof/report-001.pdf"], desk.Outputs().Keys);
    }

    [Fact]
    public void What_has_no_pages_has_no_proof()
    {
        var result = desk.Report(1).Run("build", "--proof", "--only", "epub");
        Assert.Equal(2, result.Code);
        Assert.Contains("--proof shows pages, and --only epub makes none.", result.Error);
    }

    private List<int> PagesWith(string path, string word)
    {
        using var proof = PdfDocument.Open(desk[path]);
        return [.. proof.GetPages().Where(p => p.GetWords().Any(w => w.Text == word)).Select(p => p.Number)];
    }

    /// <param name="word">The only one of its kind, of the line; null to look for the mark alone.</param>
    private void AssertBeside(string path, string mark, string? word)
    {
        using var proof = PdfDocument.Open(desk[path]);
        var (page, found) = Assert.Single(proof.GetPages().SelectMany(p => p.GetWords().Where(w => w.Text == mark).Select(w => (p, w))));
        if (word is null)
            return;
        var line = Assert.Single(page.GetWords(), w => w.Text.Contains(word, StringComparison.Ordinal));
        Assert.InRange(found.Letters[0].StartBaseLine.Y - line.Letters[0].StartBaseLine.Y, -10, 1);
        Assert.True(found.BoundingBox.Left > Furthest(page, line) || found.BoundingBox.Right < line.BoundingBox.Left, "The mark stands within the text.");
    }

    private static double Furthest(Page page, Word line) =>
        page.GetWords().Where(w => Math.Abs(w.Letters[0].StartBaseLine.Y - line.Letters[0].StartBaseLine.Y) < 1 && w.Letters[0].PointSize > 7).Max(w => w.BoundingBox.Right);
}

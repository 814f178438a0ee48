using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

public class GoldenTests
{
    /// <summary>Two reports by hand: one with notes, one withdrawn and in another language.</summary>
    public static Corpus Corpus { get; } = new(
        Books.Settings with { Identifiers = [("isbn", "978-0-00-000001-2"), ("issn", "2345-6789"), ("doi", "10.5555/ledgers")] },
        [Ledgers(), Withdrawn()]);

    [Theory]
    [InlineData("package.opf")]
    [InlineData("nav.xhtml")]
    [InlineData("toc.ncx")]
    [InlineData("text/cover.xhtml")]
    [InlineData("text/titlepage.xhtml")]
    [InlineData("text/imprint.xhtml")]
    [InlineData("text/report-001.xhtml")]
    [InlineData("text/report-002.xhtml")]
    public void Two_reports_are_written_as_they_were(string file) =>
        Golden.Matches("epub", "two-reports", file, Books.Text(Corpus, "EPUB/" + file));

    [Fact]
    public void Every_kind_is_written_as_it_was() =>
        Golden.Matches("epub", "every-kind", "every-kind.xhtml", Books.Text(Books.Specimen, "EPUB/text/every-kind.xhtml"));

    private static Report Ledgers() => new(
        "report-001",
        new ReportMetadata
        {
            Number = 1,
            Title = new Leaf(0, [new Text("Who Keeps the Harbour’s Ledger?")]),
            Date = new DateOnly(2018, 11, 2),
            Authors = [new Person("Jo", "Ellis", "Harbour Institute"), new Person("Mina", "Arai")],
            Keywords = ["harbours", "records"],
        },
        [
            new Paragraph(new Leaf(1, [new Text("The ledger was opened in 1902"), new NoteReference(1, 1), new Text(" and closed twice."), new NoteReference(2, 1)])),
            new Heading(2, "after-the-war", new Leaf(2, [new Text("After the War")])),
            new Paragraph(new Leaf(3, [new Text("A new hand continues it."), new NoteReference(1, 2)])),
        ],
        [
            new Note(1, "opened", 2, [new Paragraph(new Leaf(0, [new Text("Harbour Office, "), new Emphasis([new Text("Ledger A")]), new Text(".")]))]),
            new Note(2, "closed", 1, [new Paragraph(new Leaf(0, [new Text("See note "), new NoteMention(1), new Text(".")]))]),
        ],
        new Dictionary<string, Target>(),
        new SourceText("001.md", ""),
        new SourceMap.Builder().Build());

    private static Report Withdrawn() => new(
        "report-002",
        new ReportMetadata
        {
            Number = 2,
            Title = new Leaf(0, [new Text("부두의 장부"), new NoteReference(1, 1)]),
            Date = new DateOnly(2018, 12, 10),
            Authors = [new Person("민서", "정", FamilyFirst: true)],
            Language = "ko",
            Status = ReportStatus.Withdrawn,
            Revisions = [(new DateOnly(2019, 1, 5), "저자의 요청")],
        },
        [],
        [new Note(1, "n", 1, [new Paragraph(new Leaf(0, [new Text("주")]))])],
        new Dictionary<string, Target>(),
        new SourceText("002.md", ""),
        new SourceMap.Builder().Build());
}

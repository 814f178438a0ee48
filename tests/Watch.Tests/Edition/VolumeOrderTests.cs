using System.IO.Compression;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Edition;

/// <summary>Titles, names, italics and order, as finished volumes have them.</summary>
public partial class VolumeOrderTests
{
    [Fact]
    public void Contents_index_and_title_page_print_what_was_meant()
    {
        using var desk = new Desk();
        desk.Write("reports/watch.yaml", """
            title: The Port's 'Own' Papers
            publisher: St. John's
            place: King's Lynn
            rights: The heirs'
            volumes: [{id: one, reports: 1-4, groups: [{title: The clerks' papers, reports: 2-3}]}]
            """);
        for (var n = 1; n <= 4; n++)
        {
            desk.Write($"reports/{n}.md", $"---\nnumber: {n}\ntitle: Paper {"ABCD"[n - 1]}\ndate: 2020-01-0{n}\nauthors: [Pat O'Hale]\n---\n\n"
                + "The [*Dawn*]{.index} and the [*Dusk*]{.index entry=\"*Dusk* (ship)\"}, [Noon]{.index}, [Æsir]{.index}, [Jose\u0301]{.index} and [José]{.index}.\n");
        }

        desk.Write("reports/index.yaml", "Evening: {see: \"*Dawn*\"}\n\"O'Hale\": {see: Noon}\n");
        var result = desk.Run("build");
        Assert.True(result.Code == 0, result.Error);

        var book = PrintedBook.Open(desk["out/print/one.pdf"]);
        var text = string.Join('\n', book.Pages.Select(p => p.Text));
        Assert.DoesNotContain('\'', text);
        Assert.DoesNotContain('*', text);
        using var pdf = PdfDocument.Open(desk["out/print/one.pdf"]);
        var papers = pdf.GetPages().First(p => p.Text.Contains("Contents", StringComparison.Ordinal)).GetWords().Where(w => w.Text == "Paper").Select(w => w.BoundingBox.Bottom).ToList();
        Assert.True(papers[2] - papers[3] > papers[1] - papers[2] + 6, "The last paper seems to be of the group.");
        using var epub = ZipFile.OpenRead(desk["out/one.epub"]);
        string Part(string name) => new StreamReader(epub.Entries.Single(e => e.FullName.EndsWith(name, StringComparison.Ordinal)).Open()).ReadToEnd();
        Assert.Equal(
            ["Æsir", "<em>Dawn</em>", "<em>Dusk</em> (ship)", "Evening. <em>See</em> <em>Dawn</em>", "José", "Noon", "O’Hale. <em>See</em> Noon"],
            IndexEntry().Matches(Part("index.xhtml")).Select(m => m.Groups[1].Value));
        Assert.Matches("(?s)Paper A.*The clerks’ papers.*Paper B.*Paper C.*Paper D", Part("nav.xhtml"));
        Assert.DoesNotContain("'", Part("package.opf"), StringComparison.Ordinal);
        var (exit, output) = ExternalTool.EpubCheck(desk["out/one.epub"]);
        Assert.True(exit == 0 && !output.Contains("NAV-011", StringComparison.Ordinal), output);
    }

    [Fact]
    public void Authors_stand_with_their_affiliations_and_the_last_revision_is_printed()
    {
        using var desk = new Desk();
        desk.Write("reports/1.md", """
            ---
            number: 1
            title: Title
            date: 2020-01-01
            authors:
              - {given: Ada, family: Quay, affiliation: Port}
              - {given: Ben, family: Strand, affiliation: Pier}
              - {given: Cy, family: Mole, affiliation: Pier}
              - Dora Edit
            revised: [{date: 2022-02-07, note: "A name's form was corrected."}, {date: 2021-01-05, note: Earlier.}]
            ---

            Text.
            """);
        desk.Write("reports/2.md", "---\nnumber: 2\ntitle: Gone\ndate: 2020-01-01\nstatus: withdrawn\nrevised: [{date: 2022-01-05, note: At the authors' wish}]\n---\n\nText.\n");
        var result = desk.Run("build");
        Assert.True(result.Code == 0, result.Error);
        Assert.Matches(@"Title\s*Ada Quay\s*Port\s*Ben Strand and Cy Mole\s*Pier\s*Dora Edit\s*Text\.\s*Revised February 7, 2022: A name’s form was corrected\.\s*Cite as", TextOf(desk["out/reports/report-001.pdf"]));
        Assert.Matches(@"This report has been withdrawn\.\s*Withdrawn January 5, 2022: At the authors’ wish\.\s*Cite as", TextOf(desk["out/reports/report-002.pdf"]));
        using var epub = ZipFile.OpenRead(desk["out/anthology.epub"]);
        Assert.Matches("Withdrawn <time[^>]*>January 5, 2022</time>: At the authors’ wish", new StreamReader(epub.Entries.Single(e => e.FullName.EndsWith("report-002.xhtml", StringComparison.Ordinal)).Open()).ReadToEnd());
    }

    private static string TextOf(string pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().SelectMany(p => p.GetMarkedContents()).Where(c => !c.IsArtifact).Select(TextOf));
    }

    private static string TextOf(UglyToad.PdfPig.Content.MarkedContentElement element) =>
        string.Concat(element.Letters.Select(l => l.Value)) + string.Concat(element.Children.Select(TextOf));

    [GeneratedRegex("epub:type=\"index-entry\">(.*?)(, <a|</li>)")]
    private static partial Regex IndexEntry();
}

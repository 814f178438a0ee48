using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using Watch.Documents;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Raster;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>From the Markdown to the finished file, as another program reads it.</summary>
public class WordsTests
{
    private static readonly HouseWords House = Language.Of("en").Words;

    private static readonly CorpusSettings Settings = new() { Series = "Watch Report" };

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.File("reports"), "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_words_of_a_report_are_the_words_of_its_PDF(string file)
    {
        var read = ReportReader.Read(new(file, File.ReadAllText(Repository.File("reports", file))), Settings);
        Assert.Empty(read.Diagnostics);
        var report = read.Value;
        var text = ReadingOrder.Of(Write(report));
        var generated = new List<string>();
        var at = 0;
        foreach (var words in ModelLeaves.Of(report).SelectMany(leaf => Printed(report, leaf)))
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{words}\" is not in the PDF after \"{text[Math.Max(0, at - 60)..at]}\"");
            if (!string.IsNullOrWhiteSpace(text[at..found]))
                generated.Add(text[at..found]);
            at = found + words.Length;
        }

        // Nothing else is there but what the metadata, the lists, the tables, the figures and the notes are labelled with.
        var notes = generated.IndexOf("Notes1.");
        var credits = BlockTree.All(report.Body).OfType<Figure>().Select(f => f.Credit).OfType<string>().Select(Regex.Escape);
        var label = $"^({string.Join('|', credits.Append("•").Append("[0-9a-z]+\\.").Append("(Figure|Table)\u00A0[0-9]+\\. "))})+$";
        var language = Language.Of(report.Metadata.Language);
        var citation = Leaf.PlainTextOf(Citation.Of(report, Settings, language.Cite));
        var revision = report.Metadata.Revisions.Count == 0 ? "" : report.Metadata.Revisions.MaxBy(r => r.Date) is var (date, note) ? $"{language.Words.RevisedOn.With(language.Dates.Write(date))}: {note}" : "";
        Assert.StartsWith(revision, text[at..]);
        Assert.EndsWith(language.Words.CiteAs + citation, text[at..]);
        var translations = string.Concat(report.Metadata.Translations.Select(t => $"{language.Words.InAnotherLanguage}{t.Url} ({t.Language})"));
        Assert.Contains(text[(at + revision.Length)..^(language.Words.CiteAs + citation).Length], new[] { translations, "." + translations });
        Assert.StartsWith($"Watch Report No.\u00A0{report.Metadata.Number}", generated[0]);
        Assert.All(report.Metadata.Authors, author => Assert.Contains(author.FullName, generated[1]));
        Assert.Equal(Enumerable.Range(2, report.Notes.Count - 1).Select(n => $"{n}."), generated[(notes + 1)..].Where(g => g != "•"));
        Assert.All(generated[2..notes], words => Assert.Matches(label, words));
    }

    [Fact]
    public void Every_kind_of_block_and_inline_is_written_and_drawn()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var document = typesetter.Set(EveryKind.Report, Settings, EveryKindPictures.Assets).Value;
        var pdf = PdfWriter.Write(document, new PdfInformation { Title = "Every kind", Version = "0" }, new PdfOptions());
        using (var read = PdfDocument.Open(pdf))
            Assert.Equal(document.Pages.Count, read.NumberOfPages);
        var text = PdfText.Tagged(pdf);
        Assert.All(new[] { "북한", "漁業協定", "①", "Count the lamps", "raison d’être", "never-cited" }, words => Assert.Contains(words, text));
        using var raster = new PageRaster();
        Assert.All(document.Pages, page => Assert.True(raster.Png(page, 50).Length > 2000));
    }

    [Fact]
    public void Qpdf_finds_nothing_wrong_with_every_kind()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var document = typesetter.Set(EveryKind.Report, Settings, EveryKindPictures.Assets).Value;
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, PdfWriter.Write(document, new PdfInformation { Title = "Every kind", Version = "0" }, new PdfOptions()));
            var (code, output) = ExternalTool.Run("qpdf", "--check", path);
            Assert.True(code == 0, output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Write(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return PdfWriter.Write(
            typesetter.Set(report, Settings, SamplePictures.Assets).Value, new PdfInformation { Title = "T", Version = "0" }, new PdfOptions());
    }

    /// <summary>A leaf's text as it is printed: notes by their labels, each line of code for itself.</summary>
    internal static IEnumerable<string> Printed(Report report, Leaf leaf)
    {
        var labels = new Queue<string>(Labels(report, leaf.Content));
        var text = string.Concat(leaf.PlainText.Select(c => c == Leaf.Generated ? labels.Dequeue() : c.ToString()));
        return leaf.Content is [Code] ? text.Split('\n') : [text.Replace('\n', ' ')];
    }

    private static IEnumerable<string> Labels(Report report, IReadOnlyList<Inline> content) => content.SelectMany(inline => inline switch
    {
        NoteReference reference => [report.Notes[reference.Note - 1].Label],
        NoteMention mention => [report.Notes[mention.Note - 1].Label],
        TargetMention mention => [report.LabelOf(mention, House.Table.Of, House.Figure.Of)],
        _ => Labels(report, Leaf.ChildrenOf(inline)),
    });
}

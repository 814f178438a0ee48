using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig;
using Watch.Edition.Records;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Edition;

/// <summary>Contents, heads of notes, index, edition record and the EPUB's page list name the right pages: they are read from finished files, and the
/// words are looked for there.</summary>
public sealed partial class BookTests : IDisposable
{
    private const int Reports = 14;
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void The_contents_name_the_pages_that_reports_begin_on(string notes)
    {
        Build(notes);
        foreach (var (volume, first, last) in Volumes)
        {
            var book = PrintedBook.Open(desk[$"out/print/{volume}.pdf"]);
            var contents = book.Pages.SkipWhile(p => !p.Text.Contains("Contents", StringComparison.Ordinal)).TakeWhile(p => p.Folio.Length == 0 || p.Folio[0] is 'v' or 'x' or 'i').SelectMany(p => p.Lines).ToList();
            for (var report = first; report <= last; report++)
            {
                var line = contents.First(l => l.Parts.Any(p => p.EndsWith(Title(report), StringComparison.Ordinal)));
                var page = book.Numbered(line.Parts[^1]);
                Assert.StartsWith($"Log No.\u00A0{report}", page.Text);
                Assert.Contains(Title(report), page.Text[..80]);
                Assert.Equal("", page.Head);
                Assert.True(int.Parse(page.Folio, System.Globalization.CultureInfo.InvariantCulture) % 2 == 1, "A report begins on a verso.");
            }
        }

        var foreword = PrintedBook.Open(desk["out/print/one.pdf"]);
        var entry = foreword.Pages.SelectMany(p => p.Lines).First(l => l.Parts.Count > 1 && l.Parts[0].StartsWith("Before the Logs", StringComparison.Ordinal));
        Assert.StartsWith("Before the Logs", foreword.Numbered(entry.Parts[^1]).Text);
    }

    [Fact]
    public void A_volume_says_what_it_holds_and_what_it_is_about()
    {
        desk.Write("reports/watch.yaml", "title: Logs\ndescription: What the logs found.\n");
        desk.Write("reports/1.md", "---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\nkeywords: [ice, boats]\n---\n\nLate.\n");
        desk.Write("reports/2.md", "---\nnumber: 2\ntitle: Pier\ndate: 2019-01-02\nkeywords: [boats]\n---\n\nLater.\n");
        Assert.Equal(0, desk.Run("build").Code);
        foreach (var product in new[] { "print", "archive" })
        {
            using var pdf = PdfDocument.Open(desk[$"out/{product}/anthology.pdf"]);
            Assert.Equal(("What the logs found.", "ice, boats"), (pdf.Information.Subject, pdf.Information.Keywords));
        }

        desk.Write("reports/watch.yaml", "title: Logs\nsubjects: [shipping]\n");
        Assert.Equal(0, desk.Run("build", "--only", "archive").Code);
        using var archive = PdfDocument.Open(desk["out/archive/anthology.pdf"]);
        Assert.Equal((null, "shipping"), (archive.Information.Subject, archive.Information.Keywords));
    }

    [Fact]
    public void Collected_notes_name_the_pages_that_cite_them_and_so_do_their_heads()
    {
        Build("collected");
        var checkedNotes = 0;
        foreach (var (volume, first, last) in Volumes)
        {
            var book = PrintedBook.Open(desk[$"out/print/{volume}.pdf"]);
            var noted = book.Pages.SkipWhile(p => !p.Text.StartsWith("Notes", StringComparison.Ordinal)).Where(p => p.Text.Contains("source", StringComparison.Ordinal)).ToList();
            for (var i = 0; i < noted.Count; i++)
            {
                var page = noted[i];
                foreach (Match note in NoteOnPage().Matches(page.Text))
                {
                    var pages = note.Groups[2].Value.Split(", ");
                    Assert.All(pages, label => Assert.Contains($"claim{note.Groups[1].Value}", book.Numbered(label).Text));
                    checkedNotes++;
                }

                // The first page has no head. A note says its pages at its end; that of the last may be on the next page.
                var citing = Cited().Matches(page.Text).SelectMany(m => m.Groups[1].Value.Split(", ")).Select(int.Parse).ToList();
                var next = i + 1 < noted.Count ? Cited().Match(noted[i + 1].Text).Groups[1].Value.Split(", ").Select(int.Parse).ToList() : [];
                if (page.Head.Length > 0)
                    Assert.Contains(page.Head.ToLowerInvariant(), new[] { Head(citing), Head([.. citing, .. next]) });
            }
        }

        Assert.True(checkedNotes > Reports * NotesEach * 3 / 4, $"{checkedNotes} notes were read whole");

        static string Head(List<int> pages) => pages.Min() == pages.Max() ? $"notes to page\u00A0{pages.Min()}" : $"notes to pages\u00A0{pages.Min()}–{pages.Max()}";
    }

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void The_index_names_every_page_and_note_that_a_name_is_marked_on_and_no_other(string notes)
    {
        Build(notes);
        foreach (var (volume, _, _) in Volumes)
        {
            var book = PrintedBook.Open(desk[$"out/print/{volume}.pdf"]);
            var start = book.Pages.ToList().FindIndex(p => p.Text.StartsWith("Index", StringComparison.Ordinal));
            var index = string.Concat(book.Pages.Skip(start).TakeWhile(p => !p.Text.StartsWith("This book", StringComparison.Ordinal)).Select(p => p.Text)).Replace("\n", "", StringComparison.Ordinal);
            foreach (var name in Names)
            {
                var line = Regex.Match(index, $"{name}((?:, (?:[0-9]+n[0-9]+|[0-9]+(?:–[0-9]+)?|[ivxl]+))+)");
                Assert.True(line.Success, $"{name} is not in the index");
                var named = line.Groups[1].Value[2..].Split(", ").SelectMany(Pages).ToHashSet();
                // In notes the locator has the note, and its page.
                var expected = book.Pages.Take(start).Where(p => p.Text.Contains(name, StringComparison.Ordinal)).Select(p => p.Folio).ToHashSet();
                Assert.Equal(expected.Order(), named.Order());
            }

            Assert.Contains("Vessels. See Kestrel", index);
        }

        static IEnumerable<string> Pages(string locator)
        {
            if (locator.IndexOf('n') is > 0 and var at)
                return [locator[..at]];
            var ends = locator.Split('–');
            if (ends.Length == 1)
                return [ends[0]];
            var last = ends[0][..^Math.Min(ends[1].Length, ends[0].Length)] + ends[1];
            return Enumerable.Range(int.Parse(ends[0]), int.Parse(last) - int.Parse(ends[0]) + 1).Select(p => p.ToString());
        }
    }

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void The_record_and_the_page_list_of_the_epub_begin_each_page_with_its_printed_words(string notes)
    {
        Build(notes);
        foreach (var (volume, _, _) in Volumes)
        {
            var book = PrintedBook.Open(desk[$"out/print/{volume}.pdf"]);
            var record = EditionJson.Parse(File.ReadAllBytes(desk[$"out/print/{volume}.json"]))!;
            Assert.Equal(book.Pages.Count, record.Pages.Count);
            var marked = Markers(desk[$"out/{volume}.epub"]);
            Assert.Equal(record.Pages.Where(p => p.Start is not null).Select(p => p.Label), marked.Select(m => m.Label));
            Assert.True(marked.Count > 10, $"{marked.Count} pages are marked");
            foreach (var (page, printed) in record.Pages.Zip(book.Pages))
            {
                if (printed.Folio.Length > 0)
                    Assert.Equal(printed.Folio, page.Label);
                if (page.Start is null)
                    continue;
                var (words, text) = (Letters(page.Words), Letters(printed.Text));
                var after = marked.Single(m => m.Label == page.Label).After;
                if (text.StartsWith("LogNo", StringComparison.Ordinal))
                {
                    // A report's page begins with its masthead, and its authors stand below its title: both are made.
                    var title = Letters(string.Join(' ', page.Words.Split(' ').Take(3)));
                    (words, text, after) = (title, text[text.IndexOf(title, StringComparison.Ordinal)..], after[after.IndexOf(title, StringComparison.Ordinal)..]);
                }

                // Where the notes begin a page, it begins with what is above them.
                var isNote = page.Start.Value.Note > 0;
                Assert.StartsWith(words, isNote && text.StartsWith("Notes", StringComparison.Ordinal) ? text[5..] : text);
                Assert.StartsWith(words, isNote && after.StartsWith("Notes", StringComparison.Ordinal) ? after[5..] : after);
            }
        }
    }

    [Fact]
    public void Two_writings_of_a_volume_have_the_same_text_on_the_same_pages()
    {
        Build("collected");
        var (print, archive) = (PrintedBook.Open(desk["out/print/one.pdf"]), PrintedBook.Open(desk["out/archive/one.pdf"]));
        Assert.Equal(print.Pages.Select(p => (p.Folio, p.Head, p.Text)), archive.Pages.Select(p => (p.Folio, p.Head, p.Text)));
        Assert.DoesNotContain("/Annots", Encoding.Latin1.GetString(File.ReadAllBytes(desk["out/print/one.pdf"])));
    }

    [Fact]
    public void A_published_edition_keeps_its_page_list_when_a_correction_moves_the_pages()
    {
        Build("per-report");
        File.Copy(desk["out/print/one.json"], desk["published.json"]);
        var before = Markers(desk["out/one.epub"]);
        var text = File.ReadAllText(desk["reports/02.md"]);
        desk.Write("reports/02.md", text.Replace("\n\n## ", "\n\n" + string.Concat(Enumerable.Repeat("What was left out is put in its place again. ", 60)) + "\n\n## ", StringComparison.Ordinal));

        var result = desk.Run("build", "--edition", "published.json");

        Assert.True(result.Code == 0, result.Error);
        Assert.DoesNotContain("edition-place-lost", result.Error);
        Assert.Equal(before.Select(Start), Markers(desk["out/one.epub"]).Select(Start));
        var diff = desk.Run("diff", "published.json", "out/print/one.json").Output;
        Assert.Contains("report report-003: was on pages", diff);
        Assert.DoesNotContain("report-001", diff);

        static (string, string) Start((string Label, string After) marker) => (marker.Label, marker.After[..20]);
    }

    private static readonly (string Id, int First, int Last)[] Volumes = [("one", 1, 9), ("two", 10, Reports)];

    private static readonly string[] Names = ["Kestrel", "Moorhen", "Plover", "Ortolan"];

    private const int NotesEach = 7;

    private static string Title(int report) => $"Of Harbour {Word(report)}";

    /// <summary>A number as letters, so that figures in the text are those of notes and pages.</summary>
    private static string Word(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));

    /// <summary>Two volumes of logs with notes of several lines, marked names, abbreviations and a foreword.</summary>
    private void Build(string notes)
    {
        desk.Write("reports/watch.yaml", $$"""
            title: The Logs
            series: Log
            publisher: Harbour Press
            place: London
            rights: All rights are kept.
            print: {notes: {{notes}}}
            volumes:
              - {id: one, title: Earlier Logs, reports: 1-9, isbn: {print: 978-3-16-148410-0}, date: 2020-03-31, foreword: before.md, groups: [{title: Winter, reports: 1-4}, {title: Summer, reports: 5-9}]}
              - {id: two, title: Later Logs, reports: 10-20}

            """);
        desk.Write("reports/index.yaml", "Vessels: {see: Kestrel}\n");
        desk.Write("reports/before.md", $"---\ntitle: Before the Logs\n---\n\nThe [Kestrel]{{.index}} is in both volumes, and the logs are kept.[^a] {Prose(99, 60)}\n\n[^a]: As the keeper says.\n");
        var random = new Random(7);
        for (var report = 1; report <= Reports; report++)
        {
            var text = new StringBuilder($"---\nnumber: {report}\ntitle: {Title(report)}\ndate: 2019-01-{report:00}\nauthors: [Ada Quay]\n---\n\n*[HMS]: Harbour Measuring Service\n\n");
            for (var note = 1; note <= NotesEach; note++)
            {
                text.Append(Prose(report * 100 + note, random.Next(40, 160))).Append(" The HMS says claim").Append(Word(report)).Append('x').Append(Word(note)).Append($".[^{note}] ");
                if (random.Next(2) == 0)
                    text.Append('[').Append(Names[random.Next(3)]).Append("]{.index} came in. ");
                text.Append(note % 3 == 0 ? $"\n\n## A part {Word(note)}\n\n" : "\n\n");
            }

            // One is cited again far below.
            text.Append(Prose(report, 200)).Append($" Again claim{Word(report)}x{Word(2)}.[^2]\n\n");
            for (var note = 1; note <= NotesEach; note++)
                text.Append($"[^{note}]: The source{Word(report)}x{Word(note)}q {(note == 4 ? "names the [Ortolan]{.index} too: " : "")}{Prose(report + note, random.Next(3, 60))}\n\n");
            desk.Write($"reports/{report:00}.md", text.ToString());
        }

        var result = desk.Run("build");
        Assert.True(result.Code == 0 && !result.Error.Contains("warning", StringComparison.Ordinal), result.Error);
    }

    private static string Prose(int seed, int words)
    {
        string[] of = ["the", "ferry", "was", "late", "since", "nobody", "counted", "lamps", "along", "bay", "and", "harbourmaster", "wrote", "every", "evening", "of", "it", "in", "his", "book", "unquestionably"];
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => of[random.Next(of.Length)])) + ".";
    }

    /// <summary>The markers of pages in the order of the spine, with the letters that follow.</summary>
    private static List<(string Label, string After)> Markers(string epub)
    {
        const string Ops = "{http://www.idpf.org/2007/ops}type";
        using var zip = ZipFile.OpenRead(epub);
        var opf = XDocument.Load(zip.GetEntry("EPUB/package.opf")!.Open());
        var ns = opf.Root!.Name.Namespace;
        var hrefs = opf.Descendants(ns + "item").ToDictionary(i => i.Attribute("id")!.Value, i => i.Attribute("href")!.Value);
        var markers = new List<(string, string)>();
        foreach (var item in opf.Descendants(ns + "itemref").Select(i => hrefs[i.Attribute("idref")!.Value]))
        {
            using var stream = zip.GetEntry("EPUB/" + item)!.Open();
            var body = XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!.Elements().Last();
            var nodes = body.DescendantNodes().ToList();
            for (var i = 0; i < nodes.Count; i++)
            {
                if (nodes[i] is not XElement span || span.Attribute(Ops)?.Value != "pagebreak")
                    continue;
                var after = nodes.Skip(i).OfType<XText>().Where(t => !t.Ancestors().Any(a => a.Attribute("role")?.Value is "doc-noteref" or "doc-backlink"));
                markers.Add((Regex.Match(span.Attribute("aria-label")!.Value, "[^ ]+$").Value, Letters(string.Concat(after.Take(40).Select(t => t.Value)))));
            }
        }

        return markers;
    }

    /// <summary>Letters alone: figures are notes' and pages'.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    [GeneratedRegex(@"source([a-z]+x[a-z]+)q .*?pp?\.\u00A0([0-9]+(?:, [0-9]+)*)", RegexOptions.Singleline)]
    private static partial Regex NoteOnPage();

    [GeneratedRegex(@"pp?\.\u00A0([0-9]+(?:, [0-9]+)*)")]
    private static partial Regex Cited();
}

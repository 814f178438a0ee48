using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes a report's document: its head, body, notes and record.</summary>
internal sealed class ReportPage
{
    private readonly Report report;
    private readonly CorpusSettings settings;
    private readonly Ids ids;
    private readonly HouseWords words;
    private readonly InlineWriter inlines;
    private readonly BlockWriter blocks;
    private readonly bool hasTitle;
    private readonly ILookup<int, NoteReference> references;

    private ReportPage(Report report, Publication publication)
    {
        this.report = report;
        settings = publication.Settings;
        ids = new Ids(report);
        words = HouseWords.For(report.Metadata.Language);
        // A withdrawn report shows its head alone, where links to notes would lead nowhere.
        inlines = new InlineWriter(ids, report, words, isLinked: report.Metadata.Status != ReportStatus.Withdrawn, publication.PrintedPages);
        blocks = new BlockWriter(ids, inlines, words, publication.Pictures);
        hasTitle = Contents.Plain(report.Metadata.Title.Content, report).Length > 0;
        references = Contents.References(report).ToLookup(reference => reference.Note);
    }

    public static byte[] Write(Report report, Publication publication) => new ReportPage(report, publication).Write();

    private byte[] Write()
    {
        var isWithdrawn = report.Metadata.Status == ReportStatus.Withdrawn;
        return Document(report.Metadata.Language, Contents.PlainTitle(report), "bodymatter", "../" + Publication.StylesheetName,
            Blocks("section", Id(ids.Report), Type("chapter"), Role("doc-chapter"), LabelledBy(ids.Title),
                // The page begins with all that stands above the title.
                hasTitle ? inlines.PagesAtStart(report.Metadata.Title) : inlines.PagesIn(report.Metadata.Title),
                Head(isWithdrawn),
                isWithdrawn ? Element("p", words.Marks, Class("withdrawn"), words.Withdrawn) : blocks.Write(report.Body),
                isWithdrawn ? null : Notes(),
                Record()));
    }

    private XElement Head(bool isWithdrawn)
    {
        var metadata = report.Metadata;
        var title = hasTitle ? inlines.WriteAfterStart(metadata.Title) : [report.Slug];
        return Blocks("header",
            Masthead(),
            Element("h1", Id(ids.Title), title),
            metadata.Subtitle is null ? null : Element("p", Class("subtitle"), Role("doc-subtitle"), inlines.Write(metadata.Subtitle)),
            metadata.Authors.Select(author => Element("p", Class("author"),
                author.FullName,
                string.IsNullOrWhiteSpace(author.Affiliation) ? null : new object[] { ", ", Element("span", Class("affiliation"), author.Affiliation) })),
            metadata.Summary is null || isWithdrawn
                ? null
                : Blocks("section", words.Marks, Class("summary"), Type("abstract"), Role("doc-abstract"), Xhtml.Label(words.Summary),
                    Element("p", words.Marks.Length == 0 ? null : Language(metadata.Language), inlines.Write(metadata.Summary))));
    }

    private XElement? Masthead()
    {
        var metadata = report.Metadata;
        var name = metadata.Number is { } number ? words.Numbered(Publication.Given(settings.Series), number) : settings.Series;
        var language = LanguageTag.IsSameLanguage(metadata.Language, settings.Language) ? [] : Language(settings.Language);
        var parts = Spaced(
            string.IsNullOrWhiteSpace(name) ? null : Element("span", language, Class("series"), name),
            metadata.Date is { } date ? Time(date) : null);
        return parts.Count == 0 ? null : Element("p", Class("masthead"), parts);
    }

    private XElement? Notes() => report.Notes.Count == 0 ? null : Blocks("section",
        Id(ids.Notes), Class("notes"), Type("endnotes"), Role("doc-endnotes"), LabelledBy(ids.NotesHeading),
        Element("h2", words.Marks, Id(ids.NotesHeading), words.Notes),
        report.Notes.Select(Note));

    /// <summary>A note begins with the links back to its references: that is how readers that show notes in a window
    /// of their own tell them from other links.</summary>
    private object Note(Note note)
    {
        var label = Spaced([.. Label(note)]);
        var writer = blocks.In(note);
        var id = Id(ids.Note(note.Ordinal));
        return note.Content is [Paragraph first, ..]
            ? new object[]
            {
                inlines.In(note).PagesAtStart(first.Text),
                Blocks("div", Class("note"), id, writer.Write(first, label, " "), writer.Write(note.Content.Skip(1))),
            }
            : Blocks("div", Class("note"), id, Element("p", label), writer.Write(note.Content));
    }

    private IEnumerable<XElement> Label(Note note)
    {
        var cited = references[note.Ordinal].OrderBy(reference => reference.Citation).ToArray();
        if (cited.Length == 0)
            return [Element("span", Class("label"), note.Label)];
        return cited.Select((reference, n) =>
        {
            var letter = Ids.Letter(reference.Citation);
            return Element("a", words.Marks, Class(n == 0 ? "backlink" : "backlink more"), Role("doc-backlink"), Href("#" + ids.Reference(reference)),
                Xhtml.Label(n == 0 ? words.BackToFirst(note.Label) : words.BackTo(note.Label, letter)),
                n == 0 ? note.Label : letter);
        });
    }

    /// <summary>What is known of the report and stands in no other place: its later dates, names, rights, other
    /// languages.</summary>
    private XElement? Record()
    {
        var metadata = report.Metadata;
        var lines = new List<XElement>();
        if (metadata.Posted is { } posted)
            lines.Add(Element("p", words.Marks, words.Posted, " ", Time(posted)));
        lines.AddRange(metadata.Revisions.Select(revision => Element("p",
            Marked(words.Marks, words.Revised, " ", Time(revision.Date)),
            string.IsNullOrWhiteSpace(revision.Note) ? null : $": {revision.Note}")));
        lines.AddRange(metadata.Identifiers.Select(identifier => ImprintLines.Identifier(identifier, words)));
        lines.AddRange(metadata.Translations.Select(translation => Element("p",
            Marked(words.Marks, words.Translation), ImprintLines.Address(translation.Url), $" ({translation.Language})")));
        lines.AddRange(ImprintLines.Rights(metadata.Rights, metadata.Licence, words));
        if (Citation.Of(report, settings) is { Count: > 0 } citation)
            lines.Add(Element("p", Class("citation"), Marked(words.Marks, Citation.Label), inlines.Write(citation)));
        return lines.Count == 0 ? null : Blocks("footer", Class("record"), lines);
    }

    private XElement Time(DateOnly date) =>
        Element("time", new XAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), words.Date(date));

}

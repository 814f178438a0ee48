using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Epub.Package;
using Watch.Languages;
using Watch.Languages.Words;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Pages;

/// <summary>Writes the documents of a report: head, body, notes and record.</summary>
internal sealed class ReportPage
{
    private readonly Report report;
    private readonly ReportPart part;
    private readonly bool isFirst;
    private readonly bool isLast;
    private readonly int notesRun;
    private readonly CorpusSettings settings;
    private readonly Ids ids;
    private readonly LocalWords words;
    private readonly InlineWriter inlines;
    private readonly BlockWriter blocks;
    private readonly bool isForeword;
    private readonly bool hasTitle;
    private readonly ILookup<int, NoteReference> references;
    private readonly Func<string, string> addressOf;
    private readonly Func<string, string?> beginningOf;

    private ReportPage(BookReport entry, int number, Publication publication)
    {
        report = entry.Report;
        part = entry.Parts[number];
        isFirst = number == 0;
        isLast = number == entry.Parts.Count - 1;
        notesRun = 1 + entry.Parts.Take(number).Count(earlier => earlier.Notes.Count > 0);
        settings = publication.Settings;
        ids = new Ids(report);
        words = LocalWords.For(report.Metadata.Language, report.Metadata.Words);
        isForeword = entry == publication.Foreword;
        addressOf = id => entry.Places.Link(id, number);
        beginningOf = slug => publication.AddressOf(new Position(slug, 0, 0, 0));
        inlines = new InlineWriter(ids, report, words, addressOf, publication.PrintedPages);
        blocks = new BlockWriter(ids, inlines, words, publication.Pictures);
        hasTitle = Contents.Plain(report.Metadata.Title.Content, report).Length > 0;
        references = (part.Notes.Count == 0 ? [] : Contents.References(report)).ToLookup(reference => reference.Note);
    }

    /// <param name="number">The index of the part, from 0.</param>
    public static byte[] Write(BookReport entry, int number, Publication publication) => new ReportPage(entry, number, publication).Write();

    private byte[] Write()
    {
        object?[] content =
        [
            isFirst && report.Metadata.Status == ReportStatus.Withdrawn ? Element("p", words.Marks, Class("withdrawn"), words.House.Withdrawn) : null,
            blocks.WriteSections(part.Body),
            Notes(),
            isLast && !isForeword ? Record() : null,
        ];
        return Document(report.Metadata.Language, Contents.PlainTitle(report), isForeword ? "frontmatter" : "bodymatter", "../" + Publication.StylesheetName,
            isFirst
                ? Blocks("section", Id(ids.Report), Type(isForeword ? "foreword" : "chapter"), Role(isForeword ? "doc-foreword" : "doc-chapter"), LabelledBy(ids.Title),
                    // The page begins with everything above the title.
                    hasTitle ? inlines.PagesAtStart(report.Metadata.Title) : inlines.PagesIn(report.Metadata.Title),
                    Head(),
                    content)
                : Blocks("section", Class("continued"), content));
    }

    private XElement Head()
    {
        var metadata = report.Metadata;
        var title = hasTitle ? inlines.WriteAfterStart(metadata.Title) : [report.Slug];
        var heading = Element("h1", Id(ids.Title), Type("title"), title);
        return Blocks("header",
            isForeword ? null : Masthead(),
            metadata.Subtitle is null
                ? heading
                : Blocks("hgroup", heading, Element("p", Class(Slant.HasItalics(metadata.Language) ? "subtitle" : "subtitle " + Slant.Upright), Type("subtitle"), Role("doc-subtitle"), inlines.In(inlines.Style.InItalics()).Write(metadata.Subtitle))),
            metadata.Authors.Select(author => Element("p", Class("author"),
                Element("span", Type("z3998:author"), Language(author), WholeWords.Write(author.FullName)),
                string.IsNullOrWhiteSpace(author.Affiliation) ? null : new object[] { ", ", Element("span", Class(Slant.HasItalics(author.Affiliation, metadata.Language) ? "affiliation" : "affiliation " + Slant.Upright), WholeWords.Write(author.Affiliation)) })),
            metadata.Summary is null
                ? null
                : Blocks("section", words.Marks, Class("summary"), Type("abstract"), Role("doc-abstract"), Xhtml.Label(words.House.Summary),
                    Element("p", words.Marks.Length == 0 ? null : Language(metadata.Language), inlines.Write(metadata.Summary))));
    }

    private XElement? Masthead()
    {
        var metadata = report.Metadata;
        XAttribute[] language = LanguageTag.IsSameLanguage(metadata.Language, settings.Language) ? [] : [.. Language(settings.Language)];
        var parts = Spaced(
            SeriesAndNumber(language),
            metadata.Date is { } date ? Time(date) : null);
        return parts.Count == 0 ? null : Element("p", Class("masthead"), parts);
    }

    /// <summary>The series in its language, and the number in the words of the report.</summary>
    private XElement? SeriesAndNumber(IReadOnlyList<XAttribute> language)
    {
        var series = Publication.Given(settings.Series);
        if (report.Metadata.Number is not { } number)
            return series is null ? null : SeriesName(series, language);
        var name = words.House.ReportNumber(series, number);
        if (series is null || language.Count == 0 || name.IndexOf(series, StringComparison.Ordinal) is not (>= 0 and var at))
            return SeriesName(name, series is null ? words.Marks : []);
        var isMade = SmallCapitals.MustBeMade(name);
        return Element("span", Class(isMade ? "series " + SmallCapitals.Made : "series"), Written(name[..at]), Element("span", language, Written(series)), Written(name[(at + series.Length)..]));

        object Written(string text) => isMade ? SmallCapitals.Write(text, isAllSmall: false) : WholeWords.Write(text);
    }

    private static XElement SeriesName(string name, IEnumerable<XAttribute> language) => SmallCapitals.MustBeMade(name)
        ? Element("span", language, Class("series " + SmallCapitals.Made), SmallCapitals.Write(name, isAllSmall: false))
        : Element("span", language, Class("series"), WholeWords.Write(name));

    private XElement? Notes() => part.Notes.Count == 0 ? null : Blocks("section",
        Id(ids.Notes(notesRun)), Class("notes"), Type("endnotes"), Role("doc-endnotes"), LabelledBy(ids.NotesHeading(notesRun)),
        Element("h2", words.Marks, Id(ids.NotesHeading(notesRun)), words.House.Notes),
        part.Notes.Select(Note));

    /// <summary>Writes a note. It begins with the links back to its references, by which readers with pop-up notes recognise it.</summary>
    private object Note(Note note)
    {
        var label = Spaced([.. Label(note)]);
        var writer = blocks.In(note);
        var id = Id(ids.Note(note.Ordinal));
        var direction = Turned(BlockTree.LanguageOf(note.Content, report.Metadata.Language), report.Metadata.Language);
        return note.Content is [Paragraph first, ..]
            ? new object[]
            {
                inlines.In(note).PagesAtStart(first.Text),
                Blocks("div", Class("note"), direction, id, writer.Write(first, label, " "), writer.Write(note.Content.Skip(1))),
            }
            // The style sheet sets the number beside the first line of the block that the note begins with.
            : Blocks("div", Class("note beside"), direction, id, Element("p", Class("number"), label), Blocks("div", Class("content"), writer.Write(note.Content)));
    }

    private IEnumerable<XElement> Label(Note note)
    {
        var cited = references[note.Ordinal].OrderBy(reference => reference.Citation).ToArray();
        if (cited.Length == 0)
            return [Element("span", Class("label"), note.Label)];
        return cited.Select((reference, n) =>
        {
            var letter = Ids.Letter(reference.Citation);
            return Element("a", words.Marks, Class(n == 0 ? "backlink" : "backlink more"), Role("doc-backlink"), Href(addressOf(ids.Reference(reference))),
                Xhtml.Label(n == 0 ? words.House.BackToFirstReference.With(note.Label) : words.House.BackToLetteredReference.With(note.Label, letter)),
                n == 0 ? note.Label : letter);
        });
    }

    /// <summary>Writes what is known of the report and not said elsewhere: later dates, identifiers, rights, translations.</summary>
    private XElement? Record()
    {
        var metadata = report.Metadata;
        var lines = new List<XElement>();
        if (metadata.Posted is { } posted)
            lines.Add(Element("p", words.Marks, Dated(words.House.PostedOn, posted)));
        lines.AddRange(metadata.Revisions.Select(revision => Element("p",
            Marked(words.Marks, Dated(IsWithdrawal(revision) ? words.House.WithdrawnOn : words.House.RevisedOn, revision.Date)),
            string.IsNullOrWhiteSpace(revision.Note) ? null : WholeWords.Write(words.House.Colon + revision.Note))));
        lines.AddRange(metadata.Identifiers.Select(identifier => ImprintLines.Identifier(identifier, words)));
        lines.AddRange(metadata.Translations.Select(translation => Element("p", Marked(words.Marks, words.House.InAnotherLanguage), Translated(translation))));
        lines.AddRange(ImprintLines.Rights(metadata.Rights, metadata.Licence, words));
        if (Citation.Of(report, settings, words.Language.Cite) is { Count: > 0 } citation)
            lines.Add(Element("p", Class("citation"), Marked(words.Marks, words.House.CiteAs), inlines.Write(citation)));
        return lines.Count == 0 ? null : Blocks("div", Class("record"), lines);
    }

    /// <summary>A translation: in the book, by its address, or by its title alone.</summary>
    private object?[] Translated(Translation translation)
    {
        if (translation.Report is not { } joined)
            return [ImprintLines.Address(translation.Url ?? "", words, translation.Language), $" ({translation.Language})"];
        var address = beginningOf(joined.Slug) ?? WebAddress.Of(translation.Url ?? "");
        XAttribute[] language = [.. Language(translation.Language)];
        return [address is null ? Element("span", language, joined.Title) : Element("a", Href(address), new XAttribute("hreflang", translation.Language), language, joined.Title)];
    }

    /// <summary>Whether a revision is the last of a report that is withdrawn.</summary>
    private bool IsWithdrawal((DateOnly Date, string Note) revision) =>
        report.Metadata.Status == ReportStatus.Withdrawn && revision == report.Metadata.Revisions.MaxBy(r => r.Date);

    /// <summary>A phrase with its date.</summary>
    private object[] Dated(Pattern pattern, DateOnly date)
    {
        var (before, after) = pattern.Around;
        return [before, Time(date), after];
    }

    private XElement Time(DateOnly date) =>
        Element("time", new XAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), words.Language.Dates.Write(date));

}

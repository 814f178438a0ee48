using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>Reads a post into a draft: title, authors, sections, notes.</summary>
internal sealed class PostReader
{
    /// <summary>A text before the first § with more tokens than this has a title of its own.</summary>
    private const int LongestPreface = 60;

    /// <summary>The indent given to a line that is quoted with &gt;.</summary>
    private const int QuotedIndent = 8;

    private readonly SourceText page;
    private readonly Post post;
    private readonly Tally tally;
    private readonly List<Diagnostic> diagnostics;
    private readonly Layout layout;
    private readonly IReadOnlyList<Part> parts;
    private readonly List<Person> authors = [];
    private readonly List<DraftBlock> body = [];

    private PostReader(SourceText page, Post post, Tally tally, List<Diagnostic> diagnostics)
    {
        this.page = page;
        this.post = post;
        this.tally = tally;
        this.diagnostics = diagnostics;
        tally.Text(post.Lines.Sum(line => line.Tokens));
        PageLine[] lines = [.. post.Lines.Select(Unquoted)];
        layout = Layout.Of([.. lines.Take(Endnotes.LastHeading(lines) ?? lines.Length)]);
        parts = Part.Split(lines, layout);
    }

    public static Draft Read(SourceText page, Post post, Tally tally, List<Diagnostic> diagnostics) =>
        new PostReader(page, post, tally, diagnostics).Read();

    private Draft Read()
    {
        ReadHead();
        var found = PostNotes.Find(parts, layout, Report);
        var titled = TitlePart();
        var title = titled >= 0 ? parts[titled].Heading : null;
        string? subtitle = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var endnotes = found.EndnotesOf(i);
            var text = Lines(part, 0, endnotes?.Start ?? part.Lines.Count);
            var notes = found.SetFor(i);
            tally.Move("section", part.SectionTokens);
            tally.Move("notes-heading", endnotes?.Heading?.Tokens ?? 0);
            if (part.Heading is { } heading && i != titled)
                body.Add(new DraftHeading(2, heading, notes));
            var opens = i == titled || (titled < 0 && i == 0);
            var opening = opens ? Opening.Read(text, layout, hasTitle: i == titled) : i < titled ? Preface(text) : null;
            if (opening is not null)
            {
                title ??= opening.Title;
                subtitle ??= opening.Subtitle;
                authors.AddRange(opening.Authors);
                tally.Move("authors", opening.AuthorTokens);
                tally.Move("subtitle", opening.SubtitleTokens);
                text = [.. text.Skip(opening.End)];
            }

            var level = i > Math.Max(titled, 0) ? 3 : 2;
            AddText(text, notes, level);
            if (endnotes is not null)
                AddTrailing(Lines(part, endnotes.End, part.Lines.Count), notes, level);
        }

        (title, var shortTitle) = Titles(title);
        var draft = new Draft(post.Head.Number, title, subtitle, shortTitle, post.Head.Date, post.Head.Posted, authors, body, found.Sets);
        CheckMarkers();
        return draft;
    }

    private void ReadHead()
    {
        foreach (var field in post.Head.Fields)
            tally.Field(field.Field, field.Tokens);
        foreach (var masthead in post.Head.Repeated)
        {
            tally.Diagnosed(masthead.Tokens);
            Report(Rules.ImportMastheadRepeated, masthead.Start, $"The masthead \"{masthead.Text}\" is repeated. It was left out.", "Nothing needs to be done.");
        }

        if (post.Head.Number is null)
            Report(Rules.ImportMastheadMissing, post.Head.Source, "This text has no masthead.", "Add the report's number and date to its front matter, or delete the file if it is not a report.");
        foreach (var words in post.Head.Furniture)
        {
            tally.Text(Spacing.CountTokens(words.Text));
            body.Add(new DraftParagraph(words, NoteSet.None));
        }

        if (post.Head.Furniture is [var first, ..])
            Report(Rules.ImportTextBeforeTitle, first.Source, $"There is text around the masthead, beginning \"{first.Text}\". It was moved to the beginning of the body.", "Delete it if it belongs to the web page and not to the report.");
        if (post.Head.UnreadDate is { } date)
        {
            tally.Text(Spacing.CountTokens(date.Text));
            Report(Rules.ImportDateUnread, date.Source, $"The masthead's date \"{date.Text}\" gives no day.", "Write the date into the front matter and delete it from the text.");
            body.Add(new DraftParagraph(date, NoteSet.None));
        }
    }

    /// <summary>The index of the part whose § line is the title of the report: the first with a § line, unless a title without § and
    /// sentences precede it. -1 if there is none.</summary>
    private int TitlePart()
    {
        if (parts[0].Heading is not null)
            return 0;
        var before = parts[0].Lines.Where(line => !line.IsBlank).ToList();
        var isText = before.Sum(line => line.Tokens) > LongestPreface
            || (before.Count > 1 && !before[0].Text.EndsWith('.') && before.Skip(1).Any(line => Sentence.Ends(line.Text)));
        return parts.Count > 1 && !isText ? 1 : -1;
    }

    /// <summary>Reads lines before the title: authors, or the blog's title again.</summary>
    private Opening? Preface(IReadOnlyList<PageLine> text)
    {
        var opening = Opening.Read(text, layout, hasTitle: false);
        if (opening.Title is not { } title || !PageSplitter.SameTitle(title.Text, parts[1].Heading!.Text))
            return opening.Authors.Count > 0 && opening.Title is null ? opening : null;
        tally.Move("title", Spacing.CountTokens(title.Text));
        return opening with { Title = null };
    }

    /// <summary>The title, and the blog's title if it differs from it.</summary>
    private (Prose? Title, string? ShortTitle) Titles(Prose? title)
    {
        if (title is null && post.Head.Title is null)
        {
            Report(Rules.ImportTitleMissing, post.Head.Source, "This report has no title.", "Add a title to its front matter.");
            return (null, null);
        }

        if (post.Head.Title is not { } given)
            return (title, null);
        var tokens = Spacing.CountTokens(given.Text);
        if (title is not null && PageSplitter.SameTitle(given.Text, title.Text))
        {
            tally.Field("title", tokens);
            return (title, null);
        }

        tally.Text(tokens);
        return title is null ? (given, null) : (title, given.Text);
    }

    private void AddText(IReadOnlyList<PageLine> lines, NoteSet notes, int level)
    {
        var paragraphs = layout.Paragraphs(lines).ToList();
        TakeByline(paragraphs);
        if (paragraphs.Count > 0 && Furniture.Is(paragraphs[^1].Text))
        {
            var first = paragraphs[paragraphs.FindLastIndex(paragraph => !Furniture.Is(paragraph.Text)) + 1];
            Report(Rules.ImportTextAfterNotes, first.Source, $"Text of the web page follows the report, beginning \"{first.Text}\". It was left at the end of the body.", "Delete it.");
        }

        var blocks = BodyReader.Read(paragraphs, notes, level);
        body.AddRange(blocks);
        tally.Move("break", paragraphs.Where(paragraph => Ornament.IsBreak(paragraph.Text)).Sum(paragraph => Spacing.CountTokens(paragraph.Text)));
    }

    private void AddTrailing(IReadOnlyList<PageLine> lines, NoteSet notes, int level)
    {
        var before = body.Count;
        AddText(lines, notes, level);
        if (body.Count > before && !diagnostics.Exists(told => told.Rule == Rules.ImportTextAfterNotes && told.Place.Line >= page.Place(lines[0].Start).Line))
        {
            Report(Rules.ImportTextAfterNotes, lines.First(line => !line.IsBlank).Start, "Text follows the notes. It was moved to the end of the body.", "Move it to where it belongs, or delete it if it belongs to the web page and not to the report.");
        }
    }

    /// <summary>Takes the authors from the end of a text. They are in parentheses at the end of the last paragraph, or on a line of their own,
    /// which a line with an affiliation may follow.</summary>
    private void TakeByline(List<Prose> paragraphs)
    {
        var last = paragraphs.FindLastIndex(paragraph => !Ornament.IsBreak(paragraph.Text) && !Furniture.Is(paragraph.Text));
        if (last < 0)
            return;
        var text = paragraphs[last].Text;
        if (Byline.TakeOff(text) is { } byline)
        {
            AddAuthors(byline.Authors, Spacing.CountTokens(text) - Spacing.CountTokens(byline.Text));
            if (byline.Text.Length > 0)
                paragraphs[last] = paragraphs[last] with { Text = byline.Text };
            else
                paragraphs.RemoveAt(last);
        }
        else if (!text.EndsWith('.') && Byline.ReadLine(text) is { } named)
        {
            AddAuthors(named, Spacing.CountTokens(text));
            paragraphs.RemoveAt(last);
        }
        else if (last > 0 && Byline.IsAffiliation(text) && Byline.ReadLine(paragraphs[last - 1].Text) is { } above)
        {
            AddAuthors(Byline.WithAffiliation(above, text), Spacing.CountTokens(paragraphs[last - 1].Text) + Spacing.CountTokens(text));
            paragraphs.RemoveRange(last - 1, 2);
        }
    }

    private void AddAuthors(IReadOnlyList<Person> found, int tokens)
    {
        authors.AddRange(found.Where(author => !authors.Exists(known => known.SortName == author.SortName)));
        tally.Move("authors", tokens);
    }

    /// <summary>Reports the markers in the body whose notes are missing.</summary>
    private void CheckMarkers()
    {
        var told = new HashSet<(NoteSet, string)>();
        foreach (var (prose, notes) in body.SelectMany(Texts))
        {
            foreach (var marker in Marker.All(prose.Text).Where(marker => !notes.Has(marker)))
            {
                var cited = prose.Text.Substring(marker.At, marker.Length);
                if (told.Add((notes, cited)))
                    Report(Rules.ImportNoteMissing, prose.Source, $"The text cites {cited}, but the page does not have the note.", "Write the note and its marker. The number in brackets was kept as text.");
            }
        }
    }

    private static IEnumerable<(Prose Text, NoteSet Notes)> Texts(DraftBlock block) => block switch
    {
        DraftHeading heading => [(heading.Text, heading.Notes)],
        DraftParagraph paragraph => [(paragraph.Text, paragraph.Notes)],
        DraftQuotation quotation => quotation.Content.SelectMany(Texts),
        DraftBreak => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A line without the &gt; of a quotation, indented instead.</summary>
    private PageLine Unquoted(PageLine line)
    {
        if (!line.Text.StartsWith('>'))
            return line;
        var text = Spacing.TrimStart(line.Text, ">");
        tally.Move("quotation", line.Tokens - Spacing.CountTokens(text));
        return line with { Text = text, Indent = line.Indent + QuotedIndent };
    }

    private static PageLine[] Lines(Part part, int start, int end) => [.. part.Lines.Take(end).Skip(start)];

    private void Report(Rule rule, int source, string message, string remedy) =>
        diagnostics.Add(new(rule, page.Place(source), message, remedy));
}

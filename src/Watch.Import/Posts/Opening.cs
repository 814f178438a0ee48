using Watch.Documents;
using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>The lines between a masthead and the text: a title without §, a subtitle, authors.</summary>
/// <param name="SubtitleTokens">The number of tokens that are only dashes around a subtitle.</param>
/// <param name="AuthorTokens">The number of tokens that name the authors.</param>
/// <param name="End">The index of the line that the text begins with.</param>
internal sealed record Opening(Prose? Title, string? Subtitle, int SubtitleTokens, IReadOnlyList<Person> Authors, int AuthorTokens, int End)
{
    private const string Dashes = "-–—―~〜";

    /// <summary>Words that are headings when they stand alone, not subtitles.</summary>
    private static readonly string[] Headings = ["introduction", "background", "summary", "overview", "abstract", "foreword", "preface"];

    /// <param name="hasTitle">Whether a § line has given the title.</param>
    public static Opening Read(IReadOnlyList<PageLine> lines, Layout layout, bool hasTitle)
    {
        var opening = new Opening(null, null, 0, [], 0, 0);
        if (!hasTitle && Head(lines, 0, layout) is { Lines.Count: > 0 } first && IsTitle(first.Lines, layout))
            opening = opening with { Title = layout.Join(first.Lines), End = first.End };
        while (Head(lines, opening.End, layout) is { Lines.Count: > 0 } head)
        {
            if (opening.Authors.Count == 0 && ReadAuthors(lines, head.Start) is { } authors)
                opening = opening with { Authors = authors.Authors, AuthorTokens = authors.Tokens, End = authors.End };
            else if (opening.Authors.Count == 0 && (hasTitle || opening.Title is not null) && ReadSubtitle(lines, head, layout, opening) is { } subtitle)
                opening = opening.WithSubtitle(subtitle, layout.Join(head.Lines).Text, head.End);
            else
                break;
        }

        return opening;
    }

    private Opening WithSubtitle(string words, string text, int end) => this with
    {
        Subtitle = Subtitle is null ? words : $"{Subtitle} {words}",
        SubtitleTokens = SubtitleTokens + Spacing.CountTokens(text) - Spacing.CountTokens(words),
        End = end,
    };

    /// <summary>The next line that is not blank, with the lines that continue it as a title.</summary>
    private static (IReadOnlyList<PageLine> Lines, int Start, int End) Head(IReadOnlyList<PageLine> lines, int at, Layout layout)
    {
        while (at < lines.Count && lines[at].IsBlank)
            at++;
        var end = at;
        while (end < lines.Count && end - at < 4 && !lines[end].IsBlank && (end == at || layout.TitleContinues(lines[end - 1], lines[end])))
            end++;
        return ([.. lines.Take(end).Skip(at)], at, end);
    }

    private static bool IsTitle(IReadOnlyList<PageLine> head, Layout layout)
    {
        var text = layout.Join(head).Text;
        var tokens = Spacing.CountTokens(text);
        return head.Count <= 3 && tokens <= 40 && !(tokens > 12 && text.EndsWith('.')) && IsWords(text);
    }

    private static bool IsWords(string text) =>
        !Ornament.IsBreak(text) && !Endnotes.BeginsNote(text) && !Address.Begins(text, 0);

    /// <summary>Reads a subtitle: a line between dashes, or a short line that does not end a sentence and is followed by text. A second
    /// line without dashes must be right below the first and end its paragraph.</summary>
    private static string? ReadSubtitle(IReadOnlyList<PageLine> lines, (IReadOnlyList<PageLine> Lines, int Start, int End) head, Layout layout, Opening opening)
    {
        var text = layout.Join(head.Lines).Text;
        var hasText = lines.Skip(head.End).Any(line => !line.IsBlank);
        if (!hasText || Spacing.CountTokens(text) > 25 || !IsWords(text))
            return null;
        if (text.Length > 2 && Dashes.Contains(text[0], StringComparison.Ordinal) && Dashes.Contains(text[^1], StringComparison.Ordinal))
            return text[1..^1].Trim();
        var beginsParagraph = head.Start > 0 && lines[head.Start - 1].IsBlank && !lines[head.End].IsBlank;
        var isFurther = opening.Subtitle is not null && (head.Start != opening.End || !lines[head.End].IsBlank);
        var isPlain = !beginsParagraph && !isFurther && head.Lines.Count <= 2
            && !Sentence.Ends(text)
            && !text.Contains('[', StringComparison.Ordinal)
            && Byline.TakeOff(text) is null
            && NumberedLine.Read(text) is null
            && !Headings.Contains(text, StringComparer.OrdinalIgnoreCase);
        return isPlain ? text : null;
    }

    /// <summary>Reads a line of authors, with the next line if it continues there or gives an affiliation.</summary>
    private static (IReadOnlyList<Person> Authors, int Tokens, int End)? ReadAuthors(IReadOnlyList<PageLine> lines, int at)
    {
        var line = lines[at];
        var next = at + 1 < lines.Count && !lines[at + 1].IsBlank ? lines[at + 1] : null;
        if (next is not null && Byline.IsUnfinished(line.Text, next.Text))
        {
            var both = line.Text + " " + next.Text;
            if (Byline.ReadOpening(both, null) is { } joined)
                return (joined, line.Tokens + next.Tokens, at + 2);
        }

        if (Byline.ReadOpening(line.Text, next?.Text) is not { } authors)
            return null;
        var affiliated = next is not null && authors[^1].Affiliation is null
            && NumberedLine.Read(next.Text) is null && Byline.IsAffiliation(next.Text);
        return affiliated
            ? (Byline.WithAffiliation(authors, next!.Text), line.Tokens + next.Tokens, at + 2)
            : (authors, line.Tokens, at + 1);
    }
}

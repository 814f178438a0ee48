using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>A part of a post between § lines.</summary>
/// <param name="Heading">The words of the § line; null for the lines before the first.</param>
/// <param name="SectionTokens">The number of tokens that are only §.</param>
internal sealed record Part(Prose? Heading, int SectionTokens, IReadOnlyList<PageLine> Lines)
{
    /// <summary>A § line with more words than this is a paragraph.</summary>
    private const int LongestHeading = 60;

    /// <summary>Splits a post. The first part has no heading if text precedes the first § line.</summary>
    public static IReadOnlyList<Part> Split(IReadOnlyList<PageLine> lines, Layout layout)
    {
        var parts = new List<Part>();
        var body = new List<PageLine>();
        Prose? heading = null;
        var sectionTokens = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (!IsSection(lines, i, layout))
            {
                body.Add(lines[i++]);
                continue;
            }

            if (heading is not null || body.Exists(line => !line.IsBlank))
                parts.Add(new(heading, sectionTokens, body));
            body = [];
            (heading, sectionTokens, i) = ReadHeading(lines, i, layout);
        }

        parts.Add(new(heading, sectionTokens, body));
        return parts;
    }

    private static (Prose Heading, int SectionTokens, int End) ReadHeading(IReadOnlyList<PageLine> lines, int start, Layout layout)
    {
        var title = Spacing.TrimStart(lines[start].Text, "§");
        var first = lines[start] with { Text = title, Indent = lines[start].Indent + lines[start].Text.Length - title.Length };
        var tokens = lines[start].Tokens - first.Tokens;
        var end = start + 1;
        if (first.IsBlank)
        {
            while (lines[end].IsBlank)
                end++;
            first = lines[end++];
        }

        var words = new List<PageLine> { first };
        while (end < lines.Count && !lines[end].IsBlank && words.Count < 4 && !IsSection(lines, end, layout) && layout.TitleContinues(words[^1], lines[end]))
            words.Add(lines[end++]);
        return (layout.Join(words), tokens, end);
    }

    /// <summary>Whether a line is a title that begins with §, with words on it or on a later line. A wrapped line may also begin with a
    /// reference to a paragraph of a law.</summary>
    private static bool IsSection(IReadOnlyList<PageLine> lines, int at, Layout layout)
    {
        var line = lines[at];
        if (line.IsBlank || line.Text[0] != '§' || line.Tokens > LongestHeading)
            return false;
        if (layout.IsWrapped && at > 0 && !lines[at - 1].IsBlank && !Sentence.Ends(lines[at - 1].Text))
            return false;
        return Spacing.TrimStart(line.Text, "§").Length > 0 || HasWordsAfter(lines, at);
    }

    private static bool HasWordsAfter(IReadOnlyList<PageLine> lines, int at)
    {
        do
            at++;
        while (at < lines.Count && lines[at].IsBlank);
        return at < lines.Count && lines[at].Text[0] != '§';
    }
}

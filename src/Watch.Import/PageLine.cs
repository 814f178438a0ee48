namespace Watch.Import;

/// <summary>A line of a page: its words, one space between them.</summary>
/// <param name="Start">The offset of its first word in the page.</param>
/// <param name="Indent">The white space before it, in columns; a tab is four, an ideographic space two.</param>
internal sealed record PageLine(int Start, int Indent, string Text)
{
    public bool IsBlank => Text.Length == 0;

    public int Tokens => Spacing.CountTokens(Text);

    /// <summary>The lines of a text; LF, CR LF or CR ends one.</summary>
    public static IReadOnlyList<PageLine> Split(string text)
    {
        var lines = new List<PageLine>();
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var i = start; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r'))
                continue;
            lines.Add(Read(text, start, i));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        return lines;
    }

    private static PageLine Read(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            indent += text[start] switch { '\t' => 4, '\u3000' => 2, _ => 1 };
            start++;
        }

        return new(start, indent, Spacing.Collapse(text.AsSpan(start, end - start)));
    }
}

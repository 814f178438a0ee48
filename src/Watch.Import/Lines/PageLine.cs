namespace Watch.Import.Lines;

/// <summary>A line of a page, with single spaces between its words.</summary>
/// <param name="Start">The offset of its first word in the page.</param>
/// <param name="Indent">The columns of white space before it. A tab counts as four, an ideographic space as two.</param>
internal sealed record PageLine(int Start, int Indent, string Text)
{
    public bool IsBlank => Text.Length == 0;

    public int Tokens => Spacing.CountTokens(Text);

    /// <summary>Splits a text at LF, CR LF, CR, and Unicode's line and paragraph separators.</summary>
    public static IReadOnlyList<PageLine> Split(string text)
    {
        var lines = new List<PageLine>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
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
        while (start < end && Spacing.IsBlank(text[start]))
        {
            indent += text[start] switch { '\t' => 4, '\u3000' => 2, _ when char.IsWhiteSpace(text[start]) => 1, _ => 0 };
            start++;
        }

        return new(start, indent, Spacing.Collapse(text.AsSpan(start, end - start)));
    }
}

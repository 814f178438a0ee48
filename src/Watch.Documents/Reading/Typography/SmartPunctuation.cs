namespace Watch.Documents.Reading.Typography;

/// <summary>How a character of a leaf's text is treated.</summary>
internal enum Treatment : byte
{
    /// <summary>Code, addresses and raw HTML: as written.</summary>
    Literal,

    /// <summary>Text in a language without rules of its own: dashes and ellipses are set.</summary>
    Plain,

    /// <summary>English text: quotation marks and no-break spaces too.</summary>
    English,
}

/// <summary>A stretch of text that becomes one character.</summary>
internal readonly record struct Edit(int Start, int Length, char Replacement);

/// <summary>Sets the punctuation of typewriters and keyboards as print has it. Works on the whole text of a leaf, so
/// that markup does not hide what stands beside a mark.</summary>
internal static class SmartPunctuation
{
    /// <summary>The edits that a text needs, in order and apart from each other.</summary>
    public static IReadOnlyList<Edit> Edits(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments)
    {
        var edits = new List<Edit>();
        var quotes = new Quotes();
        var last = '\0'; // as it is printed
        for (var i = 0; i < text.Length; i++)
        {
            var (length, printed) = (1, text[i]);
            if (treatments[i] != Treatment.Literal)
            {
                switch (text[i])
                {
                    case '-':
                        (length, printed) = Dash(text, treatments, i);
                        break;
                    case '.':
                        (length, printed) = Ellipsis(text, treatments, i);
                        break;
                    case '"' or '\'' when treatments[i] == Treatment.English:
                        printed = quotes.Resolve(text, i, last);
                        break;
                    case ' ' when treatments[i] == Treatment.English && NoBreakSpaces.Binds(text, i):
                        printed = NoBreakSpaces.Space;
                        break;
                }
            }

            quotes.Pass(printed);
            if (printed != text[i])
                edits.Add(new(i, length, printed));
            last = printed;
            i += length - 1;
        }

        return edits;
    }

    /// <summary>Two hyphens are an en dash, three an em dash; other runs, and arrows, stay.</summary>
    private static (int Length, char Printed) Dash(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int i)
    {
        var length = Run(text, treatments, i);
        var arrow = (i > 0 && text[i - 1] == '<') || (i + length < text.Length && text[i + length] == '>');
        return (length, arrow) switch
        {
            (2, false) => (length, '\u2013'),
            (3, false) => (length, '\u2014'),
            _ => (length, '-'),
        };
    }

    /// <summary>Three full stops are an ellipsis, and four one and a full stop; longer runs are leaders and stay.</summary>
    private static (int Length, char Printed) Ellipsis(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int i)
    {
        var length = Run(text, treatments, i);
        return length is 3 or 4 ? (3, '\u2026') : (length, '.');
    }

    private static int Run(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start] && treatments[end] != Treatment.Literal)
            end++;
        return end - start;
    }
}

using System.Text;
using Watch.Documents;

namespace Watch.Reading.Inlines;

/// <summary>Reads texts in which stars are the only markup, as in headings of the index: *Morning Star* (ship).</summary>
internal static class EmphasisText
{
    /// <summary>The inlines of a text. A star without a partner, or behind a backslash, is a star.</summary>
    public static IReadOnlyList<Inline> Parse(string text)
    {
        var inlines = new List<Inline>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '*' or '\\')
            {
                plain.Append(text[++i]);
                continue;
            }

            var end = text[i] == '*' ? text.IndexOf('*', i + 1) : -1;
            if (end <= i + 1 || char.IsWhiteSpace(text[i + 1]) || char.IsWhiteSpace(text[end - 1]))
            {
                plain.Append(text[i]);
                continue;
            }

            Flush();
            inlines.Add(new Emphasis([new Text(text[(i + 1)..end])]));
            i = end;
        }

        Flush();
        return inlines;

        void Flush()
        {
            if (plain.Length > 0)
                inlines.Add(new Text(plain.ToString()));
            plain.Clear();
        }
    }
}

using Watch.Documents;
using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>Spaces French punctuation (Imprimerie nationale, Lexique des règles typographiques): a narrow space before
/// ; ! ? and within « », a word space before a colon. Spaces that are written become these, missing ones are added where
/// a word ends.</summary>
internal static class HighPunctuation
{
    /// <summary>The space that stands before a mark or after one; null where a plain space may stay.</summary>
    public static string? Space(char before, char after, Spacing spacing) => (before, after) switch
    {
        _ when spacing == Spacing.Close => null,
        ('«', _) or (_, '»') => Spaces.Narrow,
        (_, ':') => Spaces.NoBreak,
        (_, ';' or '!' or '?') => Spaces.Narrow,
        _ => null,
    };

    /// <summary>A mark with the space that it needs; null where it needs none.</summary>
    /// <param name="last">What is printed before it.</param>
    public static string? Spaced(ReadOnlySpan<char> text, int at, char last, Spacing spacing)
    {
        var mark = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (mark == '«')
            return next == '\0' || char.IsWhiteSpace(next) ? null : mark + Spaces.Narrow;
        if (mark == '»')
            return last == '\0' || char.IsWhiteSpace(last) ? null : Spaces.Narrow + mark;
        if (!EndsWord(last))
            return null;
        return mark switch
        {
            ';' or '!' or '?' when spacing == Spacing.French && !char.IsLetterOrDigit(next) => Spaces.Narrow + mark,
            ':' when next == '\0' || char.IsWhiteSpace(next) => Spaces.NoBreak + mark,
            _ => null,
        };
    }

    /// <summary>A mark that stands for a straight one, with the space that it needs. A space that is written within
    /// becomes that.</summary>
    /// <param name="edits">Those of the text before the mark.</param>
    public static string Guillemet(char mark, ReadOnlySpan<char> text, int at, List<Edit> edits)
    {
        switch (mark)
        {
            case '«' when at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]):
                return mark + Spaces.Narrow;
            case '»' when at > 0 && text[at - 1] == ' ':
                if (edits.Count > 0 && edits[^1].Start == at - 1)
                    edits.RemoveAt(edits.Count - 1);
                edits.Add(new(at - 1, 1, Spaces.Narrow));
                return mark.ToString();
            case '»' when at > 0 && !char.IsWhiteSpace(text[at - 1]):
                return Spaces.Narrow + mark;
            default:
                return mark.ToString();
        }
    }

    private static bool EndsWord(char last) =>
        char.IsLetterOrDigit(last) || last is ')' or ']' or '»' or '”' or '’' or '%' or '°' or '…' or Leaf.Generated;
}

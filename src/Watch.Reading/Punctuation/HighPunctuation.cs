using Watch.Documents;
using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>Spaces French punctuation by its <see cref="MarkSpaces"/>. Spaces that are written become these, missing ones are added where a
/// word ends.</summary>
internal static class HighPunctuation
{
    /// <summary>The space that stands before a mark or after one; null where a plain space may stay.</summary>
    public static string? Space(char before, char after, MarkSpaces? spacing) => (before, after) switch
    {
        _ when spacing is null => null,
        ('«' or '‹', _) or (_, '»' or '›') => spacing.Within,
        (_, ':') => spacing.BeforeColon,
        (_, ';' or '!' or '?') => spacing.BeforePoint ?? Spaces.Narrow,
        _ => null,
    };

    /// <summary>A mark with the space that it needs; null where it needs none.</summary>
    /// <param name="last">What is printed before it.</param>
    public static string? Spaced(ReadOnlySpan<char> text, int at, char last, MarkSpaces spacing)
    {
        var mark = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (mark is '«' or '‹')
            return next == '\0' || char.IsWhiteSpace(next) ? null : mark + spacing.Within;
        if (mark is '»' or '›')
            return last == '\0' || char.IsWhiteSpace(last) ? null : spacing.Within + mark;
        if (!EndsWord(last))
            return null;
        return mark switch
        {
            ';' or '!' or '?' when spacing.BeforePoint is { } space && !char.IsLetterOrDigit(next) => space + mark,
            ':' when next == '\0' || char.IsWhiteSpace(next) => spacing.BeforeColon + mark,
            _ => null,
        };
    }

    /// <summary>A mark that stands for a straight one, with the space that it needs. A space that is written within
    /// becomes that.</summary>
    /// <param name="edits">Those of the text before the mark.</param>
    public static string Guillemet(char mark, ReadOnlySpan<char> text, int at, List<Edit> edits, MarkSpaces spacing)
    {
        switch (mark)
        {
            case '«' or '‹' when at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]):
                return mark + spacing.Within;
            case '»' or '›' when at > 0 && text[at - 1] == ' ':
                if (edits.Count > 0 && edits[^1].Start == at - 1)
                    edits.RemoveAt(edits.Count - 1);
                edits.Add(new(at - 1, 1, spacing.Within));
                return mark.ToString();
            case '»' or '›' when at > 0 && !char.IsWhiteSpace(text[at - 1]):
                return spacing.Within + mark;
            default:
                return mark.ToString();
        }
    }

    private static bool EndsWord(char last) =>
        char.IsLetterOrDigit(last) || last is ')' or ']' or '»' or '›' or '”' or '’' or '%' or '°' or '…' or Leaf.Generated;
}

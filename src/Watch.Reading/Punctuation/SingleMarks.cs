using Watch.Reading.Inlines;

namespace Watch.Reading.Punctuation;

/// <summary>The single quotation marks and apostrophes of a text that may begin or end a quotation, by what stands beside
/// them.</summary>
internal sealed class SingleMarks
{
    private static readonly SingleMarks None = new([]);

    private readonly List<Mark> marks;

    private SingleMarks(List<Mark> marks) => this.marks = marks;

    private enum Role
    {
        Opens,
        Closes,

        /// <summary>Closes, or is the apostrophe of a word that has lost its end: the boys' night, goin' home.</summary>
        MayClose,
    }

    public static SingleMarks In(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments)
    {
        List<Mark>? marks = null;
        for (var at = 0; text[at..].IndexOfAny('\'', '’', '‘') is var next and >= 0; at += next + 1)
        {
            if (treatments[at + next] != Treatment.Literal && RoleOf(text, at + next) is { } role)
                (marks ??= []).Add(new(at + next, role));
        }

        return marks is null ? None : new(marks);
    }

    /// <summary>Whether a mark stands behind a place that may close a quotation.</summary>
    public bool CloseAfter(int at) => marks.FindLastIndex(m => m.Role != Role.Opens) is var last and >= 0 && marks[last].At > at;

    /// <summary>Whether a mark before a word that may begin with an apostrophe has a partner: right after the word, or
    /// after the phrase that it begins.</summary>
    /// <param name="wordEnd">Where the word ends; the mark's own end where it takes no partner.</param>
    /// <param name="within">Whether a quotation in single marks is open, which takes the last mark for itself.</param>
    public bool HavePartner(ReadOnlySpan<char> text, int at, int wordEnd, bool within)
    {
        if (wordEnd == at + 1)
            return false;
        var index = marks.FindIndex(m => m.At > at);
        if (index < 0)
            return false;
        for (var inner = 0; index < marks.Count; index++)
        {
            var mark = marks[index];
            if (mark.Role == Role.Opens)
            {
                inner++;
                continue;
            }

            if (inner > 0)
            {
                inner--;
                continue;
            }

            if (mark.At != wordEnd && (mark.Role == Role.MayClose || EndsSentence(text[wordEnd..(mark.At - 1)])))
                continue;
            return !within || marks.FindIndex(index + 1, m => m.Role != Role.Opens) >= 0;
        }

        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ';' or ':' or '"' or '“' or '”' or '\n' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] == ' '))
                return true;
        }

        return false;
    }

    private static Role? RoleOf(ReadOnlySpan<char> text, int at)
    {
        var last = at > 0 ? text[at - 1] : '\0';
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var opens = last is '\0' or '(' or '[' or '{' or '"' or '“' or '„' || char.IsWhiteSpace(last);
        if (opens || text[at] == '‘')
            return next == '\0' || char.IsWhiteSpace(next) ? null : Role.Opens;
        if (char.IsLetterOrDigit(next) && !Strings.IsEastAsian(next))
            return null;
        return next == ' ' && at + 2 < text.Length && char.IsLetterOrDigit(text[at + 2]) && LosesItsEnd(text[..at]) ? Role.MayClose : Role.Closes;
    }

    /// <summary>Whether the word that ends here may have an apostrophe for what it has lost: a possessive, or goin', o', an'.</summary>
    private static bool LosesItsEnd(ReadOnlySpan<char> before)
    {
        var start = before.LastIndexOfAny(' ', '\n') + 1;
        var word = before[start..];
        return word is [.., 's' or 'S' or 'z' or 'x'] or [_, _, .., 'i', 'n'] or "o" or "an" or "th" or "ol" or "wi";
    }

    private readonly record struct Mark(int At, Role Role);
}

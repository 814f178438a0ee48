using System.Text;
using Watch.Import.Notes;
using Watch.Import.Posts;

namespace Watch.Import.Lines;

/// <summary>A piece of a paragraph. The kinds below are all there are.</summary>
internal abstract record Piece
{
    private Piece()
    {
    }

    /// <summary>Plain characters.</summary>
    public sealed record Words(string Text) : Piece;

    /// <summary>A citation of a note in the body, or a mention of another note in a note.</summary>
    public sealed record Citation(string Id) : Piece;

    public sealed record WebAddress(string Url) : Piece;

    /// <summary>Splits a text into words, markers and addresses. A marker without a note in the set stays as words.</summary>
    /// <param name="inNote">Whether the text is in a note, where "See note [1]" keeps its space and a range cites only its ends.</param>
    public static IReadOnlyList<Piece> Read(string text, NoteSet notes, bool inNote)
    {
        var pieces = new List<Piece>();
        var words = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '[' or '［' && Marker.Read(text, at) is { } marker && notes.Has(marker))
            {
                if (!inNote)
                    DropSpace(words, pieces);
                AddMarker(marker, notes, inNote, words, pieces);
                at += marker.Length;
            }
            else if (text[at] is 'h' or 'H' && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Address.Length(text, at) is > 0 and var length)
            {
                Flush(words, pieces);
                pieces.Add(new WebAddress(text.Substring(at, length)));
                at += length;
            }
            else
            {
                words.Append(text[at]);
                at++;
            }
        }

        Flush(words, pieces);
        return pieces;
    }

    private static void AddMarker(Marker marker, NoteSet notes, bool inNote, StringBuilder words, List<Piece> pieces)
    {
        foreach (var part in marker.Parts)
        {
            words.Append(part.Separator);
            Cite(part.First);
            if (inNote && part.Last > part.First)
            {
                words.Append(part.Dash);
                Cite(part.Last);
            }
            else
            {
                for (var number = part.First + 1; number <= part.Last; number++)
                    Cite(number);
            }
        }

        void Cite(int number)
        {
            Flush(words, pieces);
            pieces.Add(new Citation(notes.IdOf(number)!));
        }
    }

    /// <summary>Removes the space before a marker, except between two markers, as in "[10], [11]".</summary>
    private static void DropSpace(StringBuilder words, List<Piece> pieces)
    {
        var end = words.Length;
        while (end > 0 && char.IsWhiteSpace(words[end - 1]))
            end--;
        var joins = pieces is [.., Citation] && words.ToString(0, end).Trim() is "," or ";" or "&" or "and" or ", and";
        if (!joins)
            words.Length = end;
    }

    private static void Flush(StringBuilder words, List<Piece> pieces)
    {
        if (words.Length == 0)
            return;
        pieces.Add(new Words(words.ToString()));
        words.Clear();
    }
}

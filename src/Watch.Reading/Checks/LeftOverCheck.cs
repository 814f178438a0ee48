using System.Buffers;
using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;

namespace Watch.Reading.Checks;

/// <summary>Finds markup that is printed as text: misspelt or unclosed, or of another program. It looks at the text of each leaf once, and never
/// into code or at what a backslash escapes.</summary>
internal static class LeftOverCheck
{
    private const int LongestQuoted = 40;

    private static readonly SearchValues<char> First = SearchValues.Create([.. LeftOverTable.Rows.Select(row => row.Begins[0]).Distinct()]);
    private static readonly ILookup<char, LeftOver> ByFirst = LeftOverTable.Rows.ToLookup(row => row.Begins[0]);

    /// <param name="start">Where the text begins, after a mark such as that of a caption.</param>
    /// <param name="inCell">Whether the text stands in a table's cell.</param>
    public static void Tell(Findings findings, FlatText flat, int start, bool inCell)
    {
        foreach (var (row, at, length) in Find(flat, start, findings.Source.Text, inCell))
            findings.Add(row.Rule, flat.SourceOf(at), $"\"{Quote(flat, at, length)}\" is printed as text: {row.Reason}.", row.Remedy);
    }

    /// <summary>Tells of markup in a text that takes none, such as the publisher's name.</summary>
    public static void TellPlain(Findings findings, FlatText flat)
    {
        // Both signs around code are found, and both say the same.
        foreach (var (_, at, length) in Find(flat, 0, findings.Source.Text, inCell: false).DistinctBy(f => Quote(flat, f.At, f.Length)))
            findings.Add(Rules.MarkupUnread, flat.SourceOf(at), $"\"{Quote(flat, at, length)}\" is printed as text: no markup is read in this text.", "Delete the signs, or write the text without them.");
    }

    private static IEnumerable<(LeftOver Row, int At, int Length)> Find(FlatText flat, int start, string source, bool inCell)
    {
        if (!flat.Text.ContainsAny(First))
            yield break;
        var text = new LeftOverText(flat, source, inCell);
        for (var at = start; at < text.Length;)
        {
            var next = text.From(at).IndexOfAny(First);
            if (next < 0)
                break;
            at += next;
            var (row, length) = Match(text, at);
            if (row is not null)
                yield return (row, at, length);
            at += length;
        }
    }

    private static string Quote(FlatText flat, int at, int length) =>
        length <= LongestQuoted ? Findings.Quote(flat.Text.Slice(at, length)) : Findings.Quote(flat.Text.Slice(at, LongestQuoted)) + "…";

    /// <summary>The first row that matches at a place, and the length that it takes; without a row, the length to go on by.</summary>
    private static (LeftOver? Row, int Length) Match(LeftOverText text, int at)
    {
        foreach (var row in ByFirst[text[at]])
        {
            if (text.Has(at, row.Begins) && row.Match(text, at) is > 0 and var length)
                return (row, Math.Min(length, text.Length - at));
        }

        // A run is one mark, or none.
        return (null, text[at] is '[' or '{' or '(' ? 1 : text.Run(at));
    }
}

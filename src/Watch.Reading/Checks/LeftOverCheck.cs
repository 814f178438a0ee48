using System.Buffers;
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
        if (!flat.Text.ContainsAny(First))
            return;
        var text = new LeftOverText(flat, findings.Source.Text, inCell);
        for (var at = start; at < text.Length;)
        {
            var next = text.From(at).IndexOfAny(First);
            if (next < 0)
                break;
            at += next;
            var (row, length) = Match(text, at);
            if (row is not null)
            {
                var found = Findings.Quote(flat.Text.Slice(at, Math.Min(length, LongestQuoted)));
                findings.Add(row.Rule, flat.SourceOf(at), $"\"{found}\" is printed as text: {row.Reason}.", row.Remedy);
            }

            at += length;
        }
    }

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

using Watch.Documents;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Blocks;

/// <summary>Reads verse: its lines stay, with their indentation, and empty lines part its stanzas.</summary>
internal static class VerseReader
{
    /// <summary>The stanzas of verse; null when it has no line.</summary>
    public static Verse? Read(ReportContext context, VerseBlock verse, Scope scope)
    {
        var flat = InlineFlattener.Flatten(context, scope, verse.Inline!, keepLines: true);
        var lines = LinesOf(flat.Text);
        var contents = flat.Cut(lines);
        var stanzas = new List<IReadOnlyList<Leaf>>();
        var stanza = new List<Leaf>();
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && contents[i].Count > 0)
            {
                stanza.Add(BlockReader.LeafOf(context, flat, lines[i], contents[i], scope));
            }
            else if (stanza.Count > 0)
            {
                stanzas.Add(stanza);
                stanza = [];
            }
        }

        return stanzas.Count > 0 ? new(stanzas) : null;
    }

    /// <summary>The lines without the indentation that all of them have; those without ink are empty.</summary>
    private static List<(int Start, int End)> LinesOf(ReadOnlySpan<char> text)
    {
        var lines = new List<(int Start, int End)>();
        var common = int.MaxValue;
        for (var start = 0; start <= text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var indent = text[start..end].IndexOfAnyExcept(FlatText.Indent);
            lines.Add(indent < 0 ? (end, end) : (start, end));
            common = indent < 0 ? common : Math.Min(common, indent);
            start = end + 1;
        }

        return [.. lines.Select(line => line.Start == line.End ? line : (line.Start + common, line.End))];
    }
}

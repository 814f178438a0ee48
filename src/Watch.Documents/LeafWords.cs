namespace Watch.Documents;

/// <summary>Finds the words at many positions of a text.</summary>
public sealed class LeafWords(Report report)
{
    private readonly (int Note, Leaf Leaf)[] leaves = [.. ReportText.Leaves(report).OrderBy(l => l.Note).ThenBy(l => l.Leaf.Number)];

    /// <summary>Words from a position on, as many as asked for or as there are up to the end of its note or of the body: what readers see, without
    /// the numbers of notes and other generated text.</summary>
    public IReadOnlyList<string> From(Position from, int count)
    {
        var words = new List<string>();
        for (var i = FirstFrom(from); i < leaves.Length && leaves[i].Note == from.Note && words.Count < count; i++)
        {
            var text = leaves[i].Leaf.PlainText;
            words.AddRange(ReportText.Split(leaves[i].Leaf.Number == from.Block ? text[Math.Min(from.Offset, text.Length)..] : text));
        }

        return words.Count > count ? words[..count] : words;
    }

    /// <summary>The first leaf that is not before a position's.</summary>
    private int FirstFrom(Position from)
    {
        var (low, high) = (0, leaves.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((leaves[middle].Note, leaves[middle].Leaf.Number).CompareTo((from.Note, from.Block)) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

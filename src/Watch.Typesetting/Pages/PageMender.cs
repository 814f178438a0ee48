using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Pages;

/// <summary>Sets paragraphs in other lines, as many, where a page would begin within a word.</summary>
/// <param name="variants">Which variant of each part was chosen.</param>
/// <param name="lines">As they stand on the pages; those of such paragraphs are exchanged.</param>
/// <param name="sources">Of each line the part and the line of the part; (-1, -1) of a float that stands elsewhere.</param>
/// <param name="starts">The index of each page's first line.</param>
internal sealed class PageMender(
    IReadOnlyList<PagePart> parts, int[] variants, List<GalleyLine> lines, IReadOnlyList<(int Part, int Line)> sources, List<int> starts)
{
    /// <summary>Mends what can be mended.</summary>
    /// <param name="paragraphs">Of the galley, in order.</param>
    /// <returns>The first line of each paragraph that was.</returns>
    public IReadOnlyList<int> Mend(IReadOnlyList<VariableParagraph> paragraphs)
    {
        List<int> mended = [];
        foreach (var start in starts.Skip(1))
        {
            var at = start;
            while (at < lines.Count && sources[at].Part < 0)
                at++;
            if (at == lines.Count || !lines[at].IsWithinWord || Find(sources[at], paragraphs) is not var (paragraph, first, count))
                continue;
            var places = Places(at, first, count);
            if (paragraph.Mend(count, BegunBy(places)) is not { } other)
                continue;
            for (var i = 0; i < count; i++)
                lines[places[i]] = other[i] with { SpaceAbove = lines[places[i]].SpaceAbove };
            mended.Add(places[0]);
        }

        return mended;
    }

    /// <returns>The paragraph of a line, its first line in the part, and how many it has there.</returns>
    private (VariableParagraph Paragraph, int First, int Count)? Find((int Part, int Line) source, IReadOnlyList<VariableParagraph> paragraphs)
    {
        var part = parts[source.Part];
        var isAlone = part is { IsFloat: false, Count: > 1 };
        var line = part.First + (isAlone ? 0 : source.Line);
        var (low, high) = (0, paragraphs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var paragraph = paragraphs[middle];
            if (line < paragraph.First)
                high = middle - 1;
            else if (line >= paragraph.First + paragraph.Count)
                low = middle + 1;
            else
                return (paragraph, paragraph.First - part.First, isAlone ? part[variants[source.Part]].Lines.Count : paragraph.Count);
        }

        return null;
    }

    /// <summary>Where the lines of a paragraph stand, one of which is at a place: floats may stand between them.</summary>
    private int[] Places(int at, int first, int count)
    {
        var places = new int[count];
        var (part, line) = sources[at];
        var place = at;
        for (var i = line - first; i >= 0; i--, place--)
        {
            while (sources[place] != (part, first + i))
                place--;
            places[i] = place;
        }

        place = at + 1;
        for (var i = line - first + 1; i < count; i++, place++)
        {
            while (sources[place] != (part, first + i))
                place++;
            places[i] = place;
        }

        return places;
    }

    /// <summary>The lines of a paragraph that pages begin with.</summary>
    private List<int> BegunBy(int[] places)
    {
        List<int> begun = [];
        for (var i = 1; i < places.Length; i++)
        {
            var next = starts.BinarySearch(places[i - 1] + 1);
            next = next < 0 ? ~next : next;
            if (next < starts.Count && starts[next] <= places[i])
                begun.Add(i);
        }

        return begun;
    }
}

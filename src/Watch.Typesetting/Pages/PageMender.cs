using Watch.Typesetting.Galleys;

namespace Watch.Typesetting.Pages;

/// <summary>Finds pages that begin within a word, and sets the paragraph with other line breaks and the same number of lines.</summary>
/// <param name="variants">The variant chosen for each part.</param>
/// <param name="lines">The lines in page order. Those of mended paragraphs are replaced.</param>
/// <param name="sources">The part of each line, and its index in the part; (-1, -1) for a float that was moved.</param>
/// <param name="starts">The index of each page's first line.</param>
internal sealed class PageMender(
    IReadOnlyList<PagePart> parts, int[] variants, List<GalleyLine> lines, IReadOnlyList<(int Part, int Line)> sources, List<int> starts)
{
    /// <summary>Mends every paragraph that allows it.</summary>
    /// <param name="paragraphs">The variable paragraphs of the galley, in order.</param>
    /// <returns>The first line of each mended paragraph.</returns>
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

    /// <returns>The paragraph of a line, its first line in the part, and how many lines it has there; null for none.</returns>
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

    /// <summary>The indices of a paragraph's lines, one of which is given. Floats may stand between them.</summary>
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

    /// <summary>The lines of a paragraph, counted from 0, that begin a page.</summary>
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

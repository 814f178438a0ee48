using System.Text;
using Watch.Languages.Normalization;

namespace Watch.Languages.Sorting;

/// <summary>Takes a text apart into collation elements (UTS #10, section 7, step 2).</summary>
internal static class ElementReader
{
    /// <summary>The elements of a text, in its order.</summary>
    public static List<CollationElement> Read(CollationTable table, string text)
    {
        var rest = new StringBuilder(CanonicalForm.Decompose(text));
        var elements = new List<CollationElement>(rest.Length);
        for (var at = 0; at < rest.Length;)
        {
            var first = CodePoints.At(rest, at, out var length);
            if (table.InContext(rest, at, first) is { } context)
            {
                elements.AddRange(context.Elements);
                at += context.Length;
            }
            else if (table.LongestFrom(first) is > 0 and var longest)
            {
                elements.AddRange(Match(table, rest, at, first, length, longest, out var end));
                at = end;
            }
            else
            {
                elements.AddRange(table.Of(first));
                at += length;
            }
        }

        return elements;
    }

    /// <summary>The longest match at a place (step 2.1), with the marks behind it that belong to it though others stand between; these
    /// are taken out of the text.</summary>
    private static CollationElement[] Match(CollationTable table, StringBuilder text, int at, int first, int length, int longest, out int end)
    {
        var (matched, elements) = (text.ToString(at, length), table.Of(first));
        for (var size = Math.Min(longest, text.Length - at); size > length; size--)
        {
            if (table.Of(text.ToString(at, size)) is not { } found)
                continue;
            (matched, elements) = (text.ToString(at, size), found);
            break;
        }

        end = at + matched.Length;
        var highest = 0;
        for (var next = end; next < text.Length;)
        {
            var mark = CodePoints.At(text, next, out var size);
            var combining = CanonicalData.Unicode.ClassOf(mark);
            if (combining == 0)
                break;
            var longer = matched + text.ToString(next, size);
            // A mark is blocked by one of its class or a higher one.
            if (combining > highest && table.Of(longer) is { } found)
            {
                (matched, elements) = (longer, found);
                text.Remove(next, size);
                continue;
            }

            highest = Math.Max(highest, combining);
            next += size;
        }

        return elements;
    }
}

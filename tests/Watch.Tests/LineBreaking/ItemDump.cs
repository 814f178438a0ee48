using System.Diagnostics;
using System.Globalization;
using System.Text;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Paragraphs;

namespace Watch.Tests.LineBreaking;

/// <summary>Prints items and lines in the paper's notation.</summary>
internal static class ItemDump
{
    /// <summary>Prints each item on a line, after its number: box(w), glue(w, y, z), penalty(w, p, f), and what a
    /// penalty adds to the next line.</summary>
    public static string Write(ReadOnlySpan<Item> items)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i}: {Write(items[i])}\n");
        return text.ToString();
    }

    /// <summary>Prints each line of a paragraph: its items, adjustment ratio, natural width, measure, and whether it is
    /// flagged or overfull.</summary>
    public static string Write(BrokenParagraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var line in paragraph.Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Start}..{line.End} r={line.Ratio:0.000} {line.Width:0.###} of {line.Measure:0.###}");
            text.Append(line.Flagged ? " flagged" : "").Append(line.Overfull ? " overfull" : "").Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{paragraph.Pass}, demerits {paragraph.Demerits:0.###}\n");
        return text.ToString();
    }

    private static string Write(in Item item)
    {
        string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        switch (item.Kind)
        {
            case ItemKind.Box:
                return $"box({Number(item.Width)})";
            case ItemKind.Glue:
                return $"glue({Number(item.Width)}, {Number(item.Stretch)}, {Number(item.Shrink)})";
            case ItemKind.Penalty:
                var penalty = $"penalty({Number(item.Width)}, {Number(item.Penalty)}, {(item.Flagged ? 1 : 0)})";
                return penalty + (item.Inserted ? " inserted" : "") + (item.After != 0 ? $" after {Number(item.After)}" : "");
            default:
                throw new UnreachableException();
        }
    }
}

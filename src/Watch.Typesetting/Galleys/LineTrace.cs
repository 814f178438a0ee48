using Watch.Documents;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>The typographic faults of a line.</summary>
[Flags]
public enum LineFaults
{
    None = 0,

    /// <summary>Its word spaces are wider than <see cref="LineBreaking.LineBreakingSettings.Tolerance"/> allows.</summary>
    Loose = 1,

    /// <summary>Its word spaces are as narrow as possible.</summary>
    Tight = 2,

    /// <summary>It ends with a hyphen, and so does the line above.</summary>
    Ladder = 4,

    /// <summary>One of its word spaces is at least the third of a river.</summary>
    River = 8,

    /// <summary>It is the last of several lines and hardly longer than an indent.</summary>
    Short = 16,

    /// <summary>Last resort: it ends at a no-break space.</summary>
    PartedTie = 32,

    /// <summary>Last resort: it ends within a word, address or number that may not be divided there.</summary>
    BrokenWord = 64,

    /// <summary>Last resort: its table is set in smaller type to fit.</summary>
    Smaller = 128,

    /// <summary>It is wider than the measure.</summary>
    Overfull = 256,
}

/// <summary>How a paragraph became lines; for dumps and the typographic report.</summary>
/// <param name="Text">The text as set, note numbers included.</param>
/// <param name="Start">Its first position; null for generated text.</param>
internal sealed record ParagraphTrace(string Text, Position? Start, IReadOnlyList<Item> Items, IReadOnlyList<LineTrace> Lines);

/// <summary>A line of type; for dumps and the typographic report.</summary>
/// <param name="Text">The characters of the line. An added hyphen is U+00AD.</param>
/// <param name="Start">The position of its first character from the report; null for generated text.</param>
internal sealed record LineTrace(string Text, Position? Start)
{
    /// <summary>Whether it is the first line of its paragraph.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether its spaces are fitted to the measure. Those of a paragraph's last line are not.</summary>
    public bool IsJustified { get; init; }

    /// <summary>The adjustment ratio r of Knuth and Plass.</summary>
    public double Ratio { get; init; }

    /// <summary>How much wider its glyphs are drawn, as a share of their width.</summary>
    public double Expansion { get; init; }

    /// <summary>The space added after each letter, in em.</summary>
    public double Letterspacing { get; init; }

    /// <summary>The width of its word spaces in em; null for a line without any.</summary>
    public double? Space { get; init; }

    public Length Width { get; init; }

    /// <summary>How far it is wider than the measure.</summary>
    public Length Excess { get; init; }

    /// <summary>The number of lines, itself included, in the longest river that reaches it; 0 for none.</summary>
    public int River { get; init; }

    public bool EndsInHyphen { get; init; }

    public LineFaults Faults { get; init; }
}

/// <summary>A line of type on its page.</summary>
/// <param name="Number">Its number among the lines of type of its page, from 1. All cells of a table row count as one line.</param>
internal sealed record PlacedLine(Folio Folio, int Number, LineTrace Line);

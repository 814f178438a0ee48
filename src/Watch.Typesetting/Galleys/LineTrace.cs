using Watch.Documents;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>What an editor would look at in a line of type.</summary>
[Flags]
public enum LineFaults
{
    None = 0,

    /// <summary>Its word spaces are wider than the first tolerance allows.</summary>
    Loose = 1,

    /// <summary>Its word spaces are as narrow as they may be.</summary>
    Tight = 2,

    /// <summary>It ends with a hyphen, as the line before does.</summary>
    Ladder = 4,

    /// <summary>One of its word spaces is the third or a later one of a river.</summary>
    River = 8,

    /// <summary>It is the last of several and hardly longer than an indent.</summary>
    Short = 16,

    /// <summary>A last resort: it ends where a no-break space ties two words.</summary>
    PartedTie = 32,

    /// <summary>A last resort: it ends within a word, address or number where these are not broken.</summary>
    BrokenWord = 64,

    /// <summary>A last resort: it is set smaller than its kind, so that a table has its place.</summary>
    Smaller = 128,

    /// <summary>It is wider than the measure.</summary>
    Overfull = 256,
}

/// <summary>How a paragraph became lines, for whoever wants to look.</summary>
/// <param name="Text">As it was set, note numbers included.</param>
/// <param name="Start">Its first position; null for what is generated.</param>
public sealed record ParagraphTrace(string Text, Position? Start, IReadOnlyList<Item> Items, IReadOnlyList<LineTrace> Lines);

/// <summary>A line of type, for whoever wants to look.</summary>
/// <param name="Text">Its characters; an added hyphen is U+00AD.</param>
/// <param name="Start">Of its first character that the report says; null for what is generated.</param>
public sealed record LineTrace(string Text, Position? Start)
{
    /// <summary>Whether it is its paragraph's first.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether its spaces are fitted to the measure; a paragraph's last line has its own.</summary>
    public bool IsJustified { get; init; }

    /// <summary>The adjustment ratio r of Knuth and Plass.</summary>
    public double Ratio { get; init; }

    /// <summary>How much wider its glyphs are drawn, as a share of their width.</summary>
    public double Expansion { get; init; }

    /// <summary>What is added after its letters, in em.</summary>
    public double Letterspacing { get; init; }

    /// <summary>Its word spaces, in em; null for a line without.</summary>
    public double? Space { get; init; }

    public Length Width { get; init; }

    /// <summary>How far it is wider than the measure.</summary>
    public Length Excess { get; init; }

    /// <summary>How many lines the longest river has that reaches it, itself among them.</summary>
    public int River { get; init; }

    public bool EndsInHyphen { get; init; }

    public LineFaults Faults { get; init; }
}

/// <summary>A line on its page.</summary>
/// <param name="Number">Among the lines of type of its page, from 1; the cells of a table's row stand in one.</param>
public sealed record PlacedLine(Folio Folio, int Number, LineTrace Line);

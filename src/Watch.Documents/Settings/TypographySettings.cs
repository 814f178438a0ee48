namespace Watch.Documents.Settings;

/// <summary>The limits of a strict build: how many typographic faults a report may have. Null means no limit.</summary>
public sealed record TypographySettings
{
    /// <summary>Pages that begin with the last line of a paragraph.</summary>
    public int? Widows { get; init; } = 0;

    /// <summary>Pages that end with the first line of a paragraph.</summary>
    public int? Orphans { get; init; } = 0;

    /// <summary>Pages that end within a word.</summary>
    public int? BrokenWords { get; init; } = 0;

    /// <summary>Pages that end between what belongs together, such as a heading and its text.</summary>
    public int? Parted { get; init; } = 0;

    /// <summary>Pages that end lines before the foot of the text.</summary>
    public int? ShortPages { get; init; }

    /// <summary>Pages that end a line after it.</summary>
    public int? LongPages { get; init; }

    /// <summary>Facing pages that end at different lines.</summary>
    public int? UnevenSpreads { get; init; }

    /// <summary>Lines whose word spaces are wider than the first tolerance allows.</summary>
    public int? LooseLines { get; init; }

    /// <summary>Second hyphens in a row.</summary>
    public int? Ladders { get; init; }

    /// <summary>Lines with the third word space below two others, or a later one.</summary>
    public int? Rivers { get; init; }

    /// <summary>Of all lines, how many in a hundred end with a hyphen.</summary>
    public double? HyphensPerCent { get; init; }

    /// <summary>The widest word space of a justified line, in em.</summary>
    public double? WidestSpace { get; init; }
}

using System.Globalization;
using Watch.Import.Lines;

namespace Watch.Import.Notes;

/// <summary>The ways in which a note's number is written.</summary>
internal enum NoteLabelKind
{
    /// <summary><c>[1]</c></summary>
    Brackets,

    /// <summary><c>1.</c></summary>
    Stop,

    /// <summary><c>1)</c></summary>
    Parenthesis,

    /// <summary><c>(1)</c></summary>
    Parentheses,
}

/// <summary>The number that a note begins with.</summary>
/// <param name="Length">Characters before the note's text.</param>
internal sealed record NoteLabel(int Number, int Length)
{
    /// <summary>Reads the number that a line begins with. Null if there is none, or if what follows shows that it is a marker in a wrapped
    /// paragraph.</summary>
    public static NoteLabel? Read(string line, NoteLabelKind kind)
    {
        if (line.Length == 0)
            return null;
        var label = kind == NoteLabelKind.Brackets ? ReadBrackets(line) : ReadPlain(line, kind);
        if (label is null)
            return null;
        var end = label.Length;
        while (end < line.Length && Spacing.IsBlank(line[end]))
            end++;
        return label with { Length = end };
    }

    private static NoteLabel? ReadBrackets(string line)
    {
        if (Marker.Read(line, 0) is not { Numbers.Count: 1 } marker)
            return null;
        var rest = line.AsSpan(marker.Length);
        var next = marker.Length + rest.Length - rest.TrimStart().Length;
        if (next < line.Length && Marker.Read(line, next) is not null)
            return null; // several markers are not a label
        if (rest.IsEmpty || !",.;:)]?!".Contains(rest[0], StringComparison.Ordinal))
            return new(marker.Numbers[0], marker.Length);
        return rest.StartsWith(". ") || rest.StartsWith(": ") ? new(marker.Numbers[0], marker.Length + 1) : null;
    }

    private static NoteLabel? ReadPlain(string line, NoteLabelKind kind)
    {
        var start = kind == NoteLabelKind.Parentheses ? 1 : 0;
        if (start == 1 && line[0] != '(')
            return null;
        var end = start;
        while (end < line.Length && end - start < 4 && char.IsAsciiDigit(line[end]))
            end++;
        if (end == start || end - start > 3 || line[start] == '0' || end == line.Length || line[end] != (kind == NoteLabelKind.Stop ? '.' : ')'))
            return null;
        var number = int.Parse(line.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return end + 1 == line.Length || Spacing.IsBlank(line[end + 1]) ? new(number, end + 1) : null;
    }
}

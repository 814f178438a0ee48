namespace Watch.Reading.Checks;

/// <summary>Lines that look like a list and make none, so that they run on in one paragraph.</summary>
internal static class FalseList
{
    /// <summary>What two such lines begin with. A bullet needs no other before it.</summary>
    public static readonly (string First, string Second)[] Beginnings =
    [
        ("", "\u2022"), ("", "\u25E6"), ("", "\u25AA"), ("\u2460", "\u2461"), ("1.", "2."), ("1\u3001", "2\u3001"),
        ("a)", "b)"), ("A)", "B)"), ("i)", "ii)"), ("I)", "II)"), ("가.", "나."), ("-", "-"),
    ];

    /// <summary>How far back the line before is looked for, which keeps the time linear.</summary>
    private const int Furthest = 2000;

    /// <summary>A line within a paragraph that begins like an item of a list, and follows another such line if one is needed.</summary>
    public static int Match(LeftOverText text, int at, string first, string second)
    {
        if (at == 0 || !text.IsLineStart(at) || !text.IsInk(at + second.Length + (text.IsSpace(at + second.Length) ? 1 : 0)) || char.IsAsciiDigit(text[at + second.Length]))
            return 0;
        var from = Math.Max(0, at - Furthest);
        var earlier = text.From(from)[..(at - from)];
        var line = from == 0 && earlier.StartsWith(first) ? 0 : earlier.IndexOf("\n" + first) + 1;
        if (line == 0 && !(from == 0 && earlier.StartsWith(first)))
            return first.Length == 0 ? second.Length : 0;
        var behind = from + line + first.Length;
        return char.IsAsciiDigit(text[behind]) || (second == "-" && !(text.IsLetter(behind) && text.IsLetter(at + 1))) ? 0 : second.Length;
    }
}

namespace Watch.Reading.Punctuation;

/// <summary>The middle dot between two l of Catalan, col·legi, is U+00B7. Old standards had letters with the dot, U+013F and U+0140,
/// which no other language has; keyboards without the dot give a bullet.</summary>
internal static class CatalanDot
{
    private const string Printed = "·";

    /// <summary>What stands for a character; null where it is no such dot.</summary>
    /// <param name="hasMiddleDot">Whether the text is in Catalan.</param>
    public static string? Of(ReadOnlySpan<char> text, int at, bool hasMiddleDot) => text[at] switch
    {
        '\u0140' => "l" + Printed,
        '\u013F' => "L" + Printed,
        '•' or '‧' or '∙' or '⋅' when hasMiddleDot && at > 0 && at + 1 < text.Length && text[at - 1] is 'l' or 'L' && text[at + 1] is 'l' or 'L' => Printed,
        _ => null,
    };
}

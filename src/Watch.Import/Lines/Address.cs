namespace Watch.Import.Lines;

/// <summary>Web addresses in running text.</summary>
internal static class Address
{
    public static bool Begins(string text, int at) =>
        string.Compare(text, at, "http://", 0, 7, StringComparison.OrdinalIgnoreCase) == 0
        || string.Compare(text, at, "https://", 0, 8, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The length of the address at an offset, without the punctuation of the sentence around it; 0 if there is none.</summary>
    public static int Length(string text, int at)
    {
        if (!Begins(text, at))
            return 0;
        var host = text.IndexOf("//", at, StringComparison.Ordinal) + 2;
        var end = host;
        while (end < text.Length && IsAddressCharacter(text, end))
            end++;
        var opened = text.AsSpan(host, end - host).Count('(');
        var closed = text.AsSpan(host, end - host).Count(')');
        while (end > host && ".,;:!?')".Contains(text[end - 1], StringComparison.Ordinal))
        {
            if (text[end - 1] == ')' && closed-- <= opened)
                break;
            end--;
        }

        return end > host ? end - at : 0;
    }

    private static bool IsAddressCharacter(string text, int at) => text[at] switch
    {
        '[' => at + 1 < text.Length && !char.IsAsciiDigit(text[at + 1]), // a digit would make it a note marker
        <= ' ' or '<' or '>' or '"' or '|' or '\\' or '^' or '`' or '{' or '}' or '\u007F' => false,
        <= '~' => true,
        var other => char.IsLetterOrDigit(other) || char.IsSurrogate(other),
    };
}

using System.Text;

namespace Watch.Preflight.Objects;

/// <summary>What is no value: a keyword, an operator.</summary>
internal sealed class Word(string text) : Value
{
    // Content has few words, and has them often: those of one or two letters are made once.
    private static readonly Word[] Letters = [.. Enumerable.Range(0, 128).Select(c => new Word(((char)c).ToString()))];

    private static readonly Dictionary<int, Word> Pairs =
        "Tj TJ Td Tf Tm TD Tc Tw Tr Ts Tz TL T* re cm gs BT ET Do cs CS sc SC rg RG ri sh W* f* b* B* BI ID EI BX EX MP DP d0 d1".Split(' ').ToDictionary(w => (w[0] << 8) | w[1], w => new Word(w));

    public string Text { get; } = text;

    public static Word Of(ReadOnlySpan<byte> text) =>
        text is [< 128 and var letter] ? Letters[letter]
        : text is [var first, var second] && Pairs.TryGetValue((first << 8) | second, out var pair) ? pair
        : new(Encoding.Latin1.GetString(text));
}

namespace Watch.Languages.Normalization;

/// <summary>Composes and decomposes Hangul syllables by rule (The Unicode Standard, 3.12). Names and constants are the
/// standard's.</summary>
internal static class Hangul
{
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7;
    private const int LCount = 19, VCount = 21, TCount = 28;
    private const int SCount = LCount * VCount * TCount;

    public static bool IsSyllable(int codePoint) => codePoint is >= SBase and < SBase + SCount;

    /// <summary>Whether a character may end a syllable that the one before it begins: a vowel or a final consonant.</summary>
    public static bool IsSecond(int codePoint) => codePoint is (>= VBase and < VBase + VCount) or (> TBase and < TBase + TCount);

    /// <summary>A syllable's parts: what it is without its final consonant, and this, or else its consonant and vowel; null
    /// for what is no syllable.</summary>
    public static int[]? Decompose(int codePoint)
    {
        if (!IsSyllable(codePoint))
            return null;
        var (rest, final) = Math.DivRem(codePoint - SBase, TCount);
        return final > 0 ? [codePoint - final, TBase + final] : [LBase + rest / VCount, VBase + rest % VCount];
    }

    /// <summary>The syllable of a consonant and a vowel, or of a syllable and a final consonant; -1 for other pairs.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return SBase + ((first - LBase) * VCount + second - VBase) * TCount;
        return IsSyllable(first) && (first - SBase) % TCount == 0 && second is > TBase and < TBase + TCount ? first + second - TBase : -1;
    }
}

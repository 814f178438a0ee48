using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Fonts;

/// <summary>Greek capitals stand without accents and breathings; a diaeresis stays, and one shows that two vowels are apart where an
/// accent showed it (άι, ΑΪ). A iota below is one beside.</summary>
internal static class GreekCapitals
{
    private const char Diaeresis = '\u0308', IotaBelow = '\u0345';

    /// <summary>Vowels with marks, in the order of their block, and what is left of them: the letter, a diaeresis as <c>"</c>, the iota as <c>_</c>.
    /// Each row is one letter of capitals.</summary>
    private static readonly FrozenDictionary<char, string> Bare = new (string Letters, string Capital)[]
    {
        ("άὰἀἁἂἃἄἅἆἇᾶᾰᾱάΆᾺἈἉἊἋἌἍἎἏΆ", "Α"), ("ᾳᾲᾴᾷᾀᾁᾂᾃᾄᾅᾆᾇ", "ΑΙ"), ("έὲἐἑἒἓἔἕέΈῈἘἙἚἛἜἝΈ", "Ε"), ("ήὴἠἡἢἣἤἥἦἧῆήΉῊἨἩἪἫἬἭἮἯΉ", "Η"),
        ("ῃῂῄῇᾐᾑᾒᾓᾔᾕᾖᾗ", "ΗΙ"), ("ίὶἰἱἲἳἴἵἶἷῖῐῑίΊῚἸἹἺἻἼἽἾἿΊ", "Ι"), ("ϊΐῒΐῗΪ", "Ϊ"), ("όὸὀὁὂὃὄὅόΌῸὈὉὊὋὌὍΌ", "Ο"),
        ("ύὺὐὑὒὓὔὕὖὗῦῠῡύΎῪὙὛὝὟΎ", "Υ"), ("ϋΰῢΰῧΫ", "Ϋ"), ("ώὼὠὡὢὣὤὥὦὧῶώΏῺὨὩὪὫὬὭὮὯΏ", "Ω"), ("ῳῲῴῷᾠᾡᾢᾣᾤᾥᾦᾧ", "ΩΙ"), ("ῤῥῬ", "Ρ"), ("ςσ", "Σ"),
    }.SelectMany(row => row.Letters.Select(letter => (letter, row.Capital))).DistinctBy(pair => pair.letter).ToFrozenDictionary(pair => pair.letter, pair => pair.Capital);

    private const string AccentedBeforeVowel = "άὰέὲήὴόὸύὺάέήόύ";

    /// <summary>What a character is in capitals; null if it is so as everywhere.</summary>
    public static string? Of(string text, int at)
    {
        var c = text[at];
        if (c is 'ι' or 'υ' && at > 0 && AccentedBeforeVowel.Contains(text[at - 1]))
            return c == 'ι' ? "Ϊ" : "Ϋ";
        if (c == IotaBelow)
            return "Ι";
        if (at > 0 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c != Diaeresis && IsGreek(text[at - 1]))
            return "";
        return Bare.GetValueOrDefault(c);
    }

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}

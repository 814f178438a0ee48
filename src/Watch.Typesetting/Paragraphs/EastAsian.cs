using System.Globalization;
using Watch.Languages;

namespace Watch.Typesetting.Paragraphs;

/// <summary>What lies between two characters of which at least one is East Asian: whether a line may end there, and the
/// space between them. All lengths are in em of the East Asian face.</summary>
/// <param name="Space">Negative where the blank halves of two punctuation marks meet.</param>
/// <param name="AtEnd">Added to the width of a line that ends here.</param>
/// <param name="AtStart">Added to the width of a line that begins here.</param>
internal readonly record struct Joint(bool MayBreak, double Space, double Stretch, double Shrink, double AtEnd, double AtStart);

/// <summary>The composition of East Asian text: where lines may end (kinsoku), and the spaces between characters.
/// Classes and rules follow "Requirements for Japanese Text Layout" (JLREQ), 3.1 and appendix A, which is based on JIS
/// X 4051.</summary>
internal static class EastAsian
{
    // JLREQ 3.2.6 puts a quarter of an em between East Asian and Western letters; 3.8 lets it stretch and shrink.
    private static readonly Joint Mixed = new(true, 0.25, 0.125, 0.1, 0, 0);

    // In em. Stretch between all characters fills lines that kinsoku leaves short (JLREQ 3.8.4).
    private const double Stretch = 0.06;

    // In em: how much the blank half of a punctuation mark may shrink.
    private const double PunctuationShrink = 0.2;

    private const double Half = 0.5;

    private enum Class
    {
        /// <summary>Western letters and figures, and everything else that follows rules of its own.</summary>
        Western,
        WesternOpening,
        WesternClosing,
        Hangul,

        /// <summary>Han characters, kana, and what is set like them (cl-15, 16, 17, 19).</summary>
        Ideographic,

        /// <summary>Iteration marks, the prolonged sound mark and small kana (cl-09, 10, 11).</summary>
        Following,
        Numeral,

        /// <summary>Opening brackets (cl-01), whose left half is blank.</summary>
        Opening,

        /// <summary>Closing brackets, full stops and commas (cl-02, 06, 07), whose right half is blank.</summary>
        Closing,

        /// <summary>Hyphens, dividing marks and middle dots (cl-03, 04, 05).</summary>
        Dividing,

        /// <summary>Marks that are not separated from others of the same kind (cl-08).</summary>
        Inseparable,

        /// <summary>Signs before figures (cl-12).</summary>
        Prefix,

        /// <summary>Signs after figures (cl-13).</summary>
        Postfix,
        Space,
        Joiner,
    }

    /// <summary>A fast test: false for characters that are certainly not East Asian.</summary>
    public static bool MayBe(char c) => c >= '\u2E80';

    /// <summary>Whether the character is a Korean syllable.</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Whether a character is an opening bracket, whose left half is blank.</summary>
    public static bool IsOpening(char c, Language language) => ClassOf(c, language) == Class.Opening;

    /// <summary>Whether the character at an index is set separately from its neighbours.</summary>
    /// <param name="language">The language of the text. In some, such as Korean, words stay whole even in Han characters.</param>
    public static bool IsUnit(string text, int at, Language language) => MayBe(text[at]) && IsUnit(text[at], language);

    /// <summary>What lies between the character before an index and the one at it; null if neither is East Asian.</summary>
    /// <param name="mayBegin">Whether the second character may begin a line as far as its run is concerned. A note
    /// reference may not.</param>
    public static Joint? Between(string text, int at, Language languageBefore, Language language, bool mayBegin, bool mayEnd)
    {
        var before = BaseBefore(text, at);
        if (!IsUnit(text, before, languageBefore) && !IsUnit(text, at, language))
            return null;
        if (!mayBegin)
            return default(Joint);
        var (left, right) = (ClassOf(text[before], languageBefore), ClassOf(text[at], language));
        if (left is Class.Joiner || right is Class.Joiner)
            return default(Joint);
        if (!mayEnd)
            return new Joint(MayBegin(right), 0, 0, 0, 0, 0);
        if (left is Class.Hangul || right is Class.Hangul)
            return new Joint(false, 0, 0, right is Class.Opening || left is Class.Closing ? PunctuationShrink : 0, 0, 0);
        if ((left, right) is (Class.Ideographic or Class.Following, Class.Western) or (Class.Western, Class.Ideographic))
            return Mixed;
        var mayBreak = left is not (Class.Opening or Class.WesternOpening) && MayBegin(right) && !BelongTogether(left, right, text[before], text[at]);
        var isTight = left is Class.Opening or Class.WesternOpening or Class.Inseparable && right == left
            || right is Class.Closing or Class.WesternClosing;
        var space = (left, right) is (Class.Closing, Class.Closing or Class.Opening) or (Class.Opening, Class.Opening) ? -Half : 0;
        var shrink = space == 0 && (left is Class.Closing || right is Class.Opening) ? PunctuationShrink : 0;
        return new Joint(mayBreak, space, isTight ? 0 : Stretch, shrink, left is Class.Closing ? -Half : 0, right is Class.Opening ? -Half : 0);
    }

    /// <summary>JLREQ 3.1.7.</summary>
    private static bool MayBegin(Class right) => right is not (Class.Closing or Class.WesternClosing or Class.Dividing or Class.Following or Class.Space);

    /// <summary>JLREQ 3.1.10.</summary>
    private static bool BelongTogether(Class left, Class right, char before, char after) =>
        (left is Class.Inseparable && right is Class.Inseparable && before == after)
        || (left is Class.Prefix && (right is Class.Numeral || char.IsAsciiDigit(after)))
        || ((left is Class.Numeral || char.IsAsciiDigit(before)) && right is Class.Postfix)
        || (left is Class.Numeral && right is Class.Numeral);

    private static bool IsUnit(char c, Language language) => c switch
    {
        >= '\uAC00' and <= '\uD7FF' or >= '\uA960' and <= '\uA97F' or >= '\u3130' and <= '\u318F' or >= '\uFFA0' and <= '\uFFDC' => false, // Hangul
        >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uD840' and <= '\uD8BF' or >= '\u2E80' and <= '\u2FDF' => language.EastAsian is not { KeepsHanInWords: true }, // Han
        <= '\u33FF' => true, // punctuation, kana, bopomofo, enclosed and squared letters
        >= '\uA000' and <= '\uA4CF' => true, // Yi
        >= '\uFE30' and <= '\uFE4F' => true,
        >= '\uFF01' and <= '\uFFEF' => true, // full-width and half-width forms
        _ => false,
    };

    private static Class ClassOf(char c, Language language) => c switch
    {
        '‘' or '“' when language.EastAsian is { HasWideQuotationMarks: true } => Class.Opening,
        '’' or '”' when language.EastAsian is { HasWideQuotationMarks: true } => Class.Closing,
        '‘' or '“' or '(' or '[' or '{' or '«' or '‹' => Class.WesternOpening,
        '’' or '”' or ')' or ']' or '}' or '»' or '›' or ',' or '.' or ':' or ';' or '!' or '?' => Class.WesternClosing,
        '（' or '〔' or '［' or '｛' or '〈' or '《' or '「' or '『' or '【' or '｟' or '〘' or '〖' or '〝' => Class.Opening,
        '）' or '〕' or '］' or '｝' or '〉' or '》' or '」' or '』' or '】' or '｠' or '〙' or '〗' or '〟'
            or '。' or '．' or '、' or '，' => Class.Closing,
        '‐' or '\u2013' or '〜' or '～' or '゠' or '-' or '！' or '？' or '‼' or '⁇' or '⁈' or '⁉' or '・' or '：' or '；' or '·'
            or '｡' or '､' or '｣' or '･' or '꞉' => Class.Dividing,
        '｢' => Class.WesternOpening,
        '—' or '―' or '…' or '‥' or '⋯' or '〳' or '〴' or '〵' => Class.Inseparable,
        'ヽ' or 'ヾ' or 'ゝ' or 'ゞ' or '々' or '〻' or 'ー' or 'ｰ' or 'ﾞ' or 'ﾟ' or '゛' or '゜' or '\u3099' or '\u309A'
            or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ' or 'っ' or 'ゃ' or 'ゅ' or 'ょ' or 'ゎ' or 'ゕ' or 'ゖ'
            or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ' or 'ヮ' or 'ヵ' or 'ヶ'
            or (>= 'ㇰ' and <= 'ㇿ') or (>= 'ｧ' and <= 'ｯ') => Class.Following,
        '￥' or '＄' or '￡' or '＃' or '$' or '£' or '€' or '¥' or '₩' or '￦' or '№' or '#' => Class.Prefix,
        '％' or '%' or '‰' or '°' or '′' or '″' or '℃' or '￠' or '¢' or '㏋' or 'ℓ' or (>= '㍑' and <= '㍍') or (>= '㎀' and <= '㏟') => Class.Postfix,
        >= '０' and <= '９' => Class.Numeral,
        '\u3000' => Class.Space,
        '\u2060' or '\uFEFF' or '\u200D' or '\u00A0' or '\u202F' => Class.Joiner,
        >= '\uAC00' and <= '\uD7A3' or >= '\u3131' and <= '\u318E' => Class.Hangul,
        >= '\u2E80' => Class.Ideographic,
        _ => Class.Western,
    };

    /// <summary>The start of the character before an index, ignoring combining marks and variation selectors.</summary>
    private static int BaseBefore(string text, int at)
    {
        for (var i = at - 1; ; i--)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
                i--;
            if (i == 0 || CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark))
                return i;
        }
    }
}

using System.Collections.Frozen;

namespace Watch.Documents.Reading.Typography;

/// <summary>Finds the spaces of English text at which a line must not break, by what stands on both sides.</summary>
internal static class NoBreakSpaces
{
    public const char Space = '\u00A0';

    private const int LongestWord = 8;

    private static readonly Words BeforeFigures = new(
        "No.", "Nos.", "no.", "nos.", "p.", "pp.", "Vol.", "Vols.", "vol.", "vols.", "Ch.", "ch.", "chap.", "Fig.", "Figs.", "fig.", "figs.",
        "Sec.", "sec.", "Art.", "art.", "Para.", "para.", "paras.", "col.", "cols.", "fol.", "n.", "nn.", "l.", "ll.", "ca.", "c.", "§", "§§", "¶",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    private static readonly Words BeforeNames = new(
        "Mr.", "Mrs.", "Ms.", "Mx.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Adm.", "Sgt.", "Sen.", "Rep.", "Gov.", "Amb.",
        "Rev.", "Hon.", "Mr", "Mrs", "Ms", "Dr");

    private static readonly Words Units = new(
        "km", "m", "cm", "mm", "µm", "nm", "mi", "ft", "kg", "g", "mg", "t", "kt", "Mt", "lb", "ha", "l", "L", "ml", "mL",
        "kW", "MW", "GW", "kWh", "MWh", "GWh", "Hz", "kHz", "MHz", "GHz", "V", "kV", "W", "J", "kJ", "MJ", "Pa", "kPa", "hPa", "°C", "°F", "K", "%",
        "s", "ms", "h", "min", "mph", "km/h", "KB", "MB", "GB", "TB", "pt", "dpi");

    /// <summary>Whether the space at a place binds the words on its sides.</summary>
    public static bool Binds(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 == text.Length)
            return false;
        var before = WordBefore(text[..at]);
        if (before.IsEmpty)
            return false;
        var next = text[at + 1];
        if (char.IsAsciiDigit(next))
            return BeforeFigures.Has(before);
        if (char.IsUpper(next) && (IsInitial(before) || BeforeNames.Has(before)))
            return true;
        return char.IsAsciiDigit(before[^1]) && Units.Has(WordAfter(text[(at + 1)..]));
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && word[1] == '.' && char.IsUpper(word[0]);

    /// <summary>The last word, without the brackets and quotation marks before it; empty when it is long.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '"' or '\'' or '\u201C' or '\u2018'))
        {
            if (text.Length - --start > LongestWord)
                return [];
        }

        return text[start..];
    }

    /// <summary>The first word, without the punctuation after it; empty when it is long.</summary>
    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '°' or '%' or '/'))
        {
            if (++end > LongestWord)
                return [];
        }

        return text[..end];
    }

    private sealed class Words(params string[] words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
            words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Has(ReadOnlySpan<char> word) => lookup.Contains(word);
    }
}

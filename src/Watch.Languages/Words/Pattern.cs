using System.Globalization;
using System.Text;

namespace Watch.Languages.Words;

/// <summary>A phrase with room for words that are not known yet: <c>Edited by {0}</c>.</summary>
public sealed class Pattern
{
    private readonly CompositeFormat format;

    private Pattern(string text) => format = CompositeFormat.Parse(text);

    /// <summary>What stands before the only word of the phrase, and what after it: some languages put a date first, some last.</summary>
    public (string Before, string After) Around
    {
        get
        {
            const string Place = "{0}";
            var at = format.Format.IndexOf(Place, StringComparison.Ordinal);
            return (format.Format[..at], format.Format[(at + Place.Length)..]);
        }
    }

    /// <summary>The places that a text has room for, each once, in order, such as 0 and 1; null if it is no pattern.</summary>
    internal static IReadOnlyList<int>? PlacesIn(string text)
    {
        var places = new SortedSet<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '}' || (text[i] == '{' && (i + 2 >= text.Length || !char.IsAsciiDigit(text[i + 1]) || text[i + 2] != '}')))
                return null;
            if (text[i] != '{')
                continue;
            places.Add(text[i + 1] - '0');
            i += 2;
        }

        return [.. places];
    }

    public string With(string word) => string.Format(CultureInfo.InvariantCulture, format, word);

    public string With(string first, string second) => string.Format(CultureInfo.InvariantCulture, format, first, second);

    public string With(string first, string second, string third) => string.Format(CultureInfo.InvariantCulture, format, first, second, third);

    public override string ToString() => format.Format;

    public static implicit operator Pattern(string text) => new(text);
}

/// <summary>A phrase for one thing and for several. It is chosen by whether one or several are named, and never counts them.</summary>
public sealed record OneOrMany(Pattern One, Pattern Many);

/// <summary>What something is called that may have a number, such as <c>Table 2</c>.</summary>
/// <param name="Bare">Without a number.</param>
/// <param name="Numbered">In its caption.</param>
/// <param name="Mentioned">In a sentence, where many languages would inflect the word and print an abbreviation: рис. 2.</param>
public sealed record NumberedName(string Bare, Pattern Numbered, Pattern Mentioned)
{
    /// <param name="number">0 for none.</param>
    public string Of(int number) => number > 0 ? Numbered.With(number.ToString(CultureInfo.InvariantCulture)) : Bare;

    /// <summary>What a sentence calls it.</summary>
    /// <param name="number">0 for none.</param>
    public string InText(int number) => number > 0 ? Mentioned.With(number.ToString(CultureInfo.InvariantCulture)) : Bare;
}

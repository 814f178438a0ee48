using System.Globalization;
using System.Text;

namespace Watch.Languages.Words;

/// <summary>A phrase with room for words that are not known yet: <c>Edited by {0}</c>.</summary>
public sealed class Pattern
{
    private readonly CompositeFormat format;

    private Pattern(string text) => format = CompositeFormat.Parse(text);

    /// <summary>How many words the phrase has room for.</summary>
    public int Places => format.MinimumArgumentCount;

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
public sealed record NumberedName(string Bare, Pattern Numbered)
{
    /// <param name="number">0 for none.</param>
    public string Of(int number) => number > 0 ? Numbered.With(number.ToString(CultureInfo.InvariantCulture)) : Bare;
}

/// <summary>How a sentence joins names.</summary>
/// <param name="Two">Between the only two.</param>
/// <param name="Comma">Between names that others follow.</param>
/// <param name="Last">Before the last of three or more.</param>
public sealed record NameList(string Two, string Comma, string Last)
{
    public string Join(IReadOnlyList<string> names) => names.Count < 3
        ? string.Join(Two, names)
        : string.Join(Comma, names.SkipLast(1)) + Last + names[^1];
}

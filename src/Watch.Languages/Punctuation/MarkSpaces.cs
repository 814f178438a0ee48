namespace Watch.Languages.Punctuation;

/// <summary>The no-break spaces that French sets beside its marks: in France by the Lexique of the Imprimerie nationale, with the narrow space
/// within « » that Unicode's CLDR has too; in Switzerland narrow ones all; in Canada none before ; ! ? and word spaces elsewhere.</summary>
/// <param name="BeforePoint">The space before ; ! ?; null where these stand close to the word.</param>
/// <param name="Within">The space within « » and ‹ ›.</param>
public sealed record MarkSpaces(string? BeforePoint, string BeforeColon, string Within)
{
    private const string NoBreak = "\u00A0", Narrow = "\u202F";

    internal static MarkSpaces OfFrance { get; } = new(Narrow, NoBreak, Narrow);

    internal static MarkSpaces OfSwitzerland { get; } = new(Narrow, Narrow, Narrow);

    internal static MarkSpaces OfCanada { get; } = new(null, NoBreak, NoBreak);
}

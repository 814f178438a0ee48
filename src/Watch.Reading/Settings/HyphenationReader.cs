using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>hyphenation</c>, <c>break</c> and <c>bracket-indent</c> of a language in <c>watch.yaml</c>.</summary>
internal static partial class HyphenationReader
{
    private const string Off = "off";

    /// <summary>More letters than this on one side of a hyphen forbid nearly all.</summary>
    private const int MostLetters = 20;

    private static readonly string[] Keys = [Off, "exceptions", "min-left", "min-right"];

    /// <param name="language">What is said of the language.</param>
    /// <returns>Null where nothing is said.</returns>
    public static LanguageSettings? Read(Findings findings, YamlFields language)
    {
        var hyphenation = Hyphenation(findings, language);
        var (places, bracket) = (language.Choice("break", "word", "syllable"), language.Choice("bracket-indent", "0.5", "1", "1.5"));
        return places is null && bracket is null ? hyphenation : (hyphenation ?? new()) with
        {
            BreaksAtSyllables = places == "syllable",
            BracketIndent = bracket is null ? null : double.Parse(bracket, CultureInfo.InvariantCulture),
        };
    }

    private static LanguageSettings? Hyphenation(Findings findings, YamlFields language)
    {
        switch (language.Node("hyphenation"))
        {
            case null:
                return null;
            case YamlText { Value: Off or "false" or "no" }:
                return new() { IsOff = true };
            case YamlMap map:
                return Read(findings, map);
            case { } other:
                language.Wrong(other, "hyphenation", "off, or a mapping such as {exceptions: [Wach-stu-be], min-left: 3}");
                return null;
        }
    }

    private static LanguageSettings Read(Findings findings, YamlMap map)
    {
        var fields = new YamlFields(findings, map, Keys);
        return new()
        {
            // {off, min-left: 3}: a key without a value is said by being there.
            IsOff = fields.Flag(Off) ?? (fields.Node(Off) is null && map.Entries.Any(e => e.Key.Value == Off)),
            Exceptions = fields.Each("exceptions", item =>
            {
                if (item is YamlText text && Word().IsMatch(text.Value))
                    return text.Value;
                fields.Wrong(item, "exceptions", "a word with a hyphen at each place where it may be broken, such as Wach-stu-be, or with none if it may not");
                return null;
            }),
            LeftMinimum = Letters("min-left"),
            RightMinimum = Letters("min-right"),
        };

        int? Letters(string key)
        {
            if (fields.Node(key) is not { } node)
                return null;
            if (node is YamlText text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var letters) && letters is >= 1 and <= MostLetters)
                return letters;
            fields.Wrong(node, key, "a whole number of letters from 1 to 20");
            return null;
        }
    }

    /// <summary>Letters with marks and apostrophes, and hyphens between them.</summary>
    [GeneratedRegex(@"\A\p{L}[\p{L}\p{M}'’]*(-[\p{L}'’][\p{L}\p{M}'’]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

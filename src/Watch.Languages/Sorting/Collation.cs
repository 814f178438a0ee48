namespace Watch.Languages.Sorting;

/// <summary>The order of a language: the Unicode Collation Algorithm (UTS #10) with the root order and the rules of Unicode's Common Locale
/// Data Repository. Making one reads some data; using it only reads what is made.</summary>
internal sealed class Collation
{
    /// <summary>Above all primary weights.</summary>
    private const int RankShift = 57;

    private readonly CollationTable table;
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly int otherRank;
    private readonly bool isBackwards, hasCapitalsFirst, isShifted;

    private Collation(Tailoring tailoring, bool isShifted)
    {
        table = tailoring.Table;
        foreach (var script in tailoring.Scripts)
            ranks.Add(script, ranks.Count + 1);
        otherRank = ranks.Count == 0 ? 0 : ranks.Count + 1;
        isBackwards = tailoring.IsBackwards;
        hasCapitalsFirst = tailoring.HasCapitalsFirst;
        this.isShifted = isShifted;
    }

    /// <summary>The order of a language that has no rules of its own.</summary>
    /// <param name="isShifted">Whether spaces and punctuation are looked past.</param>
    public static Collation Root(bool isShifted = false) => new(new(RulesOf), isShifted);

    /// <summary>The order of a language; the root's if it has no rules of its own.</summary>
    /// <param name="tag">BCP 47.</param>
    public static Collation Of(string tag)
    {
        var tailoring = new Tailoring(RulesOf);
        if (TagLookup.Longest(tag, t => SortingData.Optional($"Rules/{t}.txt")) is { } rules)
            tailoring.Apply(string.Join('\n', rules));
        return new(tailoring, tailoring.IsShifted);
    }

    /// <summary>The script of the first letter of a text; null if it begins with none.</summary>
    public string? ScriptOf(CollationKey key) => key.Primaries.Length == 0 ? null : RootOrder.Cldr.ScriptOf(key.Primaries[0] & ((1L << RankShift) - 1));

    /// <summary>The weights of a text, level by level (UTS #10, section 7, step 3).</summary>
    public CollationKey KeyOf(string text)
    {
        var elements = ElementReader.Read(table, text);
        var (primaries, secondaries, tertiaries, quaternaries) = (new List<long>(elements.Count), new List<int>(elements.Count), new List<int>(elements.Count), new List<long>());
        var followsVariable = false;
        foreach (var element in elements)
        {
            if (isShifted)
            {
                if (element.IsVariable && element.Primary != 0)
                {
                    followsVariable = true;
                    quaternaries.Add(element.Primary);
                    continue;
                }

                if (element.Primary == 0 && (followsVariable || element.Strength == 4))
                    continue;
                followsVariable = false;
                quaternaries.Add(long.MaxValue);
            }

            if (element.Primary != 0)
                primaries.Add(Ranked(element.Primary));
            if (element.Secondary != 0)
                secondaries.Add(element.Secondary);
            if (element.Tertiary != 0)
                tertiaries.Add(hasCapitalsFirst ? element.Tertiary + (2 - element.Case) * (0x100 * CollationElement.Unit) : element.Tertiary);
        }

        if (isBackwards)
            secondaries.Reverse();
        return new([.. primaries], [.. secondaries], [.. tertiaries], [.. quaternaries]);
    }

    /// <summary>A primary weight after the place of its script: figures and signs first, then the scripts that the language puts first, then
    /// all others.</summary>
    private long Ranked(long primary)
    {
        if (otherRank == 0 || RootOrder.Cldr.ScriptOf(primary) is not { } script)
            return primary < CollationElement.FirstImplicit ? primary : primary + ((long)otherRank << RankShift);
        return primary + ((long)ranks.GetValueOrDefault(script, otherRank) << RankShift);
    }

    private static string RulesOf(string tag)
    {
        const string Standard = "-u-co-standard";
        var name = tag.EndsWith(Standard, StringComparison.Ordinal) ? tag[..^Standard.Length] : tag;
        return string.Join('\n', SortingData.Lines($"Rules/{name}.txt"));
    }
}

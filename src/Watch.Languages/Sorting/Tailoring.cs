using Watch.Languages.Normalization;

namespace Watch.Languages.Sorting;

/// <summary>Changes the root order by the rules of a language (UTS #35, part 5, section 3).</summary>
/// <param name="rulesOf">Finds the rules that others import, by their tag.</param>
internal sealed class Tailoring(Func<string, string> rulesOf)
{
    /// <summary>The weights that rules have added, by the level and by what they have on the levels above, and before them.</summary>
    private readonly Dictionary<(int Strength, long Primary, int Secondary, string Before), SortedSet<long>> added = [];

    private List<CollationElement> place = [];

    public CollationTable Table { get; } = new(RootOrder.Cldr.Table);

    /// <summary>Scripts in the order in which they stand before all others.</summary>
    public IReadOnlyList<string> Scripts { get; private set; } = [];

    /// <summary>Whether marks count from the end of a text.</summary>
    public bool IsBackwards { get; private set; }

    public bool HasCapitalsFirst { get; private set; }

    /// <summary>Whether spaces and punctuation are looked past.</summary>
    public bool IsShifted { get; private set; }

    public void Apply(string written)
    {
        var rules = TailoringRules.Parse(written);
        var following = Following(rules);
        for (var i = 0; i < rules.Count; i++)
        {
            switch (rules[i])
            {
                case TailoringRule.Reset reset:
                    Reset(reset);
                    break;
                case TailoringRule.Relation relation:
                    Add(relation, following[i]);
                    break;
                case TailoringRule.Setting setting:
                    Set(setting);
                    break;
            }
        }
    }

    private void Set(TailoringRule.Setting setting)
    {
        switch (setting.Name)
        {
            case "import":
                Apply(rulesOf(setting.Value));
                break;
            case "reorder":
                Scripts = setting.Value.Split(' ');
                break;
            case "backwards":
                IsBackwards = true;
                break;
            case "caseFirst":
                HasCapitalsFirst = setting.Value == "upper";
                break;
            case "alternate":
                IsShifted = setting.Value == "shifted";
                break;
            case "suppressContractions":
                foreach (var rune in setting.Value.Trim('[', ']').EnumerateRunes())
                    Table.Suppress(rune.Value);
                break;
            case "strength":
                break;
            default:
                throw new InvalidOperationException($"Rules of sorting have no setting \"{setting.Name}\".");
        }
    }

    private void Reset(TailoringRule.Reset reset)
    {
        place = reset.Text switch
        {
            "[last regular]" => [CollationElement.LastRegular],
            "[last tertiary ignorable]" => [],
            "[last secondary ignorable]" => [CollationElement.LastSecondaryIgnorable],
            var text => ElementReader.Read(Table, text),
        };
        if (reset.Before == 0)
            return;
        TrimTo(reset.Before);
        place[^1] = place[^1].With(reset.Before, Below(reset.Before, place[^1]));
    }

    private void Add(TailoringRule.Relation relation, int following)
    {
        var text = CanonicalForm.Decompose(relation.Text);
        if (relation.Strength < 4)
        {
            TrimTo(relation.Strength);
            place[^1] = place[^1].With(relation.Strength, Above(relation.Strength, place[^1], following));
        }

        var letterCase = CaseOf(relation.Text);
        for (var i = 0; i < place.Count; i++)
            place[i] = place[i] with { Case = letterCase };
        CollationElement[] elements = relation.Extension.Length == 0 ? [.. place] : [.. place, .. ElementReader.Read(Table, relation.Extension)];
        if (relation.Prefix.Length > 0)
            Table.Add(CanonicalForm.Decompose(relation.Prefix), text, elements);
        else
            Table.Add(text, elements);
    }

    /// <summary>For each relation, how many of its level follow in the same chain, before one of a stronger level.</summary>
    private static int[] Following(IReadOnlyList<TailoringRule> rules)
    {
        var following = new int[rules.Count];
        var counts = new int[6];
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i] is TailoringRule.Relation { Strength: var strength })
            {
                following[i] = counts[strength]++;
                Array.Clear(counts, strength + 1, counts.Length - strength - 1);
            }
            else
            {
                Array.Clear(counts);
            }
        }

        return following;
    }

    /// <summary>Drops elements from the end that have no weight on a level.</summary>
    private void TrimTo(int strength)
    {
        while (place.Count > 0 && place[^1].Strength > strength)
            place.RemoveAt(place.Count - 1);
        if (place.Count == 0)
            place.Add(default);
    }

    /// <summary>A new weight behind an element's and before the next, with room for as many more.</summary>
    private long Above(int strength, CollationElement element, int following)
    {
        var weight = element.Weight(strength);
        var unit = CollationElement.UnitOf(strength, weight);
        var known = AddedTo(strength, element);
        var next = (weight / unit + 1) * unit;
        if (known.GetViewBetween(weight + 1, next).Min is > 0 and var first)
            next = first;
        var own = weight + (next - weight) / (following + 2);
        if (own == weight)
            throw new InvalidOperationException("Rules of sorting have no room left between two weights.");
        known.Add(own);
        return own;
    }

    /// <summary>The weight before an element's: the last that rules have added, or that of the root order.</summary>
    private long Below(int strength, CollationElement element)
    {
        var weight = element.Weight(strength);
        var unit = CollationElement.UnitOf(strength, weight);
        var first = (weight - 1) / unit * unit;
        return AddedTo(strength, element).GetViewBetween(first, weight - 1).Max is > 0 and var last ? last : first;
    }

    private SortedSet<long> AddedTo(int strength, CollationElement element)
    {
        var before = string.Join(' ', place.SkipLast(1).Select(e => e.Primary));
        var key = (strength, strength > 1 ? element.Primary : 0, strength > 2 ? element.Secondary : 0, before);
        if (!added.TryGetValue(key, out var known))
            added.Add(key, known = []);
        return known;
    }

    private static byte CaseOf(string text)
    {
        var (hasCapitals, hasSmall) = (text.Any(char.IsUpper), text.Any(char.IsLower));
        return (byte)(hasCapitals ? hasSmall ? 1 : 2 : 0);
    }
}

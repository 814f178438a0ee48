using Watch.Preflight.Houses;
using Watch.Preflight.Rules;

namespace Watch.Preflight;

/// <summary>A set of rules under a name.</summary>
public sealed class PreflightProfile
{
    private readonly IReadOnlyList<Rule> rules;

    private readonly House? house;

    private PreflightProfile(string name, IReadOnlyList<Rule> rules, House? house = null) => (Name, this.rules, this.house) = (name, rules, house);

    public string Name { get; }

    /// <summary>Whether it is a printing house's, which a file is held to besides what it claims.</summary>
    public bool IsHouse => house is not null;

    /// <summary>The papers by which a house counts pages.</summary>
    public IReadOnlyList<string> Papers => [.. house?.Papers.Select(p => p.Name) ?? []];

    public static PreflightProfile X4 { get; } = new("x-4", [.. PressRules.X4, .. GoodPressRules.All]);

    /// <summary>PDF/X-1a:2001, as it is mostly asked for.</summary>
    public static PreflightProfile X1a { get; } = new("x-1a", [.. PressRules.X1a2001, .. GoodPressRules.All]);

    public static PreflightProfile X1a2003 { get; } = new("x-1a:2003", [.. PressRules.X1a2003, .. GoodPressRules.All]);

    public static PreflightProfile A2aUa1 { get; } = new("a-2a+ua-1", [.. ArchiveRules.LevelA, .. AccessRules.All]);

    internal static PreflightProfile A2a { get; } = new("a-2a", ArchiveRules.LevelA);

    internal static PreflightProfile A2u { get; } = new("a-2u", ArchiveRules.LevelU);

    internal static PreflightProfile A2b { get; } = new("a-2b", ArchiveRules.LevelB);

    internal static PreflightProfile Ua1 { get; } = new("ua-1", AccessRules.All);

    /// <summary>Those that can be asked for by name.</summary>
    public static IReadOnlyList<PreflightProfile> All { get; } =
        [X4, X1a, X1a2003, A2aUa1, .. House.All.Select(h => new PreflightProfile(h.Name, HouseRules.Of(h), h))];

    /// <summary>The profile of a name; null if there is none.</summary>
    public static PreflightProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    /// <summary>The rules of profiles, those for any PDF first, each once.</summary>
    internal static IEnumerable<Rule> RulesOf(IEnumerable<PreflightProfile> profiles) =>
        AnyPdfRules.All.Concat(profiles.SelectMany(p => p.rules)).DistinctBy(r => r.Id);

    /// <summary>All rules there are.</summary>
    internal static IReadOnlyList<Rule> EveryRule { get; } = [.. RulesOf(All)];

    internal IReadOnlyList<Rule> OwnRules => rules;
}

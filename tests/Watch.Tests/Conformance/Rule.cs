namespace Watch.Tests.Conformance;

/// <summary>A demand that a standard makes of a file.</summary>
/// <param name="Clause">Of ISO 19005-2 (<c>A:</c>), which ISO 19005-3 repeats, of ISO 14289-1 (<c>U:</c>), of ISO
/// 32000-1 (<c>P:</c>), or a demand of Watch's own (<c>W:</c>).</param>
/// <param name="Demand">What must hold, in a few words.</param>
/// <param name="Breaches">Where it does not hold.</param>
internal sealed record Rule(string Clause, string Demand, Func<JudgedFile, IEnumerable<string>> Breaches)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. FileRules.All, .. CatalogRules.All, .. PageRules.All, .. ContentRules.All, .. FontRules.All, .. StructureRules.All,
        .. ConstructRules.All, .. LinkRules.All, .. MetadataRules.All, .. ExtensionRules.All, .. ColourRules.All, .. AttachmentRules.All,
    ];

    /// <summary>What a file breaks, a line for each rule with its clause and the first place.</summary>
    public static IReadOnlyList<string> BrokenBy(JudgedFile file) =>
        [.. All.Select(rule => (rule, breach: rule.Breaches(file).FirstOrDefault())).Where(r => r.breach is not null).Select(r => $"{r.rule.Clause}: {r.rule.Demand}: {r.breach}")];
}

using Xunit;

namespace Watch.Tests.Conformance;

/// <summary>Judges what Watch writes by the standards' clauses, from its bytes, and proves of each clause that a breach
/// of it is seen.</summary>
public class ConformanceTests
{
    public static TheoryData<string> Files => [.. Samples.Names];

    public static TheoryData<string> Faults => [.. Fault.All.Select(f => f.What)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_breaks_no_rule(string name)
    {
        var broken = Rule.BrokenBy(Samples.Of(name));
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_seen_by_the_rule_it_breaks(string what)
    {
        var fault = Fault.All.Single(f => f.What == what);
        var (file, bytes) = fault.Spoil(Samples.Of(fault.Sample));
        Samples.Keep("fault " + what, bytes);
        var broken = Rule.BrokenBy(file);
        Assert.True(broken.Any(b => b.StartsWith(fault.Clause + ": ", StringComparison.Ordinal)), $"{fault.Clause} is not seen, but:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void Every_rule_has_a_fault_that_breaks_it() => Assert.Empty(Rule.All.Select(r => r.Clause).Except(Fault.All.Select(f => f.Clause)));

    [Fact]
    public void Every_rule_has_a_clause_of_its_own() => Assert.Equal(Rule.All.Count, Rule.All.Select(r => r.Clause).Distinct().Count());
}

using System.Diagnostics;

namespace Watch.Documents.Diagnostics;

public enum Severity
{
    /// <summary>The output is as it should be, and the author may want to know why it is so. Stops nothing, however strict the build.</summary>
    Info,

    /// <summary>The output is made, and the author should look at the place.</summary>
    Warning,

    /// <summary>The outputs that hold the report are not made.</summary>
    Error,
}

public static class SeverityNames
{
    /// <summary>As messages and JSON have it.</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A kind of problem. Its code never changes and determines the severity. All rules are listed in
/// <see cref="Rules"/>.</summary>
/// <param name="Code">Lower-case words joined by hyphens.</param>
/// <param name="Meaning">One sentence for the table of diagnostics: what the rule finds.</param>
/// <param name="OfReading">Whether the rule is checked while the corpus is read. Each such rule has a folder in
/// <c>tests/golden/diagnostics</c>.</param>
public sealed record Rule(string Code, Severity Severity, string Meaning, bool OfReading = false);

/// <summary>A problem found in the input: one sentence on what is wrong, one on what to do.</summary>
/// <param name="Place">Where the problem is; line 0 means the whole file.</param>
public sealed record Diagnostic(Rule Rule, SourcePlace Place, string Message, string Remedy)
{
    public Severity Severity => Rule.Severity;

    public override string ToString() =>
        $"{Place}: {Severity.Name()} {Rule.Code}: {Message} {Remedy}";
}

/// <summary>The result of a stage and the problems that it found, in the order of the source.</summary>
public sealed record Read<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

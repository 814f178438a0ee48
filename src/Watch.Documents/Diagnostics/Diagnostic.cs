namespace Watch.Documents.Diagnostics;

public enum Severity
{
    /// <summary>Something was done for the author that the author should know of.</summary>
    Warning,

    /// <summary>The outputs that hold the report are not made.</summary>
    Error,
}

/// <summary>A kind of problem. The code never changes, and fixes the severity; all rules stand in
/// <see cref="Rules"/>.</summary>
/// <param name="Code">Lower-case words joined by hyphens.</param>
/// <param name="Meaning">One sentence for the table of diagnostics: what the rule finds.</param>
/// <param name="OfReading">Whether reading the corpus finds it, from its files alone: then a folder of
/// <c>tests/golden/diagnostics</c> shows it.</param>
public sealed record Rule(string Code, Severity Severity, string Meaning, bool OfReading = false);

/// <summary>A problem found in the input: one sentence on what is wrong, one on what to do.</summary>
/// <param name="Place">Where; line 0 stands for the file as a whole.</param>
public sealed record Diagnostic(Rule Rule, SourcePlace Place, string Message, string Remedy)
{
    public Severity Severity => Rule.Severity;

    public override string ToString() =>
        $"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Rule.Code}: {Message} {Remedy}";
}

/// <summary>What a stage made, and the problems it met, in the order of the source.</summary>
public sealed record Read<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

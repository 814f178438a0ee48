namespace Watch.Preflight;

/// <summary>What a file is found to be.</summary>
/// <param name="Profile">What it was judged by: a profile's name, the names of the standards that it claims, or <c>pdf</c>.</param>
/// <param name="Faults">What was found, in the order of the rules.</param>
public sealed record PreflightResult(string Profile, PreflightVerdict Verdict, IReadOnlyList<PreflightFault> Faults);

public enum PreflightVerdict
{
    /// <summary>No rule whose breach is an error is broken.</summary>
    Ok,
    Faults,

    /// <summary>The file cannot be read as a PDF.</summary>
    Unreadable,
}

public enum PreflightSeverity
{
    Warning,
    Error,
}

/// <summary>A rule that is broken at a place.</summary>
/// <param name="Rule">The rule's name, as <c>x4-6.12-trimbox</c>.</param>
/// <param name="Clause">Where the rule stands: a clause of a standard, or a house's page.</param>
/// <param name="Page">From 1; null where it is no page's.</param>
/// <param name="Object">As <c>12 0 R</c>; null where it is no object's.</param>
public sealed record PreflightFault(string Rule, PreflightSeverity Severity, string Clause, int? Page, string? Object, string Message, string Remedy);

/// <summary>What a house is told of a file beside the file.</summary>
/// <param name="Part">What the file is; null if it is not known, and then it is taken for the pages of a book.</param>
/// <param name="Trim">The trimmed size in points, width and height.</param>
/// <param name="Paper">The paper's name, as the house calls it.</param>
/// <param name="Pages">How many pages the book has: of a cover, those of its book; of the book itself, those it must have.</param>
public sealed record PreflightOptions(PreflightPart? Part = null, (double Width, double Height)? Trim = null, string? Paper = null, int? Pages = null);

public enum PreflightPart
{
    Book,
    Cover,
}

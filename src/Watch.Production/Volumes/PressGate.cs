using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Preflight;
using Watch.Production.Files;

namespace Watch.Production.Volumes;

/// <summary>Judges each file for a printer before it takes its place, by the rules for anyone's files.</summary>
internal static class PressGate
{
    private static readonly SourcePlace Place = new(CorpusFiles.SettingsPath, 0, 0);

    /// <summary>Returns what the texts, pictures and settings bring that a press prints badly, or that the house does not want. A breach of the standard that the
    /// file claims is a fault of the program.</summary>
    /// <exception cref="InvalidOperationException">The file breaks a rule of the standard that it is to claim.</exception>
    public static IReadOnlyList<Diagnostic> Check(Stream file, PrintSettings print, PreflightPart part, int pages, string path)
    {
        file.Position = 0;
        var profile = print.House is { } house ? PreflightProfile.Find(house.Name) : print.Standard switch
        {
            PrintStandard.X4 => PreflightProfile.X4,
            PrintStandard.X1a => PreflightProfile.X1a,
            PrintStandard.X1a2003 => PreflightProfile.X1a2003,
            _ => null,
        };
        var judged = PdfJudge.Judge(file, profile, new(part, Paper: PaperOf(print), Pages: part == PreflightPart.Cover ? pages : null));
        file.Position = file.Length;
        if (judged.Faults.FirstOrDefault(f => f.Severity == PreflightSeverity.Error && !IsOfMatter(f.Rule, print)) is { } fault)
            throw new InvalidOperationException($"{path} does not pass the preflight by {judged.Profile}: {fault.Rule}{Where(fault)}: {fault.Message}");
        return [.. judged.Faults.Where(f => IsOfMatter(f.Rule, print) && !IsToldElsewhere(f.Rule, part)).Select(f => new Diagnostic(Rules.PrintPreflight, Place, $"{path}{Where(f)}: {f.Message} ({f.Rule})", f.Remedy))];
    }

    private static string Where(PreflightFault fault) => fault.Page is { } page ? FormattableString.Invariant($", page {page}") : "";

    /// <summary>Whether a rule is one of a house, or one on what presses print badly, and not of a standard.</summary>
    private static bool IsOfMatter(string rule, PrintSettings print) =>
        rule.StartsWith("press-", StringComparison.Ordinal) || (print.House is { } house && rule.StartsWith(house.Name + "-", StringComparison.Ordinal));

    /// <summary>Pictures of a book are told with the place in the text that shows them, and the limits of pages by the check of the house's row.</summary>
    private static bool IsToldElsewhere(string rule, PreflightPart part) =>
        part == PreflightPart.Book && (rule.EndsWith("-ppi", StringComparison.Ordinal) || rule.EndsWith("-coarse", StringComparison.Ordinal) || rule.EndsWith("-pages", StringComparison.Ordinal));

    /// <summary>The name of the paper among those by which the house counts pages.</summary>
    private static string? PaperOf(PrintSettings print) =>
        print.House is not { } house || print.Bulk is not null ? null
        : print.Binding == Documents.Houses.Binding.Case ? "hardcover"
        : house.Paper(print.Paper, print.Binding)?.Name;
}

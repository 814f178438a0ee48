using Watch.Documents.Settings;
using Watch.Preflight;

namespace Watch.Production.Volumes;

/// <summary>Judges each file for a printer before it takes its place, by the rules for anyone's files. A fault there is one of the program, so the file is
/// not made.</summary>
internal static class PressGate
{
    /// <exception cref="InvalidOperationException">The file breaks a rule of the standard that it is to claim.</exception>
    public static void Check(Stream file, PrintSettings print, PreflightPart part, string path)
    {
        file.Position = 0;
        var profile = print.Standard switch
        {
            PrintStandard.X4 => PreflightProfile.X4,
            PrintStandard.X1a => PreflightProfile.X1a,
            PrintStandard.X1a2003 => PreflightProfile.X1a2003,
            _ => null,
        };
        var judged = PdfJudge.Judge(file, profile, new(part));
        // A picture that is in inks already, and may keep them, brings what ink it has.
        if (judged.Faults.FirstOrDefault(f => f.Severity == PreflightSeverity.Error && f.Rule != "press-ink") is { } fault)
            throw new InvalidOperationException($"{path} does not pass the preflight by {judged.Profile}: {fault.Rule}{(fault.Page is { } page ? FormattableString.Invariant($", page {page}") : "")}: {fault.Message}");
        file.Position = file.Length;
    }
}

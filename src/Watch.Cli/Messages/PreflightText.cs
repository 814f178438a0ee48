using System.Globalization;
using Watch.Preflight;

namespace Watch.Cli.Messages;

/// <summary>Prints what a preflight found for people: a line for each place, and a verdict for each file.</summary>
internal static class PreflightText
{
    public static void Write(string file, PreflightResult result, Surroundings surroundings)
    {
        var name = Printable(file);
        foreach (var fault in result.Faults)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{(fault.Page is { } page ? $"page {page}: " : "")}{(fault.Object is { } at ? $"object {at}: " : "")}");
            surroundings.Output.WriteLine($"{name}: {place}{(fault.Severity == PreflightSeverity.Error ? "error" : "warning")} {fault.Rule}: {Printable(fault.Message)} {fault.Remedy} [{fault.Clause}]");
        }

        var verdict = result.Verdict switch { PreflightVerdict.Ok => "ok", PreflightVerdict.Faults => "faults", _ => "unreadable" };
        var (errors, warnings) = (result.Faults.Count(f => f.Severity == PreflightSeverity.Error), result.Faults.Count(f => f.Severity == PreflightSeverity.Warning));
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {result.Profile}: {verdict}, {Count(errors, "error")}, {Count(warnings, "warning")}"));
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    // Names and messages hold what strangers wrote: nothing of it may steer a terminal.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}

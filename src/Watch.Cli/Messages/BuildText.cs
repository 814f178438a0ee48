using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Production;

namespace Watch.Cli.Messages;

/// <summary>Prints the outcome of a build as text.</summary>
internal static class BuildText
{
    public static void Write(BuildOutcome outcome, BuildRequest request, TimeSpan elapsed, Surroundings surroundings)
    {
        DiagnosticText.Write(outcome.Diagnostics, outcome.Sources, surroundings.Error);
        foreach (var stopped in outcome.Attempts.OfType<Stopped>())
            surroundings.Error.WriteLine($"{stopped.What} {stopped.Why}");
        if (!request.Proof && outcome.Attempts.Any(a => a is Stopped or Failed))
            surroundings.Error.WriteLine($"Earlier versions of these in {surroundings.Show(request.Out)} are left as they were.");
        foreach (var path in outcome.Removed)
            surroundings.Error.WriteLine($"{surroundings.Show(Path.Combine(request.Out, path))} is removed: no report makes it any more.");
        if (outcome.Drafts > 0)
            surroundings.Error.WriteLine($"{Counted.Text(outcome.Drafts, "draft")} left out; --drafts makes them too.");
        if (request is { Proof: false, MakesEpub: true, MakesPrint: false, MakesArchive: false, Editions: [] } && outcome.Outputs.Any(o => o.Path.EndsWith(".epub", StringComparison.Ordinal)))
            surroundings.Error.WriteLine("The EPUB lists no printed pages: it is made without a printed edition. Build all, or name the record of one with --edition.");
        TypographyText.Write(outcome.Typography, surroundings);
        foreach (var (label, value) in Table(outcome, request, elapsed, surroundings))
            surroundings.Output.WriteLine($"{label,-9} {value}");
        foreach (var made in outcome.Attempts.OfType<Made>().Where(m => m.Remark is not null))
            surroundings.Error.WriteLine($"{surroundings.Show(Path.Combine(request.Out, made.Output.Path))}: {made.Remark}");
        ClosingText.Write(outcome, surroundings.Error);
    }

    private static IEnumerable<(string Label, string Value)> Table(BuildOutcome outcome, BuildRequest request, TimeSpan elapsed, Surroundings surroundings)
    {
        yield return ("reports", Number(outcome.Reports));
        if (outcome.Records.Count > 0)
            yield return ("pages", Number(outcome.Records.Sum(r => r.Pages)));
        yield return ("notes", Number(outcome.Notes));
        yield return ("warnings", Number(outcome.Warnings));
        yield return ("errors", Number(outcome.Errors));
        yield return ("seconds", elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture));
        var label = "outputs";
        foreach (var place in Places(outcome, path => surroundings.Show(Path.Combine(request.Out, path))))
        {
            yield return (label, place);
            label = "";
        }
    }

    // Two hundred reports in one folder get one line.
    private static IEnumerable<string> Places(BuildOutcome outcome, Func<string, string> show)
    {
        var made = outcome.Outputs.Select(o => o.Path).ToList();
        var gathered = new List<string>();
        foreach (var (folder, ending, name) in new[] { ("reports", ".pdf", "PDFs"), ("reports", ".epub", "EPUBs"), ("proof", ".pdf", "PDFs") })
        {
            var ofKind = made.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && p.EndsWith(ending, StringComparison.Ordinal)).ToList();
            gathered.AddRange(ofKind);
            if (ofKind.Count == 1)
                yield return show(ofKind[0]);
            if (ofKind.Count > 1)
                yield return $"{show(folder)}/ ({Number(ofKind.Count)} {name})";
        }

        foreach (var other in made.Except(gathered))
            yield return show(other);
        if (made.Count == 0)
            yield return "none";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Watch.Cli.Messages;
using Watch.Production;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress build</c>.</summary>
internal static class BuildCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the reports.", DefaultValueFactory = _ => "reports" };
        var output = new Option<string>("--out") { HelpName = "DIR", Description = "Where the outputs go.", DefaultValueFactory = _ => "out" };
        var report = new Option<string?>("--report") { HelpName = "N", Description = "Make one report only, by its number or slug." };
        var only = new Option<string?>("--only") { HelpName = string.Join('|', OutputKind.All), Description = "Make one kind of output only." };
        var jobs = JobsOption(surroundings);
        var strict = new Option<bool>("--strict") { Description = "Let warnings, and type beyond the limits of watch.yaml, stop what errors stop." };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How the result is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var pretty = new Option<bool>("--pretty") { Description = "Write PDFs uncompressed, for reading." };
        var drafts = DraftsOption();
        var typography = new Option<bool>("--report-typography") { Description = "List the lines and pages of the reports that an editor would look at." };
        var edition = new Option<string[]>("--edition") { HelpName = "FILE", Description = "The record of a published edition, print/<volume>.json: its EPUB keeps the page list of the copies on the shelf.", AllowMultipleArgumentsPerToken = false };
        var split = new Option<bool>("--split") { Description = "Make an EPUB of each report too." };
        var coverFor = new Option<int?>("--cover-for") { HelpName = "N", Description = "Make covers for books of so many pages, whatever they have." };
        var booklet = new Option<bool>("--booklet") { Description = "Lay the pages of each printed book two on a sheet too, to be folded by hand." };
        var proof = new Option<bool>("--proof") { Description = "Make proofs and nothing else: the pages in spite of errors, each marked in the margin." };
        var command = new Command("build", "Makes the outputs of a corpus.") { folder, output, report, only, jobs, strict, format, pretty, drafts, typography, edition, split, proof, coverFor, booklet };
        command.SetAction((parsed, interruption) =>
        {
            var request = new BuildRequest
            {
                Folder = surroundings.PathOf(parsed.GetRequiredValue(folder)),
                Out = surroundings.PathOf(parsed.GetRequiredValue(output)),
                Report = parsed.GetValue(report),
                Only = KindOf(parsed.GetValue(only)),
                Jobs = parsed.GetRequiredValue(jobs),
                Strict = parsed.GetValue(strict),
                Pretty = parsed.GetValue(pretty),
                Drafts = parsed.GetValue(drafts),
                Typography = parsed.GetValue(typography),
                CoverFor = parsed.GetValue(coverFor),
                Booklet = parsed.GetValue(booklet),
                Proof = parsed.GetValue(proof),
                Splits = parsed.GetValue(split),
                Editions = [.. (parsed.GetValue(edition) ?? []).Select(file => PublishedEdition.Read(surroundings.PathOf(file), file))],
                Epoch = surroundings.Epoch(),
            };
            return Task.FromResult(Run(request, parsed.GetRequiredValue(format) == "json", surroundings, interruption));
        });
        return command;
    }

    private static Option<int> JobsOption(Surroundings surroundings) => new("--jobs")
    {
        HelpName = "N",
        Description = "How many reports to work on at a time.",
        DefaultValueFactory = _ => surroundings.Processors,
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs < 1)
                result.AddError($"--jobs {result.Tokens[0].Value}: name a whole number, 1 or more.");
            return jobs;
        },
    };

    public static Option<bool> DraftsOption() => new("--drafts") { Description = "Make drafts too." };

    private static OutputKind? KindOf(string? only) => only is null ? null : OutputKind.Named(only)
        ?? throw new WrongUsageException($"--only {only}: there is no such output. It makes {string.Join(", ", OutputKind.All.SkipLast(1))} and {OutputKind.All[^1]}.");

    private static int Run(BuildRequest request, bool asJson, Surroundings surroundings, CancellationToken interruption)
    {
        if (request is { Report: not null, Only: { } only } && only != OutputKind.Report)
            throw new WrongUsageException($"--report makes a single report, and --only {only} volumes of all. Use one of them.");
        if (request is { Proof: true, MakesReports: false, MakesPrint: false, MakesArchive: false, MakesRecord: false })
            throw new WrongUsageException($"--proof shows pages, and --only {request.Only} makes none. Leave one of them out.");
        if (request.CoverFor is < 1)
            throw new WrongUsageException($"--cover-for {request.CoverFor}: name a number of pages, 1 or more.");
        var watch = Stopwatch.StartNew();
        var outcome = ProgressDisplay.Run(
            surroundings, isShown: !asJson, progress => Build.Run(request, progress, interruption));
        var exitCode = outcome.Ending switch
        {
            BuildEnding.Done => ExitCode.Done,
            BuildEnding.InputErrors => ExitCode.InputErrors,
            BuildEnding.Fault => ExitCode.Fault,
            _ => throw new UnreachableException(),
        };
        if (asJson)
            BuildJson.Write(outcome, request, watch.Elapsed, exitCode, surroundings);
        else
            BuildText.Write(outcome, request, watch.Elapsed, surroundings);
        foreach (var failed in outcome.Attempts.OfType<Failed>())
            FaultText.Write(surroundings, failed.What, failed.Fault);
        return exitCode;
    }
}

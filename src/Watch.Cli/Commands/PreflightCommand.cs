using System.CommandLine;
using System.Globalization;
using Watch.Cli.Messages;
using Watch.Preflight;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress preflight</c>: whether PDFs, of any maker, are what a printer or a library asks for.</summary>
internal static class PreflightCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "The PDFs.", Arity = ArgumentArity.OneOrMore };
        var profile = new Option<string>("--profile") { Description = "What to judge them by; the standards that each claims unless given.", HelpName = "P" };
        profile.AcceptOnlyFromAmong([.. PreflightProfile.All.Select(p => p.Name)]);
        var part = new Option<string>("--part") { Description = "Whether they are the pages of a book or its cover, for a house.", HelpName = "book|cover" };
        part.AcceptOnlyFromAmong("book", "cover");
        var trim = new Option<string>("--trim") { Description = "The trimmed size, for a house: 6x9in, 148x210mm.", HelpName = "WxH" };
        var paper = new Option<string>("--paper") { Description = "The paper, as the house calls it.", HelpName = "P" };
        var pages = new Option<int?>("--pages") { Description = "How many pages the book has, for a house.", HelpName = "N" };
        var format = new Option<string>("--format") { Description = "How to print what is found.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var boxes = new Option<string>("--boxes") { Description = "Draw each page with its boxes as a PNG in this folder.", HelpName = "DIR" };
        var command = new Command("preflight", "Says whether PDFs are what a printer or a library asks for.") { files, profile, part, trim, paper, pages, format, boxes };
        command.SetAction((parsed, interruption) => Task.FromResult(Run(
            parsed.GetRequiredValue(files),
            parsed.GetValue(profile),
            new(PartOf(parsed.GetValue(part)), SizeOf(parsed.GetValue(trim)), PaperOf(parsed.GetValue(paper), parsed.GetValue(profile)), PagesOf(parsed.GetValue(pages))),
            parsed.GetValue(format) == "json",
            parsed.GetValue(boxes),
            surroundings,
            interruption)));
        return command;
    }

    private static int Run(string[] files, string? profile, PreflightOptions options, bool isJson, string? boxes, Surroundings surroundings, CancellationToken interruption)
    {
        foreach (var file in files.Where(f => !File.Exists(surroundings.PathOf(f))))
            throw new WrongUsageException($"There is no file \"{file}\".");
        var rules = profile is null ? null : PreflightProfile.Find(profile);
        var results = new List<(string File, PreflightResult Result)>();
        foreach (var file in files)
        {
            interruption.ThrowIfCancellationRequested();
            using var stream = File.OpenRead(surroundings.PathOf(file));
            var result = PdfJudge.Judge(stream, rules, options);
            results.Add((file, result));
            if (!isJson)
                PreflightText.Write(file, result, surroundings);
            if (boxes is not null)
                Draw(file, surroundings.PathOf(file), surroundings.PathOf(boxes));
        }

        if (isJson)
            PreflightJson.Write(results, surroundings);
        return results.TrueForAll(r => r.Result.Verdict == PreflightVerdict.Ok) ? ExitCode.Done : ExitCode.InputErrors;
    }

    private static void Draw(string file, string path, string folder)
    {
        Directory.CreateDirectory(folder);
        using var stream = File.OpenRead(path);
        var number = 0;
        foreach (var page in PdfJudge.Sketch(stream))
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{++number:D3}.png")), page);
    }

    private static PreflightPart? PartOf(string? part) => part switch { "book" => PreflightPart.Book, "cover" => PreflightPart.Cover, _ => null };

    private static int? PagesOf(int? pages) => pages is <= 0 ? throw new WrongUsageException("--pages takes a number above 0.") : pages;

    private static string? PaperOf(string? paper, string? profile)
    {
        if (paper is null)
            return null;
        var papers = profile is null ? [] : PreflightProfile.Find(profile)?.Papers ?? [];
        // A house of one paper, or none that it counts pages by, does not ask which it is.
        if (papers.Count < 2)
            return paper;
        return papers.Contains(paper) ? paper : throw new WrongUsageException($"The house has no paper \"{paper}\". It has {string.Join(", ", papers)}.");
    }

    private static (double Width, double Height)? SizeOf(string? size)
    {
        if (size is null)
            return null;
        var (text, unit) = size.EndsWith("mm", StringComparison.Ordinal) ? (size[..^2], 72 / 25.4)
            : size.EndsWith("in", StringComparison.Ordinal) ? (size[..^2], 72.0)
            : size.EndsWith("pt", StringComparison.Ordinal) ? (size[..^2], 1.0) : (size, double.NaN);
        var parts = text.Split(['x', '×']);
        if (parts is [var first, var second] && TryRead(first, out var width) && TryRead(second, out var height) && width > 0 && height > 0)
        {
            // Without a unit: pages are some inches or some hundred millimetres wide.
            if (double.IsNaN(unit))
                unit = width < 20 ? 72 : 72 / 25.4;
            return (width * unit, height * unit);
        }

        throw new WrongUsageException($"--trim is \"{size}\". Write it as 6x9in or 148x210mm.");
    }

    private static bool TryRead(string text, out double number) =>
        double.TryParse(text.Trim().Replace("in", "", StringComparison.Ordinal).Replace("mm", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}

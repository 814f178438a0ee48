using Watch.Documents.Diagnostics;
using Watch.Tests.Images;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>The problems that only a command meets, with files, faces and pictures at hand: each with all that the
/// command says of it.</summary>
public sealed class CommandDiagnosticTests : IDisposable
{
    private readonly Desk desk = new();

    public static TheoryData<string> Codes =>
        [.. Rules.All.Where(r => !r.OfReading && !IsShownByImport(r.Code)).Select(r => r.Code)];

    public void Dispose() => desk.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_of_a_command_has_a_folder_that_shows_it(string code)
    {
        var folder = Golden.Folder("diagnostics", code);
        Assert.True(Directory.Exists(folder), $"Add a folder {folder} with a corpus in which build, or pages in which import, finds something.");
        var pages = new List<string>();
        foreach (var file in Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != "diagnostics.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name.EndsWith(".txt", StringComparison.Ordinal))
                pages.Add(name);
            File.Copy(file, desk[pages.Contains(name) ? name : "reports/" + name]);
        }

        if (code == "file-outside")
            Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: links need a privilege on Windows");
        Prepare(code);
        var result = pages.Count > 0 ? desk.Run(["import", .. pages, "--into", "reports"]) : code == Rules.TypographyLimit.Code ? desk.Run("build", "--jobs", "1", "--strict")
            : code == Rules.EditionPlaceLost.Code ? desk.Run("build", "--only", "epub", "--edition", "reports/anthology.json") : code.StartsWith("epub-", StringComparison.Ordinal) || code == Rules.FontNotEmbedded.Code ? desk.Run("build", "--only", "epub")
            : desk.Run("build", "--jobs", "1");

        Assert.Contains($" {code}: ", result.Error);
        Golden.Matches("diagnostics", code, "diagnostics.txt", result.Error);
    }

    [Fact]
    public void A_warning_that_says_the_same_a_thousand_times_is_printed_once_and_counted()
    {
        desk.Report(1, string.Concat(Enumerable.Repeat("<u>underlined</u> ", 1000))).Report(2, "<u>underlined</u>");

        var warnings = desk.Run("build", "--only", "report").Error.Split('\n').Where(line => line.Contains(": warning html-raw: ", StringComparison.Ordinal)).ToList();

        var found = desk.Run("build", "--only", "report", "--format", "json").Output.Split("\"html-raw\"").Length - 1;
        Assert.InRange(found, 1001, 2002);
        Assert.InRange(warnings.Count, 1, 2);
        Assert.Contains(warnings, line => line.Contains(" other places in 2 files: 1.md:", StringComparison.Ordinal));
        Assert.Equal(found, warnings.Count + warnings.Sum(line => int.Parse(line.Split("Also in ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Errors_of_a_kind_that_a_file_has_many_times_are_printed_twenty_times_and_counted()
    {
        desk.Report(1, string.Concat(Enumerable.Range(1, 50).Select(n => $"Word[^none-{n}]. "))).BadReport(2);

        var error = desk.Run("build", "--only", "report").Error;

        Assert.Equal(20, error.Split('\n').Count(line => line.StartsWith("1.md:8:", StringComparison.Ordinal)));
        Assert.Contains("1.md: 30 more of note-undefined in this file; --format json lists them all.\n", error, StringComparison.Ordinal);
        Assert.Contains("\n2.md:8:", error, StringComparison.Ordinal);
    }

    /// <summary>What cannot lie in a folder of cases: links, files of many bytes, pictures.</summary>
    private void Prepare(string code)
    {
        switch (code)
        {
            case "file-outside":
                desk.Write("secret.png", "");
                File.CreateSymbolicLink(desk["reports/quay.png"], desk["secret.png"]);
                break;
            case "file-too-large":
                using (var file = File.Create(desk["reports/quay.png"]))
                    file.SetLength((256L << 20) + 1);
                break;
            case "epub-size":
                File.WriteAllBytes(desk["reports/quay.png"], Samples.PngOfBytes(51_000_000));
                break;
            case "epub-file-size":
                File.WriteAllBytes(desk["reports/quay.png"], Samples.PngOfBytes(10_100_000));
                break;
            case "font-not-embedded" or "font-restricted":
                File.WriteAllBytes(desk["reports/hebrew.ttf"], TestFonts.WithEmbedding("frank-ruhl-libre", "FrankRuhlLibre_400Regular", 2));
                break;
            case "font-outlines":
                File.WriteAllBytes(desk["reports/signs.otf"], TestFonts.WithoutOutlines());
                break;
            case "font-unreadable":
                desk.Write("reports/signs.ttf", "no font");
                break;
            case "picture-too-large":
                File.WriteAllBytes(desk["reports/quay.png"], Samples.PngHeader(60000, 60000));
                break;
            case "picture-coarse":
                File.WriteAllBytes(desk["reports/quay.png"], PictureFiles.All.First(f => f.Name == "PNG colour 8").File);
                break;
            case "press-profile":
                desk.Write("reports/press.icc", "no profile");
                break;
            case "picture-unreadable":
                desk.Write("reports/quay.png", "no picture");
                break;
        }
    }

    /// <summary>Whether a case of import shows the rule.</summary>
    private static bool IsShownByImport(string code) => Golden.Cases("import")
        .Any(name => File.ReadAllText(Path.Combine(Golden.Folder("import", name), "diagnostics.txt")).Contains($" {code}: ", StringComparison.Ordinal));
}

using System.Text.Json;
using Xunit;

namespace Watch.Tests.Cli;

public sealed class BuildTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_corpus_gives_a_pdf_for_each_report_an_anthology_and_a_record()
    {
        var result = desk.Report(1).Report(2).Run("build");

        Assert.Equal(0, result.Code);
        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "build.json", "print/anthology.json", "print/anthology.pdf", "reports/report-001.pdf", "reports/report-002.pdf"], desk.Outputs().Keys);
        Assert.Equal("%PDF"u8, File.ReadAllBytes(desk["out/reports/report-001.pdf"]).AsSpan(0, 4));
        Assert.Equal("PK"u8, File.ReadAllBytes(desk["out/anthology.epub"]).AsSpan(0, 2));
    }

    [Fact]
    public void The_closing_table_counts_and_says_where_the_outputs_are()
    {
        var lines = desk.Report(1).Report(2).Run("build").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["reports", "pages", "notes", "warnings", "errors", "seconds", "outputs", "out/anthology.epub", "out/archive/anthology.pdf", "out/print/anthology.json", "out/print/anthology.pdf"], lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Equal("reports   2", lines[0]);
        Assert.Equal("pages     2", lines[1]);
        Assert.Equal("notes     2", lines[2]);
        Assert.Equal("warnings  0", lines[3]);
        Assert.Equal("errors    0", lines[4]);
        Assert.Equal("outputs   out/reports/ (2 PDFs)", lines[6]);
    }

    [Fact]
    public void Away_from_a_terminal_progress_is_plain_lines_beside_the_result()
    {
        var result = desk.Report(1).Report(2).Run("build");

        Assert.Equal("Reading the reports\nSetting the reports (2)\nSetting volume anthology (2)\nBinding anthology.epub\n", result.Error);
    }

    [Fact]
    public void A_bad_report_stops_itself_and_the_anthology_and_nothing_else()
    {
        desk.Report(1).Report(2).Run("build");
        var before = desk.Outputs();

        var result = desk.Report(1, "The ferry was early.").BadReport(2).Run("build");

        Assert.Equal(1, result.Code);
        var after = desk.Outputs();
        Assert.Equal(before.Keys, after.Keys);
        Assert.NotEqual(before["reports/report-001.pdf"], after["reports/report-001.pdf"]);
        Assert.Equal(before["reports/report-002.pdf"], after["reports/report-002.pdf"]);
        Assert.Equal(before["anthology.epub"], after["anthology.epub"]);
        Assert.Contains("2.md is not made: it has 1 error.", result.Error);
        Assert.Contains("anthology.epub is not made: it would hold 2.md.", result.Error);
    }

    [Fact]
    public void An_error_is_printed_with_its_place_and_its_line()
    {
        var error = desk.BadReport(3).Run("build").Error;

        Assert.Contains("3.md:8:20: error note-undefined:", error);
        Assert.Contains("The ferry was late.[^none]", error);
        Assert.Contains("^", error.Split('\n').Single(l => l.Trim().Length > 0 && l.Trim().All(c => c is '^' or '~' or '|' or ' ')));
    }

    [Fact]
    public void Diagnostics_are_in_the_order_of_the_files_however_the_jobs_end()
    {
        for (var number = 1; number <= 9; number++)
            desk.BadReport(number);

        var places = desk.Run("build", "--jobs", "8").Error.Split('\n').Where(l => l.Contains(": error ") && l[0] != ' ').Select(l => l.Split(':')[0]);

        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"{n}.md"), places);
    }

    [Fact]
    public void Settings_with_an_error_stop_everything()
    {
        var result = desk.Report(1).Write("reports/watch.yaml", "title: [\n").Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("watch.yaml has 1 error: nothing is made.", result.Error);
        Assert.False(Directory.Exists(desk["out"]));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes_for_any_jobs_and_any_folder()
    {
        for (var number = 1; number <= 9; number++)
            desk.Report(number);
        desk.Run("build", "--jobs", "1");
        using var other = new Desk();
        for (var number = 9; number >= 1; number--)
            other.Report(number);
        other.Run("build", "--jobs", "5", "--out", "elsewhere/deep");

        Assert.Equal(desk.Outputs(), other.Outputs("elsewhere/deep"));
    }

    [Fact]
    public void A_second_build_changes_nothing()
    {
        desk.Report(1).Report(2).Run("build");
        var before = desk.Outputs();

        Assert.Equal(0, desk.Run("build").Code);
        Assert.Equal(before, desk.Outputs());
    }

    [Fact]
    public void The_record_names_each_output_with_its_size_and_hash_and_each_report()
    {
        desk.Report(1).Run("build");

        using var record = JsonDocument.Parse(File.ReadAllBytes(desk["out/build.json"]));
        var pdf = record.RootElement.GetProperty("outputs").EnumerateArray().Single(o => o.GetProperty("path").GetString()!.StartsWith("reports/", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(desk["out/reports/report-001.pdf"]);
        Assert.Equal("reports/report-001.pdf", pdf.GetProperty("path").GetString());
        Assert.Equal(bytes.Length, pdf.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), pdf.GetProperty("sha256").GetString());
        var report = record.RootElement.GetProperty("reports")[0];
        Assert.Equal(("report-001", "1.md", 1, 1, 0), (
            report.GetProperty("report").GetString(), report.GetProperty("source").GetString(),
            report.GetProperty("pages").GetInt32(), report.GetProperty("notes").GetInt32(), report.GetProperty("warnings").GetInt32()));
    }

    [Fact]
    public void What_no_report_makes_any_more_is_removed_and_nothing_else()
    {
        desk.Report(1).Report(2).Run("build");
        desk.Write("out/mine.txt", "").Write("out/reports/mine.pdf", "");
        File.Delete(desk["reports/2.md"]);

        var result = desk.Run("build");

        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "build.json", "mine.txt", "print/anthology.json", "print/anthology.pdf", "reports/mine.pdf", "reports/report-001.pdf"], desk.Outputs().Keys);
        Assert.Contains("out/reports/report-002.pdf is removed", result.Error);
    }

    [Fact]
    public void A_build_with_an_error_removes_nothing()
    {
        desk.Report(1).Report(2).Run("build");
        File.Delete(desk["reports/2.md"]);

        desk.BadReport(1).Run("build");

        Assert.True(File.Exists(desk["out/reports/report-002.pdf"]));
        Assert.Contains("reports/report-002.pdf", File.ReadAllText(desk["out/build.json"]));
    }

    [Theory]
    [InlineData("../reports/1.md")]
    [InlineData("reports/../../reports/1.md")]
    [InlineData("{folder}/reports/1.md")]
    [InlineData("mine.txt")]
    [InlineData("reports/link/1.pdf")]
    public void A_record_that_names_others_files_removes_none(string path)
    {
        desk.Report(1).Write("out/mine.txt", "");
        var record = $$"""{"format":1,"outputs":[{"path":"{{path.Replace("{folder}", desk.Folder)}}","bytes":1,"sha256":""}],"reports":[]}""";
        desk.Write("out/build.json", record);

        Assert.Equal(0, desk.Run("build").Code);
        Assert.True(File.Exists(desk["reports/1.md"]));
        Assert.True(File.Exists(desk["out/mine.txt"]));
    }

    [Fact]
    public void A_stale_output_behind_a_link_is_not_removed()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "skipped: links need a privilege on Windows");
        desk.Report(1).Write("kept/old.pdf", "").Write("out/build.json", """{"format":1,"outputs":[{"path":"reports/old.pdf","bytes":0,"sha256":""}],"reports":[]}""");
        Directory.CreateSymbolicLink(desk["out/reports"], desk["kept"]);

        var whole = desk.Run("build");

        Assert.True(File.Exists(desk["kept/old.pdf"]));
        Assert.False(File.Exists(desk["kept/report-001.pdf"]));
        Assert.Equal(3, whole.Code);
        Assert.Contains("is a link", whole.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"format":"one"}""")]
    [InlineData("""{"format":1,"outputs":[3],"reports":{}}""")]
    [InlineData("""{"format":1,"outputs":[{"path":null,"bytes":1e99,"sha256":3}],"reports":[]}""")]
    public void A_record_that_is_none_does_no_harm(string record)
    {
        var result = desk.Report(1).Write("out/build.json", record).Run("build");

        Assert.Equal(0, result.Code);
        Assert.Contains("reports/report-001.pdf", File.ReadAllText(desk["out/build.json"]));
    }

    [Fact]
    public void A_single_report_makes_no_anthology_and_leaves_the_others_in_the_record()
    {
        desk.Report(1).Report(2).Run("build");
        var before = desk.Outputs();

        var result = desk.Report(1, "The ferry was early.").BadReport(2).Run("build", "--report", "1");

        Assert.Equal(0, result.Code);
        var after = desk.Outputs();
        Assert.NotEqual(before["reports/report-001.pdf"], after["reports/report-001.pdf"]);
        Assert.Equal(before["anthology.epub"], after["anthology.epub"]);
        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "print/anthology.json", "print/anthology.pdf", "reports/report-001.pdf", "reports/report-002.pdf"], Recorded("outputs", "path"));
        Assert.Equal(["report-001", "report-002"], Recorded("reports", "report"));
    }

    [Fact]
    public void Only_the_product_asked_for_is_made()
    {
        desk.Report(1);

        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        Assert.Equal(["anthology.epub", "build.json"], desk.Outputs().Keys);
        Assert.Equal(0, desk.Run("build", "--only", "report", "--out", "pdfs").Code);
        Assert.Equal(["build.json", "reports/report-001.pdf"], desk.Outputs("pdfs").Keys);
        Assert.Equal(0, desk.Run("build", "--only", "print", "--out", "press").Code);
        Assert.Equal(["build.json", "print/anthology.json", "print/anthology.pdf"], desk.Outputs("press").Keys);
        Assert.Equal(0, desk.Run("build", "--only", "archive", "--out", "kept").Code);
        Assert.Equal(["archive/anthology.pdf", "build.json"], desk.Outputs("kept").Keys);
    }

    [Theory]
    [InlineData("print", "print/anthology.pdf")]
    [InlineData("archive", "archive/anthology.pdf")]
    public void A_picture_that_is_not_there_stops_a_volume_and_is_no_fault_of_the_program(string product, string output)
    {
        var result = desk.Report(1).Report(2, "![A quay](quay.png)\n\n").Run("build", "--only", product);

        Assert.Equal(1, result.Code);
        Assert.Contains("error file-unreadable:", result.Error);
        Assert.Contains($"{output} is not made: it has 1 error.", result.Error);
        Assert.Equal(["build.json"], desk.Outputs().Keys);
    }

    [Fact]
    public void A_warning_stops_an_output_only_when_strict()
    {
        desk.Report(1).Write("reports/2.md", "---\nnumber: 2\ntitle: Harbour\ndate: 2019-02-01\nauthors: [Ada Quay]\n---\n\nLate.\n\n[^1]: Uncited.\n");

        var strict = desk.Run("build", "--strict");
        Assert.Equal(1, strict.Code);
        Assert.Equal(["build.json", "reports/report-001.pdf"], desk.Outputs().Keys);
        Assert.Contains("2.md is not made: it has 1 warning, which --strict forbids.", strict.Error);

        Assert.Equal(0, desk.Run("build").Code);
        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "build.json", "print/anthology.json", "print/anthology.pdf", "reports/report-001.pdf", "reports/report-002.pdf"], desk.Outputs().Keys);
    }

    [Fact]
    public void Type_beyond_the_limits_stops_an_output_only_when_strict_and_the_last_good_one_stays()
    {
        // A small table that has no room below the text: the page ends before its foot.
        var table = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| fish | 12 |\n", 12));
        var text = string.Concat(Enumerable.Repeat("The ferry was late, since the harbour was under ice and nobody had told the crew of it in time.\n\n", 10));
        desk.Report(1).Report(2, $"{text}{table}\nThe end.");
        Assert.Equal(0, desk.Run("build", "--strict").Code);
        var before = desk.Outputs();

        desk.Write("reports/watch.yaml", "typography: {short-pages: 0}\ntitle: Harbours\n");
        var strict = desk.Run("build", "--strict");

        Assert.Equal(1, strict.Code);
        Assert.Contains("2.md:3:8: error typography-limit: Page 1 has a fault (short by a line): the report has 1 of these, and 0 are allowed.", strict.Error);
        Assert.Contains("2.md is not made: it has 1 error.", strict.Error);
        Assert.Equal(before["reports/report-002.pdf"], desk.Outputs()["reports/report-002.pdf"]);
        Assert.Equal(before["anthology.epub"], desk.Outputs()["anthology.epub"]);

        // A volume has pages of its own: its second report begins on page 3.
        var printed = desk.Run("build", "--strict", "--only", "print");
        Assert.Equal(1, printed.Code);
        Assert.Contains("2.md:3:8: error typography-limit: Page 3 of volume anthology has a fault (short by a line): the report has 1 of these, and 0 are allowed.", printed.Error);
        Assert.Contains("print/anthology.pdf is not made: it has 1 error.", printed.Error);
        Assert.Equal(before["print/anthology.pdf"], desk.Outputs()["print/anthology.pdf"]);
        Assert.Equal(0, desk.Run("build").Code);
        Assert.DoesNotContain("typography-limit", desk.Run("build", "--report-typography").Error);
    }

    [Fact]
    public void Drafts_are_made_only_when_asked()
    {
        desk.Report(1).Write("reports/2.md", "---\nnumber: 2\ntitle: Harbour\ndate: 2019-02-01\nstatus: draft\n---\n\nLate.[^none]\n");

        var plain = desk.Run("build");
        Assert.Equal(0, plain.Code);
        Assert.Equal(["anthology.epub", "archive/anthology.pdf", "build.json", "print/anthology.json", "print/anthology.pdf", "reports/report-001.pdf"], desk.Outputs().Keys);
        Assert.Contains("1 draft left out", plain.Error);

        Assert.Equal(1, desk.Run("build", "--drafts").Code);
    }

    [Fact]
    public void A_json_result_is_one_document_with_everything_in_it()
    {
        var result = desk.Report(1).BadReport(2).Run("build", "--format", "json");

        Assert.Equal(1, result.Code);
        Assert.Empty(result.Error);
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("exitCode").GetInt32());
        Assert.Equal("reports/report-001.pdf", root.GetProperty("outputs")[0].GetProperty("path").GetString());
        Assert.Equal(["2.md", "print/anthology.pdf", "archive/anthology.pdf", "anthology.epub"], root.GetProperty("notMade").EnumerateArray().Select(n => n.GetProperty("what").GetString()));
        var diagnostic = root.GetProperty("diagnostics").EnumerateArray().First(d => d.GetProperty("severity").GetString() == "error");
        Assert.Equal(("note-undefined", "2.md", 8), (diagnostic.GetProperty("code").GetString(), diagnostic.GetProperty("path").GetString(), diagnostic.GetProperty("line").GetInt32()));
        Assert.Equal(1, root.GetProperty("counts").GetProperty("errors").GetInt32());
    }

    [Theory]
    [InlineData("Reading the reports")]
    [InlineData("Setting the reports (2)")]
    [InlineData("Setting volume anthology (2)")]
    [InlineData("Binding anthology.epub")]
    public void An_interrupted_build_changes_nothing_and_leaves_nothing(string progress)
    {
        desk.Report(1).Report(2).Run("build");
        var before = desk.Outputs();

        var result = desk.Report(1, "The ferry was early.").RunUntil(progress, "build");

        Assert.Equal(130, result.Code);
        Assert.Equal(before, desk.Outputs());
    }

    [Fact]
    public void Two_builds_do_not_write_to_one_folder_at_a_time()
    {
        desk.Report(1).Run("build");
        using var claim = new FileStream(desk["out/.watchpress.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var result = desk.Run("build");

        Assert.Equal(3, result.Code);
        Assert.Contains("another build", result.Error);
    }

    [Fact]
    public void A_file_that_is_no_text_stops_itself_and_the_anthology()
    {
        desk.Report(1);
        File.WriteAllBytes(desk["reports/2.md"], [0x23, 0x20, 0xFF, 0xFE, 0x0A]);

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Equal(["build.json", "reports/report-001.pdf"], desk.Outputs().Keys);
        Assert.Contains("2.md", result.Error);
    }

    private IEnumerable<string?> Recorded(string list, string key)
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(desk["out/build.json"]));
        return [.. record.RootElement.GetProperty(list).EnumerateArray().Select(o => o.GetProperty(key).GetString())];
    }
}

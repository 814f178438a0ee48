using System.Diagnostics;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>What only a process of its own shows: locale, signals and pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Locale_and_time_zone_change_no_byte()
    {
        desk.Report(1, "The ferry “İstanbul” was late by 1.5 hours.").Report(2);

        Assert.Equal(0, Run([("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")], "build", "--out", "a").Code);
        Assert.Equal(0, Run([("LANG", "C"), ("LC_ALL", "C"), ("TZ", "America/St_Johns")], "build", "--out", "b").Code);

        Assert.Equal(desk.Outputs("a"), desk.Outputs("b"));
    }

    [Fact]
    public void Text_is_utf8_in_any_locale()
    {
        var result = desk.Report(1, "The ferry went to 부산.").Run("dump", "model");
        var process = Run([("LANG", "C"), ("LC_ALL", "C")], "dump", "model");

        Assert.Equal((0, result.Output), (process.Code, process.Output));
    }

    [Theory]
    [InlineData(0, "build")]
    [InlineData(2, "build", "--jobs", "none")]
    [InlineData(0, "--version")]
    public void The_process_ends_with_the_commands_exit_code(int code, params string[] arguments)
    {
        desk.Report(1);

        Assert.Equal(code, Run([], arguments).Code);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_fault()
    {
        for (var number = 1; number <= 9; number++)
            desk.Report(number);
        using var process = Start([], "dump", "model");
        process.StandardOutput.Close();

        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void An_interrupt_ends_a_build_with_130_and_leaves_nothing_behind(string signal)
    {
        ManyReports(400, words: 400);
        using var process = StartWith("--default-signal=INT,TERM,HUP", "build", "--jobs", "1");
        WaitForTheFirstReport(process);

        Send(signal, process);
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Empty(desk.Outputs());
    }

    /// <summary>Shells start what runs in the background so, and <c>nohup</c> too: it is not meant.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("HUP")]
    public void An_interrupt_that_the_starter_ignores_does_not_end_a_build(string signal)
    {
        ManyReports(40, words: 40);
        using var process = StartWith($"--ignore-signal={signal}", "build", "--jobs", "1");
        WaitForTheFirstReport(process);

        Send(signal, process);
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("build.json", desk.Outputs().Keys);
    }

    private void ManyReports(int count, int words)
    {
        for (var number = 1; number <= count; number++)
            desk.Write($"reports/{number}.md", $"---\nnumber: {number}\ntitle: Harbour {number}\ndate: 2019-01-01\n---\n\n{string.Concat(Enumerable.Repeat("The ferry was late. ", words))}\n");
    }

    private static void WaitForTheFirstReport(Process process)
    {
        while (process.StandardError.ReadLine() is { } line && !line.StartsWith("Setting", StringComparison.Ordinal))
        {
        }
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private Desk.Result Run((string Name, string Value)[] variables, params string[] arguments)
    {
        using var process = Start(variables, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the program with signals as <c>env</c> sets them, whatever this process was started with: a signal that is ignored is
    /// ignored by all that one starts.</summary>
    private Process StartWith(string signals, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: sends a signal as Unix does");
        ExternalTool.NeedSignalsOfEnv();
        return Start("env", [signals, "dotnet"], [], arguments);
    }

    private Process Start((string Name, string Value)[] variables, params string[] arguments) => Start("dotnet", [], variables, arguments);

    private Process Start(string program, string[] before, (string Name, string Value)[] variables, string[] arguments)
    {
        var start = new ProcessStartInfo(program, before)
        {
            WorkingDirectory = desk.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "watchpress.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

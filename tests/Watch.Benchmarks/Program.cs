using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Watch.Benchmarks;

// "corpus DIR N" writes N generated reports to a folder, for timing the whole command. Any other arguments run the benchmarks.
if (args is ["corpus", var folder, var count])
{
    Directory.CreateDirectory(folder);
    for (var number = 1; number <= int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); number++)
        File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"report-{number:000}.md")), GeneratedCorpus.Report(number));
    return;
}

BenchmarkRunner.Run(
    [typeof(Stages), typeof(PageSearch)],
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)), args);

using Watch.Cli;

namespace Watch.Tests.Cli;

/// <summary>A folder of its own to run commands in, gone afterwards.</summary>
public sealed class Desk : IDisposable
{
    private readonly Dictionary<string, string> variables = [];

    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("watch-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "reports"));
    }

    public string Folder { get; }

    public string this[string path] => Path.Combine([Folder, .. path.Split('/')]);

    public Desk With(string variable, string value)
    {
        variables[variable] = value;
        return this;
    }

    public Desk Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>A report without faults, with one note.</summary>
    public Desk Report(int number, string says = "The ferry was late.") =>
        Write($"reports/{number}.md", $"---\nnumber: {number}\ntitle: Harbour {number}\ndate: 2019-0{number}-01\nauthors: [Ada Quay]\n---\n\n{says}[^1]\n\n[^1]: Harbour log, page {number}.\n");

    /// <summary>A report with an error.</summary>
    public Desk BadReport(int number) => Report(number, "The ferry was late.[^none]");

    public Result Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public Result Run(CancellationToken interruption, params string[] arguments) => Run(new StringWriter(), interruption, arguments);

    /// <summary>Runs a command that is interrupted as soon as it says something on its progress.</summary>
    public Result RunUntil(string progress, params string[] arguments)
    {
        using var interruption = new CancellationTokenSource();
        return Run(new InterruptingWriter(progress, interruption), interruption.Token, arguments);
    }

    /// <summary>What commands read on standard input.</summary>
    public string Input { get; set; } = "";

    private Result Run(StringWriter error, CancellationToken interruption, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        error.NewLine = "\n";
        var code = WatchPress.Run(arguments, new(output, error, Folder, variables.GetValueOrDefault, Environment.ProcessorCount, IsTerminal: false) { Input = new StringReader(Input) }, interruption);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The files of the outputs, by path, with what they hold.</summary>
    public SortedDictionary<string, string> Outputs(string folder = "out")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(this[folder], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            files.Add(Path.GetRelativePath(this[folder], file).Replace('\\', '/'), Convert.ToHexString(File.ReadAllBytes(file)));
        return files;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class InterruptingWriter(string progress, CancellationTokenSource interruption) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == progress)
                interruption.Cancel();
        }
    }

    public sealed record Result(int Code, string Output, string Error);
}

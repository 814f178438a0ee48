using System.CommandLine;
using System.Globalization;
using UglyToad.PdfPig.Core;
using Watch.LineQuality;

var files = new Argument<string[]>("files") { Description = "PDFs, or folders of PDFs; they are measured together", Arity = ArgumentArity.OneOrMore };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON" };
var size = new Option<double?>("--em") { Description = "The size of the body type in points; by default the most common size" };
var worst = new Option<int>("--worst") { Description = "Also list this many of the loosest lines, and all overfull lines; not with --json" };
var command = new RootCommand("Measures the justified body lines of finished PDFs from any program.") { files, json, size, worst };
command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(size), parsed.GetValue(worst)));
return command.Parse(args).Invoke();

static int Run(string[] names, bool asJson, double? size, int worst)
{
    if (names.FirstOrDefault(n => !File.Exists(n) && !Directory.Exists(n)) is { } missing)
    {
        Console.Error.WriteLine($"{missing}: no such file or folder");
        return 2;
    }

    var files = names.SelectMany(Files).ToArray();
    if (files.Length == 0)
    {
        Console.Error.WriteLine($"{string.Join(", ", names)}: no PDF found");
        return 2;
    }

    IReadOnlyList<IReadOnlyList<MeasuredLine>>[] documents;
    try
    {
        documents = files.AsParallel().AsOrdered().Select(Read).ToArray();
    }
    catch (AggregateException unread) when (unread.InnerExceptions.All(e => e is InvalidDataException))
    {
        Console.Error.WriteLine(unread.InnerExceptions[0].Message);
        return 2;
    }

    var em = size ?? TextBlock.BodySize(documents.SelectMany(d => d.SelectMany(p => p)));
    var bodies = documents.Select(d => TextBlock.Body(d, em)).ToArray();
    var figures = LineMeasure.Of(bodies, em);
    Console.Write(asJson ? FiguresTable.Json(figures) + "\n" : FiguresTable.Text(figures, files.Length, em));
    if (worst > 0 && !asJson)
        Name(files, bodies, em, worst);
    return 0;
}

static IEnumerable<string> Files(string name) =>
    File.Exists(name) ? [name] : Directory.EnumerateFiles(name, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

static IReadOnlyList<IReadOnlyList<MeasuredLine>> Read(string file)
{
    try
    {
        return LineReader.Read(File.ReadAllBytes(file));
    }
    catch (PdfDocumentFormatException e)
    {
        throw new InvalidDataException($"{file}: {e.Message}", e);
    }
}

static void Name(string[] files, IReadOnlyList<BodyLine>[] bodies, double em, int worst)
{
    var lines = bodies.SelectMany((body, f) => body.Select(line => (File: files[f], Line: line))).ToArray();
    Console.WriteLine("\nloosest");
    foreach (var (file, line) in lines.Where(l => LineMeasure.SpaceOf(l.Line, em) is not null).OrderByDescending(l => LineMeasure.SpaceOf(l.Line, em)).Take(worst))
        Write(LineMeasure.SpaceOf(line, em)!.Value, file, line);
    Console.WriteLine("\noverfull");
    foreach (var (file, line) in lines.Where(l => LineMeasure.IsOverfull(l.Line, em)))
        Write(line.Excess / em, file, line);
}

static void Write(double figure, string file, BodyLine line) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure:0.000} em  {file} p. {line.Line.Page}: {line.Line.Text}"));

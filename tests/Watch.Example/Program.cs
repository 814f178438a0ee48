using Watch.Production;

var request = new BuildRequest { Folder = Path.GetFullPath(args[0]), Out = Path.GetFullPath(args[1]), Only = OutputKind.Report };

var outcome = Build.Run(request);
foreach (var diagnostic in outcome.Diagnostics)
    Console.WriteLine($"{diagnostic.Place}: {diagnostic.Message} {diagnostic.Remedy}");
foreach (var output in outcome.Outputs)
    Console.WriteLine($"{output.Kind} {output.Path} {output.Bytes}");
Console.WriteLine(outcome.Ending);

using System.Text;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class ModelGoldenTests
{
    public static TheoryData<string> Cases => [.. Golden.Cases("model")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_reads_as_its_model(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Golden.Folder("model", name), "report.md"));
        var source = SourceDecoder.Decode("report.md", bytes);
        var report = ReportReader.Read(source.Value, new());
        var dump = new StringBuilder(ModelDump.Write(report.Value));
        foreach (var diagnostic in source.Diagnostics.Concat(report.Diagnostics))
            dump.Append(diagnostic).Append('\n');
        Golden.Matches("model", name, "model.txt", dump.ToString());
    }
}

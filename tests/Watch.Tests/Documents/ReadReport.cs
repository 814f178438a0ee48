using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading;
using Watch.Reading.Settings;

namespace Watch.Tests.Documents;

/// <summary>Reads texts and files as a build does.</summary>
internal static class ReadReport
{
    public const string FrontMatter = "---\ntitle: Title\ndate: 2018-12-10\n---\n\n";

    /// <summary>Reads a whole report file.</summary>
    public static Read<Report> File(string text, string path = "report.md", CorpusSettings? settings = null)
    {
        var source = SourceDecoder.Decode(path, Encoding.UTF8.GetBytes(text));
        var report = ReportReader.Read(source.Value, settings ?? new());
        return new(report.Value, [.. source.Diagnostics, .. report.Diagnostics]);
    }

    /// <summary>Reads a body below front matter that has what a report needs.</summary>
    public static Read<Report> Body(string body) => File(FrontMatter + body);

    /// <summary>The plain text of the first paragraph of a body.</summary>
    public static string FirstParagraph(string body) => ((Paragraph)Body(body).Value.Body[0]).Text.PlainText;

    /// <summary>The codes of what reading a body reports.</summary>
    public static IEnumerable<string> Codes(string body) => Body(body).Diagnostics.Select(d => d.Rule.Code);

    /// <summary>Reads the files of a folder as a build does: the settings, every report, and all together.</summary>
    public static (IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, SourceText> Sources) Folder(string folder)
    {
        var diagnostics = new List<Diagnostic>();
        var sources = new Dictionary<string, SourceText>();
        var settings = new CorpusSettings();
        if (System.IO.File.Exists(Path.Combine(folder, "watch.yaml")))
            settings = Take(SettingsReader.Read(Decode("watch.yaml")));
        var reports = Directory.GetFiles(folder, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Select(name => Take(ReportReader.Read(Decode(name!), settings))).ToList();
        Take(CorpusAssembler.Assemble(settings, reports));
        return (diagnostics, sources);

        SourceText Decode(string name) => sources[name] = Take(SourceDecoder.Decode(name, System.IO.File.ReadAllBytes(Path.Combine(folder, name))));

        T Take<T>(Read<T> read)
        {
            diagnostics.AddRange(read.Diagnostics);
            return read.Value;
        }
    }
}

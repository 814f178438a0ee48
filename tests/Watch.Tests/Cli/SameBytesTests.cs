using Watch.Tests.Images;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>The same reports give the same bytes, whatever is around them. Locale and time zone are tried in
/// <see cref="ProcessTests"/>.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Desk desk = Corpus(new(), "reports", fromTheLast: false);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("a-2a+ua-1")]
    [InlineData("a-3a+ua-1")]
    public void In_another_folder(string standard)
    {
        using var other = Corpus(new(), "deep/in/a folder", fromTheLast: false);
        Assert.Equal(Build(desk, "reports", standard), Build(other, "deep/in/a folder", standard));
    }

    [Fact]
    public void With_another_number_of_jobs() => Assert.Equal(Build(desk, "reports", "a-2a+ua-1", "--jobs", "1"), Build(desk, "reports", "a-2a+ua-1", "--jobs", "7"));

    [Fact]
    public void From_files_written_in_another_order_at_another_time()
    {
        using var other = Corpus(new(), "reports", fromTheLast: true);
        foreach (var file in Directory.GetFiles(other["reports"], "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc));
        Assert.Equal(Build(desk, "reports", "a-3a+ua-1"), Build(other, "reports", "a-3a+ua-1"));
    }

    [Fact]
    public void On_the_first_run_and_on_the_second() => Assert.Equal(Build(desk, "reports", "a-2u+ua-1"), Build(desk, "reports", "a-2u+ua-1"));

    /// <summary>Nine reports with pictures in colours, from the first to the last or the other way.</summary>
    private static Desk Corpus(Desk desk, string folder, bool fromTheLast)
    {
        var pictures = PictureFiles.All.Where(p => p.Name is "JPEG colour" or "PNG colour, transparent" or "PNG palette 4").ToList();
        var numbers = Enumerable.Range(1, 9);
        foreach (var number in fromTheLast ? numbers.Reverse() : numbers)
        {
            var picture = pictures[number % 3];
            var name = $"{number}.{(picture.Name.StartsWith("JPEG", StringComparison.Ordinal) ? "jpg" : "png")}";
            desk.Write($"{folder}/{number}.md",
                $"---\nnumber: {number}\ntitle: Harbour {number}\ndate: 2019-0{number}-01\nauthors: [Ada Quay]\nrevised: [{{date: 2020-01-0{number}, note: a name}}]\n---\n\n"
                + $"The ferry was late.[^1]\n\n![A ferry](pictures/{name})\n\n[^1]: Harbour log, page {number}.\n");
            Directory.CreateDirectory(desk[$"{folder}/pictures"]);
            File.WriteAllBytes(desk[$"{folder}/pictures/{name}"], picture.File);
        }

        return desk;
    }

    private static SortedDictionary<string, string> Build(Desk desk, string folder, string standard, params string[] options)
    {
        desk.Write($"{folder}/watch.yaml", $"series: Harbour Report\narchive: {{standard: {standard}}}\n");
        var result = desk.Run(["build", folder, .. options]);
        Assert.True(result.Code == 0, result.Error);
        var outputs = desk.Outputs();
        Assert.Equal(14, outputs.Count);
        return outputs;
    }
}

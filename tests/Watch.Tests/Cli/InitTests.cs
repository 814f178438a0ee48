using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Cli;

public sealed partial class InitTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Settings_as_init_writes_them_change_nothing()
    {
        var result = desk.Run("init");

        Assert.Equal((0, "reports/watch.yaml written\n"), (result.Code, result.Output));
        var read = SettingsReader.Read(new("watch.yaml", File.ReadAllText(desk["reports/watch.yaml"])));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(new CorpusSettings().Title, read.Value.Title);
    }

    [Fact]
    public void Settings_as_init_writes_them_are_right_when_their_signs_are_taken_away()
    {
        desk.Run("init", "new");
        var text = Commented().Replace(File.ReadAllText(desk["new/watch.yaml"]), "");

        var read = SettingsReader.Read(new("watch.yaml", text));

        Assert.Empty(read.Diagnostics);
        Assert.All(SettingsTable.Corpus, key => Assert.Contains($"\n{key.Name}:", text));
        var (settings, defaults) = (read.Value, new CorpusSettings());
        Assert.Equal((defaults.Title, defaults.Language, defaults.Order, defaults.Print, defaults.Epub), (settings.Title, settings.Language, settings.Order, settings.Print with { Profile = null, Bulk = null, Cover = null, PrintedIn = null }, settings.Epub));
        Assert.Equal(("52495", "press.icc"), (settings.Print.Cover?.Price, settings.Print.Profile?.Path));
        Assert.Equal(0.06 * 72 / 25.4, settings.Print.Bulk!.Value, 1e-9);
        Assert.Equal(("volume-1", "1-20"), (Assert.Single(settings.Volumes).Id, settings.Volumes[0].Reports[0].ToString()));
        Assert.Equal((10.5, 14, 12), (settings.ReportDesign.Size, settings.ReportDesign.Leading, settings.PrintDesign.Indent));
    }

    [Fact]
    public void Settings_that_are_there_are_never_written_over()
    {
        desk.Write("reports/watch.yaml", "title: Ours\n");

        var result = desk.Run("init");

        Assert.Equal(2, result.Code);
        Assert.Equal("watchpress: reports/watch.yaml is there already, and is left as it is.\n", result.Error);
        Assert.Equal("title: Ours\n", File.ReadAllText(desk["reports/watch.yaml"]));
    }

    [Fact]
    public void A_foreword_is_no_report_and_has_to_be_there()
    {
        desk.Report(1).Write("reports/watch.yaml", "volumes:\n  - {id: one, reports: 1, foreword: foreword.md}\n");
        Assert.Contains("watch.yaml:2:37: error file-unreadable: There is no file \"foreword.md\".", desk.Run("build").Error);

        desk.Write("reports/foreword.md", "Before all.\n");
        var result = desk.Run("build");
        Assert.Equal(0, result.Code);
        Assert.Contains("reports   1\n", result.Output);
    }

    /// <summary>The signs that stand before keys; those before sentences have a space after them.</summary>
    [GeneratedRegex("^#(?! \\S)", RegexOptions.Multiline)]
    private static partial Regex Commented();
}

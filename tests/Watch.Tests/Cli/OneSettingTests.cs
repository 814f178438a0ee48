using Watch.Production;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>A report is set in lines once for all products of one design, and what is found in it is told once.</summary>
public sealed class OneSettingTests : IDisposable
{
    private const string TwoVolumes = "volumes: [{id: one, reports: 1-2}, {id: two, reports: 2-3}]\n";
    private const string NamedFaces = "design:\n  report: {face: {regular: fonts/a.ttf}}\n  print: {face: {regular: fonts/a.ttf}}\n";

    private readonly Desk desk = new Desk().Report(1).Report(2).Report(3);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("", 3)]
    [InlineData("print: {notes: collected}\n", 3)]
    [InlineData(TwoVolumes, 3)]
    [InlineData(TwoVolumes + "print: {notes: collected}\n", 3)]
    [InlineData("design: {report: {style: modern}, print: {style: modern}}\n", 3)]
    [InlineData(NamedFaces, 3)]
    [InlineData("design: {print: {style: modern}}\n", 6)]
    [InlineData("design: {print: {size: 10 pt}}\n" + TwoVolumes, 6)]
    [InlineData("design: {print: {style: modern}}\nvolumes: [{id: one, reports: 2-2}]\n", 4)]
    public void A_report_is_set_once_for_each_design_that_it_has(string settings, int times) => Assert.Equal(times, Build(settings, null).ReportsSet);

    [Theory]
    [InlineData("report", 3)]
    [InlineData("print", 3)]
    [InlineData("archive", 3)]
    [InlineData("epub", 0)]
    public void A_report_is_set_once_for_a_product_however_many_volumes_hold_it(string product, int times) =>
        Assert.Equal(times, Build(TwoVolumes, OutputKind.Named(product)).ReportsSet);

    [Fact]
    public void A_report_that_no_volume_holds_is_not_set_for_them() => Assert.Equal(1, Build("volumes: [{id: one, reports: 2-2}]\n", OutputKind.Print).ReportsSet);

    [Theory]
    [InlineData("")]
    [InlineData("print: {notes: collected}\n")]
    [InlineData(TwoVolumes)]
    [InlineData(TwoVolumes + "print: {notes: collected}\n")]
    [InlineData("design: {print: {style: modern}}\n")]
    public void A_warning_is_told_once_whatever_the_products(string settings)
    {
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\n" + settings);
        desk.Write("reports/2.md", "---\nnumber: 2\ntitle: Harbour \uE001\nshort-title: Bay \uE002\ndate: 2019-02-01\nlanguage: yo\nauthors: [Ada Quay]\n---\n\nLate \uE003.[^1]\n\n[^1]: A log \uE004.\n\n[^2]: Nobody cites it.\n");

        var result = desk.Run("build");

        Assert.Equal(0, result.Code);
        var warnings = result.Error.Split('\n').Where(l => l.Contains(": warning ", StringComparison.Ordinal) && l.StartsWith("2.md", StringComparison.Ordinal)).ToList();
        Assert.Equal(warnings.Distinct(), warnings);
        foreach (var what in new[] { "U+E001", "U+E003", "U+E004", "note-uncited" })
            Assert.Single(warnings, w => w.Contains(what, StringComparison.Ordinal));
    }

    private BuildOutcome Build(string settings, OutputKind? only)
    {
        Directory.CreateDirectory(desk["reports/fonts"]);
        File.Copy(Repository.File("fonts", "amiri", "Amiri_400Regular.ttf"), desk["reports/fonts/a.ttf"], overwrite: true);
        desk.Write("reports/watch.yaml", settings);
        var outcome = Watch.Production.Build.Run(new() { Folder = desk["reports"], Out = desk["out"], Only = only, Jobs = 2 });
        Assert.Equal(BuildEnding.Done, outcome.Ending);
        return outcome;
    }
}

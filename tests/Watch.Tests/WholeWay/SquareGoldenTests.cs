using Watch.Documents;
using Watch.Images;
using Watch.Reading;
using Watch.Tests.Images;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>Galleys and pages in type that can be reckoned by hand, whatever face the house has.</summary>
public class SquareGoldenTests
{
    // Twice as wide as high.
    private static readonly Assets Pictures = new(new Dictionary<string, Picture> { ["box.png"] = ((ReadablePicture)PictureReader.Read(Samples.Png(2, 1, [0, 255]))).Picture });

    public static TheoryData<string> Cases => [.. Golden.Cases("squares")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_in_squares_is_set_as_it_was_before(string name)
    {
        var report = ReportReader.Read(new("report.md", File.ReadAllText(Path.Combine(Golden.Folder("squares", name), "report.md"))), new CorpusSettings()).Value;
        using var typesetter = new Typesetter(SquareType.Fonts, SquareType.Design);
        var galley = typesetter.SetGalley(report, new CorpusSettings(), Pictures).Value;
        var document = typesetter.Set(report, new CorpusSettings(), Pictures, examined: true);
        Assert.Empty(document.Diagnostics);
        Golden.Matches("squares", name, "galley.txt", StageDump.Column(galley));
        Golden.Matches("squares", name, "pages.txt", StageDump.Pages(document.Value) + string.Concat(document.Value.PageFindings.Select(f => $"folio {f.Folio}: {f}\n")));
    }

    [Fact]
    public void A_square_is_one_em_wide_and_high()
    {
        var face = SquareType.Fonts.Text.Regular;
        Assert.Equal((1000, 1000, 1000, true), (face.UnitsPerEm, face.SpaceAdvance, face.Metrics.YMax, face.HasTrueTypeOutlines));
        Assert.True(face.TryGetGlyph('a', out var glyph) && face.TryGetGlyph('한', out var other) && glyph == other && glyph == 1);
    }
}

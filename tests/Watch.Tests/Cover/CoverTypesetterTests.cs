using CsCheck;
using Watch.Documents;
using Watch.Images;
using Watch.Raster;
using Watch.Tests.Support;
using Watch.Typesetting.Cover;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Cover;

public class CoverTypesetterTests
{
    public static TheoryData<string> HostileTitles => new(
        "Reports",
        "A",
        "",
        " \t\n ",
        string.Join(' ', Enumerable.Repeat("fishing in troubled waters,", 11)),
        string.Join(' ', Enumerable.Repeat("fishing in troubled waters,", 400)),
        string.Concat(Enumerable.Repeat("Donaudampfschiff", 5)),
        "On " + string.Concat(Enumerable.Repeat("Donaudampfschiff", 5)) + " and other ships",
        "한반도 비핵화와 동북아시아의 평화",
        "朝鮮半島の非核化と東北アジアの平和：「監視報告」第一号から第三十六号まで",
        string.Concat(Enumerable.Repeat("漢字", 200)),
        "Watch①북x \U0001F600 \U0001F1F0\U0001F1F7",
        "e\u0301e\u0301e\u0301e\u0301 \uD800 \u0000 \u200B",
        "שלום عليكم Reports");

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void Every_word_of_the_title_is_set_in_order(string title)
    {
        Assert.Equal(Dense(title), Dense(Texts(Set(new() { Title = title }))));
    }

    [Theory]
    [InlineData(800, 100)]
    [InlineData(100, 800)]
    [InlineData(400, 270)]
    public void A_picture_fills_its_band_undistorted_and_no_type_stands_on_it(int width, int height)
    {
        var settings = new CorpusSettings { Title = string.Join(' ', Enumerable.Repeat("fishing in troubled waters,", 11)), Subtitle = "A subtitle", Series = "Watch Report", Publisher = "A Publisher" };
        var page = CoverTypesetter.Set(settings, [], TestFonts.House, new Picture(PictureFormat.Png, ReadOnlyMemory<byte>.Empty, width, height, 72));
        var box = Assert.IsType<PictureMark>(page.Marks[0]).Box;
        Assert.Equal((double)width / height, box.Width / box.Height, 6);
        var grounds = page.Marks.OfType<RuleMark>().Select(rule => rule.Box).ToArray();
        var (top, bottom) = (grounds[0].Y + grounds[0].Height, grounds[1].Y);
        Assert.True(box.X.Points <= 0.001 && box.X + box.Width >= CoverTypesetter.Paper.Width - Length.Pt(0.001));
        Assert.True(box.Y <= top + Length.Pt(0.001) && box.Y + box.Height >= bottom - Length.Pt(0.001));
        Assert.All(page.Marks.OfType<GlyphRun>(), run => Assert.True(run.Origin.Y < top || run.Origin.Y > bottom));
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void Nothing_but_the_ground_reaches_into_the_margins(string text)
    {
        var settings = new CorpusSettings { Title = text, Subtitle = text, Series = text, Publisher = text };
        var page = Set(settings, 1, int.MaxValue);
        // At 72 dpi a pixel is a point; a swash may overhang a little.
        var overhang = 4;
        var margin = (int)CoverTypesetter.Margin.Points - overhang;
        var (ground, cover) = (Gray(page with { Marks = [.. page.Marks.OfType<RuleMark>()] }), Gray(page));
        for (var y = 0; y < 640; y++)
        {
            for (var x = 0; x < 400; x++)
            {
                if (x < margin || x >= 400 - margin || y < margin || y >= 640 - margin)
                    Assert.Equal(ground[y * 400 + x], cover[y * 400 + x]);
            }
        }
    }

    [Fact]
    public void Any_title_is_set_whole()
    {
        Gen.String.Sample(title => Dense(Texts(Set(new() { Title = title }))) == Dense(title), iter: 200);
    }

    [Fact]
    public void Blocks_of_type_stand_below_each_other()
    {
        var title = string.Join(' ', Enumerable.Repeat("fishing in troubled waters", 5));
        var page = Set(new() { Title = title, Subtitle = title, Series = "Watch Report", Publisher = title }, 2, 36);
        var runs = page.Marks.OfType<GlyphRun>().ToArray();
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.Second.Origin.Y - pair.First.Origin.Y >= 0.5 * pair.Second.Size));
    }

    [Fact]
    public void A_short_title_is_large_and_a_long_one_smaller()
    {
        double SizeOf(string title) => Set(new() { Title = title }).Marks.OfType<GlyphRun>().First().Size.Points;
        Assert.Equal(80, SizeOf("Fish"));
        Assert.InRange(SizeOf(string.Join(' ', Enumerable.Repeat("fishing in troubled waters", 4))), 25, 60);
    }

    [Fact]
    public void A_title_of_two_lines_is_balanced()
    {
        var lines = Set(new() { Title = "Reports on Fish and Chips" }).Marks.OfType<GlyphRun>().Select(r => r.Width.Points).ToArray();
        Assert.True(lines.Length > 1);
        Assert.True(lines.Min() > 0.6 * lines.Max());
    }

    [Theory]
    [InlineData("en", "Watch Report Nos. 2, 7, 36", "2, 7, 36", 36, 2, 7)]
    [InlineData("en", "Watch Report Nos. 1–3, 7", "1–3, 7", 3, 2, 7, 1)]
    [InlineData("en", "Watch Report", "2018", 1, 3, 5, 7)]
    [InlineData("en-GB", "Watch Report No. 2", "2", 2)]
    [InlineData("de", "Watch Report Nr. 2–3", "2–3", 2, 3)]
    [InlineData("hu", "Watch Report 2–3. szám", "2–3", 2, 3)]
    [InlineData("gl", "Watch Report 2–3", "2–3", 2, 3)]
    public void The_numbers_of_the_reports_are_told_with_the_series_and_large(string language, string series, string large, params int[] numbers)
    {
        var texts = Set(new() { Title = "Fish", Series = "Watch Report", Language = language }, numbers).Marks.OfType<GlyphRun>().Select(r => r.Text);
        Assert.Equal([series, "Fish", large], texts);
    }

    [Fact]
    public void Reports_without_numbers_are_told_apart_by_years()
    {
        ReportMetadata[] reports = [Report(null, 2022), Report(null, 2018)];
        var texts = CoverTypesetter.Set(new() { Title = "Fish" }, reports, TestFonts.House).Marks.OfType<GlyphRun>().Select(r => r.Text);
        Assert.Equal(["Fish", "2018–2022"], texts);
    }

    [Fact]
    public void A_cover_is_five_to_eight_and_of_artifacts_alone()
    {
        var page = Set(new() { Title = "Fish", Subtitle = "Chips", Publisher = "Salt" }, 1, 2);
        Assert.Equal(1600.0 / 2560, page.Paper.Width / page.Paper.Height);
        Assert.All(page.Marks, mark => Assert.Equal((-1, ArtifactKind.Layout), (mark.Tag, mark.Artifact)));
    }

    [Fact]
    public void The_glyphs_of_a_run_share_out_its_text()
    {
        var page = Set(new() { Title = "Official fjord e\u0301 שלום 북 offices" }, 2, 36);
        foreach (var run in page.Marks.OfType<GlyphRun>())
        {
            var characters = run.Glyphs.ToArray().Where(g => g.TextLength > 0).OrderBy(g => g.TextStart).ToArray();
            Assert.Equal(run.Text, string.Concat(characters.Select(g => run.Text.Substring(g.TextStart, g.TextLength))));
        }
    }

    private static Page Set(CorpusSettings settings, params int[] numbers) =>
        CoverTypesetter.Set(settings, [.. numbers.Select(n => Report(n, 2018))], TestFonts.House);

    private static ReportMetadata Report(int? number, int year) => new() { Number = number, Title = new(0, []), Date = new(year, 12, 10) };

    private static string Texts(Page page) => string.Concat(page.Marks.OfType<GlyphRun>().Select(r => r.Text));

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static byte[] Gray(Page page)
    {
        using var raster = new PageRaster();
        return PictureSamples.Gray(Assert.IsType<ReadablePicture>(PictureReader.Read(raster.Png(page, 72))).Picture);
    }
}

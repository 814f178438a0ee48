using Watch.Fonts;
using Watch.Images;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Pdf;

/// <summary>Sets a document by hand, mark by mark, on pages of 300 × 400 pt.</summary>
internal sealed class Sheets : IDisposable
{
    public static readonly Size Paper = new(Length.Pt(300), Length.Pt(400));

    private readonly Shaper shaper = new(TestFonts.House);
    private readonly List<Tag> tags = [];
    private readonly List<Page> pages = [];
    private readonly List<OutlineEntry> outline = [];
    private readonly FolioStyle folios;
    private List<Mark> marks = [];
    private List<Destination> destinations = [];

    public Sheets(FolioStyle folios = FolioStyle.Arabic) => this.folios = folios;

    public static FontFace Roman => TestFonts.House.Text.Regular;

    public int Tag(TagKind kind, int parent, Func<Tag, Tag>? with = null)
    {
        var tag = new Tag(tags.Count, parent, kind);
        tags.Add(with?.Invoke(tag) ?? tag);
        return tag.Number;
    }

    /// <summary>Sets a line from x on a baseline y below the top. A last U+00AD shows as a hyphen.</summary>
    /// <param name="width">Stretches the word spaces until the line is as wide.</param>
    /// <param name="turned">Sets it upwards.</param>
    /// <returns>Where the pen ends, or would end if the line were not turned.</returns>
    public double Line(
        int tag, double x, double y, string text, double size = 10, FontFace? face = null, string features = "onum,pnum",
        string? language = null, double? width = null, LinkTarget? link = null, ArtifactKind artifact = ArtifactKind.None,
        double scale = 1, double letterspacing = 0, double gray = 0, double rise = 0, bool turned = false)
    {
        var from = x;
        var shown = text.EndsWith('\u00AD') ? text[..^1] + "-" : text;
        var shaped = shaper.Shape(new(face ?? Roman, features, language ?? "en"), shown);
        var spaces = shown.Count(c => c == ' ');
        var natural = shaped.Width * size * scale + letterspacing * shaped.Runs.Sum(r => r.Glyphs.Length);
        var stretch = width is { } wanted ? (wanted - natural) / spaces : 0;
        foreach (var run in shaped.Runs)
        {
            var glyphs = new Glyph[run.Glyphs.Length];
            var advances = 0.0;
            for (var i = 0; i < glyphs.Length; i++)
            {
                var shapedGlyph = run.Glyphs[i];
                var em = size / run.Face.UnitsPerEm;
                var end = run.Glyphs.Skip(i + 1).Select(g => g.Cluster).FirstOrDefault(c => c != shapedGlyph.Cluster, run.Start + run.Length);
                var isFirst = i == 0 || run.Glyphs[i - 1].Cluster != shapedGlyph.Cluster;
                var advance = shapedGlyph.Advance * em * scale + letterspacing + (shown[shapedGlyph.Cluster] == ' ' ? stretch : 0);
                glyphs[i] = new(shapedGlyph.Id, advance, shapedGlyph.XOffset * em * scale, shapedGlyph.YOffset * em + rise,
                    shapedGlyph.Cluster - run.Start, isFirst ? end - shapedGlyph.Cluster : 0);
                advances += advance;
            }

            marks.Add(new GlyphRun
            {
                Face = run.Face,
                Size = Length.Pt(size),
                Origin = turned ? new(Length.Pt(from), Length.Pt(y - (x - from))) : new(Length.Pt(x), Length.Pt(y)),
                Rotation = turned ? Rotation.Left : Rotation.None,
                Glyphs = glyphs,
                Text = text.Substring(run.Start, run.Length),
                HorizontalScale = scale,
                Letterspacing = letterspacing,
                Tag = artifact == ArtifactKind.None ? tag : -1,
                Artifact = artifact,
                Language = language,
                Link = link,
                Gray = gray,
            });
            x += advances;
        }

        return x;
    }

    public void Add(Mark mark) => marks.Add(mark);

    public void Rule(double x, double y, double width, double height) =>
        marks.Add(new RuleMark { Box = new(Length.Pt(x), Length.Pt(y), Length.Pt(width), Length.Pt(height)), Artifact = ArtifactKind.Layout });

    public void Picture(int tag, Picture picture, double x, double y, double width, double height) =>
        marks.Add(new PictureMark { Picture = picture, Box = new(Length.Pt(x), Length.Pt(y), Length.Pt(width), Length.Pt(height)), Tag = tag });

    public void Destination(string name, double x, double y) => destinations.Add(new(name, new(Length.Pt(x), Length.Pt(y))));

    public void Outline(int level, string title, string destination) => outline.Add(new(level, title, destination));

    public void NextPage()
    {
        pages.Add(new(new(pages.Count + 1, folios), Paper, marks, destinations, null));
        marks = [];
        destinations = [];
    }

    public TypesetDocument Finish(string language = "en")
    {
        NextPage();
        return new(language, pages, new(tags), outline);
    }

    public void Dispose() => shaper.Dispose();
}

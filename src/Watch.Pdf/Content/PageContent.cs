using System.Diagnostics;
using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Pdf.Structure;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>Turns the marks of a document's pages into content streams. Marks that follow each other and belong together share a
/// sequence of marked content.</summary>
/// <param name="ink">How marks are coloured.</param>
/// <param name="isTagged">Whether the content is marked for a structure tree.</param>
internal sealed class PageContent(TypesetDocument document, ContentFonts fonts, ContentPictures pictures, bool pretty, TextInk ink, bool isTagged)
{
    private readonly TagTree tree = document.Tags;
    private readonly ContentStream content = new(pretty);
    private readonly TextWriter text = new();
    private List<PageStep> steps = [];
    private List<EmbeddedFont> fontsUsed = [];
    private List<EmbeddedPicture> picturesUsed = [];
    private Sequence? open;
    private int sequences;
    private double gray;
    private bool? overprints;

    /// <summary>Writes a page's marks.</summary>
    public WrittenPage Write(Page page)
    {
        content.Clear();
        (steps, fontsUsed, picturesUsed) = ([], [], []);
        sequences = 0;
        // A page begins in the black of DeviceGray (ISO 32000-1, 8.4.1), which is no ink.
        gray = ink == TextInk.Gray ? 0 : double.NaN;
        overprints = null;
        text.BeginPage();
        foreach (var mark in page.Marks)
        {
            var sequence = SequenceOf(mark);
            var box = PdfBox.Of(mark, page.Paper.Height);
            if (mark.Link is not null)
                steps.Add(new LinkStep(mark, box));
            if (sequence.Tag >= 0 && tree.Tags[sequence.Tag].Kind == TagKind.Figure)
                steps.Add(new FigureStep(sequence.Tag, box));
            Draw(mark, sequence, box, page);
        }

        End();
        return new(page, EncodedStream.CopyOf(content.Written, StreamKind.Text, pretty), steps, fontsUsed, picturesUsed);
    }

    private Sequence SequenceOf(Mark mark)
    {
        if (mark.Tag < 0 || mark.Artifact != ArtifactKind.None)
            return new(-1, mark.Artifact == ArtifactKind.None ? ArtifactKind.Layout : mark.Artifact, null);
        var language = mark.Language is null || mark.Language == LanguageOf(mark.Tag) ? null : mark.Language;
        return new(mark.Tag, ArtifactKind.None, language);
    }

    /// <summary>The language that a tag has of its own or from what is around it.</summary>
    private string LanguageOf(int tag)
    {
        while (tag >= 0)
        {
            if (tree.Tags[tag].Language is { } own)
                return own;
            tag = tree.Tags[tag].Parent;
        }

        return document.Language;
    }

    /// <summary>Begins a sequence of marked content, unless it is the one that is open.</summary>
    private void Begin(Sequence sequence, Page page)
    {
        if (open == sequence)
            return;
        End();
        open = sequence;
        if (!isTagged)
            return;
        switch (sequence.Artifact)
        {
            case ArtifactKind.None:
                steps.Add(new ContentStep(sequence.Tag));
                content.BeginMarkedContent(StructureTree.TypeOf(tree.Tags[sequence.Tag]), sequences++, sequence.Language);
                break;
            case ArtifactKind.RunningHead or ArtifactKind.Folio:
                var box = page.Marks.Where(m => SequenceOf(m) == sequence).Select(m => PdfBox.Of(m, page.Paper.Height)).Aggregate((a, b) => a.Union(b));
                content.BeginPagination((box.Bottom + box.Top) / 2 > page.Paper.Height.Points / 2, box);
                break;
            case ArtifactKind.Layout:
                content.BeginLayoutArtifact();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void End()
    {
        if (open is null)
            return;
        text.EndText(content);
        if (isTagged)
            content.EndMarkedContent();
        open = null;
    }

    private void Draw(Mark mark, Sequence sequence, PdfBox box, Page page)
    {
        if (mark is not PictureMark)
            Colour(mark.Gray);

        if (mark is not GlyphRun)
        {
            Begin(sequence, page);
            text.EndText(content);
        }

        switch (mark)
        {
            case GlyphRun run:
                DrawRun(run, sequence, page);
                break;
            case RuleMark:
                content.Rectangle(box.Left, box.Bottom, box.Right - box.Left, box.Top - box.Bottom);
                content.Fill();
                break;
            case PathMark path:
                DrawPath(path, page.Paper.Height);
                break;
            case PictureMark picture:
                var (embedded, packed) = pictures.Of(picture.Picture);
                if (packed is not null)
                    steps.Add(new PictureStep(embedded, packed));
                if (!picturesUsed.Contains(embedded))
                    picturesUsed.Add(embedded);
                content.Save();
                if (ink == TextInk.Black)
                    content.State(GraphicsStates.Knockout);
                content.Place(box.Left, box.Bottom, box.Right - box.Left, box.Top - box.Bottom, embedded.Orientation);
                content.Paint("Im"u8, embedded.Number);
                content.Restore();
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Sets the colour of what comes next, where it changes. Black ink overprints, so that no white shows around it if an ink is printed a hair
    /// beside its place; white cannot, since it would vanish.</summary>
    private void Colour(double wanted)
    {
        if (!double.IsNaN(gray) && CosWriter.ToThousandths(wanted) == CosWriter.ToThousandths(gray))
            return;
        gray = wanted;
        if (ink == TextInk.Gray)
        {
            content.Gray(gray);
            return;
        }

        var isInk = CosWriter.ToThousandths(1 - gray) > 0;
        if (overprints != isInk)
            content.State(isInk ? GraphicsStates.Overprint : GraphicsStates.Knockout);
        overprints = isInk;
        content.Ink(0, 0, 0, 1 - gray);
    }

    private void DrawRun(GlyphRun run, Sequence sequence, Page page)
    {
        var font = fonts.Of(run.Face);
        if (!fontsUsed.Contains(font))
        {
            fontsUsed.Add(font);
            steps.Add(new FontStep(font));
        }

        text.BeginRun(run, font, page.Paper.Height.Points - run.Origin.Y.Points);
        for (var rest = run.Glyphs.Span; !rest.IsEmpty;)
        {
            var cluster = Cluster.First(rest, run.Text);
            rest = rest[cluster.Glyphs.Length..];
            if (isTagged && sequence.Tag >= 0 && cluster.NeedsActualText)
            {
                // A span element of its own: where a span is only marked content within the sequence, readers lose
                // the rest of the sequence.
                End();
                var actualText = cluster.Text.ToString();
                steps.Add(new SpanStep(sequence.Tag, actualText));
                content.BeginSpan(sequences++, sequence.Language, actualText);
                text.Show(content, cluster);
                text.EndText(content);
                content.EndMarkedContent();
            }
            else
            {
                Begin(sequence, page);
                text.Show(content, cluster);
            }
        }

        text.EndRun(content);
    }

    private void DrawPath(PathMark path, Length pageHeight)
    {
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    var (mx, my) = Next();
                    content.Move(mx, my);
                    break;
                case PathVerb.Line:
                    var (lx, ly) = Next();
                    content.Line(lx, ly);
                    break;
                case PathVerb.Curve:
                    var (x1, y1) = Next();
                    var (x2, y2) = Next();
                    var (x3, y3) = Next();
                    content.Curve(x1, y1, x2, y2, x3, y3);
                    break;
                case PathVerb.Close:
                    content.ClosePath();
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        content.Fill();

        (double X, double Y) Next()
        {
            var point = path.Points[next++];
            return (point.X.Points, (pageHeight - point.Y).Points);
        }
    }

    /// <summary>What marks must share to stand in one sequence of marked content.</summary>
    private readonly record struct Sequence(int Tag, ArtifactKind Artifact, string? Language);
}

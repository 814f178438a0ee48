using System.Diagnostics;
using SkiaSharp;
using Watch.Fonts;
using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Raster;

/// <summary>Draws marks on a canvas with the point as its unit.</summary>
internal static class MarkDrawing
{
    public static void Draw(Mark mark, SKCanvas canvas, Func<FontFace, SKTypeface> typefaceOf)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Ink(mark.Gray), Style = SKPaintStyle.Fill };
        switch (mark)
        {
            case GlyphRun run:
                DrawGlyphs(run, canvas, paint, typefaceOf(run.Face));
                break;
            case RuleMark rule:
                canvas.DrawRect(Rect(rule.Box), paint);
                break;
            case PathMark path:
                using (var outline = Outline(path))
                    canvas.DrawPath(outline, paint);
                break;
            case PictureMark picture:
                DrawPicture(picture, canvas, paint);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void DrawGlyphs(GlyphRun run, SKCanvas canvas, SKPaint paint, SKTypeface typeface)
    {
        if (run.Glyphs.Length == 0)
            return;
        // Unhinted and at subpixel positions, so that each glyph is where the line breaker put it at any resolution.
        using var font = new SKFont(typeface, (float)run.Size.Points, (float)run.HorizontalScale)
        {
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
            BaselineSnap = false,
        };
        using var builder = new SKTextBlobBuilder();
        var buffer = builder.AllocatePositionedRun(font, run.Glyphs.Length);
        var pen = 0.0;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs.Span[i];
            buffer.Glyphs[i] = glyph.Id;
            buffer.Positions[i] = new((float)(pen + glyph.XOffset), (float)-glyph.YOffset);
            pen += glyph.Advance;
        }

        using var blob = builder.Build();
        canvas.Save();
        canvas.Translate((float)run.Origin.X.Points, (float)run.Origin.Y.Points);
        if (run.Rotation != Rotation.None)
            canvas.RotateDegrees(run.Rotation == Rotation.Left ? -90 : 90);
        canvas.DrawText(blob, 0, 0, paint);
        canvas.Restore();
    }

    private static SKPath Outline(PathMark path)
    {
        using var outline = new SKPathBuilder { FillType = SKPathFillType.Winding };
        var next = 0;
        SKPoint Next() => Point(path.Points[next++]);
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    outline.MoveTo(Next());
                    break;
                case PathVerb.Line:
                    outline.LineTo(Next());
                    break;
                case PathVerb.Curve:
                    outline.CubicTo(Next(), Next(), Next());
                    break;
                case PathVerb.Close:
                    outline.Close();
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return outline.Detach();
    }

    private static void DrawPicture(PictureMark mark, SKCanvas canvas, SKPaint paint)
    {
        var picture = mark.Picture;
        var info = new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var image = SKImage.FromPixelCopy(info, PictureSamples.Gray(picture), picture.Width);
        paint.Color = SKColors.Black;
        canvas.DrawImage(image, Rect(mark.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
    }

    private static SKColor Ink(double gray)
    {
        var level = (byte)Math.Round(255 * Math.Clamp(gray, 0, 1));
        return new(level, level, level);
    }

    private static SKPoint Point(Point point) => new((float)point.X.Points, (float)point.Y.Points);

    private static SKRect Rect(Box box) => SKRect.Create((float)box.X.Points, (float)box.Y.Points, (float)box.Width.Points, (float)box.Height.Points);
}

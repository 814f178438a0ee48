using Watch.Documents;
using Watch.Fonts;
using Watch.Images;
using Watch.Languages;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Cover;

/// <summary>Sets a printed cover. Its grounds run over the whole sheet: dark above, where the title stands, on the spine too, and the text of the back; light
/// below, with the publisher and the bar code.</summary>
public static class SheetTypesetter
{
    private const double White = 1, Black = 0;

    // In points.
    private const double TextSize = 11, LeastTextSize = 8, TextLeading = 1.38;
    private const double MostSpineType = 15, LeastSpineType = 7;
    private const double ParagraphGap = 0.6;

    // Of a bar code, in points: the height of its digits is 2.75 mm.
    private const double BarHeight = 22.85 * 72 / 25.4 - 5 * BarCode.Module;
    private const double DigitHeight = 2.75 * 72 / 25.4;
    private const double LabelSize = 7.5;

    /// <summary>Sets the sheet.</summary>
    /// <param name="reports">The reports of the volume, in any order.</param>
    /// <param name="picture">Of the front; null for a cover of type alone.</param>
    /// <returns>The sheet as a page of artifacts, and whether its spine has type.</returns>
    public static (Page Page, bool HasSpineType) Set(CorpusSettings settings, IReadOnlyList<ReportMetadata> reports, FontSet fonts, CoverSheet sheet, CoverMatter matter, Picture? picture)
    {
        using var shaper = new Shaper(fonts);
        var language = Language.Of(settings.Language);
        var front = CoverTypesetter.Front(settings, reports, fonts, shaper, picture, new(sheet.Panel, sheet.Height), withGrounds: false);
        var (dark, light) = CoverTypesetter.Grounds(picture is not null);
        var (darkFoot, lightHead) = (sheet.Back.Y + sheet.Height * dark, sheet.Back.Y + sheet.Height * light);
        var marks = new List<Mark>();
        if (picture is not null)
            marks.AddRange(front.OfType<PictureMark>().Select(m => m.Move(sheet.Front.X, sheet.Front.Y)));
        marks.AddRange(Grounds(sheet, darkFoot, lightHead, picture is not null, Math.Min(CoverTypesetter.LightGround, 1 - matter.LeastTint)));
        marks.AddRange(front.Where(m => m is not PictureMark).Select(m => m.Move(sheet.Front.X, sheet.Front.Y)));
        var spine = Spine(settings, fonts, shaper, language, sheet, matter.Pages, darkFoot, lightHead).ToList();
        marks.AddRange(spine);
        marks.AddRange(Back(settings, fonts, shaper, language, sheet, matter, darkFoot));
        // What is nearly white is white where the press prints no such tint.
        return (new(new Folio(1, FolioStyle.Arabic), sheet.Paper, [.. marks.Select(m => m.Gray > 1 - matter.LeastTint ? m with { Gray = White } : m)], [], null), spine.Count > 0);
    }

    private static IEnumerable<Mark> Grounds(CoverSheet sheet, Length darkFoot, Length lightHead, bool hasPicture, double lightGround)
    {
        var (left, right) = (-sheet.Bleed, sheet.Paper.Width + sheet.Bleed);
        var (top, bottom) = (-sheet.Bleed, sheet.Paper.Height + sheet.Bleed);
        yield return Ground(left, top, right, darkFoot, CoverTypesetter.DarkGround);
        yield return Ground(left, lightHead, right, bottom, lightGround);
        // Beside a picture the light ground reaches up to the dark one, and on to where the front begins.
        if (hasPicture)
            yield return Ground(left, darkFoot, sheet.Front.X, lightHead, lightGround);
    }

    private static RuleMark Ground(Length left, Length top, Length right, Length bottom, double gray) =>
        new() { Artifact = ArtifactKind.Layout, Gray = gray, Box = new(left, top, right - left, bottom - top) };

    /// <summary>The title on the dark part and the publisher on the light one; nothing where the house allows no type, or the spine is too thin for it.</summary>
    private static IEnumerable<Mark> Spine(CorpusSettings settings, FontSet fonts, Shaper shaper, Language language, CoverSheet sheet, int pages, Length darkFoot, Length lightHead)
    {
        var room = sheet.Spine - Length.Pt(sheet.House.SpineSafety * 2);
        var style = new CoverStyle(RunStyles.Shaping(fonts.Text.Regular, "lnum,pnum", language), Length.Pt(MostSpineType), Length.Pt(LeastSpineType), 1.1);
        var capitals = new CoverStyle(RunStyles.Shaping(fonts.Text.Regular, "smcp,c2sc,onum,pnum,-liga,-clig", language), Length.Pt(MostSpineType), Length.Pt(LeastSpineType), 1, 0.08);
        // From descent to the height of capitals.
        var most = Length.Min(Length.Pt(MostSpineType), room / (style.CapHeight + style.Depth));
        if (pages < sheet.House.SpineTypeFrom || most < Length.Pt(LeastSpineType))
            return [];
        var inset = Length.Pt(Math.Max(sheet.House.Safety, 24));
        var (head, foot) = (sheet.Back.Y + inset, sheet.Back.Y + sheet.Height - inset);
        var gap = Length.Pt(12);
        return Text(style with { Size = most }, settings.Title, head, darkFoot - gap, atEnd: false, CoverTypesetter.OnDark)
            .Concat(Text(capitals with { Size = Length.Max(most * 0.8, Length.Pt(LeastSpineType)) }, settings.Publisher ?? "", lightHead + gap, foot, atEnd: true, CoverTypesetter.OnLight));

        IEnumerable<Mark> Text(CoverStyle text, string words, Length from, Length to, bool atEnd, double gray)
        {
            if (string.IsNullOrWhiteSpace(words))
                return [];
            var type = new CoverType(shaper, to - from);
            var set = type.Fit(text, words, room);
            // Set as if upright and then turned about the centre line of the spine.
            var lines = set.Lines.Select((line, i) => (Runs: type.Line(text, line, set.Size, default, gray).OfType<GlyphRun>().ToList(), Below: set.Leading * i)).Where(line => line.Runs.Count > 0).ToList();
            var middle = sheet.SpineLeft + sheet.Spine / 2;
            // The first baseline, so that capitals and last baseline are as far from the folds.
            var rise = (set.Size * text.CapHeight - set.Drop) / 2;
            return lines.SelectMany(line => line.Runs.Select(run => language.SpineReadsUp
                ? run with { Rotation = Rotation.Left, Origin = new(middle + rise + line.Below, (atEnd ? to : from + WidthOf(line.Runs)) - run.Origin.X) }
                : run with { Rotation = Rotation.Right, Origin = new(middle - rise - line.Below, (atEnd ? to - WidthOf(line.Runs) : from) + run.Origin.X) }));
        }

        static Length WidthOf(List<GlyphRun> runs) => runs[^1].Left + runs[^1].Width;
    }

    private static IEnumerable<Mark> Back(CorpusSettings settings, FontSet fonts, Shaper shaper, Language language, CoverSheet sheet, CoverMatter matter, Length darkFoot)
    {
        var margin = Length.Max(CoverTypesetter.Margin * (sheet.Panel / CoverTypesetter.Paper.Width), Length.Pt(sheet.House.Safety));
        var measure = sheet.Panel - margin * 2;
        var (left, top) = (sheet.Back.X + margin, sheet.Back.Y + sheet.Height * (54.0 / 640));
        var type = new CoverType(shaper, measure);
        var style = new CoverStyle(RunStyles.Shaping(fonts.Text.Regular, "onum,pnum", language), Length.Pt(TextSize), Length.Pt(LeastTextSize), TextLeading);
        foreach (var mark in Paragraphs(type, style, matter.Text, new(left, top), darkFoot - top - margin))
            yield return mark;

        var foot = sheet.Back.Y + sheet.Height - Length.Pt(Math.Max(sheet.House.BarCode.FromEdge, sheet.House.Safety));
        var codeWidth = matter.Isbn is null ? Length.Zero : CodeWidth(matter.Price);
        if (matter.Isbn is { } isbn)
        {
            var corner = new Point(sheet.Back.X + sheet.Panel - Length.Pt(Math.Max(sheet.House.BarCode.FromEdge, sheet.House.Safety)) - codeWidth, foot);
            foreach (var mark in Code(fonts, shaper, language, isbn, matter.Price, corner))
                yield return mark;
        }

        // A line on the series, beside the bar code.
        if (settings.Series is { } series)
        {
            var beside = new CoverType(shaper, measure - codeWidth);
            var words = beside.Fit(new(RunStyles.Shaping(fonts.Text.Regular, "smcp,c2sc,onum,pnum,-liga,-clig", language), Length.Pt(10), Length.Pt(7), 1.2, 0.1), series, Length.Pt(60));
            for (var i = 0; i < words.Lines.Count; i++)
            {
                foreach (var mark in beside.Line(words.Style, words.Lines[i], words.Size, new(left, foot - words.Drop + words.Leading * i), CoverTypesetter.OnLight))
                    yield return mark;
            }
        }
    }

    /// <summary>The paragraphs at the largest size at which they have room, with a little white between them.</summary>
    private static IEnumerable<Mark> Paragraphs(CoverType type, CoverStyle style, IReadOnlyList<string> paragraphs, Point corner, Length room)
    {
        if (paragraphs.Count == 0)
            yield break;
        IReadOnlyList<CoverText> set;
        for (var size = style.Size; ; size *= 0.96)
        {
            var sized = style with { Size = size };
            set = [.. paragraphs.Select(words => type.Fit(sized, words, Length.Pt(1_000_000)))];
            var height = set.Aggregate(Length.Zero, (sum, text) => sum + text.Leading * (text.Lines.Count + ParagraphGap));
            if (height <= room || size < style.Legible)
                break;
        }

        var baseline = corner.Y + set[0].Size * style.CapHeight;
        foreach (var text in set)
        {
            foreach (var line in text.Lines)
            {
                foreach (var mark in type.Line(style, line, text.Size, new(corner.X, baseline), CoverTypesetter.OnDark))
                    yield return mark;
                baseline += text.Leading;
            }

            baseline += text.Leading * ParagraphGap;
        }
    }

    private static Length CodeWidth(string? price) => Length.Pt(BarCode.Module) * (BarCode.QuietLeft + BarCode.Width
        + (price is null ? BarCode.QuietRight : BarCode.AddOnGap + BarCode.AddOnWidth + BarCode.QuietAddOn));

    /// <summary>The bar code of a book on a white field, with its number above it and its digits below.</summary>
    /// <param name="corner">The bottom left corner of the field.</param>
    private static IEnumerable<Mark> Code(FontSet fonts, Shaper shaper, Language language, string isbn, string? price, Point corner)
    {
        var digits = string.Concat(isbn.Where(char.IsAsciiDigit));
        var module = Length.Pt(BarCode.Module);
        var face = new CoverStyle(RunStyles.Shaping(fonts.Sans.Regular, "lnum,tnum", language), Length.Pt(LabelSize), Length.Pt(LabelSize), 1);
        var digitSize = Length.Pt(DigitHeight / face.CapHeight);
        var (width, label) = (CodeWidth(price), Length.Pt(LabelSize * 1.6));
        var field = label + Length.Pt(BarHeight) + module * 5 + Length.Pt(DigitHeight + 4);
        yield return Ground(corner.X, corner.Y - field, corner.X + width, corner.Y, White);
        var (left, head) = (corner.X + module * BarCode.QuietLeft, corner.Y - field + label);
        yield return BarCode.Draw(BarCode.OfEan13(digits), new(left, head), module, Length.Pt(BarHeight));
        var type = new CoverType(shaper, width);
        foreach (var mark in type.Line(face, "ISBN " + isbn, type.FitLine(face, "ISBN " + isbn).Size, new(left, head - Length.Pt(3)), Black))
            yield return mark;
        var baseline = head + Length.Pt(BarHeight + DigitHeight + 2);
        // The first digit stands before the bars, the others under their own.
        foreach (var (start, from, to) in new[] { (-9, 0, 1), (4, 1, 7), (50, 7, 13) })
        {
            for (var i = from; i < to; i++)
            {
                foreach (var mark in type.Line(face, digits[i].ToString(), digitSize, new(left + module * (start + 7 * (i - from)), baseline), Black))
                    yield return mark;
            }
        }

        if (price is null)
            yield break;
        // Its digits stand above its bars, which end with the others.
        var addOn = left + module * (BarCode.Width + BarCode.AddOnGap);
        var addOnHead = head + Length.Pt(DigitHeight + 2);
        yield return BarCode.Draw(BarCode.OfEan5(price), new(addOn, addOnHead), module, Length.Pt(BarHeight) + module * 5 - Length.Pt(DigitHeight + 2));
        for (var i = 0; i < price.Length; i++)
        {
            foreach (var mark in type.Line(face, price[i].ToString(), digitSize, new(addOn + module * (4 + 9 * i), head + Length.Pt(DigitHeight - 1)), Black))
                yield return mark;
        }
    }
}

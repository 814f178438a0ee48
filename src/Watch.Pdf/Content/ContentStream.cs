using System.Diagnostics;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>Writes a content stream, with one method for each operator (ISO 32000-1, Annex A). Lengths are in points,
/// measured from the bottom left corner to the right and up.</summary>
internal sealed class ContentStream(bool pretty)
{
    private readonly CosWriter writer = new(pretty);

    public ReadOnlySpan<byte> Written => writer.Written;

    public void Clear() => writer.Clear();

    /// <summary>Save the graphics state (q).</summary>
    public void Save() => writer.Raw("q\n"u8);

    /// <summary>Restore the graphics state (Q).</summary>
    public void Restore() => writer.Raw("Q\n"u8);

    /// <summary>Map the unit square to a rectangle, rotated and mirrored by an Exif orientation (cm).</summary>
    /// <param name="orientation">The Exif orientation, 1 to 8.</param>
    public void Place(double x, double y, double width, double height, int orientation)
    {
        var (right, top) = (x + width, y + height);
        var (a, b, c, d, e, f) = orientation switch
        {
            1 => (width, 0.0, 0.0, height, x, y),
            2 => (-width, 0, 0, height, right, y),
            3 => (-width, 0, 0, -height, right, top),
            4 => (width, 0, 0, -height, x, top),
            5 => (0, -height, -width, 0, right, top),
            6 => (0, -height, width, 0, x, top),
            7 => (0, height, width, 0, x, y),
            8 => (0, height, -width, 0, right, y),
            _ => throw new UnreachableException(),
        };
        writer.Real(a).Real(b).Real(c).Real(d).Real(e).Real(f).Raw(" cm\n"u8);
    }

    /// <summary>Paint an external object (Do).</summary>
    public void Paint(ReadOnlySpan<byte> name, int number) => writer.Name(name, number).Raw(" Do\n"u8);

    /// <summary>Set the gray level for fills, from 0 for black to 1 for white (g).</summary>
    public void Gray(double level) => writer.Real(level).Raw(" g\n"u8);

    /// <summary>Set the inks for fills, from 0 for none to 1 for full (k).</summary>
    public void Ink(double cyan, double magenta, double yellow, double black) => writer.Real(cyan).Real(magenta).Real(yellow).Real(black).Raw(" k\n"u8);

    /// <summary>Set the colour space for strokes, of one component, to full (CS, SCN).</summary>
    public void StrokeInk(ReadOnlySpan<byte> space, double amount) => writer.Name(space).Raw(" CS\n"u8).Real(amount).Raw(" SCN\n"u8);

    /// <summary>Set the parameters of a dictionary (gs).</summary>
    public void State(int number) => writer.Name("GS"u8, number).Raw(" gs\n"u8);

    /// <summary>Set the line width (w).</summary>
    public void LineWidth(double width) => writer.Real(width).Raw(" w\n"u8);

    /// <summary>Stroke the path (S).</summary>
    public void Stroke() => writer.Raw("S\n"u8);

    /// <summary>Begin a subpath (m).</summary>
    public void Move(double x, double y) => writer.Real(x).Real(y).Raw(" m\n"u8);

    /// <summary>Append a straight line (l).</summary>
    public void Line(double x, double y) => writer.Real(x).Real(y).Raw(" l\n"u8);

    /// <summary>Append a cubic Bézier curve (c).</summary>
    public void Curve(double x1, double y1, double x2, double y2, double x3, double y3) =>
        writer.Real(x1).Real(y1).Real(x2).Real(y2).Real(x3).Real(y3).Raw(" c\n"u8);

    /// <summary>Close the subpath (h).</summary>
    public void ClosePath() => writer.Raw("h\n"u8);

    /// <summary>Append a rectangle with a given bottom left corner (re).</summary>
    public void Rectangle(double x, double y, double width, double height) =>
        writer.Real(x).Real(y).Real(width).Real(height).Raw(" re\n"u8);

    /// <summary>Fill the current path, nonzero winding rule (f).</summary>
    public void Fill() => writer.Raw("f\n"u8);

    /// <summary>Begin a text object (BT).</summary>
    public void BeginText() => writer.Raw("BT\n"u8);

    /// <summary>End a text object (ET).</summary>
    public void EndText() => writer.Raw("ET\n"u8);

    /// <summary>Set the font and its size in points (Tf).</summary>
    public void Font(int number, double size) => writer.Name("F"u8, number).Real(size).Raw(" Tf\n"u8);

    /// <summary>Set the horizontal scaling, in per cent (Tz).</summary>
    public void HorizontalScaling(double percent) => writer.Real(percent).Raw(" Tz\n"u8);

    /// <summary>Set the character spacing, before horizontal scaling (Tc).</summary>
    public void CharacterSpacing(double spacing) => writer.Real(spacing).Raw(" Tc\n"u8);

    /// <summary>Set the text rise (Ts).</summary>
    public void Rise(double rise) => writer.Real(rise).Raw(" Ts\n"u8);

    /// <summary>Move to the start of the next line, relative to the start of this one, in thousandths of a point (Td).</summary>
    public void NextLine(long right, long up) => writer.Thousandths(right).Thousandths(up).Raw(" Td\n"u8);

    /// <summary>Set the text matrix: upright, or rotated a quarter turn (Tm).</summary>
    public void TextAxes(Rotation rotation) => writer.Raw(rotation switch
    {
        Rotation.Left => "0 1 -1 0 0 0 Tm\n"u8,
        Rotation.Right => "0 -1 1 0 0 0 Tm\n"u8,
        _ => "1 0 0 1 0 0 Tm\n"u8,
    });

    /// <summary>Begin an array of strings and adjustments (TJ).</summary>
    public void BeginStrings() => writer.BeginArray();

    /// <summary>Within TJ: show glyphs, with two bytes for each code.</summary>
    public void String(ReadOnlySpan<byte> codes)
    {
        if (pretty)
            writer.Hexadecimal(codes);
        else
            writer.Literal(codes);
    }

    /// <summary>Within TJ: move the pen to the left, in thousandths of the em.</summary>
    public void Adjust(double amount) => writer.Real(amount);

    /// <summary>End the array of strings and adjustments (TJ).</summary>
    public void EndStrings() => writer.EndArray().Raw("TJ\n"u8);

    /// <summary>Begin a marked-content sequence that belongs to the structure tree (BDC).</summary>
    /// <param name="language">The language tag (BCP 47), where it differs from that of the structure element; else null.</param>
    public void BeginMarkedContent(ReadOnlySpan<byte> type, int id, string? language)
    {
        writer.Name(type).BeginProperties().Key("MCID"u8).Integer(id);
        if (language is not null)
            writer.Key("Lang"u8).Text(language);
        writer.EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin a marked-content sequence whose text differs from its glyphs' (BDC; 14.9.4). Its structure
    /// element has the text too, but readers that extract text from the page alone look only here.</summary>
    public void BeginSpan(int id, string? language, string actualText)
    {
        writer.Name("Span"u8).BeginProperties().Key("MCID"u8).Integer(id);
        if (language is not null)
            writer.Key("Lang"u8).Text(language);
        writer.Key("ActualText"u8).Text(actualText).EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin a running head or a folio (BDC; 14.8.2.2).</summary>
    /// <param name="isHead">Whether it is in the upper half of the page.</param>
    public void BeginPagination(bool isHead, PdfBox box)
    {
        writer.Name("Artifact"u8).BeginProperties().Type("Pagination"u8)
            .Key("Subtype"u8).Name(isHead ? "Header"u8 : "Footer"u8)
            .Key("Attached"u8).BeginArray().Name(isHead ? "Top"u8 : "Bottom"u8).EndArray()
            .Key("BBox"u8);
        box.Write(writer);
        writer.EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin an artifact of layout (BDC; 14.8.2.2).</summary>
    public void BeginLayoutArtifact() =>
        writer.Name("Artifact"u8).BeginProperties().Type("Layout"u8).EndProperties().Raw("BDC\n"u8);

    /// <summary>End the marked-content sequence (EMC).</summary>
    public void EndMarkedContent() => writer.Raw("EMC\n"u8);
}

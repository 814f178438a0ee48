using System.Diagnostics;
using Watch.Documents;
using Watch.Pdf.Cos;
using Watch.Typesetting.LineBreaking;

namespace Watch.Pdf.Content;

/// <summary>A page's content: one method an operator (ISO 32000-1, Annex A). Lengths are in points, from the bottom
/// left corner, to the right and up.</summary>
internal sealed class ContentStream(bool pretty)
{
    private readonly CosWriter writer = new(pretty);

    public ReadOnlySpan<byte> Written => writer.Written;

    public void Clear() => writer.Clear();

    /// <summary>Save the graphics state (q).</summary>
    public void Save() => writer.Raw("q\n"u8);

    /// <summary>Restore the graphics state (Q).</summary>
    public void Restore() => writer.Raw("Q\n"u8);

    /// <summary>Map the unit square to a rectangle, turned and mirrored as Exif numbers it (cm).</summary>
    /// <param name="orientation">1 to 8.</param>
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

    /// <summary>Set the gray level of what is filled, 0 black to 1 white (g).</summary>
    public void Gray(double level) => writer.Real(level).Raw(" g\n"u8);

    /// <summary>Begin a subpath (m).</summary>
    public void Move(double x, double y) => writer.Real(x).Real(y).Raw(" m\n"u8);

    /// <summary>Append a straight line (l).</summary>
    public void Line(double x, double y) => writer.Real(x).Real(y).Raw(" l\n"u8);

    /// <summary>Append a cubic Bézier curve (c).</summary>
    public void Curve(double x1, double y1, double x2, double y2, double x3, double y3) =>
        writer.Real(x1).Real(y1).Real(x2).Real(y2).Real(x3).Real(y3).Raw(" c\n"u8);

    /// <summary>Close the subpath (h).</summary>
    public void ClosePath() => writer.Raw("h\n"u8);

    /// <summary>Append a rectangle, by its bottom left corner (re).</summary>
    public void Rectangle(double x, double y, double width, double height) =>
        writer.Real(x).Real(y).Real(width).Real(height).Raw(" re\n"u8);

    /// <summary>Fill the current path, nonzero winding rule (f).</summary>
    public void Fill() => writer.Raw("f\n"u8);

    /// <summary>Begin a text object (BT).</summary>
    public void BeginText() => writer.Raw("BT\n"u8);

    /// <summary>End a text object (ET).</summary>
    public void EndText() => writer.Raw("ET\n"u8);

    /// <summary>Set font and size (Tf).</summary>
    public void Font(int number, double size) => writer.Name("F"u8, number).Real(size).Raw(" Tf\n"u8);

    /// <summary>Set the horizontal scaling, in per cent (Tz).</summary>
    public void HorizontalScaling(double percent) => writer.Real(percent).Raw(" Tz\n"u8);

    /// <summary>Set the character spacing, before horizontal scaling (Tc).</summary>
    public void CharacterSpacing(double spacing) => writer.Real(spacing).Raw(" Tc\n"u8);

    /// <summary>Set the text rise (Ts).</summary>
    public void Rise(double rise) => writer.Real(rise).Raw(" Ts\n"u8);

    /// <summary>Start the next line, so far from the start of this one, in thousandths of a point (Td).</summary>
    public void NextLine(long right, long up) => writer.Thousandths(right).Thousandths(up).Raw(" Td\n"u8);

    /// <summary>Set the axes of text from the page's, or turned by a quarter to the left (Tm).</summary>
    public void TextAxes(bool turned) => writer.Raw(turned ? "0 1 -1 0 0 0 Tm\n"u8 : "1 0 0 1 0 0 Tm\n"u8);

    /// <summary>Begin showing strings with adjustments between them (TJ).</summary>
    public void BeginStrings() => writer.BeginArray();

    /// <summary>Within TJ: the codes of glyphs, two bytes each.</summary>
    public void String(ReadOnlySpan<byte> codes)
    {
        if (pretty)
            writer.Hexadecimal(codes);
        else
            writer.Literal(codes);
    }

    /// <summary>Within TJ: move the pen to the left, in thousandths of the em.</summary>
    public void Adjust(double amount) => writer.Real(amount);

    /// <summary>End showing strings (TJ).</summary>
    public void EndStrings() => writer.EndArray().Raw("TJ\n"u8);

    /// <summary>Begin a sequence of marked content that is part of the structure tree (BDC).</summary>
    /// <param name="language">BCP 47, where it is not the structure element's.</param>
    public void BeginMarkedContent(ReadOnlySpan<byte> type, int id, string? language)
    {
        writer.Name(type).BeginProperties().Key("MCID"u8).Integer(id);
        if (language is not null)
            writer.Key("Lang"u8).Text(language);
        writer.EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin a span whose text is not what its glyphs say (BDC; 14.9.4). Its structure element says the text
    /// too, but readers that take text from the page alone look here.</summary>
    public void BeginSpan(int id, string? language, string actualText)
    {
        writer.Name("Span"u8).BeginProperties().Key("MCID"u8).Integer(id);
        if (language is not null)
            writer.Key("Lang"u8).Text(language);
        writer.Key("ActualText"u8).Text(actualText).EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin a running head or foot (BDC; 14.8.2.2).</summary>
    /// <param name="isHead">Whether it stands in the page's upper half.</param>
    public void BeginPagination(bool isHead, PdfBox box)
    {
        writer.Name("Artifact"u8).BeginProperties().Type("Pagination"u8)
            .Key("Subtype"u8).Name(isHead ? "Header"u8 : "Footer"u8)
            .Key("Attached"u8).BeginArray().Name(isHead ? "Top"u8 : "Bottom"u8).EndArray()
            .Key("BBox"u8);
        box.Write(writer);
        writer.EndProperties().Raw("BDC\n"u8);
    }

    /// <summary>Begin what only belongs to the look of the page (BDC; 14.8.2.2).</summary>
    public void BeginLayoutArtifact() =>
        writer.Name("Artifact"u8).BeginProperties().Type("Layout"u8).EndProperties().Raw("BDC\n"u8);

    /// <summary>End the sequence of marked content (EMC).</summary>
    public void EndMarkedContent() => writer.Raw("EMC\n"u8);
}

using Watch.Documents.Settings;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>The boxes of a page for a press (ISO 32000-1, 14.11.2). The trimmed page keeps its place, with its corner at 0 0; what lies around it
/// has negative coordinates. All are rounded outwards to thousandths of a point, so that none cuts off what a smaller one holds.</summary>
internal readonly record struct PageBoxes(PdfBox Trim, PdfBox Bleed, PdfBox Media)
{
    /// <summary>From the trimmed edge to that of the sheet where marks are drawn, at least: room for marks of 6 mm beyond a bleed of 3.</summary>
    private const double Slug = 14 * 72 / 25.4;

    /// <summary>Beyond a wider bleed.</summary>
    private const double BeyondBleed = 11 * 72 / 25.4;

    public static PageBoxes Of(Page page, Bleed bleed, PrinterMarks marks)
    {
        var (width, height) = (page.Paper.Width.Points, page.Paper.Height.Points);
        var (left, right) = page.IsOnTheRight ? (bleed.Inner, bleed.Outer) : (bleed.Outer, bleed.Inner);
        var whole = new PdfBox(-left, -bleed.Foot, width + right, height + bleed.Head);
        var around = Math.Max(Slug, Math.Max(Math.Max(bleed.Head, bleed.Foot), Math.Max(left, right)) + BeyondBleed);
        var sheet = marks == PrinterMarks.None ? whole : new PdfBox(-around, -around, width + around, height + around);
        return new(Outwards(new(0, 0, width, height)), Outwards(whole), Outwards(sheet));
    }

    public void Write(CosWriter writer)
    {
        writer.Key("MediaBox"u8);
        Media.Write(writer);
        writer.Key("BleedBox"u8);
        Bleed.Write(writer);
        writer.Key("TrimBox"u8);
        Trim.Write(writer);
    }

    private static PdfBox Outwards(PdfBox box) => new(Down(box.Left), Down(box.Bottom), -Down(-box.Right), -Down(-box.Top));

    // What is a whole number of thousandths but for the error of a division stays.
    private static double Down(double value) => Math.Floor(value * 1000 + 1e-6) / 1000;
}

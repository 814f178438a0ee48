using Watch.Pdf.Metadata;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>Writes a typeset document as a PDF 1.7 (ISO 32000-1) that is archival (PDF/A-2a, ISO 19005-2) and
/// accessible (PDF/UA-1, ISO 14289-1), or as PDF/A-2u or PDF/A-3a where that is asked. The same document gives the same bytes.</summary>
public static class PdfWriter
{
    public static byte[] Write(TypesetDocument document, PdfInformation information, PdfOptions options)
    {
        using var output = new MemoryStream();
        Write(document, information, options, output);
        return output.ToArray();
    }

    /// <summary>Writes the PDF to a stream, page by page.</summary>
    public static void Write(TypesetDocument document, PdfInformation information, PdfOptions options, Stream output)
    {
        using var book = new PdfBooks([new PdfBook(output, document.Language, information, options)]);
        book.AddWhole(document);
        book.Finish(document.Outline);
    }
}

using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Watch.Tests.Support;

/// <summary>The text of a PDF as another program reads it.</summary>
public static class PdfText
{
    /// <summary>All that is no artifact, in the order of the content, with hyphenated words whole.</summary>
    public static string Tagged(byte[] pdf)
    {
        var text = new StringBuilder();
        using var read = PdfDocument.Open(pdf);
        foreach (var page in read.GetPages())
        {
            foreach (var element in page.GetMarkedContents().Where(e => !e.IsArtifact))
                Append(element, text);
        }

        return text.Replace("\u00AD", "").ToString();
    }

    private static void Append(MarkedContentElement element, StringBuilder text)
    {
        text.Append(InOrder(string.Concat(element.Letters.Select(l => l.Value))));
        foreach (var child in element.Children)
            Append(child, text);
    }

    /// <summary>Text in the order of the content as it was written: of right-to-left words the glyphs stand from left to
    /// right, as readers of PDFs expect them.</summary>
    public static string InOrder(string shown) => shown.Any(c => c is >= '\u0590' and <= '\u08FF')
        ? string.Join(' ', shown.Split(' ').Select(word => string.Concat(word.Reverse())))
        : shown;
}

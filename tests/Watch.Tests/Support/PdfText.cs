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
        foreach (var letter in element.Letters)
            text.Append(letter.Value);
        foreach (var child in element.Children)
            Append(child, text);
    }
}

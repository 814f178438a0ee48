using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Watch.Tests.Support;

/// <summary>The text of a tagged PDF in the order of its structure tree, as a screen reader says it (ISO 32000-1, 14.8.2.3).</summary>
public sealed class ReadingOrder
{
    private readonly PdfDocument document;
    private readonly Dictionary<IndirectReference, int> pages = [];
    private readonly List<(int Page, int Id)> order = [];

    private ReadingOrder(PdfDocument document)
    {
        this.document = document;
        var catalog = document.Structure.Catalog.CatalogDictionary;
        AddPages(catalog.Data["Pages"]);
        Walk(Dictionary(catalog.Data["StructTreeRoot"])!.Data["K"], null);
    }

    /// <summary>All that is tagged, with hyphenated words whole.</summary>
    public static string Of(byte[] pdf)
    {
        using var read = PdfDocument.Open(pdf);
        var reading = new ReadingOrder(read);
        var texts = new Dictionary<(int, int), string>();
        foreach (var page in read.GetPages())
        {
            foreach (var element in page.GetMarkedContents().Where(e => !e.IsArtifact))
                Add(page.Number, element, texts);
        }

        return string.Concat(reading.order.Select(texts.GetValueOrDefault)).Replace("\u00AD", "", StringComparison.Ordinal);
    }

    private static void Add(int page, MarkedContentElement element, Dictionary<(int, int), string> texts)
    {
        var text = new StringBuilder();
        foreach (var letter in element.Letters)
            text.Append(letter.Value);
        if (element.MarkedContentIdentifier >= 0)
            texts[(page, element.MarkedContentIdentifier)] = text.ToString();
        foreach (var child in element.Children)
            Add(page, child, texts);
    }

    private void AddPages(IToken node)
    {
        var dictionary = Dictionary(node)!;
        if (!dictionary.Data.TryGetValue("Kids", out var kids))
        {
            pages.Add(((IndirectReferenceToken)node).Data, pages.Count + 1);
            return;
        }

        foreach (var kid in ((ArrayToken)Resolve(kids)).Data)
            AddPages(kid);
    }

    /// <param name="page">Of the structure element around.</param>
    private void Walk(IToken token, IndirectReference? page)
    {
        switch (Resolve(token))
        {
            case NumericToken id:
                order.Add((pages[page!.Value], id.Int));
                break;
            case ArrayToken array:
                foreach (var kid in array.Data)
                    Walk(kid, page);
                break;
            case DictionaryToken dictionary:
                var own = dictionary.Data.TryGetValue("Pg", out var named) ? ((IndirectReferenceToken)named).Data : page;
                if (dictionary.Data.TryGetValue("MCID", out var mcid))
                    order.Add((pages[own!.Value], ((NumericToken)mcid).Int));
                else if (dictionary.Data.TryGetValue("K", out var kids))
                    Walk(kids, own);
                break;
        }
    }

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

    private DictionaryToken? Dictionary(IToken token) => Resolve(token) as DictionaryToken;
}

using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Watch.Tests.Edition;

/// <summary>A finished book as a reader of the file has it: what each page prints, by its printed number. Nothing of Watch is asked.</summary>
internal sealed partial class PrintedBook
{
    private PrintedBook(IReadOnlyList<PrintedPage> pages) => Pages = pages;

    public IReadOnlyList<PrintedPage> Pages { get; }

    public static PrintedBook Open(string file)
    {
        using var pdf = PdfDocument.Open(file);
        return new([.. pdf.GetPages().Select(Read)]);
    }

    /// <summary>The page that prints a number.</summary>
    public PrintedPage Numbered(string folio) => Pages.Single(p => p.Folio == folio);

    private static PrintedPage Read(Page page)
    {
        var contents = page.GetMarkedContents();
        var artifacts = contents.Where(c => c.IsArtifact).SelectMany(c => c.Letters).ToList();
        // Above the text and below it, and not what a table says again.
        var heads = Lines(artifacts).Where(l => Number().IsMatch(l.Text) || l.Text.Any(char.IsLetter)).ToList();
        var folio = heads.SelectMany(l => l.Parts).FirstOrDefault(p => Number().IsMatch(p));
        var head = string.Join(' ', heads.SelectMany(l => l.Parts).Where(p => p != folio));
        var text = new StringBuilder();
        foreach (var content in contents.Where(c => !c.IsArtifact))
            Append(content, text);
        return new(folio ?? "", head, text.Replace("\u00AD", "").ToString(), Lines([.. page.Letters]));
    }

    private static void Append(MarkedContentElement element, StringBuilder text)
    {
        // What leads elsewhere stands on a line of its own, so that figures of notes and pages do not run together.
        if (element.Tag is "Link" or "Span" or "H2")
            text.Append('\n');
        foreach (var letter in element.Letters)
            text.Append(letter.Value);
        foreach (var child in element.Children)
            Append(child, text);
    }

    /// <summary>Letters by their baselines, from the top down, and within a line the parts that stand apart.</summary>
    private static List<PrintedLine> Lines(IReadOnlyList<Letter> letters) =>
    [
        .. letters.GroupBy(l => Math.Round(l.StartBaseLine.Y, 1)).OrderByDescending(g => g.Key).Select(g =>
        {
            var parts = new List<string>();
            var (part, end) = (new StringBuilder(), double.NaN);
            foreach (var letter in g.OrderBy(l => l.StartBaseLine.X))
            {
                if (!double.IsNaN(end) && letter.StartBaseLine.X > end + letter.PointSize)
                {
                    parts.Add(part.ToString().Trim());
                    part.Clear();
                }

                part.Append(letter.Value);
                end = Math.Max(double.IsNaN(end) ? 0 : end, letter.EndBaseLine.X);
            }

            parts.Add(part.ToString().Trim());
            return new PrintedLine([.. parts.Where(p => p.Length > 0)]);
        }),
    ];

    [GeneratedRegex("^([0-9]+|[ivxlcdm]+)$")]
    private static partial Regex Number();
}

/// <param name="Folio">As printed; empty on a page that prints none.</param>
/// <param name="Head">The running head; empty on a page without.</param>
/// <param name="Text">All that is no artifact, in the order of the content.</param>
internal sealed record PrintedPage(string Folio, string Head, string Text, IReadOnlyList<PrintedLine> Lines);

/// <param name="Parts">What stands apart from each other on the line, from the left.</param>
internal sealed record PrintedLine(IReadOnlyList<string> Parts)
{
    public string Text => string.Join(' ', Parts);
}

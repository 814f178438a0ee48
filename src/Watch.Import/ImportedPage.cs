using System.Globalization;
using System.Text;

namespace Watch.Import;

/// <summary>The reports of a raw page as Markdown, in the order of the page, and the counts of its words.</summary>
public sealed record ImportedPage(IReadOnlyList<ImportedReport> Reports, TokenCount Tokens);

/// <param name="FileName"><c>report-002.md</c> by the masthead's number, else the title folded to <c>[a-z0-9-]</c>;
/// unique in the page.</param>
/// <param name="Markdown">The file's whole text, with LF line ends.</param>
public sealed record ImportedReport(string FileName, string Markdown);

/// <summary>Counts of a page's tokens by what they became. A token is a run of characters between white space; zero-width characters
/// alone are no token. Every token is counted exactly once.</summary>
/// <param name="Text">Tokens in the text of a report: titles, headings, paragraphs, notes.</param>
/// <param name="Fields">Tokens that became metadata or structure, by name.</param>
/// <param name="Diagnosed">Tokens left out with a diagnostic: teasers and repeated mastheads.</param>
public sealed record TokenCount(int Text, IReadOnlyList<FieldTokens> Fields, int Diagnosed)
{
    public int Total => Text + Fields.Sum(mapped => mapped.Tokens) + Diagnosed;

    /// <summary>The counts on one line, such as
    /// <c>812 tokens: 790 text, 12 fields (authors 5, date 3, number 4), 10 diagnosed</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Total} tokens: {Text} text, {Fields.Sum(mapped => mapped.Tokens)} fields");
        if (Fields.Count > 0)
            text.Append(" (").AppendJoin(", ", Fields).Append(')');
        text.Append(CultureInfo.InvariantCulture, $", {Diagnosed} diagnosed");
        return text.ToString();
    }
}

/// <param name="Field">A front matter key (<c>number</c>, <c>date</c>, <c>posted</c>, <c>authors</c>, <c>title</c>),
/// or the structure that a token marks: <c>section</c>, <c>break</c>, <c>quotation</c>, <c>notes-heading</c>.</param>
public sealed record FieldTokens(string Field, int Tokens)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field} {Tokens}");
}

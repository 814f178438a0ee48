using System.Diagnostics;
using System.Globalization;
using System.Text;
using Watch.Import.Lines;
using Watch.Import.Posts;

namespace Watch.Import.Writing;

/// <summary>Writes a draft as Markdown. A paragraph is one line, so that a diff shows changes by paragraph. Notes are at the end, with
/// each address on a line of its own.</summary>
internal static class ReportWriter
{
    private const string NoteIndent = "    ";

    public static string Write(Draft draft)
    {
        var text = new StringBuilder();
        WriteFrontMatter(draft, text);
        foreach (var block in draft.Body)
            text.Append('\n').Append(Write(block)).Append('\n');
        foreach (var set in draft.NoteSets)
        {
            foreach (var note in set.Notes)
                text.Append('\n').Append(Write(note, set)).Append('\n');
        }

        return text.ToString();
    }

    private static void WriteFrontMatter(Draft draft, StringBuilder text)
    {
        text.Append("---\n");
        if (draft.Number is { } number)
            text.Append(CultureInfo.InvariantCulture, $"number: {number}\n");
        if (draft.Title is { } title)
            WriteField("title", MarkdownOf(title.Text, draft));
        if (draft.Subtitle is { } subtitle)
            WriteField("subtitle", MarkdownOf(subtitle, draft));
        if (draft.ShortTitle is { } shortTitle)
            WriteField("short-title", MarkdownOf(shortTitle, draft));
        if (draft.Date is { } date)
            text.Append(CultureInfo.InvariantCulture, $"date: {date:yyyy-MM-dd}\n");
        if (draft.Posted is { } posted)
            text.Append(CultureInfo.InvariantCulture, $"posted: {posted:yyyy-MM-dd}\n");
        if (draft.Authors.Count > 0)
            text.Append("authors:\n");
        foreach (var author in draft.Authors)
        {
            text.Append("  - ");
            if (author.Given is { } given)
                text.Append("given: ").Append(YamlText.Scalar(given)).Append("\n    ");
            text.Append("family: ").Append(YamlText.Scalar(author.Family)).Append('\n');
            if (author.Affiliation is { } affiliation)
                text.Append("    affiliation: ").Append(YamlText.Scalar(affiliation)).Append('\n');
        }

        text.Append("---\n");

        void WriteField(string key, string value) =>
            text.Append(key).Append(": ").Append(YamlText.Scalar(value)).Append('\n');
    }

    private static string MarkdownOf(string title, Draft draft) =>
        MarkdownText.Line(Piece.Read(title, draft.NoteSets.Count > 0 ? draft.NoteSets[0] : NoteSet.None, inNote: false));

    private static string Write(DraftBlock block) => block switch
    {
        DraftHeading heading => $"{new string('#', heading.Level)} {MarkdownText.Heading(Piece.Read(heading.Text.Text, heading.Notes, inNote: false))}",
        DraftParagraph paragraph => Write(paragraph),
        DraftQuotation quotation => string.Join("\n>\n", quotation.Content.Select(paragraph => "> " + Write(paragraph))),
        DraftBreak => "***",
        _ => throw new UnreachableException(),
    };

    private static string Write(DraftParagraph paragraph) =>
        MarkdownText.Paragraph(Piece.Read(paragraph.Text.Text, paragraph.Notes, inNote: false));

    private static string Write(DraftNote note, NoteSet set) =>
        $"[^{note.Id}]: " + string.Join("\n\n" + NoteIndent, note.Content.Select(text => MarkdownText.Note(Piece.Read(text.Text, set, inNote: true), NoteIndent)));
}

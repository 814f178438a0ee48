using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>Divides a text into blocks: paragraphs, numbered headings, indented quotations, breaks.</summary>
internal static class BodyReader
{
    /// <param name="level">The level of the first kind of numbered headings. A second kind is one level deeper.</param>
    public static IReadOnlyList<DraftBlock> Read(IReadOnlyList<Prose> paragraphs, NoteSet notes, int level)
    {
        var blocks = new List<DraftBlock>();
        var numbered = paragraphs.Select(paragraph => NumberedLine.Read(paragraph.Text)).ToList();
        var margin = MarginOf(paragraphs);
        bool? outer = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (Ornament.IsBreak(paragraph.Text))
            {
                blocks.Add(new DraftBreak());
            }
            else if (numbered[i] is { IsHeading: true } heading && !IsListItem(i))
            {
                outer ??= heading.InParentheses;
                blocks.Add(new DraftHeading(level + (outer == heading.InParentheses ? 0 : 1), paragraph, notes));
            }
            else if (paragraph.Indent >= margin + 2)
            {
                var statement = new DraftParagraph(paragraph, notes);
                if (blocks is [.., DraftQuotation quotation])
                    blocks[^1] = new DraftQuotation([.. quotation.Content, statement]);
                else
                    blocks.Add(new DraftQuotation([statement]));
            }
            else
            {
                blocks.Add(new DraftParagraph(paragraph, notes));
            }
        }

        return blocks;

        // A heading has text below it. Adjacent numbered lines are a list.
        bool IsListItem(int i) =>
            i + 1 == paragraphs.Count
            || Ornament.IsBreak(paragraphs[i + 1].Text)
            || IsNeighbour(i, i + 1)
            || (i > 0 && IsNeighbour(i, i - 1));

        bool IsNeighbour(int i, int other) =>
            numbered[other] is { } neighbour && neighbour.InParentheses == numbered[i]!.InParentheses
            && Math.Abs(neighbour.Number - numbered[i]!.Number) == 1;
    }

    /// <summary>The indent that most paragraphs have.</summary>
    private static int MarginOf(IReadOnlyList<Prose> paragraphs) =>
        paragraphs.Where(paragraph => !Ornament.IsBreak(paragraph.Text))
            .GroupBy(paragraph => paragraph.Indent)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();
}

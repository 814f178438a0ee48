using System.Text;
using Watch.Documents;
using Watch.Epub.Markup;
using Watch.Languages;

namespace Watch.Epub.Pages;

/// <summary>Collects text and citations from a report, in reading order.</summary>
internal static class Contents
{
    /// <summary>The note references in title, subtitle, summary and body.</summary>
    public static IEnumerable<NoteReference> References(Report report)
    {
        var heads = new[] { report.Metadata.Title, report.Metadata.Subtitle, report.Metadata.Summary }.OfType<Leaf>();
        return heads.Concat(BlockTree.All(report.Body).SelectMany(BlockTree.LeavesOf)).SelectMany(leaf => References(leaf.Content));
    }

    /// <summary>The text on one line, without markup and note references.</summary>
    public static string Plain(IReadOnlyList<Inline> content, Report report)
    {
        var text = new StringBuilder();
        var marks = NoteMarks.In([content]);
        Append(content);
        return Xml.Clean(text.ToString()).Trim();

        void Append(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case Text joint when marks.IsJoint(joint):
                        break;
                    case Text run:
                        text.Append(run.Content);
                        break;
                    case Code code:
                        text.Append(code.Content);
                        break;
                    case NoteReference:
                        break;
                    case NoteMention mention:
                        text.Append(marks.Before(mention)).Append(report.Notes[mention.Note - 1].Label);
                        break;
                    case TargetMention mention:
                        text.Append(LabelOf(mention, report));
                        break;
                    case LineBreak:
                        text.Append(' ');
                        break;
                    default:
                        Append(Leaf.ChildrenOf(inline));
                        break;
                }
            }
        }
    }

    /// <summary>What is printed for a mention of a heading, table or figure.</summary>
    public static string LabelOf(TargetMention mention, Report report)
    {
        var words = Language.Of(report.Metadata.Language, report.Metadata.Words).Words;
        return report.LabelOf(mention, words.Table.InText, words.Figure.InText);
    }

    /// <summary>The title as one line; the slug for a title without text.</summary>
    public static string PlainTitle(Report report) =>
        Plain(report.Metadata.Title.Content, report) is { Length: > 0 } title ? title : report.Slug;

    public static IEnumerable<NoteReference> References(IReadOnlyList<Inline> content) =>
        content.SelectMany(inline => inline is NoteReference reference ? [reference] : References(Leaf.ChildrenOf(inline)));
}

using System.Diagnostics;
using System.Text;

namespace Watch.Documents;

/// <summary>A run of text that stands by itself: a title, a paragraph, a heading, a caption. The unit that positions
/// count in.</summary>
/// <param name="Number">Its place among the leaves of the body, or of its note, in reading order, from 0.</param>
public sealed record Leaf(int Number, IReadOnlyList<Inline> Content)
{
    /// <summary>What stands in the plain text for an inline that prints something generated.</summary>
    public const char Generated = '\uFFFC';

    /// <summary>The number of a leaf that no report holds.</summary>
    public const int Unnumbered = -1;

    /// <summary>The text that offsets count in: every text and code content as it is, a line break as LF, a note
    /// reference or any mention as one U+FFFC.</summary>
    public string PlainText => PlainTextOf(Content);

    public static string PlainTextOf(IReadOnlyList<Inline> content)
    {
        var text = new StringBuilder();
        Append(content, text);
        return text.ToString();
    }

    /// <summary>The text on one line and without what is generated, for outlines, running heads and catalogues.</summary>
    public static string OneLineOf(IReadOnlyList<Inline> content)
    {
        var text = PlainTextOf(content);
        if (text.Contains(Generated, StringComparison.Ordinal))
        {
            // The comma between two marks of notes goes with them.
            var marks = NoteMarks.In([content]);
            var said = new StringBuilder();
            Append(content, said, marks.IsJoint);
            text = said.Replace(" " + Generated + " ", " ").Replace(Generated.ToString(), "").ToString();
        }

        return string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many units of the plain text an inline takes.</summary>
    public static int LengthOf(Inline inline) => inline switch
    {
        Text text => text.Content.Length,
        Code code => code.Content.Length,
        NoteReference or NoteMention or TargetMention or LineBreak => 1,
        _ => ChildrenOf(inline).Sum(LengthOf),
    };

    /// <summary>The inlines that an inline holds; none for those that hold no others.</summary>
    public static IReadOnlyList<Inline> ChildrenOf(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Strong strong => strong.Content,
        Superscript superscript => superscript.Content,
        Subscript subscript => subscript.Content,
        Struck struck => struck.Content,
        SmallCaps smallCaps => smallCaps.Content,
        Foreign foreign => foreign.Content,
        Link link => link.Content,
        Abbreviation abbreviation => abbreviation.Content,
        IndexEntry entry => entry.Content,
        InternalLink link => link.Content,
        Locator locator => locator.Content,
        Text or Code or NoteReference or NoteMention or TargetMention or LineBreak => [],
        _ => throw new UnreachableException(),
    };

    private static void Append(IReadOnlyList<Inline> content, StringBuilder text, Func<Text, bool>? isLeftOut = null)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text run:
                    if (isLeftOut?.Invoke(run) != true)
                        text.Append(run.Content);
                    break;
                case Code code:
                    text.Append(code.Content);
                    break;
                case NoteReference or NoteMention or TargetMention:
                    text.Append(Generated);
                    break;
                case LineBreak:
                    text.Append('\n');
                    break;
                default:
                    Append(ChildrenOf(inline), text, isLeftOut);
                    break;
            }
        }
    }
}

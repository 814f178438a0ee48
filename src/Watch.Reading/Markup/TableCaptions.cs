using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Gives tables the paragraphs beside them that are their captions.</summary>
internal static class TableCaptions
{
    public const string Prefix = "Table: ";
    private const string ShortPrefix = ": ";

    /// <summary>Whether a text begins with a prefix that says what it is.</summary>
    public static bool BeginsWith(ContainerInline? text, string prefix) =>
        text?.FirstChild is LiteralInline literal && literal.Content.AsSpan().StartsWith(prefix);

    /// <summary>Whether a text could be a table's caption.</summary>
    public static bool IsMarked(ContainerInline? text) => BeginsWith(text, Prefix) || BeginsWith(text, ShortPrefix);

    /// <summary>Gives each table its caption. A caption that stands between two tables belongs to the one above, unless that has one.</summary>
    public static void Bind(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is TableBlock { IsBroken: false, Caption: null } table && (Take(container, i - 1) ?? Take(container, i + 1)) is var (caption, mark))
                (table.Caption, table.CaptionMark) = (caption, mark);
            if (container[i] is ContainerBlock inner)
                Bind(inner);
        }
    }

    /// <summary>Whether a paragraph is a table's caption, and read with it.</summary>
    public static bool IsBound(MarkdigBlock block) => block.GetData(typeof(TableCaptions)) is not null;

    private static (ParagraphBlock Caption, int Mark)? Take(ContainerBlock container, int index)
    {
        if (index < 0 || index >= container.Count || container[index] is not ParagraphBlock caption || MarkOf(caption) is not { } mark || IsBound(caption))
            return null;
        caption.SetData(typeof(TableCaptions), Prefix);
        return (caption, mark);
    }

    /// <summary>How long the mark is that makes a paragraph a table's caption: the word, or Pandoc's colon alone. Null for other paragraphs.</summary>
    private static int? MarkOf(ParagraphBlock paragraph) =>
        BeginsWith(paragraph.Inline, Prefix) ? Prefix.Length : BeginsWith(paragraph.Inline, ShortPrefix) ? ShortPrefix.Length : null;
}

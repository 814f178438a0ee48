using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Gives tables the paragraphs beside them that are their captions.</summary>
internal static class TableCaptions
{
    public const string Prefix = "Table: ";

    /// <summary>Whether a text begins with a prefix that says what it is.</summary>
    public static bool BeginsWith(ContainerInline? text, string prefix) =>
        text?.FirstChild is LiteralInline literal && literal.Content.AsSpan().StartsWith(prefix);

    /// <summary>Tells tables their captions, and captions that they are one. A caption that stands between two tables belongs
    /// to the one above, unless that has one.</summary>
    public static void Bind(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is TableBlock { IsBroken: false } table)
                table.Caption = Take(container, i - 1) ?? Take(container, i + 1);
            if (container[i] is ContainerBlock inner)
                Bind(inner);
        }
    }

    /// <summary>Whether a paragraph is a table's caption, and read with it.</summary>
    public static bool IsBound(MarkdigBlock block) => block.GetData(typeof(TableCaptions)) is not null;

    private static ParagraphBlock? Take(ContainerBlock container, int index)
    {
        if (index < 0 || index >= container.Count || container[index] is not ParagraphBlock caption || !BeginsWith(caption.Inline, Prefix) || IsBound(caption))
            return null;
        caption.SetData(typeof(TableCaptions), Prefix);
        return caption;
    }
}

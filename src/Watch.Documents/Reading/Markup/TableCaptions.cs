using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Documents.Reading.Markup;

/// <summary>Gives tables the paragraphs beside them that are their captions.</summary>
internal static class TableCaptions
{
    public const string Prefix = "Table: ";

    /// <summary>Whether a text begins with a prefix that says what it is.</summary>
    public static bool BeginsWith(ContainerInline? text, string prefix) =>
        text?.FirstChild is LiteralInline literal && literal.Content.AsSpan().StartsWith(prefix);

    /// <summary>Moves captions into their tables, before the rows, since that is where they are read. A caption that stands
    /// between two tables belongs to the one above, unless that has one.</summary>
    public static void Bind(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is TableBlock { IsBroken: false } table)
            {
                if (i > 0 && Take(container, i - 1, table))
                    i--;
                else if (i + 1 < container.Count)
                    Take(container, i + 1, table);
            }

            if (container[i] is ContainerBlock inner)
                Bind(inner);
        }
    }

    private static bool Take(ContainerBlock container, int index, TableBlock table)
    {
        if (container[index] is not ParagraphBlock caption || !BeginsWith(caption.Inline, Prefix))
            return false;
        container.RemoveAt(index);
        table.Insert(0, caption);
        table.Caption = caption;
        return true;
    }
}

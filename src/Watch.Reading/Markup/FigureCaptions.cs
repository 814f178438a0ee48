using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Markup;

/// <summary>Gives figures, which are pictures in paragraphs of their own, their captions: the paragraph that follows with "Figure: ", else the words
/// in the picture's brackets, as in Pandoc.</summary>
internal static class FigureCaptions
{
    public const string Prefix = "Figure: ";

    /// <summary>Set on a paragraph that is a caption without a mark, and on a picture whose words are one.</summary>
    private static readonly object IsCaption = new();

    /// <summary>Set on a picture whose words describe it and are no caption.</summary>
    private static readonly object IsDescription = new();

    /// <summary>The image that a paragraph is, if it is nothing else.</summary>
    public static LinkInline? ImageOf(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true } image
        && image.NextSibling is null or TrailingAttributes { NextSibling: null } ? image : null;

    /// <summary>Says that a paragraph is the caption of the figure before it.</summary>
    public static void Mark(ParagraphBlock paragraph) => paragraph.SetData(IsCaption, IsCaption);

    /// <summary>Says that the words of a picture only describe it.</summary>
    public static void MarkDescribed(LinkInline image) => image.SetData(IsDescription, IsDescription);

    /// <summary>How long the mark is that makes a paragraph a caption; null for a paragraph that is none.</summary>
    public static int? MarkOf(MarkdownObject? block) =>
        block is not ParagraphBlock paragraph ? null
        : paragraph.ContainsData(IsCaption) ? 0
        : TableCaptions.BeginsWith(paragraph.Inline, Prefix) ? Prefix.Length : null;

    /// <summary>Finds the pictures whose words are their captions.</summary>
    public static void Bind(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ParagraphBlock paragraph && ImageOf(paragraph) is { FirstChild: not null } image
                && !image.ContainsData(IsDescription) && !IsDecorative(image) && MarkOf(i + 1 < container.Count ? container[i + 1] : null) is null)
            {
                image.SetData(IsCaption, IsCaption);
            }

            if (container[i] is ContainerBlock inner)
                Bind(inner);
        }
    }

    /// <summary>Whether the words of a picture are its caption.</summary>
    public static bool IsOwnCaption(LinkInline image) => image.ContainsData(IsCaption);

    /// <summary>Whether something stands within words that say what a picture shows, which cite no notes.</summary>
    public static bool IsInDescription(Inline inline) => inline.FindParentOfType<LinkInline>().Any(l => l.IsImage && !IsOwnCaption(l));

    private static bool IsDecorative(LinkInline image) =>
        image.NextSibling is TrailingAttributes { Attributes.Classes: var classes } && classes.Contains("decorative");
}

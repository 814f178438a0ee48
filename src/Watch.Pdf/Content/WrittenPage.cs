using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>A page whose content stream is written, for every file that contains the page.</summary>
/// <param name="Steps">What the content requires of a file, in content order.</param>
/// <param name="Fonts">The fonts of the page in the order of first use.</param>
/// <param name="Pictures">The pictures of the page in the order of first use.</param>
internal sealed record WrittenPage(Page Page, EncodedStream Content, IReadOnlyList<PageStep> Steps, IReadOnlyList<EmbeddedFont> Fonts, IReadOnlyList<EmbeddedPicture> Pictures);

/// <summary>Something that a page's content requires of a file. The family is closed.</summary>
internal abstract record PageStep;

/// <summary>The page uses a font.</summary>
internal sealed record FontStep(EmbeddedFont Font) : PageStep;

/// <summary>The page uses a picture that the book has not used before.</summary>
internal sealed record PictureStep(EmbeddedPicture Picture, EncodedPicture Encoded) : PageStep;

/// <summary>The next marked-content sequence of the page belongs to a tag.</summary>
internal sealed record ContentStep(int Tag) : PageStep;

/// <summary>The next marked-content sequence of the page is a span within a tag, with actual text.</summary>
internal sealed record SpanStep(int Tag, string ActualText) : PageStep;

/// <summary>The page draws a part of a figure.</summary>
internal sealed record FigureStep(int Tag, PdfBox Box) : PageStep;

/// <summary>The page draws a mark with a link.</summary>
internal sealed record LinkStep(Mark Mark, PdfBox Box) : PageStep;

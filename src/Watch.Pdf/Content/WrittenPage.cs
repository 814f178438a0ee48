using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>A page whose content is written: what every file that has the page takes over.</summary>
/// <param name="Steps">What it asks of a file, in the order of the content.</param>
/// <param name="Fonts">In the order of first use.</param>
/// <param name="Pictures">In the order of first use.</param>
internal sealed record WrittenPage(Page Page, EncodedStream Content, IReadOnlyList<PageStep> Steps, IReadOnlyList<EmbeddedFont> Fonts, IReadOnlyList<EmbeddedPicture> Pictures);

/// <summary>What a page's content asks of a file. The kinds below are all there are.</summary>
internal abstract record PageStep;

/// <summary>A font is used on the page.</summary>
internal sealed record FontStep(EmbeddedFont Font) : PageStep;

/// <summary>A picture is used in the book for the first time.</summary>
internal sealed record PictureStep(EmbeddedPicture Picture, EncodedPicture Encoded) : PageStep;

/// <summary>The page's next sequence of marked content is a tag's.</summary>
internal sealed record ContentStep(int Tag) : PageStep;

/// <summary>The page's next sequence of marked content is that of a span within a tag, whose text is not what its glyphs say.</summary>
internal sealed record SpanStep(int Tag, string ActualText) : PageStep;

/// <summary>A part of a figure is drawn.</summary>
internal sealed record FigureStep(int Tag, PdfBox Box) : PageStep;

/// <summary>A mark leads somewhere.</summary>
internal sealed record LinkStep(Mark Mark, PdfBox Box) : PageStep;

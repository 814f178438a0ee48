using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>The style for text within a block. It has no space of its own, since the block has space around it. In notes
/// and cells text is no larger than the note or cell, and in cells it is ragged, as the cells are.</summary>
internal static class InnerStyle
{
    public static TypeStyle Of(TypeStyle style, Frame frame, PageDesign design)
    {
        var host = frame.Cell ?? (frame.Note > 0 ? design.Note : null);
        var inner = style with
        {
            SpaceAbove = Length.Zero,
            SpaceBelow = Length.Zero,
            Size = host is null ? style.Size : Length.Min(style.Size, host.Size),
            Leading = host?.Leading ?? style.Leading,
        };
        if (frame.Cell is not { } cell)
            return inner;
        return inner with
        {
            Alignment = style.Alignment == Alignment.Justified ? Alignment.Left : style.Alignment,
            Balanced = cell.Balanced,
            Hyphenated = cell.Hyphenated && style.Family != Family.Code,
        };
    }

    /// <summary>The indent of a paragraph that follows another.</summary>
    public static Length IndentOf(TypeStyle style, Frame frame, PageDesign design) =>
        Length.Max(style.FirstLineIndent, frame.Style is null ? Length.Zero : design.Body.FirstLineIndent);
}

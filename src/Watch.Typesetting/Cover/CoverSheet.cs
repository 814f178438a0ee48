using Watch.Documents.Houses;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Cover;

/// <summary>The measures of a printed cover: back, spine and front on one sheet, which is folded round the pages, or round boards.</summary>
/// <param name="Book">The trimmed page.</param>
public sealed record CoverSheet(Size Book, Length Spine, Binding Binding, HouseCover House)
{
    /// <summary>The printed sheet without its bleed. Of a case it includes the paper that is folded round the boards.</summary>
    public Size Paper => Binding == Binding.Paperback
        ? new(Book.Width * 2 + Spine, Book.Height)
        : new((Wrap + Panel + Hinge) * 2 + Spine, Height + Wrap * 2);

    /// <summary>What is printed beyond the sheet and cut off. A case is not cut.</summary>
    public Length Bleed => Binding == Binding.Paperback ? Length.Pt(House.Bleed) : Length.Zero;

    /// <summary>The width of the back or the front, between the fold and the edge of the book.</summary>
    public Length Panel => Book.Width + (Binding == Binding.Case ? Length.Pt(House.Overhang) : Length.Zero);

    /// <summary>The height of the bound book.</summary>
    public Length Height => Book.Height + (Binding == Binding.Case ? Length.Pt(House.Overhang * 2) : Length.Zero);

    /// <summary>The top left corner of the back, and of the front.</summary>
    public Point Back => new(Wrap, Wrap);

    public Point Front => new(Paper.Width - Wrap - Panel, Wrap);

    public Length SpineLeft => (Paper.Width - Spine) / 2;

    private Length Wrap => Binding == Binding.Case ? Length.Pt(House.Wrap) : Length.Zero;

    private Length Hinge => Binding == Binding.Case ? Length.Pt(House.Hinge) : Length.Zero;
}

/// <summary>What a printed cover says besides the title.</summary>
/// <param name="Text">Of the back, a paragraph each.</param>
/// <param name="Isbn">As it is written, with hyphens; null for a cover without a bar code.</param>
/// <param name="Price">Five digits beside the bar code: a currency and a price; null for none.</param>
/// <param name="Pages">Of the book.</param>
/// <param name="LeastTint">The lightest tint that the press can print, from 0 for white to 1 for full ink.</param>
public sealed record CoverMatter(IReadOnlyList<string> Text, string? Isbn, string? Price, int Pages, double LeastTint = 0);

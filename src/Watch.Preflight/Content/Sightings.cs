using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>Where something is painted.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Object">The stream whose content paints it; null on the page itself.</param>
/// <param name="Within">What that stream is, in words: "a form", "a pattern"; empty for the page.</param>
internal sealed record Place(int Page, Reference? Object, string Within);

/// <summary>A colour space that something is painted in.</summary>
/// <param name="Use">What is painted, in words.</param>
/// <param name="IsOverprinted">Whether it overprints in the mode that leaves zeros out.</param>
internal sealed record ColourSighting(Place Place, ColourSpace Space, string Use, bool IsOverprinted);

/// <summary>Type of one size.</summary>
internal sealed record TypeSighting(Place Place, FontRecord Font, double Size, Box Box, double? Ink, bool IsWhite, bool IsMixed);

/// <summary>A line, or an area that is as thin as one.</summary>
internal sealed record LineSighting(Place Place, double Width, Box Box);

/// <summary>A tint of one colour.</summary>
internal sealed record TintSighting(Place Place, double Percent, Box Box);

internal sealed record ImageSighting(Place Place, Map Image, bool IsInline, double Ppi, Box Box, ColourSpace? Space, bool IsLineArt);

/// <summary>The ink of something painted, in per cent.</summary>
internal sealed record InkSighting(Place Place, double Percent, string Use, Box Box);

/// <summary>A graphics state dictionary, a group, a soft mask or another resource that is used.</summary>
internal sealed record ResourceSighting(Place Place, string Kind, Map Resource);

/// <summary>A fault of content itself.</summary>
/// <param name="Kind">operator, syntax, nesting, resource, marked, inherited, image</param>
internal sealed record ContentFault(Place Place, string Kind, string Message);

/// <summary>Something painted, as far as a sketch of the page shows it.</summary>
/// <param name="Use">What is painted, in words.</param>
internal readonly record struct Sketched(string Use, Box Box, double? Ink);

/// <summary>What a page shows.</summary>
internal sealed class PageSightings(int page)
{
    private readonly HashSet<object> seen = [];

    public int Page { get; } = page;

    public List<ColourSighting> Colours { get; } = [];

    public List<TypeSighting> Type { get; } = [];

    public List<LineSighting> Lines { get; } = [];

    public List<TintSighting> Tints { get; } = [];

    public List<ImageSighting> Images { get; } = [];

    public List<InkSighting> Inks { get; } = [];

    /// <summary>The most ink where things lie over each other, in per cent, and where that is; null if it is not known.</summary>
    public (double Percent, Box Box)? Stacked { get; set; }

    public List<ResourceSighting> Resources { get; } = [];

    public List<ContentFault> Faults { get; } = [];

    /// <summary>The rectangles of what reaches the trim or beyond it.</summary>
    public List<(Place Place, Box Box)> Edges { get; } = [];

    /// <summary>All that is painted, in its order; null unless it is asked for.</summary>
    public List<Sketched>? Sketch { get; init; }

    /// <summary>Round all type that can be seen.</summary>
    public Box TypeBox { get; set; } = Box.None;

    /// <summary>Round all that is painted.</summary>
    public Box PaintBox { get; set; } = Box.None;

    public bool IsBlank => PaintBox.IsEmpty;

    /// <summary>The marked content identifiers, in order; and what is painted outside of all marks.</summary>
    public List<int> MarkedIdentifiers { get; } = [];

    /// <summary>Whether something is seen for the first time on this page.</summary>
    public bool IsNew(object what) => seen.Count < 200_000 && seen.Add(what);

    public void Fault(Place place, string kind, string message)
    {
        if (Faults.Count < 500 && IsNew((place, kind, message)))
            Faults.Add(new(place, kind, message));
    }
}

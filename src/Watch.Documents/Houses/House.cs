using Watch.Documents.Settings;

namespace Watch.Documents.Houses;

/// <summary>How the leaves of a book are held together.</summary>
public enum Binding
{
    Paperback,

    /// <summary>Between boards.</summary>
    Case,
}

/// <summary>A paper that a house prints on.</summary>
/// <param name="Least">The fewest pages of a book on it.</param>
/// <param name="Most">The most.</param>
/// <param name="Page">What each page adds to the spine, in points; null where the house tells the spine only with a template.</param>
/// <param name="Spine">What the spine has besides, in points.</param>
public sealed record HousePaper(string Name, Binding Binding, int Least = 1, int Most = int.MaxValue, double? Page = null, double Spine = 0);

/// <summary>A printing house and what it takes. Lengths are in points. It is made of a row of <see cref="HouseTable"/>.</summary>
/// <param name="Name">In lower case, as in <c>watch.yaml</c>.</param>
/// <param name="Source">Where its demands were read, and when.</param>
public sealed record House(string Name, string FullName, string Source)
{
    /// <summary>Which figures are not from the house's own pages; null for none.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>What its files claim.</summary>
    public required PrintStandard Standard { get; init; }

    public required Bleed Bleed { get; init; }

    /// <summary>Width and height of trimmed pages.</summary>
    public IReadOnlyList<(double Width, double Height)> Sizes { get; init; } = [];

    /// <summary>The least and the greatest trimmed page; null for none beside <see cref="Sizes"/>. With neither, sizes are not checked.</summary>
    public (double LeastWidth, double MostWidth, double LeastHeight, double MostHeight)? TrimRange { get; init; }

    /// <summary>In order of preference: the first is taken where the settings name none.</summary>
    public required IReadOnlyList<HousePaper> Papers { get; init; }

    /// <summary>The inner margin that a book of up to so many pages must have, in order.</summary>
    public required IReadOnlyList<(int Pages, double Width)> Gutters { get; init; }

    /// <summary>The white that every other edge must have. Running heads and folios count as type.</summary>
    public required double Margin { get; init; }

    public double LeastType { get; init; }

    /// <summary>The least weight of a line.</summary>
    public double LeastLine { get; init; }

    /// <summary>The lightest tint, from 0 for white to 1 for full ink.</summary>
    public double LeastTint { get; init; }

    /// <summary>The most ink on a spot, in per cent of the sum of all inks; null where nothing is asked.</summary>
    public double? MostInk { get; init; }

    /// <summary>The fewest pixels to an inch that a picture should have.</summary>
    public double LeastPixels { get; init; } = 300;

    /// <summary>Whether it counts blank pages at the end as faults, and folds no sections of its customers' choice.</summary>
    public bool RefusesBlanks { get; init; }

    /// <summary>Whether the last page of a book must be blank.</summary>
    public bool EndsBlank { get; init; }

    public required HouseCover Cover { get; init; }

    /// <summary>The paper of a name and binding; null where it has none.</summary>
    public HousePaper? Paper(string? name, Binding binding) => Papers.FirstOrDefault(p => p.Binding == binding && (name is null || p.Name == name));

    /// <summary>The inner margin that a book of so many pages must have.</summary>
    public double GutterOf(int pages)
    {
        foreach (var (most, width) in Gutters)
        {
            if (pages <= most)
                return width;
        }

        return Gutters.Count == 0 ? 0 : Gutters[^1].Width;
    }

    /// <summary>Whether it cuts pages to a size, within a tenth of a millimetre.</summary>
    public bool Trims(double width, double height)
    {
        const double tolerance = 0.1 * 72 / 25.4 + 0.01;
        return (Sizes.Count == 0 && TrimRange is null) || Sizes.Any(t => Math.Abs(t.Width - width) <= tolerance && Math.Abs(t.Height - height) <= tolerance)
            || (TrimRange is var (leastWidth, mostWidth, leastHeight, mostHeight)
                && width >= leastWidth - tolerance && width <= mostWidth + tolerance && height >= leastHeight - tolerance && height <= mostHeight + tolerance);
    }
}

/// <summary>What a house asks of covers. Lengths are in points.</summary>
public sealed record HouseCover
{
    /// <summary>Of a paperback.</summary>
    public required double Bleed { get; init; }

    /// <summary>The paper that is folded round a board.</summary>
    public required double Wrap { get; init; }

    /// <summary>The joint between board and spine.</summary>
    public required double Hinge { get; init; }

    /// <summary>How far a board reaches beyond the pages at head, foot and fore-edge.</summary>
    public double Overhang { get; init; } = 3 * 72 / 25.4;

    /// <summary>The white around type.</summary>
    public required double Safety { get; init; }

    /// <summary>The fewest pages of a book with type on its spine.</summary>
    public required int SpineTypeFrom { get; init; }

    /// <summary>The white on each side of the type on a spine.</summary>
    public required double SpineSafety { get; init; }

    /// <summary>Width and height of the place that is kept clear for a bar code, and its distance from the edges.</summary>
    public required (double Width, double Height, double FromEdge) BarCode { get; init; }
}

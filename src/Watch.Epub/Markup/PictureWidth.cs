using System.Globalization;
using System.Text;
using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>The widths that figures ask for, in per cent of the text width. Each is a class, so that no element needs a style attribute.</summary>
internal static class PictureWidth
{
    public static string? ClassOf(Figure figure) => HundredthsOf(figure) is { } width ? Name(width) : null;

    /// <summary>The rules of the style sheet; empty if no figure asks for a width.</summary>
    public static string Rules(IEnumerable<Figure> figures)
    {
        var rules = new StringBuilder();
        foreach (var width in figures.Select(HundredthsOf).OfType<int>().Distinct().Order())
            rules.Append(CultureInfo.InvariantCulture, $"\nfigure .{Name(width)} {{ width: {width}%; }}\n");
        return rules.ToString();
    }

    private static string Name(int width) => string.Create(CultureInfo.InvariantCulture, $"width-{width}");

    private static int? HundredthsOf(Figure figure) => figure.Width is { } width ? (int)Math.Clamp(Math.Round(width * 100), 1, 100) : null;
}

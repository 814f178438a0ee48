using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>The most ink of a shading (ISO 32000-1, 8.7.4.5), as far as it can be seen.</summary>
internal static class ShadingInk
{
    private const int Samples = 20;

    /// <summary>The most ink in per cent; null if the shading is of a kind whose colours are not known here.</summary>
    /// <param name="matrix">From the coordinates of the shading to the page's.</param>
    /// <param name="seen">Round what is seen of it.</param>
    /// <param name="margin">How much of what is seen, at either end, may be hidden by a shape, or too narrow to count.</param>
    public static double? Most(Map shading, ColourSpace space, in Matrix matrix, Box seen, double margin, Func<Map, byte[]> decode)
    {
        if (shading.Array("Coords")?.Numbers() is not { } coordinates || !(matrix is { B: 0, C: 0 } or { A: 0, D: 0 }))
            return null;
        var range = shading.Int("ShadingType") switch
        {
            2 when coordinates.Length == 4 => Axial(coordinates, matrix, seen),
            3 when coordinates.Length == 6 => Radial(coordinates, matrix, seen),
            _ => null,
        };
        if (range is not var (first, last))
            return null;
        var domain = shading.Array("Domain")?.Numbers() is { Length: 2 } said ? said : [0, 1];
        var functions = shading["Function"] is Sequence several ? several.Items.OfType<Map>().ToArray() : shading["Function"] is Map one ? [one] : [];
        double? most = null;
        for (var i = 0; i <= Samples; i++)
        {
            var part = first + ((last - first) * (margin + ((1 - (2 * margin)) * i / Samples)));
            var at = domain[0] + ((domain[1] - domain[0]) * part);
            var colour = functions.SelectMany(f => Value(f, at, decode, 0) ?? []).ToArray();
            if (colour.Length >= space.Components && space.InkOf(colour) is { } ink)
                most = Math.Max(most ?? 0, ink);
        }

        return most;
    }

    // How far along its axis what is seen reaches.
    private static (double First, double Last)? Axial(double[] c, in Matrix matrix, Box seen)
    {
        var (x0, y0) = matrix.Apply(c[0], c[1]);
        var (x1, y1) = matrix.Apply(c[2], c[3]);
        var (dx, dy) = (x1 - x0, y1 - y0);
        var square = (dx * dx) + (dy * dy);
        // With scales that differ, lines across a slanting axis are not square to it on the page.
        if (square < 1e-6 || (Math.Abs(dx) > 1e-6 && Math.Abs(dy) > 1e-6 && Math.Abs(matrix.Width - matrix.Height) > 1e-6 * matrix.Width))
            return null;
        double At(double x, double y) => (((x - x0) * dx) + ((y - y0) * dy)) / square;
        double[] corners = [At(seen.Left, seen.Bottom), At(seen.Right, seen.Bottom), At(seen.Left, seen.Top), At(seen.Right, seen.Top)];
        var (first, last) = (Math.Max(0, corners.Min()), Math.Min(1, corners.Max()));
        return first < last ? (first, last) : null;
    }

    private static (double First, double Last)? Radial(double[] c, in Matrix matrix, Box seen)
    {
        var outer = new Box(c[3] - c[5], c[4] - c[5], c[3] + c[5], c[4] + c[5]).Through(matrix);
        return seen.Holds(outer) && c[5] > c[2] ? (0, 1) : null;
    }

    /// <summary>The value of a function of one number (7.10); null if it is of a kind that is not known here.</summary>
    private static double[]? Value(Map function, double x, Func<Map, byte[]> decode, int depth)
    {
        var domain = function.Array("Domain")?.Numbers() is { Length: >= 2 } said ? said : [0, 1];
        x = Math.Clamp(x, Math.Min(domain[0], domain[1]), Math.Max(domain[0], domain[1]));
        switch (function.Int("FunctionType"))
        {
            case 0 when function.Int("BitsPerSample") == 8 && function.Array("Size")?.Numbers() is [> 0 and var size] && function.Array("Range")?.Numbers() is { } range && domain[1] > domain[0]:
                var count = range.Length / 2;
                var samples = decode(function);
                var row = (int)Math.Round((x - domain[0]) / (domain[1] - domain[0]) * (size - 1)) * count;
                return row + count > samples.Length || function.Has("Encode") || function.Has("Decode") ? null
                    : [.. Enumerable.Range(0, count).Select(i => range[2 * i] + ((range[(2 * i) + 1] - range[2 * i]) * samples[row + i] / 255.0))];
            case 2:
                var (from, to) = (function.Array("C0")?.Numbers() ?? [0], function.Array("C1")?.Numbers() ?? [1]);
                var power = Math.Pow(x, function.Number("N") ?? 1);
                return from.Length != to.Length || !double.IsFinite(power) ? null : [.. from.Zip(to, (a, b) => a + (power * (b - a)))];
            case 3 when depth < 8 && function.Array("Functions") is { Count: > 0 } parts && function.Array("Bounds")?.Numbers() is { } bounds && bounds.Length == parts.Count - 1
                && function.Array("Encode")?.Numbers() is { } encode && encode.Length >= 2 * parts.Count:
                var index = bounds.TakeWhile(b => x >= b).Count();
                var (low, high) = (index == 0 ? domain[0] : bounds[index - 1], index == bounds.Length ? domain[1] : bounds[index]);
                var within = high > low ? encode[2 * index] + ((x - low) / (high - low) * (encode[(2 * index) + 1] - encode[2 * index])) : encode[2 * index];
                return parts[index] is Map part ? Value(part, within, decode, depth + 1) : null;
            default:
                return null;
        }
    }
}

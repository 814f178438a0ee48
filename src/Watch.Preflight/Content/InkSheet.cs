namespace Watch.Preflight.Content;

/// <summary>The inks of a trimmed page as they come to lie on each other. The page is a grid of cells, and each cell holds no more of an ink than all of it has: what is painted counts
/// where it covers a cell wholly, and takes away wherever it touches one. So a sum that is too high is too high on paper, while shapes other than rectangles can hide one.</summary>
internal sealed class InkSheet(Box trim, InkSheet.Work work)
{
    /// <summary>Half the side of the 15 square millimetres over which ink is meant.</summary>
    private const double Side = 5.49;

    private const int MostCells = 250_000;

    private readonly Dictionary<string, float[]> spots = [];
    private float[][]? process;
    private double side = Side;
    private int across;
    private int down;

    /// <summary>How many cells may still be painted, in the whole file.</summary>
    internal sealed class Work
    {
        public long Left { get; set; } = 30_000_000;
    }

    /// <param name="Multiplies">Whether it darkens what is beneath instead of taking its place.</param>
    /// <param name="IsCertain">Whether all of the rectangle is painted, with these inks.</param>
    internal readonly record struct Manner(double Opacity, bool Multiplies, bool IsCertain);

    /// <summary>Paints a rectangle with one colour.</summary>
    public void Paint(Box box, InkColour colour, Manner manner) => Paint(box, colour, null, manner);

    /// <summary>Paints a rectangle with a picture.</summary>
    public void Paint(Box box, InkMap picture, bool keepsSpots, Box whole, Manner manner) => Paint(box, new([0, 0, 0, 0], [], keepsSpots), (picture, whole), manner);

    private void Paint(Box box, InkColour colour, (InkMap Map, Box Whole)? picture, Manner manner)
    {
        box = box.Within(trim);
        if (box.IsEmpty || work.Left < 0)
            return;
        if (process is null && (!manner.IsCertain || box.Width < Side || box.Height < Side || !Begin()))
            return;
        var (left, right) = ((int)((box.Left - trim.Left) / side), Math.Min(across - 1, (int)((box.Right - trim.Left) / side)));
        var (bottom, top) = ((int)((box.Bottom - trim.Bottom) / side), Math.Min(down - 1, (int)((box.Top - trim.Bottom) / side)));
        work.Left -= (right - left + 1L) * (top - bottom + 1);
        foreach (var (ink, _) in colour.Spots)
        {
            if (spots.Count < 8)
                spots.TryAdd(ink, new float[across * down]);
        }

        // Boxes are rounded by their writers, so a hair's breadth is none.
        const double Hair = 0.01;
        var whole = manner.IsCertain
            ? new Cells((int)Math.Ceiling((box.Left - Hair - trim.Left) / side), (int)Math.Floor((box.Right + Hair - trim.Left) / side) - 1, (int)Math.Ceiling((box.Bottom - Hair - trim.Bottom) / side), (int)Math.Floor((box.Top + Hair - trim.Bottom) / side) - 1)
            : new Cells(1, 0, 1, 0);
        for (var y = bottom; y <= top; y++)
        {
            for (var ink = 0; ink < 4; ink++)
            {
                if (picture is var (map, place))
                {
                    for (var x = left; x <= right; x++)
                        Lay(ref process![ink][(y * across) + x], map.At(ink, (trim.Left + ((x + 0.5) * side) - place.Left) / place.Width, (place.Top - trim.Bottom - ((y + 0.5) * side)) / place.Height), whole.Hold(x, y), manner);
                }
                else if (!double.IsNaN(colour.Process[ink]))
                {
                    var amount = colour.Process[ink];
                    for (var x = left; x <= right; x++)
                        Lay(ref process![ink][(y * across) + x], amount, whole.Hold(x, y), manner);
                }
            }
        }

        foreach (var (name, amounts) in spots)
        {
            var laid = colour.Spots.FirstOrDefault(s => s.Ink == name);
            if (laid.Ink is null && colour.KeepsSpots)
                continue;
            for (var y = bottom; y <= top; y++)
            {
                for (var x = left; x <= right; x++)
                    Lay(ref amounts[(y * across) + x], laid.Amount, whole.Hold(x, y), manner);
            }
        }
    }

    private readonly record struct Cells(int Left, int Right, int Bottom, int Top)
    {
        public bool Hold(int x, int y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
    }

    private static void Lay(ref float ink, double amount, bool isWhole, Manner manner)
    {
        var full = manner.Multiplies ? ink + amount - (ink * amount) : amount;
        var after = (float)(((1 - manner.Opacity) * ink) + (manner.Opacity * full));
        ink = isWhole ? after : Math.Min(ink, after);
    }

    /// <summary>The most ink over 15 square millimetres, in per cent, and where; null if nothing large is painted.</summary>
    public (double Percent, Box Box)? Most()
    {
        if (process is null)
            return null;
        (double Percent, Box Box)? most = null;
        for (var y = 0; y + 1 < down; y++)
        {
            for (var x = 0; x + 1 < across; x++)
            {
                var percent = 25 * (At(x, y) + At(x + 1, y) + At(x, y + 1) + At(x + 1, y + 1));
                if (percent > (most?.Percent ?? 0))
                    most = (percent, new(trim.Left + (x * side), trim.Bottom + (y * side), trim.Left + ((x + 2) * side), trim.Bottom + ((y + 2) * side)));
            }
        }

        return most;
    }

    private double At(int x, int y)
    {
        var (at, sum) = ((y * across) + x, 0.0);
        foreach (var ink in process!)
            sum += ink[at];
        foreach (var ink in spots.Values)
            sum += ink[at];
        return sum;
    }

    private bool Begin()
    {
        if (trim.Width is not (> 0 and < 1e6) || trim.Height is not (> 0 and < 1e6))
            return false;
        while (trim.Width / side * (trim.Height / side) > MostCells)
            side *= 2;
        (across, down) = ((int)(trim.Width / side), (int)(trim.Height / side));
        if (across < 2 || down < 2)
            return false;
        process = [new float[across * down], new float[across * down], new float[across * down], new float[across * down]];
        work.Left -= across * down;
        return true;
    }
}

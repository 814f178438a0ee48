namespace Watch.Reading.Markup;

/// <summary>Finds the cells of a grid table in its drawing, as docutils does: each cell is traced from its top left
/// corner along its borders, and the corners that it ends at are where others begin.</summary>
internal sealed class GridLayout
{
    // A drawing full of crosses that close no cell could be traced for ever.
    private const int StepsPerCharacter = 64;

    private readonly GridDrawing drawing;
    private readonly List<GridCell> cells = [];
    private long steps;

    private GridLayout(GridDrawing drawing)
    {
        this.drawing = drawing;
        steps = (long)StepsPerCharacter * drawing.Width * drawing.Height;
    }

    /// <summary>A traced cell, by the lines and columns of its borders.</summary>
    internal readonly record struct GridCell(int Top, int Left, int Bottom, int Right);

    /// <summary>The cells of a drawing by row and column; null when its lines do not close to a grid.</summary>
    public static IReadOnlyList<GridCell>? Trace(GridDrawing drawing)
    {
        var layout = new GridLayout(drawing);
        return layout.TraceAll() ? layout.cells : null;
    }

    private bool TraceAll()
    {
        var (bottom, right) = (drawing.Height - 1, drawing.Width - 1);
        // How far down each column is filled with cells.
        var done = new int[drawing.Width];
        Array.Fill(done, -1);
        var corners = new PriorityQueue<(int Top, int Left), (int, int)>();
        corners.Enqueue((0, 0), (0, 0));
        while (corners.TryDequeue(out var corner, out _))
        {
            var (top, left) = corner;
            if (top == bottom || left == right || top <= done[left])
                continue;
            if (Find(top, left) is not { } cell)
                return false;
            for (var x = cell.Left; x < cell.Right; x++)
            {
                if (done[x] != cell.Top - 1)
                    return false;
                done[x] = cell.Bottom - 1;
            }

            cells.Add(cell);
            corners.Enqueue((top, cell.Right), (top, cell.Right));
            corners.Enqueue((cell.Bottom, left), (cell.Bottom, left));
        }

        cells.Sort((a, b) => (a.Top, a.Left).CompareTo((b.Top, b.Left)));
        return done.AsSpan(0, right).IndexOfAnyExcept(bottom - 1) < 0;
    }

    /// <summary>The smallest cell with a top left corner.</summary>
    private GridCell? Find(int top, int left)
    {
        for (var right = left + 1; right < drawing.Width && IsBorder(top, right, '-') && steps > 0; right++)
        {
            if (drawing[top, right] != '+')
                continue;
            for (var bottom = top + 1; bottom < drawing.Height && IsBorder(bottom, right, '|') && steps > 0; bottom++)
            {
                if (drawing[bottom, right] == '+' && IsClosed(top, left, bottom, right))
                    return new(top, left, bottom, right);
            }
        }

        return null;
    }

    private bool IsClosed(int top, int left, int bottom, int right)
    {
        if (drawing[bottom, left] != '+')
            return false;
        for (var x = right - 1; x > left; x--)
        {
            if (!IsBorder(bottom, x, '-'))
                return false;
        }

        for (var y = bottom - 1; y > top; y--)
        {
            if (!IsBorder(y, left, '|'))
                return false;
        }

        return true;
    }

    private bool IsBorder(int y, int x, char line)
    {
        steps--;
        return drawing[y, x] == line || drawing[y, x] == '+';
    }
}

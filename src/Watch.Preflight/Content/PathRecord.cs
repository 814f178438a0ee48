namespace Watch.Preflight.Content;

/// <summary>The path under construction: what it covers, and those of its parts that are rectangles.</summary>
internal sealed class PathRecord
{
    private readonly List<(double X, double Y)> points = [];
    private bool isStraight = true;

    public Box Box { get; private set; } = Box.None;

    public List<Box> Rectangles { get; } = [];

    /// <summary>Whether there is anything that an operator has to paint or to end.</summary>
    public bool IsBegun => points.Count > 0 || !Box.IsEmpty;

    public void Move((double X, double Y) to)
    {
        End();
        points.Add(to);
    }

    public void Line((double X, double Y) to)
    {
        if (points.Count < 8)
            points.Add(to);
        Box = Box.With(to);
        if (points.Count is > 0 and < 3)
            Box = Box.With(points[0]);
    }

    public void Curve((double X, double Y) a, (double X, double Y) b, (double X, double Y) to)
    {
        isStraight = false;
        Box = Box.With(a).With(b);
        Line(to);
    }

    public void Rectangle(double x, double y, double width, double height, in Matrix matrix)
    {
        Move(matrix.Apply(x, y));
        Line(matrix.Apply(x + width, y));
        Line(matrix.Apply(x + width, y + height));
        Line(matrix.Apply(x, y + height));
        End();
    }

    /// <summary>Ends the part of the path that is being made.</summary>
    public void End()
    {
        if (isStraight && points.Count is 4 or 5 && (points.Count == 4 || points[4] == points[0]))
        {
            var box = Box.None;
            foreach (var point in points)
                box = box.With(point);
            bool Corner((double X, double Y) p) => (Near(p.X, box.Left) || Near(p.X, box.Right)) && (Near(p.Y, box.Bottom) || Near(p.Y, box.Top));
            if (points.All(Corner))
                Rectangles.Add(box);
        }

        points.Clear();
        isStraight = true;
    }

    public void Clear()
    {
        points.Clear();
        Rectangles.Clear();
        isStraight = true;
        Box = Box.None;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-4;
}

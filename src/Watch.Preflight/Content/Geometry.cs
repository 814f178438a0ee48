namespace Watch.Preflight.Content;

/// <summary>A transformation of the plane (ISO 32000-1, 8.3.3).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public static Matrix Of(double[]? m) => m is { Length: 6 } ? new(m[0], m[1], m[2], m[3], m[4], m[5]) : Identity;

    /// <summary>This transformation, and then another.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    /// <summary>This transformation after a step to the right.</summary>
    public Matrix After(double right) => this with { E = E + (right * A), F = F + (right * B) };

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    public double Width => Math.Sqrt((A * A) + (B * B));

    public double Height => Math.Sqrt((C * C) + (D * D));

    /// <summary>How much the transformation makes of a length in the direction in which it makes least.</summary>
    public double LeastScale
    {
        get
        {
            var sum = (A * A) + (B * B) + (C * C) + (D * D);
            var determinant = (A * D) - (B * C);
            return Math.Sqrt(Math.Max(0, (sum - Math.Sqrt(Math.Max(0, (sum * sum) - (4 * determinant * determinant)))) / 2));
        }
    }
}

/// <summary>A rectangle with its sides along the axes.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public static Box None { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public static Box Everywhere { get; } = new(-1e9, -1e9, 1e9, 1e9);

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool IsEmpty => !(Right >= Left && Top >= Bottom);

    /// <summary>The rectangle of four numbers, whichever corners they are.</summary>
    public static Box? Of(double[]? n) => n is { Length: 4 } ? new(Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3])) : null;

    /// <summary>The least rectangle round this one's corners after a transformation.</summary>
    public Box Through(in Matrix matrix) =>
        IsEmpty ? this : None.With(matrix.Apply(Left, Bottom)).With(matrix.Apply(Right, Bottom)).With(matrix.Apply(Left, Top)).With(matrix.Apply(Right, Top));

    public Box With((double X, double Y) point) => new(Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));

    public Box With(in Box other) => other.IsEmpty ? this : new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    public Box Within(in Box other) => new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    public Box Grown(double by) => new(Left - by, Bottom - by, Right + by, Top + by);

    /// <summary>Whether another lies within this one; boxes are rounded by their writers, so a hair's breadth is none.</summary>
    public bool Holds(in Box other, double tolerance = 0.01) =>
        other.Left >= Left - tolerance && other.Bottom >= Bottom - tolerance && other.Right <= Right + tolerance && other.Top <= Top + tolerance;

    public bool Meets(in Box other) => Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;

    public bool Equals(in Box other, double tolerance) => Holds(other, tolerance) && other.Holds(this, tolerance);

    public string Show() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Left:0.###} {Bottom:0.###} {Right:0.###} {Top:0.###}]");
}

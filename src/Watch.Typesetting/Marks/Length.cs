using System.Globalization;

namespace Watch.Typesetting.Marks;

/// <summary>A length or a coordinate, held in PostScript points of 1/72 inch.</summary>
public readonly record struct Length(double Points) : IComparable<Length>
{
    public static readonly Length Zero;

    public double Millimetres => Points * 25.4 / 72;

    public static Length Pt(double points) => new(points);

    public static Length Mm(double millimetres) => new(millimetres * 72 / 25.4);

    public static Length Max(Length a, Length b) => a >= b ? a : b;

    public static Length Min(Length a, Length b) => a <= b ? a : b;

    public int CompareTo(Length other) => Points.CompareTo(other.Points);

    public override string ToString() => Points.ToString("0.###", CultureInfo.InvariantCulture) + "pt";

    public static Length operator +(Length a, Length b) => new(a.Points + b.Points);
    public static Length operator -(Length a, Length b) => new(a.Points - b.Points);
    public static Length operator -(Length a) => new(-a.Points);
    public static Length operator *(Length a, double factor) => new(a.Points * factor);
    public static Length operator *(double factor, Length a) => new(a.Points * factor);
    public static Length operator /(Length a, double divisor) => new(a.Points / divisor);
    public static double operator /(Length a, Length b) => a.Points / b.Points;
    public static bool operator <(Length a, Length b) => a.Points < b.Points;
    public static bool operator >(Length a, Length b) => a.Points > b.Points;
    public static bool operator <=(Length a, Length b) => a.Points <= b.Points;
    public static bool operator >=(Length a, Length b) => a.Points >= b.Points;
}

/// <summary>A point on a page, measured from the top left corner to the right and down.</summary>
public readonly record struct Point(Length X, Length Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
}

public readonly record struct Size(Length Width, Length Height);

/// <summary>A rectangle on a page, placed by its top left corner.</summary>
public readonly record struct Box(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;

    public Length Bottom => Y + Height;
}

namespace Watch.Images.Press;

/// <summary>The four inks of a point, 255 being full coverage.</summary>
public readonly record struct Ink(byte Cyan, byte Magenta, byte Yellow, byte Black)
{
    /// <summary>The coverage of all inks together, in per cent.</summary>
    public double Coverage => (Cyan + Magenta + Yellow + Black) / 2.55;
}

namespace Watch.Images.Press;

/// <summary>The four inks of a point, 255 being full coverage.</summary>
public readonly record struct Ink(byte Cyan, byte Magenta, byte Yellow, byte Black)
{
    /// <summary>The coverage of all inks together, in per cent.</summary>
    public double Coverage => (Cyan + Magenta + Yellow + Black) * 100 / 255.0;

    /// <summary>Takes from the colours what is over a limit, each in proportion, and leaves the black, which draws.</summary>
    /// <param name="limit">In 255ths.</param>
    internal Ink Within(int limit)
    {
        var colours = Cyan + Magenta + Yellow;
        if (colours + Black <= limit)
            return this;
        var room = Math.Max(0, limit - Black);
        return new((byte)(Cyan * room / colours), (byte)(Magenta * room / colours), (byte)(Yellow * room / colours), Black);
    }
}

namespace Watch.Preflight.Content;

/// <summary>The inks of a picture, each meant over areas.</summary>
internal sealed class InkMap
{
    /// <summary>Cyan, magenta, yellow, black, and all others together.</summary>
    public const int Inks = 5;

    private readonly int across;
    private readonly int down;
    private readonly int sideX;
    private readonly int sideY;
    private readonly int width;
    private readonly int height;
    private readonly double[] sums;
    private readonly int[] counts;

    public InkMap(int width, int height, int sideX, int sideY)
    {
        (this.width, this.height, this.sideX, this.sideY) = (width, height, Math.Max(1, sideX), Math.Max(1, sideY));
        across = (width + this.sideX - 1) / this.sideX;
        down = (height + this.sideY - 1) / this.sideY;
        sums = new double[across * down * Inks];
        counts = new int[across * down];
    }

    /// <summary>Adds a sample.</summary>
    /// <param name="inks">Each from 0 to 1.</param>
    public void Add(int x, int y, ReadOnlySpan<double> inks)
    {
        var area = (y / sideY * across) + (x / sideX);
        for (var i = 0; i < Inks; i++)
            sums[(area * Inks) + i] += inks[i];
        counts[area]++;
    }

    /// <summary>The most ink that an area has, in per cent.</summary>
    public double Most
    {
        get
        {
            var most = 0.0;
            for (var area = 0; area < counts.Length; area++)
            {
                var sum = 0.0;
                for (var i = 0; i < Inks; i++)
                    sum += sums[(area * Inks) + i];
                most = Math.Max(most, counts[area] == 0 ? 0 : 100 * sum / counts[area]);
            }

            return most;
        }
    }

    /// <summary>The amount of a process ink at a place.</summary>
    /// <param name="right">From 0 at the left to 1.</param>
    /// <param name="below">From 0 at the head to 1.</param>
    public double At(int ink, double right, double below)
    {
        var x = Math.Clamp((int)(right * width), 0, width - 1) / sideX;
        var y = Math.Clamp((int)(below * height), 0, height - 1) / sideY;
        var area = (Math.Min(y, down - 1) * across) + Math.Min(x, across - 1);
        return counts[area] == 0 ? 0 : sums[(area * Inks) + ink] / counts[area];
    }
}

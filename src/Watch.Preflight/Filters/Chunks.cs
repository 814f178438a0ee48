namespace Watch.Preflight.Filters;

/// <summary>Bytes that are gathered piece by piece. A buffer that doubles would hold a picture three times over.</summary>
/// <param name="expected">About how many they will be.</param>
internal sealed class Chunks(long expected)
{
    private const int Size = 1 << 20;

    private readonly List<byte[]> full = [];
    private byte[] last = new byte[Math.Clamp(expected, 1 << 10, Size)];
    private int used;

    public long Length { get; private set; }

    /// <summary>Room for what comes next; never empty.</summary>
    public Span<byte> Free
    {
        get
        {
            if (used == last.Length)
            {
                full.Add(last);
                (last, used) = (new byte[Size], 0);
            }

            return last.AsSpan(used);
        }
    }

    /// <summary>Says how much of the room has been filled.</summary>
    public void Take(int count)
    {
        used += count;
        Length += count;
    }

    public byte[] ToArray()
    {
        var all = new byte[Length];
        var at = 0;
        foreach (var chunk in full)
        {
            chunk.CopyTo(all, at);
            at += chunk.Length;
        }

        last.AsSpan(0, used).CopyTo(all.AsSpan(at));
        return all;
    }
}

namespace Watch.Preflight.Filters;

/// <summary>Bytes that are gathered piece by piece. A buffer that doubles would hold a picture three times over.</summary>
internal sealed class Chunks
{
    private const int Size = 1 << 20;

    private readonly List<byte[]> full = [];
    private byte[] last = new byte[1 << 12];
    private int used;

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> data)
    {
        Length += data.Length;
        while (data.Length > 0)
        {
            if (used == last.Length)
                Grow();
            var count = Math.Min(data.Length, last.Length - used);
            data[..count].CopyTo(last.AsSpan(used));
            used += count;
            data = data[count..];
        }
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

    private void Grow()
    {
        if (last.Length < Size)
        {
            Array.Resize(ref last, last.Length * 4);
            return;
        }

        full.Add(last);
        (last, used) = (new byte[Size], 0);
    }
}

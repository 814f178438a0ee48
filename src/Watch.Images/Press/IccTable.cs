using System.Buffers.Binary;

namespace Watch.Images.Press;

/// <summary>A table of an ICC profile that leads from one colour space to another: curves, a grid, curves (lut8Type and lut16Type, ICC.1:2010,
/// 10.8 and 10.9). All values are 0 to 1.</summary>
internal sealed class IccTable
{
    private readonly Curve[] inputs, outputs;
    private readonly ushort[] grid;
    private readonly int points;

    private IccTable(Curve[] inputs, int points, ushort[] grid, Curve[] outputs, bool isWide) =>
        (this.inputs, this.points, this.grid, this.outputs, IsWide) = (inputs, points, grid, outputs, isWide);

    /// <summary>Whether Lab is encoded in 16 bits instead of 8.</summary>
    public bool IsWide { get; }

    /// <summary>Reads a tag. Null if it is not such a table, or not a whole one, of so many inputs and outputs.</summary>
    public static IccTable? Read(ReadOnlySpan<byte> tag, int inputs, int outputs)
    {
        var isWide = tag.StartsWith("mft2"u8);
        if (tag.Length < 52 || (!isWide && !tag.StartsWith("mft1"u8)) || tag[8] != inputs || tag[9] != outputs || tag[10] < 2)
            return null;
        int points = tag[10];
        var (entriesIn, entriesOut) = isWide ? (BinaryPrimitives.ReadUInt16BigEndian(tag[48..]), BinaryPrimitives.ReadUInt16BigEndian(tag[50..])) : (256, 256);
        if (entriesIn is < 2 or > 4096 || entriesOut is < 2 or > 4096)
            return null;
        long nodes = outputs;
        for (var i = 0; i < inputs; i++)
            nodes *= points;
        var rest = tag[(isWide ? 52 : 48)..];
        if (rest.Length / (isWide ? 2 : 1) < (long)entriesIn * inputs + nodes + (long)entriesOut * outputs)
            return null;
        var before = CurvesOf(Values(ref rest, entriesIn * inputs, isWide), inputs);
        var grid = Values(ref rest, (int)nodes, isWide);
        return new(before, points, grid, CurvesOf(Values(ref rest, entriesOut * outputs, isWide), outputs), isWide);
    }

    /// <summary>The values that a colour has, with those between the points of the grid by its 2, 3 … n axes at once: a profile whose connection
    /// space is Lab asks for that, since its neutral axis is an edge of the grid's cells and not their diagonal.</summary>
    public void Evaluate(ReadOnlySpan<double> input, Span<double> output)
    {
        Span<double> fractions = stackalloc double[inputs.Length];
        Span<int> steps = stackalloc int[inputs.Length];
        var origin = 0;
        var step = outputs.Length;
        for (var axis = inputs.Length - 1; axis >= 0; axis--)
        {
            var at = inputs[axis].Of(input[axis]) * (points - 1);
            var cell = Math.Min((int)at, points - 2);
            (fractions[axis], steps[axis]) = (at - cell, step);
            origin += cell * step;
            step *= points;
        }

        output.Clear();
        for (var corner = 0; corner < 1 << inputs.Length; corner++)
        {
            var (weight, place) = (1.0, origin);
            for (var axis = 0; axis < inputs.Length; axis++)
            {
                var isFar = (corner >> axis & 1) == 1;
                weight *= isFar ? fractions[axis] : 1 - fractions[axis];
                place += isFar ? steps[axis] : 0;
            }

            for (var i = 0; i < outputs.Length && weight > 0; i++)
                output[i] += weight * grid[place + i];
        }

        for (var i = 0; i < outputs.Length; i++)
            output[i] = outputs[i].Of(output[i] / 65535);
    }

    /// <summary>The greatest sum of outputs that a point of the grid has.</summary>
    public double GreatestSum()
    {
        var greatest = 0.0;
        for (var node = 0; node < grid.Length; node += outputs.Length)
        {
            var sum = 0.0;
            for (var i = 0; i < outputs.Length; i++)
                sum += outputs[i].Of(grid[node + i] / 65535.0);
            greatest = Math.Max(greatest, sum);
        }

        return greatest;
    }

    private static Curve[] CurvesOf(ushort[] values, int count) => [.. values.Chunk(values.Length / count).Select(entries => new Curve(entries))];

    private static ushort[] Values(ref ReadOnlySpan<byte> from, int count, bool isWide)
    {
        var values = new ushort[count];
        for (var i = 0; i < count; i++)
            values[i] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(from[(2 * i)..]) : (ushort)(257 * from[i]);
        from = from[(isWide ? 2 * count : count)..];
        return values;
    }

    /// <summary>A curve by its points, with straight lines between them.</summary>
    private readonly record struct Curve(ushort[] Entries)
    {
        public double Of(double value)
        {
            var at = Math.Clamp(value, 0, 1) * (Entries.Length - 1);
            var entry = Math.Min((int)at, Entries.Length - 2);
            return (Entries[entry] + (at - entry) * (Entries[entry + 1] - Entries[entry])) / 65535;
        }
    }
}

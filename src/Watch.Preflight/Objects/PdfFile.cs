using Watch.Preflight.Filters;

namespace Watch.Preflight.Objects;

/// <summary>A PDF of any maker as objects. What is wrong with how they are written is told, and read as well as it can be.</summary>
internal sealed class PdfFile : IResolver
{
    /// <summary>How many bytes of decoded streams are kept.</summary>
    private const long Held = 256 << 20;

    private readonly Dictionary<int, Map?> packages = [];
    private readonly Dictionary<int, Value> objects = [];
    private readonly HashSet<int> inWork = [];
    private readonly Dictionary<int, Decoded> decoded = [];
    private CrossReferences references;
    private long held;

    public PdfFile(byte[] data)
    {
        Data = data;
        Budget = new(data.Length);
        Shift = Math.Max(0, data.AsSpan(0, Math.Min(data.Length, 1024)).IndexOf("%PDF-"u8));
        // While the tables are read there is nothing that a reference in them could lead to.
        references = new();
        references = CrossReferences.Read(this);
        Missing.Clear();
        decoded.Clear();
        Faults.Clear();
        if (references.Problem is null && !IsEncrypted && (Trailer["Root"] is not Map root || root["Pages"] is not Map))
            Rebuild("the catalog or the pages are not where the table says");
    }

    public byte[] Data { get; }

    public Budget Budget { get; }

    /// <summary>How many bytes stand before the header.</summary>
    public int Shift { get; }

    public Map Trailer => references.Trailer;

    public bool IsEncrypted => Trailer.Raw.ContainsKey("Encrypt");

    public Map Catalog => Trailer.Dictionary("Root") ?? Map.Empty;

    /// <summary>Why the objects had to be sought in the whole file; null if they are where its tables say.</summary>
    public string? TableProblem => references.Problem;

    public IReadOnlyList<CrossReferences.Section> Sections => references.Sections;

    /// <summary>What is wrong with how objects are written, with the object.</summary>
    public SortedDictionary<int, string> Faults { get; } = [];

    /// <summary>The references that were followed and lead to nothing.</summary>
    public SortedSet<int> Missing { get; } = [];

    public IReadOnlyDictionary<int, CrossReferences.Entry> Entries => references.Entries;

    public bool UsesObjectStreams => references.Entries.Values.Any(e => e.Package is not null);

    public Value Resolve(Value value)
    {
        for (var steps = 0; value is Reference reference; steps++)
        {
            if (steps > 20)
                return Null.Instance;
            value = Object(reference.Number);
        }

        return value;
    }

    /// <summary>The object of a number; Null where there is none.</summary>
    public Value Object(int number)
    {
        if (objects.TryGetValue(number, out var known))
            return known;
        if (!references.Entries.TryGetValue(number, out var entry))
        {
            Missing.Add(number);
            return Null.Instance;
        }

        // An object whose length or package is itself, or leads to itself.
        if (!inWork.Add(number))
            return Null.Instance;
        try
        {
            Budget.Step();
            var value = entry.Package is { } package ? ReadPackaged(package, entry.Place, number) : ReadAt(entry.Place, number);
            if (value is null && references.Problem is null)
            {
                Rebuild($"object {number} is not where the table says");
                value = references.Entries.TryGetValue(number, out entry)
                    ? entry.Package is { } other ? ReadPackaged(other, entry.Place, number) : ReadAt(entry.Place, number)
                    : null;
            }

            if (value is null)
                Missing.Add(number);
            return objects[number] = value ?? Null.Instance;
        }
        finally
        {
            inWork.Remove(number);
        }
    }

    /// <summary>The data of a stream as its filters leave them.</summary>
    public Decoded Decode(Map stream)
    {
        if (stream.Stream is not { } place)
            return new([], "it is no stream", null);
        if (!decoded.TryGetValue(place.Offset, out var result))
        {
            result = StreamDecoder.Decode(Data.AsSpan(place.Offset, place.Length), stream, Budget);
            // What is asked for once is mostly asked for again soon.
            if ((held += result.Data.Length) > Held)
            {
                decoded.Clear();
                held = result.Data.Length;
            }

            decoded[place.Offset] = result;
        }

        return result;
    }

    /// <summary>Reads the object that should begin at an offset; null if another begins there or none.</summary>
    public Value? ReadAt(long offset, int number)
    {
        if (offset < 0 || offset >= Data.Length)
            return null;
        var lexer = new Lexer(Data, (int)offset, this, readsReferences: true);
        if (lexer.Next() is not Number { IsInteger: true } first || first.Int != number || lexer.Next() is not Number { IsInteger: true } generation || lexer.Next() is not Word { Text: "obj" })
            return null;
        return ReadBody(lexer, new(number, generation.Int));
    }

    private Value ReadBody(Lexer lexer, Reference self)
    {
        var value = lexer.Next();
        if (value is Word { Text: "endobj" })
            return Null.Instance;
        if (value is null or Word)
        {
            Fault(self.Number, "it is no value");
            return Null.Instance;
        }

        if (lexer.Fault is { } fault)
            Fault(self.Number, fault);
        var before = lexer.Position;
        var next = lexer.Next();
        if (value is Map map && next is Word { Text: "stream" })
            return new Map(map.Raw, map.Repeated, this) { Self = self, Stream = PlaceStream(lexer.Position, map, self.Number) };
        if (next is not Word { Text: "endobj" })
        {
            lexer.Position = before;
            Fault(self.Number, "it does not end with endobj");
        }

        if (value is Map plain)
            plain.Self = self;
        return value;
    }

    private StreamPlace PlaceStream(int at, Map map, int number)
    {
        var keywordIsWrong = true;
        if (at < Data.Length && Data[at] == 13)
            at++;
        if (at < Data.Length && Data[at] == 10)
        {
            at++;
            keywordIsWrong = false;
        }

        var length = map["Length"] is Number { Amount: >= 0 } claimed && claimed.Amount <= Data.Length - at ? (int)claimed.Amount : -1;
        if (length >= 0)
        {
            var end = at + length;
            var after = end;
            if (after < Data.Length && Data[after] == 13)
                after++;
            if (after < Data.Length && Data[after] == 10)
                after++;
            if (Data.AsSpan(after).StartsWith("endstream"u8))
                return new(at, length, false, keywordIsWrong || after == end);
            // Some writers count one end of line more or less than there is.
            while (after < Data.Length && Lexer.IsSpace(Data[after]) && after - end < 4)
                after++;
            if (Data.AsSpan(after).StartsWith("endstream"u8))
                return new(at, length, false, true);
        }

        var found = at >= Data.Length ? -1 : Data.AsSpan(at).IndexOf("endstream"u8);
        if (found < 0)
        {
            Fault(number, "its stream has no end");
            found = at >= Data.Length ? 0 : Data.Length - at;
        }

        if (found > 0 && Data[at + found - 1] == 10)
            found--;
        if (found > 0 && Data[at + found - 1] == 13)
            found--;
        return new(Math.Min(at, Data.Length), found, true, keywordIsWrong);
    }

    private Value? ReadPackaged(int package, long index, int number)
    {
        if (!packages.TryGetValue(package, out var stream))
            packages[package] = stream = Object(package) is Map { IsStream: true } map && map.Name("Type") == "ObjStm" ? map : null;
        if (stream is null)
            return null;
        var data = Decode(stream).Data;
        var offsets = PackageOffsets(package, stream, data);
        if (!offsets.TryGetValue(number, out var offset) || offset < 0 || offset >= data.Length)
            return null;
        var lexer = new Lexer(data, offset, this, readsReferences: true);
        var value = lexer.Next();
        if (lexer.Fault is { } fault)
            Fault(number, fault);
        if (value is null or Word)
            return null;
        if (value is Map plain)
            plain.Self = new(number, 0);
        return value;
    }

    private readonly Dictionary<int, Dictionary<int, int>> offsetsOf = [];

    private Dictionary<int, int> PackageOffsets(int package, Map stream, byte[] data)
    {
        if (offsetsOf.TryGetValue(package, out var offsets))
            return offsets;
        offsetsOf[package] = offsets = [];
        var first = stream.Int("First") ?? 0;
        var lexer = new Lexer(data, 0, this, readsReferences: false);
        for (var i = Math.Min(stream.Int("N") ?? 0, data.Length); i > 0; i--)
        {
            Budget.Step();
            if (lexer.Next() is not Number number || lexer.Next() is not Number offset)
                break;
            offsets.TryAdd(number.Int, (int)Math.Min(int.MaxValue, first + offset.Amount));
        }

        return offsets;
    }

    private void Rebuild(string why)
    {
        references = CrossReferences.Scan(this, why, references);
        objects.Clear();
        decoded.Clear();
        packages.Clear();
        offsetsOf.Clear();
        Missing.Clear();
    }

    private void Fault(int number, string fault) => Faults.TryAdd(number, fault);
}

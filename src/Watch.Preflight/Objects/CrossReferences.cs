namespace Watch.Preflight.Objects;

/// <summary>Where a file's objects are (ISO 32000-1, 7.5.4 to 7.5.8): as its tables say, or found by going through the file where they say it wrongly.</summary>
internal sealed class CrossReferences
{
    /// <param name="Place">The offset in the file, or the index in the package.</param>
    /// <param name="Package">The object stream that holds it; null if it stands in the file.</param>
    public readonly record struct Entry(long Place, int Generation, int? Package);

    /// <summary>A table or a stream of references.</summary>
    public readonly record struct Section(int Offset, bool IsStream);

    private readonly List<Section> sections = [];

    public Dictionary<int, Entry> Entries { get; } = [];

    public Map Trailer { get; private set; } = Map.Empty;

    public string? Problem { get; private set; }

    public IReadOnlyList<Section> Sections => sections;

    public static CrossReferences Read(PdfFile file)
    {
        var references = new CrossReferences();
        var problem = references.ReadTables(file);
        return problem is null ? references : Scan(file, problem, references);
    }

    private string? ReadTables(PdfFile file)
    {
        var start = file.Data.AsSpan().LastIndexOf("startxref"u8);
        if (start < 0)
            return "there is no startxref";
        if (new Lexer(file.Data, start + 9, file, false).Next() is not Number { IsInteger: true } first)
            return "startxref names no place";
        var visited = new HashSet<long>();
        var waiting = new Stack<double>([first.Amount]);
        // A number that a newer section has freed is not found in an older one.
        var freed = new HashSet<int>();
        while (waiting.TryPop(out var offset))
        {
            if (!visited.Add((long)offset))
                continue;
            var at = offset + file.Shift;
            if (at < 0 || at >= file.Data.Length)
                return "a table of references is said to be beyond the file's end";
            var trailer = ReadSection(file, (int)at, freed);
            if (trailer is null)
                return "there is no table of references where there should be one";
            if (Trailer == Map.Empty)
                Trailer = trailer;
            // The hybrid's stream comes before the previous section: it is pushed last.
            if (trailer.Raw.GetValueOrDefault("Prev") is Number previous)
                waiting.Push(previous.Amount);
            if (trailer.Raw.GetValueOrDefault("XRefStm") is Number stream)
                waiting.Push(stream.Amount);
        }

        return Trailer.Raw.ContainsKey("Root") ? null : "the trailer names no catalog";
    }

    private Map? ReadSection(PdfFile file, int at, HashSet<int> freed)
    {
        var lexer = new Lexer(file.Data, at, file, readsReferences: false);
        var first = lexer.Next();
        if (first is Word { Text: "xref" })
        {
            sections.Add(new(lexer.Position - 4, false));
            return ReadTable(file, lexer, freed);
        }

        if (first is not Number number || file.ReadAt(at, number.Int) is not Map { IsStream: true } stream || stream.Raw.GetValueOrDefault("Type") is not Name { Text: "XRef" })
            return null;
        sections.Add(new(at, true));
        return ReadStream(file, stream, freed) ? stream : null;
    }

    private Map? ReadTable(PdfFile file, Lexer lexer, HashSet<int> freed)
    {
        while (true)
        {
            var head = lexer.Next();
            if (head is Word { Text: "trailer" })
            {
                var trailer = new Lexer(file.Data, lexer.Position, file, readsReferences: true);
                return trailer.Next() as Map;
            }

            if (head is not Number start || lexer.Next() is not Number count)
                return null;
            for (var i = 0; i < count.Amount; i++)
            {
                file.Budget.Step();
                if (lexer.Next() is not Number offset || lexer.Next() is not Number generation || lexer.Next() is not Word kind)
                    return null;
                var number = start.Int + i;
                if (kind.Text == "f")
                    freed.Add(number);
                else if (kind.Text != "n")
                    return null;
                else if (!freed.Contains(number) && offset.Amount > 0)
                    Entries.TryAdd(number, new((long)offset.Amount + file.Shift, generation.Int, null));
            }
        }
    }

    private bool ReadStream(PdfFile file, Map stream, HashSet<int> freed)
    {
        var widths = stream.Array("W")?.Numbers();
        if (widths is not { Length: >= 3 } || widths.Any(w => w is < 0 or > 8))
            return false;
        var decoded = file.Decode(stream);
        if (decoded.Problem is not null)
            return false;
        var index = stream.Array("Index")?.Numbers() ?? [0, stream.Number("Size") ?? 0];
        var at = 0;
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            for (var number = (long)index[i]; number < index[i] + index[i + 1] && number <= int.MaxValue; number++)
            {
                file.Budget.Step();
                if (at + widths.Sum() > decoded.Data.Length)
                    return true;
                var kind = widths[0] == 0 ? 1 : Field(0);
                var second = Field(1);
                var third = Field(2);
                if (kind == 0)
                    freed.Add((int)number);
                else if (freed.Contains((int)number))
                    continue;
                else if (kind == 1)
                    Entries.TryAdd((int)number, new(second + file.Shift, (int)third, null));
                else if (kind == 2)
                    Entries.TryAdd((int)number, new(third, 0, (int)second));
            }
        }

        return true;

        long Field(int column)
        {
            var value = 0L;
            for (var i = 0; i < widths[column]; i++)
                value = (value << 8) | decoded.Data[at++];
            return value;
        }
    }

    /// <summary>Goes through the whole file for whatever looks like an object. Of several with one number the last counts, as it would after an update.</summary>
    public static CrossReferences Scan(PdfFile file, string why, CrossReferences known)
    {
        var found = new CrossReferences { Problem = why };
        found.sections.AddRange(known.sections);
        var data = file.Data;
        List<int> packages = [];
        for (var at = 0; (at = Next(data, at, "obj"u8)) >= 0; at += 3)
        {
            file.Budget.Step();
            if (Head(data, at) is not var (number, generation, start))
                continue;
            found.Entries[number] = new(start, generation, null);
            var window = data.AsSpan(at, Math.Min(400, data.Length - at));
            if (window.IndexOf("/ObjStm"u8) >= 0)
                packages.Add(number);
            else if (window.IndexOf("/XRef"u8) >= 0 && file.ReadAt(start, number) is Map { IsStream: true } stream && stream.Raw.ContainsKey("Root"))
                found.Trailer = stream;
            else if (found.Trailer == Map.Empty && window.IndexOf("/Catalog"u8) >= 0 && file.ReadAt(start, number) is Map catalog && catalog.Raw.GetValueOrDefault("Type") is Name { Text: "Catalog" })
                found.Trailer = new(new Dictionary<string, Value> { ["Root"] = new Reference(number, generation) }, [], file);
        }

        for (var at = 0; (at = Next(data, at, "trailer"u8)) >= 0; at += 7)
        {
            if (new Lexer(data, at + 7, file, readsReferences: true).Next() is Map trailer && trailer.Raw.ContainsKey("Root"))
                found.Trailer = trailer;
        }

        foreach (var package in packages)
        {
            if (file.ReadAt(found.Entries[package].Place, package) is not Map { IsStream: true } stream)
                continue;
            var lexer = new Lexer(file.Decode(stream).Data, 0, file, readsReferences: false);
            for (var i = 0; i < (stream.Raw.GetValueOrDefault("N") as Number)?.Int && lexer.Next() is Number number && lexer.Next() is Number; i++)
            {
                file.Budget.Step();
                found.Entries.TryAdd(number.Int, new(i, 0, package));
            }
        }

        if (found.Trailer == Map.Empty)
            found.Trailer = known.Trailer;
        return found;
    }

    private static int Next(byte[] data, int from, ReadOnlySpan<byte> word)
    {
        if (from >= data.Length)
            return -1;
        var at = data.AsSpan(from).IndexOf(word);
        return at < 0 ? -1 : from + at;
    }

    // What stands before "obj": a number, a generation; not "endobj".
    private static (int Number, int Generation, int Start)? Head(byte[] data, int at)
    {
        var end = at;
        if (Back(ref end) is not { } generation || Back(ref end) is not { } number || (end > 0 && !Lexer.IsSpace(data[end - 1]) && !Lexer.IsDelimiter(data[end - 1]) && data[end - 1] != 'j' && data[end - 1] != 'm'))
            return null;
        return (number, generation, end);

        int? Back(ref int end)
        {
            var at = end;
            while (at > 0 && Lexer.IsSpace(data[at - 1]))
                at--;
            if (at == end && end != 0 && data[end] != 'o')
                return null;
            var last = at;
            while (at > 0 && data[at - 1] is >= (byte)'0' and <= (byte)'9' && last - at < 9)
                at--;
            if (at == last)
                return null;
            end = at;
            return int.Parse(data.AsSpan(at, last - at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}

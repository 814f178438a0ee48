namespace Watch.Pdf.Cos;

/// <summary>Writes name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7) of one or two levels.</summary>
internal static class CosTree
{
    private const int EntriesInLeaf = 256;

    /// <summary>The order required for the keys of a name tree.</summary>
    public static Comparer<byte[]> ByBytes { get; } = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    /// <summary>Writes a number tree. The keys must be ascending.</summary>
    public static void Write(CosFile file, CosReference root, IReadOnlyList<(int Key, CosReference Value)> entries) =>
        WriteNodes(file, root, "Nums"u8.ToArray(), entries, (writer, key) => writer.Integer(key));

    /// <summary>Writes a name tree. The keys must be ascending by <see cref="ByBytes"/>.</summary>
    public static void Write(CosFile file, CosReference root, IReadOnlyList<(byte[] Key, CosReference Value)> entries) =>
        WriteNodes(file, root, "Names"u8.ToArray(), entries, (writer, key) => writer.Literal(key));

    private static void WriteNodes<T>(CosFile file, CosReference root, byte[] kind, IReadOnlyList<(T Key, CosReference Value)> entries, Action<CosWriter, T> writeKey)
    {
        if (entries.Count <= EntriesInLeaf)
        {
            WriteNode(root, entries, isRoot: true);
            return;
        }

        var leaves = entries.Chunk(EntriesInLeaf).Select(chunk => (Reference: file.Reserve(), Entries: chunk)).ToList();
        var writer = file.Open(root).BeginDictionary().Key("Kids"u8).BeginArray();
        foreach (var leaf in leaves)
            writer.Reference(leaf.Reference);
        writer.EndArray().EndDictionary();
        file.Close();
        foreach (var leaf in leaves)
            WriteNode(leaf.Reference, leaf.Entries, isRoot: false);

        void WriteNode(CosReference node, IReadOnlyList<(T Key, CosReference Value)> entries, bool isRoot)
        {
            var writer = file.Open(node).BeginDictionary();
            if (!isRoot)
            {
                writer.Key("Limits"u8).BeginArray();
                writeKey(writer, entries[0].Key);
                writeKey(writer, entries[^1].Key);
                writer.EndArray();
            }

            writer.Key(kind).BeginArray();
            foreach (var (key, value) in entries)
            {
                writeKey(writer, key);
                writer.Reference(value);
            }

            writer.EndArray().EndDictionary();
            file.Close();
        }
    }
}

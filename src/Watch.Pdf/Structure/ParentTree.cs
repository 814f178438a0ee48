using System.Text;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Structure;

/// <summary>What leads into the structure of a file: from a page's /StructParents to the elements of its MCIDs, from an annotation's
/// /StructParent to its element (ISO 32000-1, 14.7.4.4), and from names to elements.</summary>
internal sealed class ParentTree
{
    private readonly List<CosReference> entries = []; // by key
    private readonly List<(byte[] Name, CosReference Element)> names = [];

    /// <summary>How many keys there are.</summary>
    public int Count => entries.Count;

    /// <summary>A key whose entry is written later.</summary>
    public int Reserve()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <returns>The key of an annotation's element.</returns>
    public int Add(CosReference element)
    {
        entries.Add(element);
        return entries.Count - 1;
    }

    /// <summary>Writes the elements that a page's MCIDs belong to.</summary>
    public void Write(CosFile file, int key, List<CosReference> elements)
    {
        entries[key] = file.Reserve();
        var writer = file.Open(entries[key]).BeginArray();
        foreach (var element in elements)
            writer.Reference(element);
        writer.EndArray();
        file.Close();
    }

    public void Name(string id, CosReference element) => names.Add((Encoding.UTF8.GetBytes(id), element));

    /// <summary>Writes the root of the structure tree; to be called when all else is written.</summary>
    public void WriteRoot(CosFile file, CosReference root, IReadOnlyList<CosReference> outermost)
    {
        var (parentTree, idTree) = (file.Reserve(), file.Reserve());
        var writer = file.Open(root).BeginDictionary().Type("StructTreeRoot"u8).Key("K"u8).BeginArray();
        foreach (var element in outermost)
            writer.Reference(element);
        writer.EndArray()
            .Key("ParentTree"u8).Reference(parentTree)
            .Key("ParentTreeNextKey"u8).Integer(entries.Count)
            .Key("IDTree"u8).Reference(idTree)
            .Key("RoleMap"u8).BeginDictionary().Key("Byline"u8).Name("P"u8).Key("Title"u8).Name("H1"u8).EndDictionary()
            .EndDictionary();
        file.Close();
        CosTree.Write(file, parentTree, [.. entries.Select((entry, key) => (key, entry))]);
        CosTree.Write(file, idTree, [.. names.OrderBy(n => n.Name, CosTree.ByBytes)]);
    }
}

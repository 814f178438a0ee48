using System.Text;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>Writes the ways through a document that are not on its pages: outline and page labels
/// (ISO 32000-1, 12.3 and 12.4.2).</summary>
internal static class Navigation
{
    /// <summary>Writes the outline. Its parts are folded, unless all lies below one entry, which is then open.</summary>
    public static void WriteOutline(CosFile file, CosReference root, IReadOnlyList<OutlineEntry> entries)
    {
        var items = ReadItems(file, entries);
        var outermost = items.FindAll(i => i.Parent < 0);
        var isOpen = outermost.Count == 1;
        var writer = file.Open(root).BeginDictionary().Type("Outlines"u8)
            .Key("First"u8).Reference(outermost[0].Reference)
            .Key("Last"u8).Reference(outermost[^1].Reference)
            .Key("Count"u8).Integer(outermost.Count + (isOpen ? outermost[0].Children.Count : 0));
        writer.EndDictionary();
        file.Close();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var siblings = item.Parent < 0 ? outermost : items[item.Parent].Children;
            var place = siblings.IndexOf(item);
            writer = file.Open(item.Reference).BeginDictionary()
                .Key("Title"u8).Text(entries[i].Title)
                .Key("Parent"u8).Reference(item.Parent < 0 ? root : items[item.Parent].Reference);
            if (place > 0)
                writer.Key("Prev"u8).Reference(siblings[place - 1].Reference);
            if (place < siblings.Count - 1)
                writer.Key("Next"u8).Reference(siblings[place + 1].Reference);
            if (item.Children.Count > 0)
            {
                // Negative: folded, and so many entries show when it is unfolded.
                writer.Key("First"u8).Reference(item.Children[0].Reference)
                    .Key("Last"u8).Reference(item.Children[^1].Reference)
                    .Key("Count"u8).Integer(isOpen && item.Parent < 0 ? item.Children.Count : -item.Children.Count);
            }

            writer.Key("Dest"u8).Literal(Encoding.UTF8.GetBytes(entries[i].Destination)).EndDictionary();
            file.Close();
        }
    }

    /// <summary>Writes the number tree of printed page numbers: an entry wherever counting begins anew.</summary>
    public static void WritePageLabels(CosWriter writer, IReadOnlyList<Folio> pages)
    {
        writer.BeginDictionary().Key("Nums"u8).BeginArray();
        for (var i = 0; i < pages.Count; i++)
        {
            var folio = pages[i];
            if (i > 0 && pages[i - 1] is var last && last.Style == folio.Style && last.Value + 1 == folio.Value)
                continue;
            writer.Integer(i).BeginDictionary()
                .Key("S"u8).Name(folio.Style == FolioStyle.LowerRoman ? "r"u8 : "D"u8)
                .Key("St"u8).Integer(folio.Value)
                .EndDictionary();
        }

        writer.EndArray().EndDictionary();
    }

    private static List<OutlineItem> ReadItems(CosFile file, IReadOnlyList<OutlineEntry> entries)
    {
        var items = new List<OutlineItem>(entries.Count);
        var around = new Stack<int>(); // the entries that the next may lie in
        for (var i = 0; i < entries.Count; i++)
        {
            while (around.TryPeek(out var last) && entries[last].Level >= entries[i].Level)
                around.Pop();
            var item = new OutlineItem(file.Reserve(), around.TryPeek(out var parent) ? parent : -1);
            if (item.Parent >= 0)
                items[item.Parent].Children.Add(item);
            items.Add(item);
            around.Push(i);
        }

        return items;
    }

    /// <param name="Parent">The number of the entry that it lies in; -1 for none.</param>
    private sealed record OutlineItem(CosReference Reference, int Parent)
    {
        public List<OutlineItem> Children { get; } = [];
    }
}

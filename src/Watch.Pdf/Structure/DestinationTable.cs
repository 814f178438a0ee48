using System.Text;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>The named places that links and the outline lead to (ISO 32000-1, 12.3.2.3). Of two with one name the first counts.</summary>
internal sealed class DestinationTable(CosFile file)
{
    private readonly Dictionary<string, CosReference> places = new(StringComparer.Ordinal);

    public void Add(Page page, CosReference reference)
    {
        foreach (var destination in page.Destinations)
        {
            if (places.ContainsKey(destination.Name))
                continue;
            var place = file.Reserve();
            places.Add(destination.Name, place);
            file.Open(place).BeginArray().Reference(reference).Name("XYZ"u8)
                .Real(destination.At.X.Points).Real((page.Paper.Height - destination.At.Y).Points).Null().EndArray();
            file.Close();
        }
    }

    /// <summary>Writes the name tree.</summary>
    public void Write(CosReference root) =>
        CosTree.Write(file, root, [.. places.Select(p => (Encoding.UTF8.GetBytes(p.Key), p.Value)).OrderBy(e => e.Item1, CosTree.ByBytes)]);
}

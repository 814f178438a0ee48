using Watch.Documents;

namespace Watch.Edition;

/// <summary>The list of the addresses that a volume's texts name, by host.</summary>
public static class AddressList
{
    /// <summary>Null where there are none.</summary>
    /// <param name="placeOf">Where a position of one of the volume's texts is printed.</param>
    public static Matter? Build(Volume volume, Func<Position, PrintedPlace> placeOf)
    {
        var cited = new Dictionary<string, List<Position>>(StringComparer.Ordinal);
        foreach (var text in volume.Texts)
        {
            foreach (var (note, leaf) in ReportText.Leaves(text))
            {
                foreach (var (inline, offset) in ReportText.Inlines(leaf))
                {
                    if (inline is not Link link || !Uri.TryCreate(link.Uri, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
                        continue;
                    if (!cited.TryGetValue(link.Uri, out var places))
                        cited.Add(link.Uri, places = []);
                    places.Add(new(text.Slug, note, leaf.Number, offset));
                }
            }
        }

        if (cited.Count == 0)
            return null;
        var items = new List<IndexItem>();
        foreach (var host in cited.Keys.GroupBy(HostOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            items.Add(new(1, true, FrontMatter.Leaf(new Text(host.Key))));
            foreach (var address in host.Order(StringComparer.Ordinal))
                items.Add(new(2, false, FrontMatter.Leaf([new Link(address, [new Text(RestOf(address))], IsBare: true), .. IndexBuilder.Locators(cited[address], placeOf).SelectMany(l => (Inline[])[new Text(", "), new Locator(l.Target, [new Text(l.Text)])])])));
        }

        return new(MatterKind.Addresses, "Addresses Cited", "en", [FrontMatter.Line(DisplayRole.Heading, "Addresses Cited"), new IndexList(items)]);
    }

    /// <summary>Without the www that says nothing.</summary>
    private static string HostOf(string address) => new Uri(address).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : new Uri(address).Host;

    /// <summary>What follows the host.</summary>
    private static string RestOf(string address) => new Uri(address).PathAndQuery is { Length: > 1 } path ? path + new Uri(address).Fragment : "/";
}

using Watch.Documents;
using Watch.Languages.Words;

namespace Watch.Edition.BookMatter;

/// <summary>Makes the list of web addresses that a volume cites, grouped by host. The constructor gathers the addresses.</summary>
/// <param name="words">The house words in the language of the volume.</param>
internal sealed class AddressList(Volume volume, HouseWords words)
{
    private readonly Dictionary<string, List<Position>> cited = Cited(volume);

    public string Title => words.AddressesCited;

    public bool IsEmpty => cited.Count == 0;

    /// <summary>Returns the list; null if no addresses are cited.</summary>
    /// <param name="placeOf">Returns where a position in the volume is printed.</param>
    public Matter? Build(Func<Position, PrintedPlace> placeOf)
    {
        if (IsEmpty)
            return null;
        var items = new List<IndexItem>();
        var letter = '\0';
        foreach (var host in cited.Keys.GroupBy(HostOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            items.Add(new(1, host.Key[0] != letter, FrontMatter.Leaf(new Text(host.Key))));
            letter = host.Key[0];
            foreach (var address in host.Order(StringComparer.Ordinal))
                items.Add(new(2, false, FrontMatter.Leaf([new Link(address, [new Text(RestOf(address))], IsBare: true), .. IndexBuilder.Locators(cited[address], words, placeOf).SelectMany(l => (Inline[])[new Text(words.Comma), new Locator(l.Target, [new Text(l.Text)])])])));
        }

        return new(MatterKind.Addresses, Title, words.Language, [FrontMatter.Line(DisplayRole.Heading, Title), new IndexList(items)]);
    }

    /// <summary>The positions of each address, in the order of the texts.</summary>
    private static Dictionary<string, List<Position>> Cited(Volume volume)
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

        return cited;
    }

    /// <summary>The host, without a leading www.</summary>
    private static string HostOf(string address) => new Uri(address).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : new Uri(address).Host;

    /// <summary>The rest of the address after the host.</summary>
    private static string RestOf(string address) => new Uri(address).PathAndQuery is { Length: > 1 } path ? path + new Uri(address).Fragment : "/";
}

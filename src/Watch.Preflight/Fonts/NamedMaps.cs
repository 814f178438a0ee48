namespace Watch.Preflight.Fonts;

/// <summary>The character maps that fonts may name instead of having them (ISO 32000-1, 9.7.5.2), by the collection whose characters they lead to.</summary>
internal static class NamedMaps
{
    private static readonly (string Collection, string Names)[] Rows =
    [
        ("GB1", "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16"),
        ("CNS1", "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16"),
        ("Japan1", "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16"),
        ("Korea1", "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16"),
    ];

    private static readonly Dictionary<string, string> Collections =
        Rows.SelectMany(r => r.Names.Split(' ').SelectMany(n => new[] { n + "-H", n + "-V" }).Select(n => (Name: n, Of: r.Collection)))
            .Concat(new (string Name, string Of)[] { ("H", "Japan1"), ("V", "Japan1"), ("Identity-H", ""), ("Identity-V", "") }).ToDictionary(m => m.Name, m => m.Of);

    /// <summary>The collection of a map; empty for those that take any; null if there is no such map.</summary>
    public static string? CollectionOf(string map) => Collections.GetValueOrDefault(map);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Tests.Conformance;

/// <summary>What the metadata must say.</summary>
internal static partial class MetadataRules
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Media = "http://ns.adobe.com/xap/1.0/mm/";
    private static readonly XNamespace Adobe = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Access = "http://www.aiim.org/pdfua/ns/id/";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.6.2.1-4, A:6.6.2.1-5", "the metadata is well-formed XML in UTF-8", file => Packet(file) is null ? ["the XML"] : []),
        new("A:6.6.2.1-2, A:6.6.2.1-3", "the packet's header has neither bytes= nor encoding=", Header),
        new("W:6.6.2.1", "the packet stands in the file as it is, for programs that know no PDF", file => Encoding.UTF8.GetString(file.Bytes).Contains("W5M0MpCehiHzreSzNTczkc9d", StringComparison.Ordinal) ? [] : ["the packet"]),
        new("A:6.6.4", "the file claims its part and level of PDF/A", Claim),
        new("U:5", "the file claims PDF/UA-1", file => Values(file, Access + "part") is ["1"] ? [] : ["pdfuaid:part"]),
        new("U:7.1-9", "there is a title, in a language", file => Packet(file)?.Descendants(Dc + "title").SingleOrDefault()?.Element(Rdf + "Alt")?.Element(Rdf + "li") is { } title
            && title.Value.Length > 0 && title.Attribute(XNamespace.Xml + "lang") is not null ? [] : ["dc:title"]),
        new("A:6.6.3", "the information dictionary says what the metadata says", Information),
        new("P:7.9.4", "dates are dates", Dates),
        new("W:6.6.2.2", "the document has an identifier, a language and a producer", file => new[] { Media + "DocumentID", Dc + "language", Adobe + "Producer" }
            .Where(name => Values(file, name).Count == 0).Select(name => name.LocalName)),
    ];

    /// <summary>The metadata's RDF; null where it is no XML.</summary>
    public static XElement? Packet(JudgedFile file)
    {
        var reference = file.Reference(file.Objects.Catalog, "/Metadata");
        if (reference.Length == 0)
            return null;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Objects.Stream(file.Objects.Catalog.GetProperty("/Metadata")));
            return XElement.Parse(text[text.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..]).Element(Rdf + "RDF");
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The values of a property, of a list each.</summary>
    public static List<string> Values(JudgedFile file, XName property) => Packet(file)?.Elements(Rdf + "Description").Elements(property)
        .SelectMany(p => p.Descendants(Rdf + "li") is var items && items.Any() ? items.Where(IsDefault).Select(i => i.Value) : [p.Value]).ToList() ?? [];

    /// <summary>A text may be there in several languages, and is by default what it is for a program that knows none.</summary>
    private static bool IsDefault(XElement item) => item.Attribute(XNamespace.Xml + "lang") is not { Value: not "x-default" };

    private static IEnumerable<string> Header(JudgedFile file)
    {
        var reference = file.Reference(file.Objects.Catalog, "/Metadata");
        if (reference.Length == 0)
            return ["no packet"];
        var text = Encoding.UTF8.GetString(file.Objects.Stream(file.Objects.Catalog.GetProperty("/Metadata")));
        var header = text[..Math.Max(0, text.IndexOf("?>", StringComparison.Ordinal))];
        return header.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"", StringComparison.Ordinal)
            && !header.Contains("bytes=", StringComparison.Ordinal) && !header.Contains("encoding=", StringComparison.Ordinal) ? [] : [header];
    }

    private static IEnumerable<string> Claim(JudgedFile file) =>
        (string.Concat(Values(file, Archive + "part")), string.Concat(Values(file, Archive + "conformance"))) is ("2", "A") or ("2", "U") or ("3", "A") ? [] : ["pdfaid:part and conformance"];

    // Not asked by the clause, which lets Info be absent; where there is one it must not say something else.
    private static IEnumerable<string> Information(JudgedFile file)
    {
        if (file.Find(file.Objects.Trailer, "/Info") is not { } information)
            return [];
        (string Key, string Said)[] pairs =
        [
            ("/Title", string.Concat(Values(file, Dc + "title"))), ("/Author", string.Join("; ", Values(file, Dc + "creator"))),
            ("/Subject", string.Concat(Values(file, Dc + "description"))), ("/Keywords", string.Concat(Values(file, Adobe + "Keywords"))),
            ("/Creator", string.Concat(Values(file, Basic + "CreatorTool"))), ("/Producer", string.Concat(Values(file, Adobe + "Producer"))),
            ("/CreationDate", PdfDate(string.Concat(Values(file, Basic + "CreateDate")))), ("/ModDate", PdfDate(string.Concat(Values(file, Basic + "ModifyDate")))),
        ];
        return pairs.Where(p => (file.Say(information, p.Key) ?? "") != p.Said).Select(p => $"{p.Key}: \"{file.Say(information, p.Key)}\", not \"{p.Said}\"");
    }

    private static string PdfDate(string date) => date.Length == 0 ? "" : DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var read)
        ? string.Create(CultureInfo.InvariantCulture, $"D:{read:yyyyMMddHHmmss}{(read.Offset < TimeSpan.Zero ? '-' : '+')}{read.Offset:hh}'{read.Offset:mm}'") : "no date";

    private static IEnumerable<string> Dates(JudgedFile file) => new[] { Dc + "date", Basic + "CreateDate", Basic + "ModifyDate", Basic + "MetadataDate" }
        .SelectMany(name => Values(file, name)).Where(date => !IsoDate().IsMatch(date) || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out _))
        .Concat(new[] { "/CreationDate", "/ModDate" }.Select(key => file.Say(file.Objects.Trailer, "/Info", key)).OfType<string>().Where(date => !PdfDateForm().IsMatch(date)));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?\z")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^D:\d{14}[+-]\d\d'\d\d'\z")]
    private static partial Regex PdfDateForm();
}

using System.Xml.Linq;
using static Watch.Tests.Conformance.MetadataRules;

namespace Watch.Tests.Conformance;

/// <summary>What properties the metadata may have, and how others are described (ISO 19005-2, 6.6.2.3).</summary>
internal static class ExtensionRules
{
    private const string Text = "", Date = "", Seq = "Seq", Bag = "Bag", Alt = "Alt";

    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private static readonly string[] ValueTypes = ["Text", "Integer", "Real", "Boolean", "Date", "URI", "URL", "bag Text", "seq Text", "Lang Alt"];

    /// <summary>The properties of XMP's specification of 2005 and of PDF/A, and the array that each is.</summary>
    private static readonly Dictionary<XName, string> Predefined = new[]
    {
        ("http://purl.org/dc/elements/1.1/", new[]
        {
            ("contributor", Bag), ("coverage", Text), ("creator", Seq), ("date", Seq), ("description", Alt), ("format", Text), ("identifier", Text), ("language", Bag),
            ("publisher", Bag), ("relation", Bag), ("rights", Alt), ("source", Text), ("subject", Bag), ("title", Alt), ("type", Bag),
        }),
        ("http://ns.adobe.com/xap/1.0/", [("BaseURL", Text), ("CreateDate", Date), ("CreatorTool", Text), ("Identifier", Bag), ("Label", Text), ("MetadataDate", Date), ("ModifyDate", Date), ("Nickname", Text)]),
        ("http://ns.adobe.com/xap/1.0/rights/", [("Certificate", Text), ("Marked", Text), ("Owner", Bag), ("UsageTerms", Alt), ("WebStatement", Text)]),
        ("http://ns.adobe.com/xap/1.0/mm/", [("DocumentID", Text), ("InstanceID", Text), ("VersionID", Text), ("History", Seq), ("RenditionClass", Text)]),
        ("http://ns.adobe.com/pdf/1.3/", [("Keywords", Text), ("PDFVersion", Text), ("Producer", Text)]),
        ("http://www.aiim.org/pdfa/ns/id/", [("part", Text), ("conformance", Text), ("amd", Text)]),
        ("http://www.aiim.org/pdfa/ns/extension/", [("schemas", Bag)]),
    }.SelectMany(schema => schema.Item2.Select(p => (Name: XNamespace.Get(schema.Item1) + p.Item1, p.Item2))).ToDictionary(p => p.Name, p => p.Item2);

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.6.2.3.1-1", "every property is known to PDF/A or described in the file", file => Properties(file).Where(p => !Predefined.ContainsKey(p.Name) && !Described(file).ContainsKey(p.Name)).Select(p => p.Name.ToString())),
        new("A:6.6.2.3.1-2", "every property is the array that its schema wants, or none", Arrays),
        new("A:6.6.2.3.3", "a schema is described whole, in the array and with the words that PDF/A wants", Schemas),
    ];

    private static IEnumerable<XElement> Properties(JudgedFile file) => Packet(file)?.Elements(Rdf + "Description").Elements() ?? [];

    private static IEnumerable<XElement> Descriptions(JudgedFile file) =>
        Properties(file).Where(p => p.Name == Extension + "schemas").Elements(Rdf + "Bag").Elements(Rdf + "li");

    /// <summary>The properties that the file describes, and the type of each.</summary>
    private static Dictionary<XName, string> Described(JudgedFile file)
    {
        var described = new Dictionary<XName, string>();
        foreach (var schema in Descriptions(file))
        {
            foreach (var property in schema.Elements(Schema + "property").Elements(Rdf + "Seq").Elements(Rdf + "li"))
                described[XNamespace.Get(schema.Element(Schema + "namespaceURI")?.Value ?? "") + (property.Element(Property + "name")?.Value ?? "none")] = property.Element(Property + "valueType")?.Value ?? "";
        }

        return described;
    }

    private static IEnumerable<string> Arrays(JudgedFile file)
    {
        var described = Described(file);
        foreach (var property in Properties(file))
        {
            var wanted = Predefined.GetValueOrDefault(property.Name)
                ?? described.GetValueOrDefault(property.Name) switch { "bag Text" => Bag, "seq Text" => Seq, "Lang Alt" => Alt, _ => Text };
            var array = property.Elements().SingleOrDefault()?.Name.LocalName ?? "";
            if (array != wanted || (described.GetValueOrDefault(property.Name) == "Integer" && !int.TryParse(property.Value, out _))
                || (property.Name.LocalName == "Marked" && property.Value is not ("True" or "False")))
                yield return property.Name.LocalName;
        }
    }

    private static IEnumerable<string> Schemas(JudgedFile file)
    {
        foreach (var schema in Descriptions(file))
        {
            foreach (var name in new[] { "schema", "namespaceURI", "prefix" }.Where(name => string.IsNullOrEmpty(schema.Element(Schema + name)?.Value)))
                yield return name;
            var properties = schema.Elements(Schema + "property").Elements(Rdf + "Seq").Elements(Rdf + "li").ToList();
            if (properties.Count == 0)
                yield return "property";
            foreach (var property in properties)
            {
                if (string.IsNullOrEmpty(property.Element(Property + "name")?.Value) || string.IsNullOrEmpty(property.Element(Property + "description")?.Value)
                    || !ValueTypes.Contains(property.Element(Property + "valueType")?.Value) || property.Element(Property + "category")?.Value is not ("internal" or "external"))
                    yield return property.Value;
            }
        }
    }
}

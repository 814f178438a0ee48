using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Watch.Tests.Conformance.Fault;

namespace Watch.Tests.Conformance;

/// <summary>Faults of the file, of its catalog and of its pages.</summary>
internal static class FileFaults
{
    private const string Pretty = "every-kind-pretty", Kinds = "every-kind";

    public static IReadOnlyList<Fault> All { get; } =
    [
        OfBytes("A:6.1.2-1, U:6.1-1", "PDF 2.0", Kinds, text => "%PDF-2.0" + text[8..]),
        OfBytes("A:6.1.2-2", "weak comment", Kinds, text => text[..10] + "abcd" + text[14..]),
        OfBytes("A:6.1.3-3", "line after the end", Kinds, text => text + "\n"),
        Of("A:6.1.3-1", "no identifiers", Kinds, edit => edit.Trailer.Remove("/ID")),
        Of("A:6.1.3-2", "encrypted", Kinds, edit => edit.Trailer["/Encrypt"] = new JsonObject()),
        OfBytes("A:6.1.4-2", "table on one line", Pretty, text => text.Replace("\nxref\n0 ", "\nxref 0 ", StringComparison.Ordinal)),
        OfBytes("A:6.1.9-1", "object on one line", Pretty, text => new Regex(@"(\d+ 0 obj)\n").Replace(text, "$1 ", 1)),
        OfBytes("A:6.1.7.1", "stream keyword and carriage return", Pretty, text => new Regex("stream\n").Replace(text, "stream\r", 1)),
        OfBytes("A:6.1.7.1", "wrong length", Pretty, text => new Regex(@"/Length (\d)").Replace(text, "/Length 1$1", 1).Remove(9, 0)),
        OfBytes("A:6.1.7.2-1", "LZW", Kinds, text => new Regex("/FlateDecode").Replace(text, "/LZWDecode  ", 1)),
        Of("A:6.1.13-3", "long alternative text", Kinds, edit => edit.Element("/Figure")["/Alt"] = "u:" + new string('a', 40000)),
        Of("A:6.1.13-4", "long name", Kinds, edit => edit.Catalog["/Sign"] = "/" + new string('a', 200)),
        Of("A:6.1.13-1", "large integer", Kinds, edit => edit.Catalog["/Sign"] = 99999999999L),
        OfBytes("A:6.1.6", "odd number of digits", Pretty, text => new Regex("<(FEFF[0-9A-F]+)[0-9A-F]>").Replace(text, "<$1 >", 1)),
        Of("P:7.3.10", "reference to nothing", Kinds, edit => edit.Catalog["/Sign"] = "9999 0 R"),

        Of("A:6.7.2.2-1, U:6.2-1", "not marked", Kinds, edit => edit.Catalog.Remove("/MarkInfo")),
        Of("U:7.1-4", "suspects", Kinds, edit => edit.Catalog["/MarkInfo"]!["/Suspects"] = true),
        Of("A:6.7.3.3-1, U:7.1-11", "no structure", Kinds, edit => edit.Catalog.Remove("/StructTreeRoot")),
        Of("U:7.2", "no language", Kinds, edit => edit.Catalog.Remove("/Lang")),
        Of("A:6.7.4-1, U:7.2-29", "language with underscore", Kinds, edit => edit.Element("/Span")["/Lang"] = "u:ko_KR"),
        Of("U:7.1-10", "file name in the window", Kinds, edit => edit.Catalog.Remove("/ViewerPreferences")),
        Of("A:6.6.2.1-1, U:7.1-8", "no metadata", Kinds, edit => edit.Catalog.Remove("/Metadata")),
        Of("A:6.5.2, A:6.5.1, A:6.4", "script", Kinds, edit => edit.Link["/A"] = Json("""{"/S": "/JavaScript", "/JS": "u:1"}""")),
        Of("A:6.5.2, A:6.5.1, A:6.4", "action of the document", Kinds, edit => edit.Catalog["/AA"] = Json("""{"/WC": {"/S": "/GoTo", "/D": "u:title"}}""")),
        Of("A:6.9, A:6.10, A:6.11", "requirements", Kinds, edit => edit.Catalog["/Requirements"] = new JsonArray(Json("""{"/S": "/EnableJavaScripts"}"""))),
        Of("P:12.3.3", "outline entry to nowhere", Kinds, edit => edit.Dictionaries.First(d => d.ContainsKey("/Dest") && d.ContainsKey("/Title"))["/Dest"] = "u:nowhere"),
        Of("P:7.9.6", "destinations out of order", Kinds, edit => Turn(edit.Array(edit.Dictionary(edit.Catalog["/Names"]!["/Dests"]!)["/Names"]!))),
        Of("P:12.4.2", "no page labels", Kinds, edit => edit.Catalog.Remove("/PageLabels")),

        Of("A:6.1.13-11", "page of two points", Kinds, edit => edit.Page()["/MediaBox"] = new JsonArray(0, 0, 2, 2)),
        Of("A:6.2.2-2", "font of another page", Kinds, edit => edit.Page()["/Resources"]!["/Font"] = new JsonObject()),
        Of("U:7.18.3-1", "tab by rows", Kinds, edit => edit.Page()["/Tabs"] = "/R"),
        Of("P:14.7.4.4", "two pages with one key", Kinds, edit => edit.Page(2)["/StructParents"] = 0),
        Of("A:6.2.10", "transparent picture", Kinds, edit => edit.First("/Subtype", "/Image")["/SMask"] = edit.ReferenceTo(edit.First("/Subtype", "/Image"))),

        Of("A:6.2.2-1", "unknown operator", Kinds, edit => edit.Content(text => text + "\nxyz\n")),
        Of("A:6.1.13-8", "too deep", Kinds, edit => edit.Content(text => string.Concat(Enumerable.Repeat("q\n", 29)) + text + string.Concat(Enumerable.Repeat("\nQ", 29)))),
        Of("U:7.1-3", "stray rule", Kinds, edit => edit.Content(text => text + "\n0 0 9 9 re\nf\n")),
        Of("U:7.1-1, U:7.1-2", "artifact in tagged content", Kinds, edit => edit.Content(text => new Regex(@"(/P ?<<.*?>> ?BDC)\n").Replace(text, "$1\n/Artifact <</Type/Layout>> BDC\nEMC\n", 1))),
        Of("P:14.6.2", "sequence left open", Kinds, edit => edit.Content(text => "/Span <</Type/Layout>> BDC\n" + text)),
        Of("P:14.7.4.2", "MCID given twice", Kinds, edit => edit.Content(text => text.Replace("/MCID 1>>", "/MCID 0>>", StringComparison.Ordinal))),
        Of("U:7.1-3, P:14.7.4.4", "no parent tree", Kinds, edit => edit.StructureRoot.Remove("/ParentTree")),
        Of("U:7.1-3, P:14.7.4.4", "another's content", Kinds, edit => Swap(edit.Array(edit.Array(edit.Dictionary(edit.StructureRoot["/ParentTree"]!)["/Nums"]!)[1]!))),
        Of("P:14.7.4.2 (elements)", "content that is not there", Kinds, edit => edit.Element("/Code")["/K"]!.AsArray().Add(999)),
        Of("P:14.7.4.4 (keys)", "no next key", Kinds, edit => edit.StructureRoot.Remove("/ParentTreeNextKey")),
        Of("P:14.8.2.2", "header attached nowhere", Kinds, edit => edit.Content(text => text.Replace("/Attached[/Bottom]", "", StringComparison.Ordinal))),
    ];

    /// <summary>Two entries of a name tree change places.</summary>
    private static void Turn(JsonArray names)
    {
        var (key, value) = (names[0]!.DeepClone(), names[1]!.DeepClone());
        names.RemoveAt(0);
        names.RemoveAt(0);
        names.Add(key);
        names.Add(value);
    }

    /// <summary>The first two different entries of a page's array in the parent tree change places.</summary>
    private static void Swap(JsonArray owners)
    {
        var other = owners.Select((owner, i) => (owner, i)).First(o => o.owner!.ToString() != owners[0]!.ToString()).i;
        var first = owners[0]!.DeepClone();
        owners[0] = owners[other]!.DeepClone();
        owners[other] = first;
    }
}

using System.Text.Json.Nodes;
using static Watch.Tests.Conformance.Fault;
using static Watch.Tests.Conformance.PdfEdit;

namespace Watch.Tests.Conformance;

/// <summary>Faults of the structure tree and of links.</summary>
internal static class TreeFaults
{
    private const string Kinds = "every-kind", Tables = "tables", Contents = "compiled";

    public static IReadOnlyList<Fault> All { get; } =
    [
        Of("P:14.8.4.2", "two roots", Kinds, edit => edit.StructureRoot["/K"]!.AsArray().Add(edit.AddValue(new JsonObject
        {
            ["/Type"] = "/StructElem",
            ["/S"] = "/Document",
            ["/P"] = edit.Catalog["/StructTreeRoot"]!.ToString(),
        }))),
        Of("A:6.7.3.4-1, U:7.1-5", "type of PDF 2.0", Kinds, edit => edit.Element("/Code")["/S"] = "/Em"),
        Of("A:6.7.3.4-2, U:7.1-6", "role map in a circle", Kinds, edit => edit.StructureRoot["/RoleMap"] = Json("""{"/Byline": "/Masthead", "/Masthead": "/Byline"}""")),
        Of("A:6.7.3.4-3, U:7.1-7", "paragraphs are divisions", Kinds, edit => edit.StructureRoot["/RoleMap"]!["/P"] = "/Div"),
        Of("U:7.1-12, P:14.7.2", "no parent", Kinds, edit => edit.Element("/P").Remove("/P")),
        Of("U:7.2 (types)", "paragraph in a list", Kinds, edit => edit.Element("/LI")["/S"] = "/P"),
        Of("U:7.2 (types)", "paragraph in contents", Contents, edit => edit.Element("/TOCI")["/S"] = "/P"),
        Of("U:7.2 (types)", "item in a section", Kinds, edit => edit.Element("/L")["/S"] = "/Sect"),
        Of("U:7.2 (types)", "body of a list's item alone", Kinds, edit => edit.Element("/LI")["/S"] = "/LBody"),
        Of("U:7.2 (types)", "cell in a table", Tables, edit => edit.Element("/TR")["/S"] = "/TD"),
        Of("U:7.2 (types)", "row in a division", Tables, edit => edit.Element("/TBody")["/S"] = "/Div"),
        Of("U:7.2 (types)", "paragraph in a paragraph", Kinds, edit => edit.Element("/Code")["/S"] = "/P"),
        Of("P:14.7.2 (IDs)", "no ID tree", Kinds, edit => edit.StructureRoot.Remove("/IDTree")),
        Of("W:U2:7.2", "link in a reference", Kinds, edit => edit.Element("/Span")["/S"] = "/Reference"),
        Of("W:U2:7.2", "link in a line of contents", Contents, edit =>
        {
            var line = edit.Element("/TOCI");
            var paragraph = edit.Dictionary(line["/K"]![0]!);
            line["/K"] = paragraph["/K"]!.DeepClone();
            edit.Dictionary(line["/K"]![0]!)["/P"] = edit.ReferenceTo(line);
        }),

        Of("U:7.4.2-1", "level skipped", Kinds, edit => edit.Element("/H2")["/S"] = "/H3"),
        Of("U:7.4.2-1", "first heading H2", Contents, edit => edit.Element("/H1")["/S"] = "/H2"),
        Of("U:7.4.4", "heading without a level", Kinds, edit => edit.Element("/H3")["/S"] = "/H"),
        Of("U:7.3-1", "figure without alternative text", Kinds, edit => edit.Element("/Figure").Remove("/Alt")),
        Of("P:14.8.5.4.3", "figure without its box", Kinds, edit => edit.Element("/Figure").Remove("/A")),
        Of("U:7.7-1", "formula without alternative text", Kinds, edit => edit.Element("/Code")["/S"] = "/Formula"),
        Of("U:7.9-1", "note without ID", Kinds, edit => edit.Element("/Note").Remove("/ID")),
        Of("U:7.9-2", "two notes with one ID", Kinds, edit => edit.Element("/Note", 1)["/ID"] = edit.Element("/Note")["/ID"]!.DeepClone()),
        Of("P:14.8.4.4.1", "note without its label", Kinds, edit => edit.Dictionary(edit.Element("/Note")["/K"]![0]!)["/S"] = "/P"),
        Of("P:14.8.5.5", "numbering misspelt", Kinds, edit => Attributes(edit.Element("/L"))["/ListNumbering"] = "/Numbers"),
        Of("P:14.8.5.5", "no numbering", Kinds, edit => edit.Element("/L").Remove("/A")),
        Of("P:14.8.4.3.3", "item without body", Kinds, edit => edit.Element("/LI")["/K"]!.AsArray().RemoveAt(1)),
        Of("U:7.5", "cells without headers", Tables, edit =>
        {
            foreach (var cell in edit.Dictionaries.Where(d => (string?)d["/S"] is "/TH" or "/TD"))
                cell.Remove("/A");
        }),
        Of("U:7.5-2", "unknown header", Tables, edit => edit.Dictionaries.First(d => d["/A"]?["/Headers"] is not null)["/A"]!["/Headers"] = new JsonArray("u:boat")),
        Of("P:14.8.5.7", "scope misspelt", Tables, edit => Attributes(edit.Element("/TH"))["/Scope"] = "/Col"),
        Of("U:7.2-15, U:7.2-41..43", "ragged rows", Tables, edit => Attributes(edit.Element("/TH", 1))["/ColSpan"] = 3),
        Of("U:7.2-15, U:7.2-41..43", "cell out of the table", Tables, edit => Attributes(edit.Element("/TH"))["/RowSpan"] = 9),
        Of("U:7.2-11..14", "head without body", Tables, edit => edit.Element("/TBody")["/S"] = "/THead"),
        Of("U:7.2-16, U:7.2-39", "caption in the middle", Tables, edit =>
        {
            var kids = edit.Element("/Table")["/K"]!.AsArray();
            var caption = kids[0]!.DeepClone();
            kids.RemoveAt(0);
            kids.Insert(1, caption);
        }),
        Of("U:7.2-28, U:7.2-40", "caption behind its list", Kinds, edit => edit.Dictionary(edit.Element("/L")["/K"]!.AsArray().Last()!)["/S"] = "/Caption"),
        Of("P:14.9.3", "empty alternative text", Kinds, edit => edit.Element("/Figure")["/Alt"] = "u:"),
        Of("P:14.9.3", "empty expansion", "words", edit => edit.Dictionaries.First(d => d.ContainsKey("/E"))["/E"] = "u: "),

        Of("A:6.3.1-1", "film", Kinds, edit => edit.Link["/Subtype"] = "/Movie"),
        Of("A:6.3.2", "no flags", Kinds, edit => edit.Link.Remove("/F")),
        Of("A:6.3.2", "hidden", Kinds, edit => edit.Link["/F"] = 6),
        Of("U:7.18.5-2, U:7.18.1-2", "link without words", Kinds, edit => edit.Link.Remove("/Contents")),
        Of("U:7.18.5-1", "link that belongs to a page", Kinds, edit => edit.Link["/StructParent"] = 0),
        Of("U:7.18.5-1", "link in a span", Kinds, edit => edit.Element("/Link")["/S"] = "/Span"),
        Of("P:14.7.4.3", "no object reference", Kinds, edit =>
        {
            var kids = edit.Element("/Link")["/K"]!.AsArray();
            kids.RemoveAt(kids.Select((k, i) => (k, i)).First(k => k.k is JsonObject).i);
        }),
        Of("P:12.5.6.5", "quadrilateral out of the rectangle", Kinds, edit => edit.Link["/QuadPoints"]![0] = -50),
        Of("P:12.6.4", "link to nowhere", Kinds, edit => edit.Dictionaries.First(d => (string?)d["/Subtype"] == "/Link" && d.ContainsKey("/Dest"))["/Dest"] = "u:nowhere"),
        Of("P:12.5.2", "link of another page", Kinds, edit => edit.Link["/P"] = edit.ReferenceTo(edit.Page(2))),
    ];
}

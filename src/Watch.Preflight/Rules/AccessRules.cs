using static Watch.Preflight.PreflightSeverity;

namespace Watch.Preflight.Rules;

/// <summary>What PDF/UA-1 asks for (ISO 14289-1), as far as a program can tell.</summary>
internal static class AccessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Row("5", "claim", "The metadata say pdfuaid:part 1.", "Export as PDF/UA-1.", f => Claims.AccessPart(f) == "1" ? [] : [Finding.Of("The metadata do not say pdfuaid:part 1.")]),
        Row("7.1", "unmarked", "All that is painted is tagged, or is an artifact.", "Tag it, or mark it as an artifact.", f => f.ContentFaults("unmarked")),
        Row("7.1", "artifact", "Artifacts and tagged content do not stand within each other.", "Close one before the other begins.", f => f.ContentFaults("artifact")),
        Row("7.1", "parent-tree", "What is tagged leads to an element of the structure.", "Export as tagged PDF anew.", AccessStructure.ParentTree),
        Row("7.1", "suspects", "The document says that it is tagged, and not that its tags are doubtful.", "Check the tags.", f => f.Catalog.Dictionary("MarkInfo") is { } info && info.IsTrue("Marked") && !info.IsTrue("Suspects") ? [] : [Finding.Of("The document does not say that its tags can be trusted.")]),
        Row("7.1", "types", "Every type of the structure is standard, or leads to one that is; none that is standard is mapped.", "Map the type.", f => AccessStructure.Types(f).Concat(AccessStructure.Remapped(f))),
        Row("7.1", "metadata", "The metadata hold a title in a language.", "Give the document a title.", AccessStructure.Title),
        Row("7.1", "display-title", "Windows show the document's title.", "Set DisplayDocTitle.", f => f.Catalog.Dictionary("ViewerPreferences")?.IsTrue("DisplayDocTitle") == true ? [] : [Finding.Of("Windows show the name of the file and not the title.")]),
        Row("7.1", "structure", "The document has a structure.", "Export as tagged PDF.", f => f.Structure.Root is null ? [Finding.Of("The document has no structure.")] : []),
        Row("7.2", "language", "The document says its language, and languages are language tags.", "Set the document's language.", f => AccessStructure.NoLanguage(f).Concat(AccessStructure.WrongLanguages(f))),
        Row("7.2", "nesting", "Rows, cells, items and entries stand in tables, lists and contents.", "Tag the table, list or contents anew.", AccessStructure.Nesting),
        Row("7.2", "caption", "A table has at most one caption, first or last; a list and a table of contents theirs first.", "Move the caption.", AccessStructure.Captions),
        Row("7.2", "table-grid", "The rows of a table are equally long.", "Complete the rows, or their spans.", AccessTables.Grid),
        Row("7.3", "figure", "A figure has alternative text.", "Describe the figure.", f => f.Structure.Of("Figure").Where(e => Nothing(e.Map.Text("Alt")) && Nothing(e.Map.Text("ActualText"))).Select(e => AccessStructure.At(e, "A figure has no alternative text."))),
        Row("7.4", "headings", "The first heading is H1, no level is left out, and H does not stand beside H1.", "Correct the levels of the headings.", AccessStructure.Headings),
        Row("7.5", "headers", "The heads of a table say what they are heads of, or cells name them.", "Give heads a scope.", AccessTables.Headers),
        Row("7.7", "formula", "A formula has alternative text.", "Describe the formula.", f => f.Structure.Of("Formula").Where(e => Nothing(e.Map.Text("Alt")) && Nothing(e.Map.Text("ActualText"))).Select(e => AccessStructure.At(e, "A formula has no alternative text."))),
        Row("7.9", "notes", "A note has an ID, and no two elements have one.", "Give each note an ID.", AccessStructure.Notes),
        Row("7.10", "layers", "Every configuration of layers has a name of its own, orders all layers if any, and changes none by itself.", "Name the configuration.", f => PressObjects.Layers(f, false)),
        Row("7.15", "xfa", "There are no forms in XFA.", "Export without form fields.", f => f.Catalog.Dictionary("AcroForm")?.Has("XFA") == true ? [Finding.Of("The file has a form in XFA.")] : []),
        Row("7.18", "tabs", "On a page with annotations one goes from one to the next by the structure.", "Set /Tabs /S.", f => f.Pages.Where(p => p.Dictionary.Each("Annots").Any() && p.Dictionary.Name("Tabs") != "S").Select(p => Finding.At(p, "The page has annotations and no /Tabs /S."))),
        Row("7.18", "annotations", "An annotation is in the structure, a link as Link, and says what it is.", "Tag the annotation and describe it.", AccessStructure.Annotations),
        Row("7.21", "fonts", "Fonts are embedded, with the widths that the file says.", "Embed the font anew.", f => FontChecks.Embedded(f).Concat(FontChecks.Widths(f))),
        Row("7.21", "unicode", "Every glyph says which text it is.", "Embed fonts with /ToUnicode.", ArchiveFonts.Unmapped),
        Row("7.21", "notdef", "The glyph for what a font does not have is not shown.", "Choose a font that has the character.", FontChecks.NotDefined),
    ];

    private static bool Nothing(string? text) => string.IsNullOrWhiteSpace(text);

    private static Rule Row(string clause, string name, string what, string remedy, Func<Judged, IEnumerable<Finding>> find) => new($"ua1-{clause}-{name}", $"ISO 14289-1, {clause}", Error, what, remedy, find);
}

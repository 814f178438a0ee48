using System.Diagnostics;
using static System.FormattableString;

namespace Watch.Documents.Dumps;

/// <summary>Writes the model of a report as text to read: a line a block, leaf or inline, indented as they are
/// nested. A leaf shows its number and the source line it begins on.</summary>
public sealed class ModelDump
{
    private readonly Report report;
    private readonly DumpText text = new();
    private int note;

    private ModelDump(Report report) => this.report = report;

    public static string Write(Report report)
    {
        var dump = new ModelDump(report);
        dump.Write();
        return dump.text.ToString();
    }

    private void Write()
    {
        text.Line($"report {report.Slug}");
        text.Within(() =>
        {
            WriteMetadata(report.Metadata);
            text.Line("body");
            text.Within(() => WriteBlocks(report.Body));
            foreach (var written in report.Notes)
            {
                var standing = written.Citations > 0 ? Invariant($"cited {written.Citations}") : written.FromNote ? "from a note" : "uncited";
                text.Line(Invariant($"note {written.Ordinal} {DumpText.Quoted(written.Id)} {standing}"));
                note = written.Ordinal;
                text.Within(() => WriteBlocks(written.Content));
            }
        });
    }

    private void WriteMetadata(ReportMetadata metadata)
    {
        text.Field("number", metadata.Number);
        WriteLeaf("title", metadata.Title);
        if (metadata.Subtitle is { } subtitle)
            WriteLeaf("subtitle", subtitle);
        if (metadata.ShortTitle is { } shortTitle)
        {
            text.Line("short-title");
            text.Within(() => WriteInlines(shortTitle));
        }

        text.Field("date", metadata.Date);
        text.Field("posted", metadata.Posted);
        foreach (var author in metadata.Authors)
        {
            text.Line($"author {DumpText.Quoted(author.FullName)} sorted {DumpText.Quoted(author.SortName)}");
            text.Within(() =>
            {
                text.Field("affiliation", author.Affiliation);
                text.Field("orcid", author.Orcid);
            });
        }

        text.Field("language", metadata.Language);
        if (metadata.Summary is { } summary)
            WriteLeaf("summary", summary);
        foreach (var keyword in metadata.Keywords)
            text.Field("keyword", keyword);
        text.Field("rights", metadata.Rights);
        text.Field("licence", metadata.Licence);
        foreach (var (kind, value) in metadata.Identifiers)
            text.Line($"identifier {kind} {DumpText.Quoted(value)}");
        foreach (var (date, revision) in metadata.Revisions)
            text.Line(Invariant($"revised {date:yyyy-MM-dd} {DumpText.Quoted(revision)}"));
        foreach (var translation in metadata.Translations)
            text.Line($"translation {translation.Language} {translation.Report?.Slug ?? DumpText.Quoted(translation.Url ?? "")}");
        text.Field("status", metadata.Status);
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteLeaf(Invariant($"heading {heading.Level} #{heading.Id}"), heading.Text);
                break;
            case Paragraph paragraph:
                WriteLeaf("paragraph", paragraph.Text);
                break;
            case Quotation quotation:
                text.Line("quotation");
                text.Within(() =>
                {
                    WriteBlocks(quotation.Content);
                    if (quotation.Attribution is { } attribution)
                        WriteLeaf("attribution", attribution);
                });
                break;
            case ItemList list:
                text.Line(Invariant($"list {list.Numbering} from {list.Start}{(list.Tight ? " tight" : "")}"));
                text.Within(() =>
                {
                    foreach (var item in list.Items)
                    {
                        text.Line("item");
                        text.Within(() => WriteBlocks(item.Content));
                    }
                });
                break;
            case Verse verse:
                text.Line("verse");
                text.Within(() =>
                {
                    foreach (var stanza in verse.Stanzas)
                    {
                        text.Line("stanza");
                        text.Within(() =>
                        {
                            foreach (var line in stanza)
                                WriteLeaf("line", line);
                        });
                    }
                });
                break;
            case CodeBlock code:
                WriteLeaf(code.Syntax is null ? "code-block" : $"code-block {code.Syntax}", code.Text);
                break;
            case ThematicBreak:
                text.Line("break");
                break;
            case Division division:
                text.Line($"division {division.Language}");
                text.Within(() => WriteBlocks(division.Content));
                break;
            case Figure figure:
                text.Line(Invariant($"figure {figure.Number}{(figure.Id is null ? "" : " #" + figure.Id)} {DumpText.Quoted(figure.Path)}"));
                text.Within(() =>
                {
                    text.Field("alternative", figure.AlternativeText);
                    text.Field("width", figure.Width);
                    text.Field("credit", figure.Credit);
                    if (figure.Caption is { } caption)
                        WriteLeaf("caption", caption);
                });
                break;
            case DefinitionList list:
                text.Line(list.Tight ? "definitions tight" : "definitions");
                text.Within(() =>
                {
                    foreach (var entry in list.Entries)
                    {
                        WriteLeaf("term", entry.Term);
                        foreach (var definition in entry.Definitions)
                        {
                            text.Line("definition");
                            text.Within(() => WriteBlocks(definition));
                        }
                    }
                });
                break;
            case Display display:
                WriteLeaf($"display {display.Role}", display.Text);
                break;
            case ContentsList list:
                text.Line("contents");
                text.Within(() =>
                {
                    foreach (var entry in list.Entries)
                        WriteLeaf($"entry {DumpText.Quoted(entry.Number)} {DumpText.Quoted(entry.Authors)} page {DumpText.Quoted(entry.Page)} {entry.Target?.ToString() ?? entry.Matter?.ToString() ?? "group"}", entry.Title);
                });
                break;
            case IndexList index:
                text.Line("index");
                text.Within(() =>
                {
                    foreach (var item in index.Items)
                        WriteLeaf(Invariant($"item {item.Level}{(item.BeginsLetter ? " begins" : "")}"), item.Text);
                });
                break;
            case Table table:
                text.Line(Invariant($"table {table.Number}{(table.Id is null ? "" : " #" + table.Id)} {string.Join(' ', table.Columns).ToLowerInvariant()}"));
                text.Within(() =>
                {
                    if (table.Caption is { } caption)
                        WriteLeaf("caption", caption);
                    WriteRows("head-row", table.Head);
                    WriteRows("row", table.Body);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteRows(string name, IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            text.Line(name);
            text.Within(() =>
            {
                foreach (var cell in row.Cells)
                {
                    var columns = cell.ColumnSpan > 1 ? Invariant($" columns {cell.ColumnSpan}") : "";
                    var span = cell.RowSpan > 1 ? Invariant($" rows {cell.RowSpan}") : "";
                    text.Line(Invariant($"cell {cell.Column}{columns}{span}"));
                    text.Within(() => WriteBlocks(cell.Content));
                }
            });
        }
    }

    private void WriteLeaf(string name, Leaf leaf)
    {
        var source = report.Map.Find(new(report.Slug, note, leaf.Number, 0));
        var line = source is { } offset ? report.Source.Place(offset).Line : 0;
        text.Line(Invariant($"{name} [{leaf.Number}] line {line}"));
        text.Within(() => WriteInlines(leaf.Content));
    }

    private void WriteInlines(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            text.Line(inline switch
            {
                Text run => $"text {DumpText.Quoted(run.Content)}",
                Emphasis => "emphasis",
                Strong => "strong",
                Superscript => "superscript",
                Subscript => "subscript",
                Struck => "struck",
                SmallCaps => "small-caps",
                Foreign foreign => $"foreign {foreign.Language}",
                Code code => $"code {DumpText.Quoted(code.Content)}",
                Link link => $"{(link.IsBare ? "bare-link" : "link")} {link.Uri}{Archived(link.Archived)}",
                Abbreviation abbreviation => $"abbreviation {DumpText.Quoted(abbreviation.Expansion)}",
                IndexEntry entry => $"index-entry {DumpText.Quoted(entry.Heading)}{(entry.Reading is { } reading ? $" sort {DumpText.Quoted(reading)}" : "")}",
                TargetMention mention => $"mention {NameOf(mention.Target)}",
                Locator locator => $"locator {locator.Target}",
                InternalLink link => $"internal-link {NameOf(link.Target)}",
                NoteReference reference => Invariant($"note-reference {reference.Note} citation {reference.Citation}"),
                NoteMention mention => Invariant($"note-mention {mention.Note}"),
                LineBreak => "line-break",
                _ => throw new UnreachableException(),
            });
            text.Within(() =>
            {
                if (inline is IndexEntry { Printed: not [Text] } marked)
                {
                    text.Line("printed");
                    text.Within(() => WriteInlines(marked.Printed));
                }

                WriteInlines(Leaf.ChildrenOf(inline));
            });
        }
    }

    private string NameOf(string target) => report.Targets.TryGetValue(target, out var found)
        ? Invariant($"{found.Kind.ToString().ToLowerInvariant()} {found.Number} #{target}")
        : $"nothing #{target}";

    private static string Archived(ArchivedCopy? copy) => copy is null
        ? ""
        : (copy.Uri is null ? "" : $" archived {copy.Uri}") + (copy.Accessed is { } day ? Invariant($" accessed {day:yyyy-MM-dd}") : "");
}

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Watch.Documents.Dumps;

/// <summary>Writes the model of a report as text to read: a line a block, leaf or inline, indented as they are
/// nested. A leaf shows its number and the source line it begins on.</summary>
public sealed class ModelDump
{
    private readonly Report report;
    private readonly StringBuilder text = new();
    private int depth;
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
        Line($"report {report.Slug}");
        Within(() =>
        {
            WriteMetadata(report.Metadata);
            Line("body");
            Within(() => WriteBlocks(report.Body));
            foreach (var written in report.Notes)
            {
                var standing = written.Citations > 0 ? Invariant($"cited {written.Citations}") : written.FromNote ? "from a note" : "uncited";
                Line(Invariant($"note {written.Ordinal} {Quoted(written.Id)} {standing}"));
                note = written.Ordinal;
                Within(() => WriteBlocks(written.Content));
            }
        });
    }

    private void WriteMetadata(ReportMetadata metadata)
    {
        Field("number", metadata.Number);
        WriteLeaf("title", metadata.Title);
        if (metadata.Subtitle is { } subtitle)
            WriteLeaf("subtitle", subtitle);
        if (metadata.ShortTitle is { } shortTitle)
        {
            Line("short-title");
            Within(() => WriteInlines(shortTitle));
        }

        Field("date", metadata.Date);
        Field("posted", metadata.Posted);
        foreach (var author in metadata.Authors)
        {
            Line($"author {Quoted(author.FullName)} sorted {Quoted(author.SortName)}");
            Within(() =>
            {
                Field("affiliation", author.Affiliation);
                Field("orcid", author.Orcid);
            });
        }

        Field("language", metadata.Language);
        if (metadata.Summary is { } summary)
            WriteLeaf("summary", summary);
        foreach (var keyword in metadata.Keywords)
            Field("keyword", keyword);
        Field("rights", metadata.Rights);
        Field("licence", metadata.Licence);
        foreach (var (kind, value) in metadata.Identifiers)
            Line($"identifier {kind} {Quoted(value)}");
        foreach (var (date, revision) in metadata.Revisions)
            Line(Invariant($"revised {date:yyyy-MM-dd} {Quoted(revision)}"));
        foreach (var (language, url) in metadata.Translations)
            Line($"translation {language} {Quoted(url)}");
        Field("status", metadata.Status);
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
                Line("quotation");
                Within(() =>
                {
                    WriteBlocks(quotation.Content);
                    if (quotation.Attribution is { } attribution)
                        WriteLeaf("attribution", attribution);
                });
                break;
            case ItemList list:
                Line(Invariant($"list {list.Numbering} from {list.Start}{(list.Tight ? " tight" : "")}"));
                Within(() =>
                {
                    foreach (var item in list.Items)
                    {
                        Line("item");
                        Within(() => WriteBlocks(item.Content));
                    }
                });
                break;
            case Verse verse:
                Line("verse");
                Within(() =>
                {
                    foreach (var stanza in verse.Stanzas)
                    {
                        Line("stanza");
                        Within(() =>
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
                Line("break");
                break;
            case Division division:
                Line($"division {division.Language}");
                Within(() => WriteBlocks(division.Content));
                break;
            case Figure figure:
                Line(Invariant($"figure {figure.Number}{(figure.Id is null ? "" : " #" + figure.Id)} {Quoted(figure.Path)}"));
                Within(() =>
                {
                    Field("alternative", figure.AlternativeText);
                    Field("width", figure.Width);
                    Field("credit", figure.Credit);
                    if (figure.Caption is { } caption)
                        WriteLeaf("caption", caption);
                });
                break;
            case DefinitionList list:
                Line(list.Tight ? "definitions tight" : "definitions");
                Within(() =>
                {
                    foreach (var entry in list.Entries)
                    {
                        WriteLeaf("term", entry.Term);
                        foreach (var definition in entry.Definitions)
                        {
                            Line("definition");
                            Within(() => WriteBlocks(definition));
                        }
                    }
                });
                break;
            case Display display:
                WriteLeaf($"display {display.Role}", display.Text);
                break;
            case ContentsList list:
                Line("contents");
                Within(() =>
                {
                    foreach (var entry in list.Entries)
                        WriteLeaf($"entry {Quoted(entry.Number)} {Quoted(entry.Authors)} page {Quoted(entry.Page)} {entry.Target?.ToString() ?? entry.Matter?.ToString() ?? "group"}", entry.Title);
                });
                break;
            case IndexList index:
                Line("index");
                Within(() =>
                {
                    foreach (var item in index.Items)
                        WriteLeaf(Invariant($"item {item.Level}{(item.BeginsLetter ? " begins" : "")}"), item.Text);
                });
                break;
            case Table table:
                Line(Invariant($"table {table.Number}{(table.Id is null ? "" : " #" + table.Id)} {string.Join(' ', table.Columns).ToLowerInvariant()}"));
                Within(() =>
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
            Line(name);
            Within(() =>
            {
                foreach (var cell in row.Cells)
                {
                    var columns = cell.ColumnSpan > 1 ? Invariant($" columns {cell.ColumnSpan}") : "";
                    var span = cell.RowSpan > 1 ? Invariant($" rows {cell.RowSpan}") : "";
                    Line(Invariant($"cell {cell.Column}{columns}{span}"));
                    Within(() => WriteBlocks(cell.Content));
                }
            });
        }
    }

    private void WriteLeaf(string name, Leaf leaf)
    {
        var source = report.Map.Find(new(report.Slug, note, leaf.Number, 0));
        var line = source is { } offset ? report.Source.Place(offset).Line : 0;
        Line(Invariant($"{name} [{leaf.Number}] line {line}"));
        Within(() => WriteInlines(leaf.Content));
    }

    private void WriteInlines(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Line(inline switch
            {
                Text run => $"text {Quoted(run.Content)}",
                Emphasis => "emphasis",
                Strong => "strong",
                Superscript => "superscript",
                Subscript => "subscript",
                Struck => "struck",
                SmallCaps => "small-caps",
                Foreign foreign => $"foreign {foreign.Language}",
                Code code => $"code {Quoted(code.Content)}",
                Link link => $"{(link.IsBare ? "bare-link" : "link")} {link.Uri}{Archived(link.Archived)}",
                Abbreviation abbreviation => $"abbreviation {Quoted(abbreviation.Expansion)}",
                IndexEntry entry => $"index-entry {Quoted(entry.Heading)}",
                TargetMention mention => $"mention {NameOf(mention.Target)}",
                Locator locator => $"locator {locator.Target}",
                InternalLink link => $"internal-link {NameOf(link.Target)}",
                NoteReference reference => Invariant($"note-reference {reference.Note} citation {reference.Citation}"),
                NoteMention mention => Invariant($"note-mention {mention.Note}"),
                LineBreak => "line-break",
                _ => throw new UnreachableException(),
            });
            Within(() =>
            {
                if (inline is IndexEntry { Printed: not [Text] } marked)
                {
                    Line("printed");
                    Within(() => WriteInlines(marked.Printed));
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

    private void Field(string name, object? value)
    {
        if (value is not null)
        {
            Line(value switch
            {
                string words => $"{name} {Quoted(words)}",
                DateOnly date => Invariant($"{name} {date:yyyy-MM-dd}"),
                IFormattable number => $"{name} {number.ToString(null, CultureInfo.InvariantCulture)}",
                _ => throw new UnreachableException(),
            });
        }
    }

    private void Within(Action write)
    {
        depth++;
        write();
        depth--;
    }

    private void Line(string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');

    /// <summary>Text in quotation marks, its white space and marks to be told apart: no-break spaces, LF and others
    /// that do not show are written as escapes.</summary>
    private static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in words)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (c < ' ' || c is '\u00A0' or '\u00AD' or '\u202F' or (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static string Invariant(FormattableString line) => FormattableString.Invariant(line);
}

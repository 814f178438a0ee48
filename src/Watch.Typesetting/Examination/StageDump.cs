using System.Globalization;
using System.Text;
using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Examination;

/// <summary>Prints each stage of typesetting as text, for people and for tests.</summary>
public static class StageDump
{
    /// <summary>Prints the boxes, glue and penalties of each paragraph.</summary>
    public static string Items(Galley galley)
    {
        var text = new StringBuilder();
        foreach (var paragraph in galley.Paragraphs)
        {
            text.Append(Name(paragraph.Start)).Append(' ').Append(Quote(paragraph.Text)).Append('\n');
            foreach (var item in paragraph.Items)
                text.Append("  ").Append(Describe(item)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Prints the lines of each paragraph: page and line, adjustment ratio, expansion, letterspacing, width,
    /// text and typographic faults. Each paragraph begins with its place in the source.</summary>
    public static string Lines(TypesetDocument document, Report report)
    {
        var text = new StringBuilder();
        foreach (var (folio, number, line) in document.Lines)
        {
            if (line.IsFirst)
                text.Append(Name(line.Start)).Append(line.Start is { } start ? $" {report.PlaceOf(start)}" : "").Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"  {$"{folio}.{number}",6}  r={line.Ratio,5:0.00}");
            if (Math.Abs(line.Expansion) >= 0.0005)
                text.Append(CultureInfo.InvariantCulture, $" e={line.Expansion * 100:+0.0;-0.0}%");
            if (Math.Abs(line.Letterspacing) >= 0.00005)
                text.Append(CultureInfo.InvariantCulture, $" l={line.Letterspacing:+0.0000;-0.0000}");
            text.Append(CultureInfo.InvariantCulture, $"  {line.Width.Points:0.00}  {Quote(line.Text)}");
            foreach (var finding in TypographicReport.DescribeFaults(line))
                text.Append("  ").Append(finding);
            if (line.Faults != LineFaults.None && line.Start is { } at)
                text.Append(" (").Append(report.PlaceOf(at)).Append(')');
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Prints the lines of the galley: space above, height, cost of a page break above, position and text.</summary>
    public static string Column(Galley galley)
    {
        var text = new StringBuilder();
        foreach (var line in galley.Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.SpaceAbove.Points,6:0.##} {line.Height.Points,6:0.##} {line.BreakCost,6:0} {Name(line.Start)} ");
            text.Append(Quote(string.Concat(line.Marks.OfType<GlyphRun>().Select(m => m.Text)))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Prints every mark of every page with its place, tag and position.</summary>
    public static string Pages(TypesetDocument document)
    {
        var text = new StringBuilder();
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var page = document.Pages[i];
            text.Append(CultureInfo.InvariantCulture, $"page {i + 1}, folio {page.Folio}, starts {Name(page.Start)}\n");
            foreach (var mark in page.Marks)
                text.Append("  ").Append(Describe(mark)).Append('\n');
            foreach (var destination in page.Destinations)
                text.Append(CultureInfo.InvariantCulture, $"  # {destination.Name} {At(destination.At)}\n");
        }

        return text.ToString();
    }

    private static string Describe(Item item) => item.Kind switch
    {
        ItemKind.Box => string.Create(CultureInfo.InvariantCulture, $"box     w={item.Width:0.###}"),
        ItemKind.Glue => string.Create(CultureInfo.InvariantCulture, $"glue    w={item.Width:0.###} y={item.Stretch:0.###} z={item.Shrink:0.###}"),
        ItemKind.Penalty => string.Create(CultureInfo.InvariantCulture, $"penalty p={item.Penalty:0}{(item.Flagged ? " f" : "")}")
            + (item.Width != 0 || item.After != 0 ? string.Create(CultureInfo.InvariantCulture, $" w={item.Width:0.###} after={item.After:0.###}") : ""),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Describe(Mark mark)
    {
        var belongs = mark.Tag >= 0 ? string.Create(CultureInfo.InvariantCulture, $"tag {mark.Tag}") : mark.Artifact.ToString();
        var link = mark.Link switch
        {
            null => "",
            WebTarget web => $" -> {web.Uri}",
            PageTarget page => $" -> #{page.Destination}",
            ReportTarget report => $" -> {report.Uri ?? report.Slug}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var what = mark switch
        {
            GlyphRun run => string.Create(CultureInfo.InvariantCulture, $"glyphs {At(run.Origin)} {run.Width.Points:0.##} {run.Face.Name} {run.Size.Points:0.##} {Quote(run.Text)}{(run.Rotation == Rotation.None ? "" : " turned")}"),
            RuleMark rule => $"rule {In(rule.Box)}",
            PathMark path => string.Create(CultureInfo.InvariantCulture, $"path of {path.Points.Count} points from {At(path.Points[0])}"),
            PictureMark picture => $"picture {In(picture.Box)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{what} [{belongs}{(mark.Position is { } position ? $" at {position}" : "")}]{link}";
    }

    private static string Name(Position? position) => position?.ToString() ?? "-";

    private static string At(Point point) => string.Create(CultureInfo.InvariantCulture, $"({point.X.Points:0.##}, {point.Y.Points:0.##})");

    private static string In(Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"{At(new(box.X, box.Y))} {box.Width.Points:0.##} x {box.Height.Points:0.##}");

    private static string Quote(string text) => "\"" + text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u00AD", "=", StringComparison.Ordinal) + "\"";
}

using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Documents.Houses;
using Watch.Documents.Settings;
using Watch.Production.Files;
using Watch.Typesetting.Design;

namespace Watch.Production.Volumes;

/// <summary>Holds a book against the rules of the house that prints it.</summary>
internal static class HouseCheck
{
    // In points. Lengths of settings are rounded.
    private const double Rounding = 0.01;

    private static readonly SourcePlace Place = new(CorpusFiles.SettingsPath, 0, 0);

    /// <summary>What is known before a page is set: the size, the margins, the type, the lines.</summary>
    public static IEnumerable<Diagnostic> OfDesign(PrintSettings print, PageDesign design)
    {
        if (print.House is not { } house)
            yield break;
        var (width, height) = (design.Paper.Width.Points, design.Paper.Height.Points);
        if (!house.Trims(width, height))
            yield return Broken($"{house.FullName} cuts no pages of {Mm(width)} × {Mm(height)} mm.", $"Choose a size of design.print.paper among {SizesOf(house)}.");
        if (house.Paper(print.Paper, print.Binding) is null)
            yield return Broken($"{house.FullName} binds no {print.Binding.ToString().ToLowerInvariant()} of this paper.", "Choose another print.paper or print.binding.");
        var outer = width - design.InnerMargin.Points - design.Measure.Points;
        var head = (design.TopMargin - design.HeadDistance - design.RunningHead.Size).Points;
        var foot = (design.Paper.Height - design.TopMargin - design.TextHeight - design.FootDistance - design.Folio.Size * 0.25).Points;
        foreach (var (name, margin, key) in new[] { ("outer margin", outer, "outer"), ("white above the running head", head, "top"), ("white below the folio", foot, "bottom") })
        {
            if (margin < house.Margin - Rounding)
                yield return Broken($"The {name} is {Mm(margin)} mm; {house.FullName} asks for {Mm(house.Margin)} mm.", $"Raise design.print.margins.{key}, or lower the measure.");
        }

        var least = StylesOf(design).Min(s => s.Size.Points);
        if (least < house.LeastType - Rounding)
            yield return Broken($"The smallest type has {Pt(least)} pt; {house.FullName} prints none under {Pt(house.LeastType)} pt.", "Raise design.print.size.");
    }

    /// <summary>What the number of pages shows: the limits of the paper, the gutter.</summary>
    public static IEnumerable<Diagnostic> OfPages(PrintSettings print, PageDesign design, int pages)
    {
        if (print.House is not { } house)
            yield break;
        if (house.Paper(print.Paper, print.Binding) is { } paper && (pages < paper.Least || pages > paper.Most))
        {
            yield return Broken(
                string.Create(CultureInfo.InvariantCulture, $"The book has {pages} pages; {house.FullName} binds {paper.Least} to {paper.Most} of its {paper.Name} paper."),
                pages < paper.Least ? "Choose another paper or binding, or add reports." : "Choose another paper or binding, or divide the reports among volumes.");
        }

        var gutter = house.GutterOf(pages);
        if (design.InnerMargin.Points < gutter - Rounding)
        {
            yield return Broken(
                string.Create(CultureInfo.InvariantCulture, $"The inner margin is {Mm(design.InnerMargin.Points)} mm; of {pages} pages {house.FullName} asks for {Mm(gutter)} mm."),
                "Raise design.print.margins.inner, or lower the measure.");
        }
    }

    private static Diagnostic Broken(string message, string remedy) => new(Rules.PrintHouse, Place, message, remedy);

    private static IEnumerable<TypeStyle> StylesOf(PageDesign design) =>
    [
        design.Body, design.Masthead, design.Affiliation, design.Summary, design.Quotation, design.Attribution, design.List, design.Code, design.Table, design.TableHead, design.Caption,
        design.Note, design.RunningHead, design.Folio,
    ];

    private static string SizesOf(House house) => house.Sizes.Count > 0
        ? string.Join(", ", house.Sizes.Select(s => $"{Mm(s.Width)} × {Mm(s.Height)} mm"))
        : house.TrimRange is var (leastWidth, mostWidth, leastHeight, mostHeight) ? $"{Mm(leastWidth)} to {Mm(mostWidth)} mm wide and {Mm(leastHeight)} to {Mm(mostHeight)} mm high" : "";

    private static string Mm(double points) => (points * 25.4 / 72).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Pt(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;
using static Watch.Preflight.PreflightSeverity;

namespace Watch.Preflight.Rules;

/// <summary>What the standards leave open and no printer likes (Ghent Workgroup 2015, sheet-fed offset).</summary>
internal static class GoodPressRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("press-ink", "GWG 2015, ink", Error, "Nothing lays on more than 320 % of ink.", "Choose a profile of less ink, or lighten the dark places.", f => Ink(f, 320)),
        new("press-ppi", "GWG 2015, pictures", Warning, "Pictures have 150 samples to the inch or more, line art 550.", "Place a larger picture, or show it smaller.", f => Resolution(f, 149.5, 549.5)),
        new("press-line", "GWG 2015, lines", Warning, "No line is thinner than a quarter of a point.", "Make the line 0.25 pt or more.", f => Lines(f, 0.249)),
        new("press-type", "GWG 2015, type", Warning, "No type is smaller than 5 pt.", "Set the type larger.", f => Type(f, 4.99)),
        new("press-rich-black", "GWG 2015, black type", Warning, "Type of less than 12 pt is black in one ink.", "Set the type in 0 0 0 100.", f => f.Shown(s => s.Type).Where(t => t.IsMixed && t.Size < 12 && t.Ink > 120)
            .Select(t => Finding.At(t.Place, Show($"Type of {t.Size:0.#} pt is black in several inks.")))),
        new("press-white-overprint", "GWG 2015, overprint", Error, "Nothing white overprints.", "Let white knock out what is beneath it.", f => f.ContentFaults("white-overprint")),
    ];

    public static IEnumerable<Finding> Ink(Judged file, double limit)
    {
        foreach (var page in file.Pages)
        {
            foreach (var ink in page.Shown.Inks.Where(i => i.Percent > limit + 0.5))
                yield return Finding.At(ink.Place, Show($"{ink.Percent:0} % of ink in {ink.Use} at {ink.Box.Show()}; the limit is {limit:0} %."));
            // What lies over each other is told only where nothing is too much by itself.
            if (page.Shown.Stacked is var (percent, box) && percent > limit + 0.5 && !page.Shown.Inks.Exists(i => i.Percent > limit + 0.5))
                yield return Finding.At(page, Show($"{percent:0} % of ink where things are printed over each other, at {box.Show()}; the limit is {limit:0} %."));
        }
    }

    public static IEnumerable<Finding> Resolution(Judged file, double least, double leastLineArt) => file.Shown(s => s.Images).Where(i => i.Ppi < (i.IsLineArt ? leastLineArt : least))
        .Select(i => Finding.At(i.Place, Show($"{(i.IsLineArt ? "Line art" : "A picture")} of {i.Image.Int("Width")} × {i.Image.Int("Height")} samples has {i.Ppi:0} to the inch at its size.")));

    public static IEnumerable<Finding> Lines(Judged file, double least) => file.Shown(s => s.Lines).Where(l => l.Width < least)
        .Select(l => Finding.At(l.Place, Show($"A line is {l.Width:0.###} pt thick, at {l.Box.Show()}.")));

    public static IEnumerable<Finding> Type(Judged file, double least) => file.Shown(s => s.Type).Where(t => t.Size < least)
        .Select(t => Finding.At(t.Place, Show($"Type in {t.Font.Name} is {t.Size:0.##} pt large, at {t.Box.Show()}.")));

    public static string Show(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using Watch.Preflight.Content;
using Watch.Preflight.Rules;
using static Watch.Preflight.Rules.GoodPressRules;

namespace Watch.Preflight.Houses;

/// <summary>Sizes, margins and numbers of pages, by a house's figures.</summary>
internal static class HouseGeometry
{
    private const double Hair = 0.25;

    public static IEnumerable<Finding> Count(Judged file)
    {
        if (HouseRules.IsCover(file) && file.Pages.Count != 1)
            yield return Finding.Of(Show($"The cover has {file.Pages.Count} pages where it is one sheet."));
        if (!HouseRules.IsCover(file) && file.Options.Pages is { } said && said != file.Pages.Count)
            yield return Finding.Of(Show($"The book has {file.Pages.Count} pages where it is said to have {said}."));
    }

    public static IEnumerable<Finding> Pages(Judged file, House house)
    {
        var count = HouseRules.IsCover(file) ? file.Options.Pages : file.Pages.Count;
        if (count is not { } pages || house.PaperOf(file.Options.Paper) is not { } paper)
            yield break;
        if (pages < paper.LeastPages || pages > paper.MostPages)
            yield return Finding.Of(Show($"The book has {pages} pages; on the paper \"{paper.Name}\" it may have {paper.LeastPages} to {paper.MostPages}."));
    }

    public static IEnumerable<Finding> Size(Judged file, House house)
    {
        if (HouseRules.IsCover(file))
        {
            foreach (var finding in CoverSize(file, house))
                yield return finding;
            yield break;
        }

        var first = file.Pages[0];
        foreach (var page in file.Pages)
        {
            if (page.Media is not { } media)
                continue;
            var trim = TrimOf(page, file, house);
            if (file.Options.Trim is { } wanted && (Math.Abs(trim.Width - wanted.Width) > house.SizeTolerance || Math.Abs(trim.Height - wanted.Height) > house.SizeTolerance))
                yield return Finding.At(page, Show($"The page is trimmed to {trim.Width:0.#} × {trim.Height:0.#} pt where {wanted.Width:0.#} × {wanted.Height:0.#} is asked for."));
            if (house.Sizes is { } sizes && (trim.Width < sizes.LeastWidth - 1 || trim.Height < sizes.LeastHeight - 1 || trim.Width > sizes.MostWidth + 1 || trim.Height > sizes.MostHeight + 1))
                yield return Finding.At(page, Show($"The house prints no pages of {trim.Width:0.#} × {trim.Height:0.#} pt."));
            if (first.Media is { } other && (Math.Abs(other.Width - media.Width) > house.SizeTolerance || Math.Abs(other.Height - media.Height) > house.SizeTolerance))
                yield return Finding.At(page, Show($"The page is {media.Width:0.#} × {media.Height:0.#} pt large and the first {other.Width:0.#} × {other.Height:0.#}."));
            var bleed = Sides(page, file, house.Bleed);
            var own = new Box(trim.Left - media.Left, trim.Bottom - media.Bottom, media.Right - trim.Right, media.Top - trim.Top);
            var isBare = Near(own, new(0, 0, 0, 0));
            if (!isBare && !Near(own, bleed))
                yield return Finding.At(page, Show($"Beyond the trim the page has {own.Left:0.##} pt at the left, {own.Right:0.##} at the right, {own.Top:0.##} at the head and {own.Bottom:0.##} at the foot; the house asks for {bleed.Left:0.##}, {bleed.Right:0.##}, {bleed.Top:0.##} and {bleed.Bottom:0.##}, or for none."));
        }
    }

    private static IEnumerable<Finding> CoverSize(Judged file, House house)
    {
        if (file.Options is not { Trim: { } trim, Pages: { } pages } || house.PaperOf(file.Options.Paper) is not { Thickness: > 0 } paper || file.Pages[0].Media is not { } media)
            yield break;
        var spine = SpineOf(pages, paper);
        var (width, height) = ((2 * trim.Width) + spine + (2 * house.Bleed.Outer), trim.Height + house.Bleed.Head + house.Bleed.Foot);
        // A sixteenth of an inch is what a folder can even out.
        if (Math.Abs(media.Width - width) > 4.5 || Math.Abs(media.Height - height) > 4.5)
            yield return Finding.At(file.Pages[0], Show($"The cover is {media.Width:0.#} × {media.Height:0.#} pt large; with {pages} pages on the paper \"{paper.Name}\" it is {width:0.#} × {height:0.#}, with a spine of {spine:0.#}."));
    }

    public static double SpineOf(int pages, Paper paper) => (pages * paper.Thickness) + paper.Overhead;

    public static IEnumerable<Finding> Spine(Judged file, House house)
    {
        if (!HouseRules.IsCover(file) || file.Options.Pages is not { } pages || pages >= house.SpineTypePages || house.PaperOf(file.Options.Paper) is not { Thickness: > 0 } paper || file.Pages[0].Media is not { } media)
            yield break;
        var middle = (media.Left + media.Right) / 2;
        var half = SpineOf(pages, paper) / 2;
        foreach (var type in file.Pages[0].Shown.Type.Where(t => (t.Box.Left + t.Box.Right) / 2 > middle - half && (t.Box.Left + t.Box.Right) / 2 < middle + half && t.Box.Width < 4 * half))
            yield return Finding.At(type.Place, Show($"There is type on the spine of a book of {pages} pages."));
    }

    public static IEnumerable<Finding> Bleed(Judged file, House house)
    {
        foreach (var page in file.Pages)
        {
            var trim = HouseRules.IsCover(file) ? page.Cut : TrimOf(page, file, house);
            var bleed = HouseRules.IsCover(file) ? new Box(house.Bleed.Outer, house.Bleed.Foot, house.Bleed.Outer, house.Bleed.Head) : Sides(page, file, house.Bleed);
            foreach (var (place, box) in page.Shown.Edges)
            {
                foreach (var (edge, reach, asked) in new[]
                {
                    ("left", trim.Left - box.Left, bleed.Left), ("right", box.Right - trim.Right, bleed.Right), ("head", box.Top - trim.Top, bleed.Top), ("foot", trim.Bottom - box.Bottom, bleed.Bottom),
                })
                {

                    if (asked > 0 && reach > -0.5 && reach < asked - 0.5)
                        yield return Finding.At(place, Show($"Something at {box.Show()} reaches the trim at the {edge} and goes {Math.Max(0, reach):0.##} pt beyond it, not {asked:0.##}."));
                }
            }
        }
    }

    public static IEnumerable<Finding> Gutter(Judged file, House house)
    {
        if (HouseRules.IsCover(file))
            yield break;
        var pages = file.Options.Pages ?? file.Pages.Count;
        var asked = house.GutterOf(pages);
        foreach (var page in file.Pages.Where(p => !p.Shown.TypeBox.IsEmpty))
        {
            var trim = TrimOf(page, file, house);
            var own = IsOnTheRight(page, file) ? page.Shown.TypeBox.Left - trim.Left : trim.Right - page.Shown.TypeBox.Right;
            if (own < asked - Hair)
                yield return Finding.At(page, Show($"Type comes within {own:0.#} pt of the spine; with {pages} pages it stays {asked:0.#} away."));
        }
    }

    public static IEnumerable<Finding> Margins(Judged file, House house)
    {
        foreach (var page in file.Pages.Where(p => !p.Shown.TypeBox.IsEmpty))
        {
            var isCover = HouseRules.IsCover(file);
            var trim = isCover ? CoverTrim(page, house) : TrimOf(page, file, house);
            var hasBleed = page.Media is { } media && (media.Width > trim.Width + 1 || media.Height > trim.Height + 1);
            var asked = isCover ? house.CoverSafety : hasBleed ? house.MarginWithBleed : house.Margin;
            var type = page.Shown.TypeBox;
            foreach (var (edge, own) in new[] { ("head", trim.Top - type.Top), ("foot", type.Bottom - trim.Bottom), ("left", type.Left - trim.Left), ("right", trim.Right - type.Right) })
            {
                if (!isCover && edge == (IsOnTheRight(page, file) ? "left" : "right"))
                    continue;
                if (own < asked - Hair)
                    yield return Finding.At(page, Show($"Type comes within {own:0.#} pt of the edge at the {edge}; it stays {asked:0.#} away."));
            }
        }
    }

    private static Box CoverTrim(JudgedPage page, House house) => page.Trim ?? (page.Media is { } media
        ? new(media.Left + house.Bleed.Outer, media.Bottom + house.Bleed.Foot, media.Right - house.Bleed.Outer, media.Top - house.Bleed.Head) : Box.Everywhere);

    /// <summary>The page as it is cut: its TrimBox; without one, the page less the house's bleed if that is the size that is asked for; else the page.</summary>
    private static Box TrimOf(JudgedPage page, Judged file, House house)
    {
        if (page.Trim is { } trim)
            return trim;
        var media = page.Media ?? Box.Everywhere;
        var bleed = Sides(page, file, house.Bleed);
        var less = new Box(media.Left + bleed.Left, media.Bottom + bleed.Bottom, media.Right - bleed.Right, media.Top - bleed.Top);
        return file.Options.Trim is { } wanted && Math.Abs(less.Width - wanted.Width) <= house.SizeTolerance && Math.Abs(less.Height - wanted.Height) <= house.SizeTolerance ? less : page.Crop ?? media;
    }

    /// <summary>Whether a page has its spine at the left: odd ones, and even ones of a book that is bound at the right.</summary>
    private static bool IsOnTheRight(JudgedPage page, Judged file) => (page.Number % 2 == 1) != (file.Catalog.Dictionary("ViewerPreferences")?.Name("Direction") == "R2L");

    /// <summary>A bleed by the sides of a page.</summary>
    private static Box Sides(JudgedPage page, Judged file, Edges edges) => IsOnTheRight(page, file)
        ? new(edges.Inner, edges.Foot, edges.Outer, edges.Head)
        : new(edges.Outer, edges.Foot, edges.Inner, edges.Head);

    private static bool Near(Box a, Box b) => Math.Abs(a.Left - b.Left) < 0.5 && Math.Abs(a.Bottom - b.Bottom) < 0.5 && Math.Abs(a.Right - b.Right) < 0.5 && Math.Abs(a.Top - b.Top) < 0.5;
}

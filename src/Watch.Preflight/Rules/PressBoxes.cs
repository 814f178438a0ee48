using Watch.Preflight.Content;

namespace Watch.Preflight.Rules;

/// <summary>The boxes of a press file's pages, and what may stand in them.</summary>
internal static class PressBoxes
{
    public static IEnumerable<Finding> Trim(Judged file, bool _)
    {
        foreach (var page in file.Pages)
        {
            var (trim, art) = (page.Dictionary.Has("TrimBox"), page.Dictionary.Has("ArtBox"));
            if (!trim && !art)
                yield return Finding.At(page, "The page has no TrimBox.");
            else if (trim && art)
                yield return Finding.At(page, "The page has a TrimBox and an ArtBox.");
        }
    }

    public static IEnumerable<Finding> Nesting(Judged file, bool _)
    {
        foreach (var page in file.Pages)
        {
            var inner = page.Trim ?? page.Art;
            if (inner is { } trim && page.Bleed is { } bleed && !bleed.Holds(trim))
                yield return Finding.At(page, $"The TrimBox {trim.Show()} is not within the BleedBox {bleed.Show()}.");
            if (page.Media is { } media && (page.Bleed ?? inner) is { } outer && !media.Holds(outer))
                yield return Finding.At(page, $"The {(page.Bleed is null ? "TrimBox" : "BleedBox")} {outer.Show()} is not within the MediaBox {media.Show()}.");
            if (page.Crop is { } crop && inner is { } cut && !crop.Holds(cut))
                yield return Finding.At(page, $"The TrimBox {cut.Show()} is not within the CropBox {crop.Show()}.");
        }
    }

    public static IEnumerable<Finding> Crop(Judged file, bool _) =>
        file.Pages.Where(p => p.Crop is { } crop && p.Media is { } media && !crop.Equals(media, 0.01)).Select(p => Finding.At(p, "The CropBox is not the MediaBox."));

    public static IEnumerable<Finding> OneSize(Judged file, bool _)
    {
        var first = file.Pages[0].Cut;
        foreach (var page in file.Pages)
        {
            if (Math.Abs(page.Cut.Width - first.Width) > 0.5 || Math.Abs(page.Cut.Height - first.Height) > 0.5)
                yield return Finding.At(page, "The page is trimmed to another size than the first.");
            if (page.Rotation != 0)
                yield return Finding.At(page, $"The page is rotated by {page.Rotation} degrees.");
        }
    }

    public static IEnumerable<Finding> Annotations(Judged file, bool _)
    {
        foreach (var (page, annotation) in file.Annotations)
        {
            var kind = annotation.Name("Subtype") ?? "unknown kind";
            // A trap network belongs to the page it traps.
            if (kind == "TrapNet")
                continue;
            var box = kind == "PrinterMark" ? page.Cut : page.Bleed ?? page.Cut;
            if (Box.Of(annotation.Array("Rect")?.Numbers()) is not { } place || place.Meets(box))
                yield return new(page.Number, annotation.Self?.ToString(), $"An annotation ({kind}) stands on what is printed.");
        }
    }
}

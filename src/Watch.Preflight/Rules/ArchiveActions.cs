using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>The annotations and actions of an archive's file.</summary>
internal static class ArchiveActions
{
    private static readonly string[] Allowed = ["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"];

    private static readonly string[] Refused = ["Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "JavaScript"];

    public static IEnumerable<Finding> Annotations(Judged file) => file.Annotations.Where(a => a.Annotation.Name("Subtype") is null or "3D" or "Sound" or "Screen" or "Movie")
        .Select(a => new Finding(a.Page.Number, a.Annotation.Self?.ToString(), $"An annotation is of the kind {a.Annotation.Name("Subtype") ?? "that is not named"}."));

    public static IEnumerable<Finding> Flags(Judged file)
    {
        foreach (var (page, annotation) in file.Annotations.Where(a => a.Annotation.Name("Subtype") != "Popup"))
        {
            // Print is bit 3; Invisible 1, Hidden 2, NoView 6, ToggleNoView 9.
            if (annotation.Int("F") is not { } flags || (flags & 4) == 0 || (flags & (1 | 2 | 32 | 256)) != 0)
                yield return new(page.Number, annotation.Self?.ToString(), "An annotation is hidden or is not printed.");
        }
    }

    public static IEnumerable<Finding> Appearances(Judged file)
    {
        foreach (var (page, annotation) in file.Annotations.Where(a => a.Annotation.Name("Subtype") is not ("Popup" or "Link")))
        {
            var rectangle = Content.Box.Of(annotation.Array("Rect")?.Numbers());
            if (rectangle is { Width: 0, Height: 0 })
                continue;
            if (annotation.Dictionary("AP") is not { } appearance || !appearance.Has("N"))
                yield return new(page.Number, annotation.Self?.ToString(), "An annotation has no appearance.");
            else if (appearance.Raw.Keys.Any(k => k != "N"))
                yield return new(page.Number, annotation.Self?.ToString(), "An annotation has more appearances than one.");
        }
    }

    public static IEnumerable<Finding> Kinds(Judged file)
    {
        foreach (var found in file.Maps)
        {
            foreach (var action in new[] { found.Map.Dictionary("A"), found.Map.Dictionary("OpenAction"), found.Map.Dictionary("Next") }.OfType<Map>())
            {
                if (action.Name("S") is { } kind && Refused.Contains(kind))
                    yield return Finding.At(found, $"Something has an action ({kind}).");
                else if (action.Name("S") == "Named" && action.Name("N") is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage"))
                    yield return Finding.At(found, $"Something has an action ({action.Name("N")}).");
                else if (action.Name("Type") == "Action" && action.Name("S") is { } other && !Allowed.Contains(other))
                    yield return Finding.At(found, $"Something has an action ({other}).");
            }
        }

        if (file.Catalog.Dictionary("Names")?.Has("JavaScript") == true)
            yield return Finding.Of("The file has scripts.");
    }
}

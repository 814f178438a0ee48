using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What is transparent, and what it is blended in.</summary>
internal static class PressTransparency
{
    private static readonly string[] Modes =
    [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference", "Exclusion",
        "Hue", "Saturation", "Color", "Luminosity",
    ];

    public static IEnumerable<Finding> None(Judged file, bool _)
    {
        foreach (var state in file.GraphicsStates)
        {
            if (state.Map.Has("SMask") && state.Map.Name("SMask") != "None")
                yield return Finding.At(state, "A graphics state has a soft mask.");
            if ((state.Map.Number("CA") ?? 1) < 1 || (state.Map.Number("ca") ?? 1) < 1)
                yield return Finding.At(state, "A graphics state has an opacity below 1.");
            if (state.Map.Names("BM").FirstOrDefault() is { } mode && mode is not ("Normal" or "Compatible"))
                yield return Finding.At(state, $"A graphics state has the blend mode {mode}.");
        }

        foreach (var found in file.Maps.Where(m => m.Map.Dictionary("Group")?.Name("S") == "Transparency"))
            yield return Finding.At(found, found.Map.IsStream ? "A form is a transparency group." : "The page is a transparency group.");
        foreach (var image in file.Images)
        {
            if (image.Map["SMask"] is Map)
                yield return Finding.At(image, "A picture has a soft mask.");
            if ((image.Map.Int("SMaskInData") ?? 0) != 0)
                yield return Finding.At(image, "A picture has a soft mask in its data.");
        }
    }

    /// <summary>What is seen to be transparent. A group by itself changes nothing, and some programs make one of every page.</summary>
    public static IEnumerable<Finding> Seen(Judged file)
    {
        foreach (var sighting in file.Shown(s => s.Resources))
        {
            var what = sighting.Kind switch
            {
                "softmask" => "A soft mask is used.",
                "image" when sighting.Resource["SMask"] is Map || (sighting.Resource.Int("SMaskInData") ?? 0) != 0 => "A picture has a soft mask.",
                "extgstate" when (sighting.Resource.Number("CA") ?? 1) < 1 || (sighting.Resource.Number("ca") ?? 1) < 1 => "Something has an opacity below 1.",
                "extgstate" when sighting.Resource.Names("BM").FirstOrDefault() is not (null or "Normal" or "Compatible") => "Something has a blend mode.",
                _ => null,
            };
            if (what is not null)
                yield return Finding.At(sighting.Place, what);
        }
    }

    public static IEnumerable<Finding> BlendModes(Judged file, bool _) =>
        from state in file.GraphicsStates
        from mode in state.Map.Names("BM").Take(1)
        where !Modes.Contains(mode)
        select Finding.At(state, $"There is no blend mode {mode}.");

    public static IEnumerable<Finding> PageGroups(Judged file, bool _)
    {
        var intent = PressColour.SpaceOf(file);
        foreach (var page in file.Pages)
        {
            if (page.Dictionary.Dictionary("Group") is not { } group || !group.Has("CS"))
                continue;
            var space = ColourSpace.Of(group["CS"], page.Resources);
            if ((space.Family == "DeviceRGB" && intent != "RGB ") || (space.Family == "DeviceCMYK" && intent != "CMYK"))
                yield return Finding.At(page, $"The page blends in {space.Family}, and the output intent is of {intent.Trim()}.");
        }
    }
}

using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>The colours and pictures of an archive's file.</summary>
internal static class ArchiveColour
{
    public static IEnumerable<Finding> Intents(Judged file)
    {
        var profiles = file.Intents.Select(i => i["DestOutputProfile"]).OfType<Map>().Distinct().ToList();
        if (profiles.Count > 1)
            yield return Finding.Of("The output intents have different profiles.");
        if (file.Intents.Any(i => i.Has("DestOutputProfileRef")))
            yield return Finding.Of("An output intent refers to a profile outside of the file.");
        foreach (var intent in file.IntentsOf("GTS_PDFA1").Where(i => i["DestOutputProfile"] is not Map { IsStream: true } && string.IsNullOrEmpty(i.Text("OutputConditionIdentifier"))))
            yield return Finding.At(intent, "The output intent has neither a profile nor a condition.");
        foreach (var stream in profiles.Where(p => p.IsStream))
        {
            var profile = IccProfile.Read(stream, file.File.Decode(stream).Data);
            if (profile.Problem is not null)
                yield return Finding.At(stream, $"The profile of the output intent is not whole: {profile.Problem}.");
            else if (profile.Class is not ("prtr" or "mntr" or "spac") || profile.Version > 4)
                yield return Finding.At(stream, $"The profile of the output intent is of the class \"{profile.Class}\" and version {profile.Version}.");
            else if (stream.Int("N") != profile.Components)
                yield return Finding.At(stream, $"The profile of the output intent has {profile.Components} components, and /N says otherwise.");
        }
    }

    private static IccProfile? Profile(Judged file) => file.ProfileOf("GTS_PDFA1");

    public static IEnumerable<Finding> Device(Judged file)
    {
        var space = Profile(file)?.Space;
        foreach (var sighting in file.Shown(s => s.Colours))
        {
            foreach (var used in sighting.Space.Chain())
            {
                var isWrong = used.Family switch { "DeviceRGB" => space != "RGB ", "DeviceCMYK" => space != "CMYK", "DeviceGray" => space is null, _ => false };
                if (isWrong)
                    yield return Finding.At(sighting.Place, $"{char.ToUpperInvariant(sighting.Use[0])}{sighting.Use[1..]} is in {used.Family}, and the output intent is of {space?.Trim() ?? "no profile"}.{Judged.In(sighting.Place)}");
            }
        }
    }

    public static IEnumerable<Finding> Images(Judged file)
    {
        foreach (var image in file.Images)
        {
            if (image.Map.Has("Alternates"))
                yield return Finding.At(image, "A picture has alternates.");
            if (image.Map.Has("OPI"))
                yield return Finding.At(image, "A picture has /OPI, so another is to be put in its place.");
            if (image.Map.IsTrue("Interpolate"))
                yield return Finding.At(image, "A picture is smoothed (/Interpolate).");
        }

        foreach (var inline in file.Shown(s => s.Images).Where(i => i.IsInline && i.Image.IsTrue("Interpolate")))
            yield return Finding.At(inline.Place, "An inline image is smoothed (/Interpolate).");
    }

    public static IEnumerable<Finding> Groups(Judged file)
    {
        if (Profile(file) is not null)
            yield break;
        foreach (var page in file.Pages.Where(p => p.Dictionary.Dictionary("Group")?.Has("CS") != true))
        {
            if (page.Shown.Resources.Any(IsTransparent))
                yield return Finding.At(page, "The page has something transparent, and neither an output intent nor colours to blend in.");
        }
    }

    private static bool IsTransparent(ResourceSighting sighting) => sighting.Kind switch
    {
        "softmask" => true,
        "image" => sighting.Resource["SMask"] is Map,
        "extgstate" => (sighting.Resource.Number("CA") ?? 1) < 1 || (sighting.Resource.Number("ca") ?? 1) < 1 || sighting.Resource.Names("BM").FirstOrDefault() is not (null or "Normal" or "Compatible"),
        _ => false,
    };
}

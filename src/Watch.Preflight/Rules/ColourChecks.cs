using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>Whether colour spaces are defined as the format says (ISO 32000-1, 8.6).</summary>
internal static class ColourChecks
{
    private const int MostColorants = 32;

    public static IEnumerable<Finding> Definitions(Judged file)
    {
        foreach (var sighting in file.Shown(s => s.Colours))
        {
            foreach (var problem in sighting.Space.Chain().SelectMany(Problems))
                yield return Finding.At(sighting.Place, $"The colour space of {sighting.Use} is defined wrongly: {problem}.{Judged.In(sighting.Place)}");
        }

        foreach (var (key, components) in new[] { ("DefaultGray", 1), ("DefaultRGB", 3), ("DefaultCMYK", 4) })
        {
            foreach (var found in file.Maps.Where(m => m.Map.Has(key)))
            {
                if (ColourSpace.Of(found.Map[key], Map.Empty) is var space && space.Components != components)
                    yield return Finding.At(found, $"{key} is a colour space of {space.Components} components where it takes {components}.");
            }
        }
    }

    private static IEnumerable<string> Problems(ColourSpace space)
    {
        if (space.Definition is not { } definition)
            return [];
        return space.Family switch
        {
            "Separation" or "DeviceN" => Tinted(space, definition),
            "Indexed" => Indexed(space, definition),
            "ICCBased" => Profiled(space),
            _ => [],
        };
    }

    private static IEnumerable<string> Tinted(ColourSpace space, Sequence definition)
    {
        var inks = space.Inks;
        if (inks.Count == 0)
            yield return $"{space.Family} names no ink";
        if (inks.Count > MostColorants)
            yield return $"DeviceN has {inks.Count} inks, more than {MostColorants}";
        if (inks.Where(i => i != "None").GroupBy(i => i).FirstOrDefault(g => g.Count() > 1) is { } twice)
            yield return $"DeviceN names the ink {twice.Key} twice";
        if (space.Base is { Family: "Indexed" or "Pattern" or "Separation" or "DeviceN" } alternate)
            yield return $"the alternate colour space of {space.Family} is {alternate.Family}";
        if (definition[3] is not Map function)
            yield return $"{space.Family} has no tint transform";
        else if (space.Base is { Components: > 0 } target && Outputs(function, 0) is { } outputs && outputs != target.Components)
            yield return $"the tint transform of {space.Family} gives {outputs} numbers, and its alternate {target.Family} takes {target.Components}";
    }

    private static IEnumerable<string> Indexed(ColourSpace space, Sequence definition)
    {
        if (space.Base is { Family: "Indexed" or "Pattern" } beneath)
            yield return $"the base of Indexed is {beneath.Family}";
        if (definition[2] is not Number { Amount: >= 0 and <= 255 } last)
        {
            yield return "the highest index of Indexed is not between 0 and 255";
            yield break;
        }

        if (space.Base is { Components: > 0 } and not { Family: "Indexed" } && ((definition[3] as Bytes)?.Data ?? space.StreamPalette) is { } palette && palette.Length < (last.Int + 1) * space.Base.Components)
            yield return $"the palette of Indexed has {palette.Length} bytes where it takes {(last.Int + 1) * space.Base.Components}";
    }

    private static IEnumerable<string> Profiled(ColourSpace space)
    {
        if (space.Components is not (1 or 3 or 4))
            yield return "/N of a profile is not 1, 3 or 4";
        else if (space.Profile is { } profile && profile.Has("Alternate") && ColourSpace.Of(profile["Alternate"], Map.Empty) is { Components: > 0 } alternate && alternate.Components != space.Components)
            yield return $"the Alternate of a profile has {alternate.Components} components, and /N says {space.Components}";
    }

    /// <summary>How many numbers a function gives; null if it does not say.</summary>
    private static int? Outputs(Map function, int depth) => depth > 8 ? null : function.Int("FunctionType") switch
    {
        2 => function.Array("C0")?.Count ?? function.Array("C1")?.Count ?? 1,
        3 => function.Array("Functions")?[0] is Map first ? Outputs(first, depth + 1) : null,
        _ => function.Array("Range")?.Count / 2,
    };
}

using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>A colour space (ISO 32000-1, 8.6).</summary>
/// <param name="Family">Its family's name: DeviceGray, ICCBased, Separation and so on; Unknown if it cannot be read.</param>
/// <param name="Components">How many numbers a colour has.</param>
/// <param name="Base">The base of Indexed or Pattern, the alternate of Separation, DeviceN and ICCBased.</param>
/// <param name="Definition">The array that defines it.</param>
internal sealed record ColourSpace(string Family, int Components, ColourSpace? Base, Sequence? Definition)
{
    public static ColourSpace Gray { get; } = new("DeviceGray", 1, null, null);

    public static ColourSpace Rgb { get; } = new("DeviceRGB", 3, null, null);

    public static ColourSpace Cmyk { get; } = new("DeviceCMYK", 4, null, null);

    private static readonly ColourSpace Unknown = new("Unknown", 0, null, null);

    /// <summary>The names of the inks of Separation and DeviceN.</summary>
    public IReadOnlyList<string> Inks => Family is not ("Separation" or "DeviceN") ? [] : Definition?[1] switch
    {
        Name name => [name.Text],
        Sequence names => [.. names.Items.OfType<Name>().Select(n => n.Text)],
        _ => [],
    };

    /// <summary>The profile of ICCBased.</summary>
    public Map? Profile => Family == "ICCBased" ? Definition?[1] as Map : null;

    /// <summary>This space and those beneath it.</summary>
    public IEnumerable<ColourSpace> Chain()
    {
        for (var space = this; space is not null; space = space.Base)
            yield return space;
    }

    public static ColourSpace Of(Value value, Map resources, int depth = 0)
    {
        if (depth > 8)
            return Unknown;
        if (value is Name name)
            return OfName(name.Text, resources, depth);
        if (value is not Sequence array || array[0] is not Name family)
            return Unknown;
        switch (family.Text)
        {
            case "CalGray":
                return new("CalGray", 1, null, array);
            case "CalRGB" or "Lab":
                return new(family.Text, 3, null, array);
            case "ICCBased" when array[1] is Map profile:
                // The alternate is for readers that know no profiles; a colour is not painted in it.
                return new("ICCBased", profile.Int("N") ?? 0, null, array);
            case "Indexed" or "I":
                return new("Indexed", 1, Of(array[1], resources, depth + 1), array);
            case "Separation":
                return new("Separation", 1, Of(array[2], resources, depth + 1), array);
            case "DeviceN":
                return new("DeviceN", (array[1] as Sequence)?.Count ?? 0, Of(array[2], resources, depth + 1), array);
            case "Pattern":
                return new("Pattern", 0, array.Count > 1 ? Of(array[1], resources, depth + 1) : null, array);
            default:
                return array.Count == 1 ? OfName(family.Text, resources, depth) : Unknown;
        }
    }

    private static ColourSpace OfName(string name, Map resources, int depth)
    {
        var named = resources.Dictionary("ColorSpace");
        switch (name)
        {
            case "DeviceGray" or "G":
                return named is not null && named.Has("DefaultGray") ? Of(named["DefaultGray"], Map.Empty, depth + 1) : Gray;
            case "DeviceRGB" or "RGB":
                return named is not null && named.Has("DefaultRGB") ? Of(named["DefaultRGB"], Map.Empty, depth + 1) : Rgb;
            case "DeviceCMYK" or "CMYK":
                return named is not null && named.Has("DefaultCMYK") ? Of(named["DefaultCMYK"], Map.Empty, depth + 1) : Cmyk;
            case "Pattern":
                return new("Pattern", 0, null, null);
            default:
                return named is not null && named.Has(name) && !(named[name] is Name same && same.Text == name) ? Of(named[name], resources, depth + 1) : Unknown;
        }
    }

    /// <summary>The ink of a colour in per cent of one full ink, as far as the space says it by itself; null where only a profile could tell.</summary>
    public double? InkOf(ReadOnlySpan<double> colour)
    {
        switch (Family)
        {
            case "DeviceGray" or "CalGray" when colour.Length >= 1:
                return 100 * (1 - Math.Clamp(colour[0], 0, 1));
            case "DeviceCMYK" when colour.Length >= 4:
            case "ICCBased" when Components == 4 && colour.Length >= 4:
                return 100 * Sum(colour[..4]);
            case "ICCBased" when Components == 1 && colour.Length >= 1:
                return 100 * (1 - Math.Clamp(colour[0], 0, 1));
            case "Separation" when colour.Length >= 1 && Inks is ["None"]:
                return 0;
            case "Separation" when colour.Length >= 1 && Inks is ["All"]:
                return 400 * Math.Clamp(colour[0], 0, 1);
            case "Separation" or "DeviceN":
                return 100 * Sum(colour);
            case "Indexed" when colour.Length >= 1:
                return Entry((int)Math.Clamp(colour[0], 0, 255)) is { } entry ? Base!.InkOf(entry) : null;
            default:
                return null;
        }
    }

    /// <summary>The colour of the base that an index of Indexed means, each component from 0 to 1; null if there is none.</summary>
    public double[]? Entry(int index)
    {
        if (Family != "Indexed" || Base is not { Components: > 0 and var n } || Palette() is not { } palette)
            return null;
        var at = Math.Clamp(index, 0, 255) * n;
        return at + n > palette.Length ? null : [.. palette.AsSpan(at, n).ToArray().Select(b => b / 255.0)];
    }

    /// <summary>The colours of Indexed; null where they are in a stream that is not at hand.</summary>
    private byte[]? Palette() => (Definition?[3] as Bytes)?.Data ?? StreamPalette;

    /// <summary>The colours of Indexed that stand in a stream, once it has been decoded.</summary>
    public byte[]? StreamPalette { get; set; }

    private static double Sum(ReadOnlySpan<double> colour)
    {
        var sum = 0.0;
        foreach (var component in colour)
            sum += Math.Clamp(component, 0, 1);
        return sum;
    }
}

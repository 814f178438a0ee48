using System.Security.Cryptography;
using System.Text;
using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>The colours of a press file, and what it is to be printed in.</summary>
internal static class PressColour
{
    private const string Kind = "GTS_PDFX";

    public static IEnumerable<Finding> Intent(Judged file, bool _)
    {
        var count = file.IntentsOf(Kind).Count();
        if (count != 1)
            yield return Finding.Of(count == 0 ? "The file has no output intent of the kind GTS_PDFX." : $"The file has {count} output intents of the kind GTS_PDFX.");
    }

    public static IEnumerable<Finding> Condition(Judged file, bool _)
    {
        foreach (var intent in file.IntentsOf(Kind))
        {
            var condition = intent.Text("OutputConditionIdentifier");
            if (string.IsNullOrEmpty(condition))
                yield return Finding.At(intent, "The output intent has no OutputConditionIdentifier.");
            else if (intent.Text("RegistryName") is null or "" && string.IsNullOrEmpty(intent.Text("Info")))
                yield return Finding.At(intent, $"The output intent names the condition \"{condition}\" in no registry and does not describe it (Info).");
        }
    }

    public static IEnumerable<Finding> Profile(Judged file, bool isX1)
    {
        foreach (var intent in file.IntentsOf(Kind))
        {
            if (intent.Has("DestOutputProfileRef"))
                yield return Finding.At(intent, "The output intent refers to a profile outside of the file.");
            if (intent["DestOutputProfile"] is not Map { IsStream: true } stream)
            {
                if (!isX1)
                    yield return Finding.At(intent, "The output intent has no embedded profile.");
                else if (intent.Text("RegistryName") != "http://www.color.org" || intent.Text("OutputConditionIdentifier") is not { } condition || condition.Length > 24 || condition.Split(' ').Length > 4)
                    yield return Finding.At(intent, "The output intent has no profile and names no condition of the registry http://www.color.org.");
                continue;
            }

            var profile = IccProfile.Read(stream, file.File.Decode(stream).Data);
            foreach (var problem in Problems(profile, isX1))
                yield return Finding.At(stream, $"The profile of the output intent {problem}.");
        }
    }

    private static IEnumerable<string> Problems(IccProfile profile, bool isX1)
    {
        if (profile.Problem is not null)
        {
            yield return $"is not whole: {profile.Problem}";
            yield break;
        }

        if (profile.Class != "prtr")
            yield return $"is of the class \"{profile.Class}\", not of a printer (\"prtr\")";
        if (profile.Connection is not ("Lab " or "XYZ "))
            yield return $"has the connection space (PCS) \"{profile.Connection.Trim()}\", not Lab or XYZ";
        if (profile.Space is not ("GRAY" or "CMYK") && (isX1 || profile.Space != "RGB "))
            yield return $"is of the colours \"{profile.Space.Trim()}\"";
        if (profile.Version > (isX1 ? 2 : 4) || profile.Version < 2)
            yield return $"is of version {profile.Version}";
        if (profile.Stream.Int("N") != profile.Components)
            yield return $"has {profile.Components} components, and /N says {profile.Stream.Int("N")?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}";
        foreach (var tag in profile.Space == "GRAY" ? new[] { "kTRC" } : profile.Space == "CMYK" ? ["A2B0", "B2A0"] : [])
        {
            if (!profile.Tags.Contains(tag))
                yield return $"has no {tag}";
        }
    }

    /// <summary>The colours of the intent; those of a condition that is only named are CMYK.</summary>
    public static string SpaceOf(Judged file) => file.ProfileOf(Kind)?.Space is { Length: 4 } space ? space : "CMYK";

    public static IEnumerable<Finding> DeviceRgb(Judged file, bool isX1) => !isX1 && SpaceOf(file) == "RGB " ? [] : Uses(file, "DeviceRGB");

    public static IEnumerable<Finding> DeviceCmyk(Judged file, bool _) => SpaceOf(file) == "CMYK" ? [] : Uses(file, "DeviceCMYK");

    public static IEnumerable<Finding> Managed(Judged file, bool _) => Uses(file, "ICCBased", "CalGray", "CalRGB", "Lab").Concat(
        from found in file.Maps
        from key in new[] { "DefaultGray", "DefaultRGB", "DefaultCMYK" }
        where found.Map.Has(key)
        select Finding.At(found, $"Colours of a device are defined by {key}."));

    private static IEnumerable<Finding> Uses(Judged file, params string[] families) =>
        from sighting in file.Shown(s => s.Colours)
        from space in sighting.Space.Chain()
        where families.Contains(space.Family)
        select Finding.At(sighting.Place, $"{Upper(sighting.Use)} is in {space.Family}{Beneath(sighting.Space, space)}.{Judged.In(sighting.Place)}");

    private static string Beneath(ColourSpace top, ColourSpace space) => ReferenceEquals(top, space) || top == space ? "" : $", which is beneath {top.Family}{(top.Inks.Count > 0 ? $" \"{string.Join(", ", top.Inks)}\"" : "")}";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static IEnumerable<Finding> SpaceProfiles(Judged file, bool _)
    {
        foreach (var sighting in file.Shown(s => s.Colours))
        {
            foreach (var stream in sighting.Space.Chain().Select(s => s.Profile).OfType<Map>())
            {
                var profile = IccProfile.Read(stream, file.File.Decode(stream).Data);
                if (profile.Problem is not null)
                    yield return Finding.At(stream, $"The profile of a colour space is not whole: {profile.Problem}.");
                else if (profile.Components != stream.Int("N"))
                    yield return Finding.At(stream, $"The profile of a colour space has {profile.Components} components, and /N says otherwise.");
                else if (profile.Class is not ("scnr" or "mntr" or "prtr" or "spac"))
                    yield return Finding.At(stream, $"The profile of a colour space is of the class \"{profile.Class}\", which defines no colours.");
                else if (profile.Version > 4)
                    yield return Finding.At(stream, $"The profile of a colour space is of version {profile.Version}.");
            }
        }
    }

    public static IEnumerable<Finding> SameProfile(Judged file, bool _)
    {
        if (file.ProfileOf(Kind) is not { Space: "CMYK" } intent)
            yield break;
        foreach (var sighting in file.Shown(s => s.Colours))
        {
            foreach (var stream in sighting.Space.Chain().Select(s => s.Profile).OfType<Map>())
            {
                if (ReferenceEquals(stream, intent.Stream) || file.File.Decode(stream).Data.AsSpan().SequenceEqual(intent.Data))
                    yield return Finding.At(sighting.Place, "A colour space has the profile of the output intent.");
            }
        }
    }

    public static IEnumerable<Finding> OverprintedProfile(Judged file, bool _) => file.Shown(s => s.Colours)
        .Where(s => s.IsOverprinted && s.Space is { Family: "ICCBased", Components: 4 }).Select(s => Finding.At(s.Place, $"{Upper(s.Use)} overprints in mode 1 in a colour space with a profile of CMYK.{Judged.In(s.Place)}"));

    public static IEnumerable<Finding> Spots(Judged file, bool _) => SpotMeanings(file).Concat(file.ContentFaults("all-ink"));

    public static IEnumerable<Finding> SpotMeanings(Judged file)
    {
        var known = new Dictionary<string, string>();
        foreach (var sighting in file.Shown(s => s.Colours))
        {
            foreach (var space in sighting.Space.Chain().Where(s => s.Family == "Separation" && s.Definition is { Count: >= 4 }))
            {
                var definition = Canonical(space.Definition![2], file, 0) + Canonical(space.Definition[3], file, 0);
                if (!known.TryAdd(space.Inks.FirstOrDefault() ?? "", definition) && known[space.Inks.FirstOrDefault() ?? ""] != definition)
                    yield return Finding.At(sighting.Place, $"The spot colour \"{space.Inks.FirstOrDefault()}\" is not what it is elsewhere.");
            }
        }
    }

    /// <summary>A value written out, so that equal ones are equal.</summary>
    private static string Canonical(Value value, Judged file, int depth) => depth > 12 ? "" : value switch
    {
        Name name => "/" + name.Text,
        Number number => number.Amount.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Bytes bytes => Convert.ToHexString(bytes.Data),
        Truth truth => truth.IsTrue ? "true" : "false",
        Sequence sequence => $"[{string.Join(' ', sequence.Items.Select(i => Canonical(i, file, depth + 1)))}]",
        Map map => new StringBuilder("<<").AppendJoin(' ', map.Raw.Keys.Except(["Length", "Filter", "DecodeParms"]).Order(StringComparer.Ordinal).Select(k => $"/{k} {Canonical(map[k], file, depth + 1)}"))
            .Append(">>").Append(map.IsStream ? Convert.ToHexString(SHA256.HashData(file.File.Decode(map).Data)) : "").ToString(),
        _ => "null",
    };
}

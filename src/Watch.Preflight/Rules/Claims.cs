using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What a file says of itself.</summary>
internal static class Claims
{
    /// <summary>The version of PDF/X that it claims; null if none.</summary>
    public static string? PressVersion(Judged file) => file.Metadata?.Value(Xmp.PdfX + "GTS_PDFXVersion") ?? file.Information["GTS_PDFXVersion"] switch
    {
        Bytes text => text.Text,
        Name name => name.Text,
        _ => null,
    };

    public static string? PressConformance(Judged file) => file.Information.Text("GTS_PDFXConformance");

    public static string? ArchivePart(Judged file) => file.Metadata?.Value(Xmp.PdfA + "part");

    public static string? ArchiveLevel(Judged file) => file.Metadata?.Value(Xmp.PdfA + "conformance");

    public static string? AccessPart(Judged file) => file.Metadata?.Value(Xmp.PdfUa + "part");

    public static IReadOnlyList<PreflightProfile> ProfilesOf(Judged file)
    {
        var profiles = new List<PreflightProfile>();
        switch (PressVersion(file))
        {
            case { } version when version.StartsWith("PDF/X-4", StringComparison.Ordinal):
                profiles.Add(PreflightProfile.X4);
                break;
            case "PDF/X-1a:2003":
                profiles.Add(PreflightProfile.X1a2003);
                break;
            case { } version when version.StartsWith("PDF/X-1", StringComparison.Ordinal):
                profiles.Add(PreflightProfile.X1a);
                break;
        }

        var archive = ArchivePart(file) is "2" or "3";
        if (archive && ArchiveLevel(file) is "A" && AccessPart(file) == "1")
        {
            profiles.Add(PreflightProfile.A2aUa1);
        }
        else
        {
            if (archive)
                profiles.Add(ArchiveLevel(file) switch { "A" => PreflightProfile.A2a, "U" => PreflightProfile.A2u, _ => PreflightProfile.A2b });
            if (AccessPart(file) == "1")
                profiles.Add(PreflightProfile.Ua1);
        }

        return profiles;
    }

    /// <summary>The claims that there are no rules for.</summary>
    public static IEnumerable<Finding> Unknown(Judged file)
    {
        if (PressVersion(file) is { } press && !press.StartsWith("PDF/X-4", StringComparison.Ordinal) && !press.StartsWith("PDF/X-1", StringComparison.Ordinal))
            yield return Finding.Of($"The file claims {press}, and there are no rules for that here.");
        if (ArchivePart(file) is { } part and not ("2" or "3"))
            yield return Finding.Of($"The file claims PDF/A-{part}, and there are no rules for that here.");
        if (AccessPart(file) is { } access and not "1")
            yield return Finding.Of($"The file claims PDF/UA-{access}, and there are no rules for that here.");
    }
}

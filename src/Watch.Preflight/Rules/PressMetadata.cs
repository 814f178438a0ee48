using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What a press file says of itself.</summary>
internal static partial class PressMetadata
{
    private static readonly (XName Name, string Shown)[] Required =
    [
        (Xmp.Dc + "title", "dc:title"), (Xmp.Basic + "CreateDate", "xmp:CreateDate"), (Xmp.Basic + "ModifyDate", "xmp:ModifyDate"), (Xmp.Basic + "MetadataDate", "xmp:MetadataDate"),
        (Xmp.MediaManagement + "DocumentID", "xmpMM:DocumentID"), (Xmp.MediaManagement + "VersionID", "xmpMM:VersionID"), (Xmp.MediaManagement + "RenditionClass", "xmpMM:RenditionClass"),
    ];

    public static IEnumerable<Finding> Version4(Judged file, bool _)
    {
        var said = file.Metadata?.Value(Xmp.PdfX + "GTS_PDFXVersion");
        if (said is null)
            yield return Finding.Of("The metadata do not say GTS_PDFXVersion.");
        else if (said != "PDF/X-4")
            yield return Finding.Of($"The metadata say GTS_PDFXVersion \"{said}\", not \"PDF/X-4\".");
        if (file.Information.Has("GTS_PDFXVersion") && file.Information.Text("GTS_PDFXVersion") != "PDF/X-4")
            yield return Finding.Of("The document information says another GTS_PDFXVersion than the metadata.");
    }

    public static IEnumerable<Finding> Version2001(Judged file)
    {
        if (file.Information["GTS_PDFXVersion"] is not Bytes { Text: "PDF/X-1:2001" })
            yield return Finding.Of("The document information does not say GTS_PDFXVersion (PDF/X-1:2001).");
        if (file.Information["GTS_PDFXConformance"] is not Bytes { Text: "PDF/X-1a:2001" })
            yield return Finding.Of("The document information does not say GTS_PDFXConformance (PDF/X-1a:2001).");
    }

    public static IEnumerable<Finding> Version2003(Judged file)
    {
        if (file.Information["GTS_PDFXVersion"] is not Bytes { Text: "PDF/X-1a:2003" })
            yield return Finding.Of("The document information does not say GTS_PDFXVersion (PDF/X-1a:2003).");
        if (file.Information.Has("GTS_PDFXConformance"))
            yield return Finding.Of("The document information has a GTS_PDFXConformance, which is of PDF/X-1a:2001.");
    }

    public static IEnumerable<Finding> Properties(Judged file, bool _)
    {
        if (file.Metadata is not { IsWellFormed: true } metadata)
        {
            yield return Finding.Of("The file has no metadata that can be read.");
            yield break;
        }

        foreach (var (name, shown) in Required)
        {
            if (string.IsNullOrEmpty(metadata.Value(name)))
                yield return Finding.Of($"The metadata have no {shown}.");
            else if (shown.EndsWith("Date", StringComparison.Ordinal) && !XmpDate().IsMatch(metadata.Value(name)!))
                yield return Finding.Of($"The {shown} of the metadata, \"{Short(metadata.Value(name)!)}\", is no date.");
        }

        if (metadata.Value(Xmp.MediaManagement + "RenditionClass") is { Length: > 0 } rendition && rendition != "default" && !rendition.StartsWith("default:", StringComparison.Ordinal))
            yield return Finding.Of($"The metadata say xmpMM:RenditionClass \"{Short(rendition)}\", not \"default\".");
    }

    public static IEnumerable<Finding> Twins(Judged file, bool _)
    {
        if (file.Metadata is not { IsWellFormed: true } metadata)
            yield break;
        (string Key, XName Name)[] texts = [("Title", Xmp.Dc + "title"), ("Creator", Xmp.Basic + "CreatorTool"), ("Producer", Xmp.Pdf + "Producer")];
        foreach (var (key, name) in texts)
        {
            if (file.Information.Text(key) is { } said && metadata.Value(name) is { } twin && said.Trim() != twin.Trim())
                yield return Finding.Of($"The document information says {key} \"{Short(said)}\", and the metadata \"{Short(twin)}\".");
        }

        foreach (var finding in WrongDates(file))
            yield return finding;
        (string Key, XName Name)[] dates = [("CreationDate", Xmp.Basic + "CreateDate"), ("ModDate", Xmp.Basic + "ModifyDate")];
        foreach (var (key, name) in dates)
        {
            if (file.Information.Text(key) is { } said && metadata.Value(name) is { } twin && DateOf(said) is { } a && IsoDateOf(twin) is { } b && a != b)
                yield return Finding.Of($"The document information says {key} \"{Short(said)}\", and the metadata \"{Short(twin)}\".");
        }
    }

    public static IEnumerable<Finding> Information(Judged file, bool _)
    {
        foreach (var key in new[] { "Title", "CreationDate", "ModDate" })
        {
            if (string.IsNullOrWhiteSpace(file.Information.Text(key)))
                yield return Finding.Of($"The document information has no {key}.");
        }

        foreach (var finding in WrongDates(file))
            yield return finding;
        string[] known = ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"];
        foreach (var key in file.Information.Raw.Keys.Except(known).Where(k => file.Information[k] is not Bytes))
            yield return Finding.Of($"The document information's own key {key} is no string.");
    }

    private static IEnumerable<Finding> WrongDates(Judged file) => new[] { "CreationDate", "ModDate" }.Where(k => file.Information.Text(k) is { Length: > 0 } date && DateOf(date) is null)
        .Select(k => Finding.Of($"The document information's {k} \"{Short(file.Information.Text(k)!)}\" is no date."));

    public static IEnumerable<Finding> Identifiers(Judged file, bool _) =>
        file.File.Trailer.Array("ID") is { Count: 2 } pair && pair.Items.All(i => i is Bytes { Data.Length: > 0 }) ? [] : [Finding.Of("The trailer has no /ID of two strings.")];

    public static IEnumerable<Finding> Trapped(Judged file, bool _)
    {
        var twin = file.Metadata?.Value(Xmp.Pdf + "Trapped");
        switch (file.Information["Trapped"])
        {
            case Name { Text: "True" or "False" } name:
                if (twin is not null && twin != name.Text)
                    yield return Finding.Of($"The document information says Trapped {name.Text}, and the metadata {Short(twin)}.");
                break;
            case Null when twin is "True" or "False":
                break;
            case Null:
                yield return Finding.Of("The file does not say whether it is trapped.");
                break;
            case Name name:
                yield return Finding.Of($"Trapped is {Short(name.Text)}.");
                break;
            default:
                yield return Finding.Of("Trapped is no name.");
                break;
        }
    }

    /// <param name="most">Ten times the version.</param>
    public static IEnumerable<Finding> Level(Judged file, int most)
    {
        var header = System.Text.Encoding.Latin1.GetString(file.File.Data, Math.Min(file.File.Shift, file.File.Data.Length), Math.Min(8, file.File.Data.Length - file.File.Shift));
        foreach (var version in new[] { header.Length == 8 ? header[5..] : null, file.Catalog.Name("Version") })
        {
            if (version is not null && double.TryParse(version, CultureInfo.InvariantCulture, out var number) && Math.Round(number * 10) > most)
                yield return Finding.Of($"The file is of PDF {version}.");
        }
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    // Both to the minute in universal time: a writer may leave out seconds or say the zone otherwise.
    private static DateTimeOffset? DateOf(string date)
    {
        var match = PdfDate().Match(date);
        if (!match.Success)
            return null;
        int Part(string name, int otherwise) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : otherwise;
        try
        {
            var zone = new TimeSpan(Part("zh", 0), Part("zm", 0), 0) * (match.Groups["sign"].Value == "-" ? -1 : 1);
            return new DateTimeOffset(Part("y", 1), Part("m", 1), Part("d", 1), Part("h", 0), Part("min", 0), 0, zone).ToUniversalTime();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static DateTimeOffset? IsoDateOf(string date)
    {
        if (!DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            return null;
        read = read.ToUniversalTime();
        return read.AddTicks(-(read.Ticks % TimeSpan.TicksPerMinute));
    }

    public static IEnumerable<Finding> Maker(Judged file) => string.IsNullOrWhiteSpace(file.Information.Text("Producer")) ? [Finding.Of("The document information has no Producer.")] : [];

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$")]
    private static partial Regex XmpDate();

    [GeneratedRegex(@"^(?:D:)?(?<y>\d{4})(?<m>\d\d)?(?<d>\d\d)?(?<h>\d\d)?(?<min>\d\d)?(?:\d\d)?(?:Z|(?<sign>[+-])(?<zh>\d\d)'?(?<zm>\d\d)?'?)?")]
    private static partial Regex PdfDate();
}

using System.Security.Cryptography;
using System.Text;
using Watch.Documents;
using Watch.Epub.Markup;

namespace Watch.Epub.Package;

/// <summary>An identifier of the publication.</summary>
/// <param name="Type">Its code in ONIX list 5; null if the value needs none.</param>
internal sealed record BookIdentifier(string Value, string? Type);

/// <summary>The identifiers of the publication.</summary>
internal static class Identifiers
{
    /// <summary>The namespace of the UUIDs that Watch makes.</summary>
    private static readonly Guid Anthologies = new("b0a6f3a1-5c0e-4d1d-9a3e-6f0d2b7c8e41");

    /// <summary>All identifiers, the unique one first: the EPUB's ISBN, an ISBN or URN of the corpus, else a UUID made from what does not
    /// change between editions. The identifiers of the corpus apply only to a single volume of all reports.</summary>
    public static IReadOnlyList<BookIdentifier> Of(Volume volume, CorpusSettings settings)
    {
        var given = settings.Identifiers.Where(_ => volume.Id == Volume.Anthology)
            .Prepend(("isbn", volume.Isbn("epub") ?? ""))
            .Select(identifier => Read(identifier.Item1, Xml.Clean(identifier.Item2).Trim()))
            .OfType<BookIdentifier>().DistinctBy(identifier => identifier.Value).ToList();
        var unique = given.Find(identifier => identifier.Value.StartsWith("urn:isbn:", StringComparison.Ordinal))
            ?? given.Find(identifier => identifier.Value.StartsWith("urn:", StringComparison.Ordinal))
            ?? new(Named(volume, settings, ""), null);
        return [unique, .. given.Where(identifier => identifier != unique)];
    }

    /// <summary>The ISBN or URN of the corpus as a set of volumes; null if there is none.</summary>
    public static string? OfSet(CorpusSettings settings) => settings.Identifiers
        .Select(identifier => Read(identifier.Kind, Xml.Clean(identifier.Value).Trim())?.Value)
        .FirstOrDefault(value => value is not null && value.StartsWith("urn:", StringComparison.Ordinal));

    /// <summary>The identifier of the printed edition: its ISBN, else a UUID of its own.</summary>
    public static string OfPrint(EditionRecord edition, Volume volume, CorpusSettings settings) =>
        Read("isbn", edition.Isbn ?? volume.Isbn("print") ?? "")?.Value ?? Named(volume, settings, "\nprint");

    /// <param name="product">Tells the products of a volume apart.</param>
    private static string Named(Volume volume, CorpusSettings settings, string product)
    {
        var id = volume.Id == Volume.Anthology ? "" : $"\n{volume.Id}";
        return $"urn:uuid:{Uuid(Anthologies, $"{settings.Title}\n{settings.Subtitle}\n{settings.Publisher}\n{settings.Series}{id}{product}")}";
    }

    /// <summary>The ISSN, which identifies the series and not the book.</summary>
    public static string? Issn(CorpusSettings settings) =>
        settings.Identifiers.Where(identifier => identifier.Kind == "issn" && !string.IsNullOrWhiteSpace(identifier.Value))
            .Select(identifier => $"urn:issn:{Xml.Clean(identifier.Value).Trim()}").FirstOrDefault();

    public static string DoiAddress(string doi) => "https://doi.org/" + DoiName(doi);

    /// <summary>A UUID of version 5 (RFC 9562, section 5.5). The same name always gives the same UUID.</summary>
    public static Guid Uuid(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)(hash[6] & 0x0F | 0x50);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static BookIdentifier? Read(string kind, string value) => kind switch
    {
        _ when value.Length == 0 => null,
        "issn" => null,
        "isbn" => Isbn(string.Concat(value.Where(char.IsAsciiLetterOrDigit))),
        "urn" => new(value.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? $"urn:{value[4..]}" : $"urn:{value}", null),
        "doi" => new($"doi:{DoiName(value)}", "06"),
        "ark" => new(value.StartsWith("ark:", StringComparison.OrdinalIgnoreCase) ? value : $"ark:{value}", null),
        _ => new(value, null),
    };

    /// <summary>Null for what cannot be an ISBN, because a wrong one would misidentify the book.</summary>
    private static BookIdentifier? Isbn(string digits) => digits.Length switch
    {
        13 when digits.All(char.IsAsciiDigit) => new($"urn:isbn:{digits}", "15"),
        10 when digits[..9].All(char.IsAsciiDigit) => new($"urn:isbn:{digits.ToUpperInvariant()}", "02"),
        _ => null,
    };

    private static string DoiName(string doi) => doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..];
}

using System.Text.RegularExpressions;

namespace Watch.Reading.FrontMatter;

/// <summary>Checks the form of identifiers and, where they have one, their check digit.</summary>
internal static partial class IdentifierCheck
{
    private const string Compare = "Compare it with the one assigned, digit by digit.";

    private static readonly string[] DoiPrefixes = ["doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"];

    /// <summary>An identifier without a prefix that repeats its kind: "doi:10.1000/182" is 10.1000/182.</summary>
    public static string Bare(string kind, string value)
    {
        var prefix = kind == "doi" ? DoiPrefixes.FirstOrDefault(p => value.StartsWith(p, StringComparison.OrdinalIgnoreCase))
            : value.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase) ? kind + " " : null;
        return prefix is null ? value : value[prefix.Length..].Trim();
    }

    /// <summary>What is wrong with an identifier, as the rest of a sentence that begins with it, and what to do; null
    /// when nothing is.</summary>
    public static (string What, string Remedy)? Problem(string kind, string value) => kind switch
    {
        "doi" => Doi().IsMatch(value) ? null : ("is not in the form of a DOI.", "Write it as 10.1000/182, without the address before it."),
        "issn" => Issn().IsMatch(value) ? Digit(value, "ISSN", IssnDigit(value)) : ("is not in the form of an ISSN.", "Write it as 2049-3630."),
        "isbn" => Isbn(value),
        "urn" => Urn().IsMatch(value) ? null : ("is not in the form of a URN.", "Write it as urn:uuid:..., urn:nbn:... or of another namespace."),
        "ark" => Ark().IsMatch(value) ? null : ("is not in the form of an ARK.", "Write it as ark:/12345/name."),
        "url" => Url().IsMatch(value) ? null : ("is not a web address.", "Write it whole, as https://example.org/reports/."),
        _ => null,
    };

    /// <summary>What is wrong with an ISBN of ten or thirteen digits.</summary>
    public static (string What, string Remedy)? Isbn(string value)
    {
        var digits = value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (Isbn13().IsMatch(digits))
            return Digit(digits, "ISBN", Isbn13Digit(digits));
        return Isbn10().IsMatch(digits) ? Digit(digits, "ISBN", Isbn10Digit(digits)) : ("is not in the form of an ISBN.", "Write its thirteen digits, as 978-3-16-148410-0.");
    }

    /// <summary>What is wrong with an ORCID of the right shape (ISO/IEC 7064, MOD 11-2).</summary>
    public static (string What, string Remedy)? Orcid(string value)
    {
        var total = 0;
        foreach (var c in value.Where(char.IsAsciiDigit).Take(15))
            total = (total + (c - '0')) * 2;
        return Digit(value, "ORCID", Eleven(12 - total % 11));
    }

    private static (string What, string Remedy)? Digit(string value, string kind, char right) =>
        char.ToUpperInvariant(value[^1]) == right ? null : ($"is not a valid {kind}: its check digit should be {right}.", Compare);

    /// <summary>ISO 3297, annex A: weights 8 to 2, modulus 11.</summary>
    private static char IssnDigit(string value) =>
        Eleven(11 - value.Where(char.IsAsciiDigit).Take(7).Select((c, i) => (c - '0') * (8 - i)).Sum() % 11);

    /// <summary>Weights 10 to 2, modulus 11.</summary>
    private static char Isbn10Digit(string digits) =>
        Eleven(11 - digits.Take(9).Select((c, i) => (c - '0') * (10 - i)).Sum() % 11);

    /// <summary>ISO 2108: weights 1 and 3, modulus 10.</summary>
    private static char Isbn13Digit(string digits) =>
        (char)('0' + (10 - digits.Take(12).Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10) % 10);

    private static char Eleven(int rest) => (rest % 11) switch
    {
        10 => 'X',
        var digit => (char)('0' + digit),
    };

    [GeneratedRegex(@"^10\.\d{4,9}(\.\d+)*/\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^\d{4}-\d{3}[\dXx]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Issn();

    [GeneratedRegex(@"^97[89]\d{10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Isbn13();

    [GeneratedRegex(@"^\d{9}[\dXx]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Isbn10();

    [GeneratedRegex(@"^urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:\S+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Urn();

    [GeneratedRegex(@"^(https?://[^/\s]+/)?ark:/?\d{5,9}/\S+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ark();

    [GeneratedRegex(@"^https?://[^/\s.]+(\.[^/\s.]+)*[^\s]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}

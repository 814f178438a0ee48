using System.Text.RegularExpressions;

namespace Watch.Documents;

/// <summary>Licences, named by an SPDX identifier or by their address.</summary>
public static partial class Licence
{
    /// <summary>Where the licence's text stands; null for words that are neither.</summary>
    public static string? Address(string licence)
    {
        var name = licence.Trim();
        if (name.Contains(':'))
            return Web().IsMatch(name) ? name : null;
        if (name == "CC0-1.0")
            return "https://creativecommons.org/publicdomain/zero/1.0/";
        if (CreativeCommons().Match(name) is { Success: true } match)
            return $"https://creativecommons.org/licenses/{match.Groups["kind"].Value.ToLowerInvariant()}/{match.Groups["version"].Value}/";
        return Spdx().IsMatch(name) ? $"https://spdx.org/licenses/{name}.html" : null;
    }

    [GeneratedRegex(@"\Ahttps?://[^\s/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    [GeneratedRegex(@"\ACC-(?<kind>BY(-NC)?(-SA|-ND)?)-(?<version>[0-9]\.[0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommons();

    /// <summary>An SPDX licence identifier has a version or a hyphen, which a plain word has not.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9.]+(-[A-Za-z0-9.]+)+\z|\AMIT\z|\AISC\z", RegexOptions.CultureInvariant)]
    private static partial Regex Spdx();
}

using System.Globalization;
using System.Text;
using Watch.Languages.Normalization;

namespace Watch.Reading.Inlines;

/// <summary>Addresses that links may have.</summary>
internal static class LinkAddress
{
    private const string Doi = "doi:";
    private const string MailTo = "mailto:";
    private static readonly string[] Schemes = ["http://", "https://", MailTo];

    /// <summary>The address as outputs write it (RFC 3986); null when its scheme is none of http, https, mailto and
    /// doi, nothing follows the scheme, or its host can be no name.</summary>
    public static string? Resolve(string url)
    {
        var address = url.Trim();
        if (address.StartsWith(Doi, StringComparison.OrdinalIgnoreCase))
        {
            var name = address[Doi.Length..].TrimStart();
            return name.StartsWith("10.", StringComparison.Ordinal) ? "https://doi.org/" + Escape(name, "#?") : null;
        }

        foreach (var scheme in Schemes)
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.Length > scheme.Length)
                return AsciiHost(address[scheme.Length..], isMail: scheme == MailTo) is { } ascii ? scheme + Escape(ascii, "") : null;
        }

        return null;
    }

    /// <summary>Whether it begins with a scheme that links may have, whatever comes after it.</summary>
    public static bool HasScheme(string url) =>
        Array.Exists(Schemes, s => url.AsSpan().Trim().StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address whose host is in ASCII: names in other scripts are written as domain names hold them (RFC 3492). Null
    /// when the host can be no name, or the port no number of one.</summary>
    private static string? AsciiHost(string address, bool isMail)
    {
        var end = address.AsSpan().IndexOfAny(isMail ? "?" : "/?#");
        var authority = end < 0 ? address : address[..end];
        var start = authority.LastIndexOf('@') + 1;
        if (isMail && start == 0)
            return address;
        // The colons of an address in brackets (IPv6) are its own.
        var port = isMail ? -1 : authority.IndexOf(':', Math.Max(start, authority.LastIndexOf(']')));
        if (port >= 0 && authority.Length > port + 1 && !ushort.TryParse(authority.AsSpan(port + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        var host = port < 0 ? authority[start..] : authority[start..port];
        return HostName.ToAscii(host) is { } ascii ? authority[..start] + ascii + address[(start + host.Length)..] : null;
    }

    /// <summary>Percent-encodes what an address cannot hold, and leaves what is encoded already.</summary>
    private static string Escape(string address, string also)
    {
        var escaped = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            var c = rune.IsAscii ? (char)rune.Value : '\0';
            if (c > ' ' && c < '\x7F' && !"\"<>\\^`{|}".Contains(c, StringComparison.Ordinal) && !also.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append(c);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}

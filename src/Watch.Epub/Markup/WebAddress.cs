using System.Text;

namespace Watch.Epub.Markup;

/// <summary>Addresses that a link may hold.</summary>
internal static class WebAddress
{
    /// <summary>The address, with characters that no address may hold (RFC 3986, section 2) percent-encoded. Null if it is not an absolute
    /// address of scheme http, https or mailto, or has an impossible host.</summary>
    public static string? Of(string uri)
    {
        var address = Encode(Xml.Clean(uri).Trim());
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed))
            return null;
        var isWeb = (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            && address[parsed.Scheme.Length..].StartsWith("://", StringComparison.Ordinal)
            && !address.AsSpan(0, HostEnd(address)).Contains('%');
        return isWeb || parsed.Scheme == Uri.UriSchemeMailto ? address : null;
    }

    /// <summary>The end of the host after the scheme's slashes; 0 if there are none.</summary>
    private static int HostEnd(string address)
    {
        var slashes = address.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0)
            return 0;
        var end = address.AsSpan(slashes + 3).IndexOfAny('/', '?', '#');
        return end < 0 ? address.Length : slashes + 3 + end;
    }

    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        var fragment = address.IndexOf('#');
        var host = HostEnd(address);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            var isEscape = c == '%' && i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]);
            var isForbidden = c == ' ' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' or >= '\uFFF0' // not ucschar of RFC 3987
                || c is '%' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'
                || (c == '#' && i != fragment)
                || (c is '[' or ']' && i >= host); // only an IPv6 host has brackets
            if (isEscape || !isForbidden)
                encoded.Append(c);
            else
                encoded.Append(Uri.EscapeDataString(c.ToString()));
        }

        return encoded.ToString();
    }
}

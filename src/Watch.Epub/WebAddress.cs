using System.Text;

namespace Watch.Epub;

/// <summary>Addresses as a link may hold them.</summary>
internal static class WebAddress
{
    /// <summary>The address as it is written, with what no address may hold (RFC 3986, section 2) percent-encoded;
    /// null where it is no absolute address of scheme http, https or mailto, or names no possible host.</summary>
    public static string? Of(string uri)
    {
        var address = Encode(Xml.Clean(uri).Trim());
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed))
            return null;
        var isWeb = parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps;
        return parsed.Scheme == Uri.UriSchemeMailto || (isWeb && !Host(address).Contains('%')) ? address : null;
    }

    /// <summary>Everything between the scheme's slashes and the path.</summary>
    private static string Host(string address) => address.Split('/') is [_, "", var host, ..] ? host : "%";

    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            var isEscape = c == '%' && i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]);
            if (isEscape || !(c <= ' ' || c is '%' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\x7f'))
                encoded.Append(c);
            else
                encoded.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}

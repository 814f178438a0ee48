using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Checks;

/// <summary>Finds addresses of the web that are parted by a space, and links that show an address other than theirs.</summary>
internal static partial class AddressCheck
{
    private const int LongestRest = 300;

    private static readonly SearchValues<char> InAddress = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/?=&#+:;,@!$");

    /// <summary>Tells where a space parts an address, as far as what follows cannot be a word: a file's name, a path, a
    /// query.</summary>
    public static void TellSplit(Findings findings, FlatText flat)
    {
        var text = flat.Text;
        foreach (var (start, end) in flat.Addresses)
        {
            if (end < text.Length && text[end] == ' ' && Rest(text[(end + 1)..]) is { IsEmpty: false } rest && GoesOn(text[start..end], rest))
                Tell(findings, flat.SourceOf(end), $"{Findings.Quote(text[start..end])} {rest}");
        }

        // No address is read where the space stands at once after the scheme.
        for (var at = 0; text[at..].IndexOf("://") is var found and >= 0;)
        {
            at += found + 3;
            var scheme = EndsWith(text[..at], "https://") ? "https://" : EndsWith(text[..at], "http://") ? "http://" : null;
            if (scheme is not null && at < text.Length && text[at] == ' ' && HostAndPath().IsMatch(Rest(text[(at + 1)..])))
                Tell(findings, flat.SourceOf(at), $"{scheme} {Rest(text[(at + 1)..])}");
        }
    }

    /// <summary>Tells of a link whose text is an address, and another than the link's.</summary>
    public static void TellDifference(Findings findings, LinkInline link, string url, int at)
    {
        var shown = link.FirstChild switch
        {
            BareAddress { NextSibling: null } bare => bare.Address,
            LiteralInline { NextSibling: null } literal when WebName().IsMatch(literal.Content.AsSpan()) => literal.Content.ToString(),
            _ => null,
        };
        if (shown is null)
            return;
        var (one, other) = (Plain(shown), Plain(url));
        // A copy in an archive has the address that it is of within its own.
        if (one != other && !other.Contains(one, StringComparison.Ordinal))
        {
            findings.Add(
                Rules.LinkTextDiffers, at, $"The link shows \"{Findings.Quote(shown)}\" and leads to \"{Findings.Quote(url)}\".",
                "Make them one address, or give the link words for its text.");
        }
    }

    private static void Tell(Findings findings, int at, string address)
    {
        if (findings.Source.Text[at] is '\n' or '\r')
            findings.Add(Rules.AddressSplit, at, $"The end of the line parts the address \"{Findings.Quote(address)}\".", "Write it on one line, however long.");
        else
            findings.Add(Rules.AddressSplit, at, $"A space parts the address \"{Findings.Quote(address)}\".", "Delete it, or write %20 if it belongs there.");
    }

    /// <summary>The word that follows, without the punctuation of its sentence.</summary>
    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(InAddress);
        var rest = end < 0 ? text : text[..end];
        rest = rest.TrimEnd(".,;:!?");
        return rest.Length > LongestRest ? [] : rest;
    }

    private static bool GoesOn(ReadOnlySpan<char> address, ReadOnlySpan<char> rest)
    {
        if (rest.Contains("://", StringComparison.Ordinal) || rest.StartsWith("www.") || rest.Contains('@'))
            return false;
        if (FileName().IsMatch(rest))
            return !FileName().IsMatch(address);
        return address[^1] is '/' or '-' or '_' or '=' or '&' or '?' or '%' ? Path().IsMatch(rest) : Query().IsMatch(rest);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string scheme) => text.EndsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address without what readers do not see as part of it.</summary>
    private static string Plain(string address)
    {
        var plain = Uri.UnescapeDataString(address.Trim()).ToLowerInvariant();
        plain = plain.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal);
        return (plain.StartsWith("www.", StringComparison.Ordinal) ? plain[4..] : plain).TrimEnd('/', '\u2026', '.');
    }

    [GeneratedRegex(@"\.(html?|shtml|php|aspx?|jsp|cgi|pdf|docx?|xlsx?)([?#]\S*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    /// <summary>Two slashes, or one and a figure, a hyphen or an underscore: no "and/or".</summary>
    [GeneratedRegex(@"^(?=\S*[\d_=]|\S*/\S*/|\S*-\S*/|\S*/\S*-)[^/\s]+/\S*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[?&][A-Za-z_]+=\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(/\S*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostAndPath();

    [GeneratedRegex(@"^www\.[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(/\S*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex WebName();
}

using System.Net;
using System.Text;

namespace Watch.Languages.Normalization;

/// <summary>Names of hosts in the alphabets of the world.</summary>
public static class HostName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;
    private const string Encoded = "xn--";

    /// <summary>The name in ASCII, as the Domain Name System has it (RFC 5891): in form C and lower case before it is encoded. An address in figures stays as it is (RFC 3986, 3.2.2). Null for a name that none
    /// can have: of empty or overlong labels, with characters beyond RFC 5892, or of mixed directions (RFC 5893).</summary>
    public static string? ToAscii(string host)
    {
        if (host.StartsWith('['))
            return host.EndsWith(']') && IPAddress.TryParse(host, out _) ? host : null;
        if (host.Contains('%', StringComparison.Ordinal))
            host = Uri.UnescapeDataString(host);

        // Other full stops part labels too (RFC 3490, 3.1).
        var name = CanonicalForm.Compose(CanonicalForm.Compose(host).ToLowerInvariant()).Replace('。', '.').Replace('．', '.').Replace('｡', '.');
        var labels = (name.EndsWith('.') ? name[..^1] : name).Split('.');
        if (IsNumber(labels[^1]))
            return IPAddress.TryParse(name, out _) ? host : null;
        // A name that the system could not hold is not decoded or encoded at all.
        if (labels.Any(l => l.Length > LongestLabel))
            return null;
        var readable = Array.ConvertAll(labels, l => l.StartsWith(Encoded, StringComparison.Ordinal) ? Punycode.Decode(l[Encoded.Length..]) : l);
        var isBothWays = Array.Exists(readable, l => l is not null && IsRightToLeft(l));
        if (!Array.TrueForAll(readable, l => l is not null && IsLabel(l) && (!isBothWays || GoesOneWay(l))))
            return null;
        var ascii = Array.ConvertAll(labels, l => Ascii.IsValid(l) ? l : Encoded + Punycode.Encode(l));
        if (Array.Exists(ascii, l => l.Length > LongestLabel) || ascii.Sum(l => l.Length + 1) > LongestName + 1)
            return null;
        // Capitals of a name in ASCII are its author's.
        return Ascii.IsValid(host) ? host : string.Join('.', ascii) + (name.EndsWith('.') ? "." : "");
    }

    /// <summary>Whether browsers take the last label for the end of an address in figures (the URL standard, "ends in a
    /// number").</summary>
    private static bool IsNumber(string label) =>
        label.Length > 0 && (label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit)));

    private static bool IsLabel(string label)
    {
        if (label.Length == 0 || label.StartsWith('-') || label.EndsWith('-') || (label.Length > 3 && label[2] == '-' && label[3] == '-' && !Ascii.IsValid(label)))
            return false;
        foreach (var rune in label.EnumerateRunes())
        {
            if (HostCharacters.Unicode.Of(rune.Value) == HostCharacter.None)
                return false;
        }

        _ = Rune.TryGetRuneAt(label, 0, out var first);
        return HostCharacters.Unicode.Of(first.Value) is not (HostCharacter.Mark or HostCharacter.LeftMark);
    }

    private static bool IsRightToLeft(string label) =>
        label.EnumerateRunes().Any(r => HostCharacters.Unicode.Of(r.Value) is HostCharacter.Right or HostCharacter.ArabicNumber);

    /// <summary>The rule of RFC 5893, section 2, for a label of a name that has letters from right to left.</summary>
    private static bool GoesOneWay(string label)
    {
        var kinds = label.EnumerateRunes().Select(r => HostCharacters.Unicode.Of(r.Value)).ToArray();
        var last = Array.FindLast(kinds, k => k != HostCharacter.Mark);
        if (kinds[0] is HostCharacter.Left)
            return last is HostCharacter.Left or HostCharacter.LeftMark or HostCharacter.Number && !kinds.Any(k => k is HostCharacter.Right or HostCharacter.ArabicNumber);
        return kinds[0] is HostCharacter.Right
            && last is HostCharacter.Right or HostCharacter.Number or HostCharacter.ArabicNumber
            && !kinds.Any(k => k is HostCharacter.Left or HostCharacter.LeftMark)
            && !(kinds.Contains(HostCharacter.Number) && kinds.Contains(HostCharacter.ArabicNumber));
    }
}

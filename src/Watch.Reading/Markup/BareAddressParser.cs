using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Watch.Reading.Markup;

/// <summary>Reads addresses of http and https that stand in text without angle brackets. As in GitHub's Markdown,
/// punctuation at the end and a closing bracket without its opening one belong to the sentence. So do dashes, and a backslash
/// keeps the sign after it in the address, as it would keep it in text.</summary>
internal sealed class BareAddressParser : InlineParser
{
    private const string Http = "http://";
    private const string Https = "https://";

    private static readonly SearchValues<char> Ends = SearchValues.Create(
        " \t\n\r<>\"`|^{}\u00A0\u00AB\u00BB\u200B\u2013\u2014\u2015\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2039\u203A\u2E3A\u2E3B"
        + "\u3000\u3001\u3002\u3008\u3009\u300A\u300B\u300C\u300D\u300E\u300F\u3010\u3011\u3014\u3015\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\uFFFC");

    /// <summary>What Korean writes at once after a noun.</summary>
    private static readonly FrozenSet<string> Particles =
        "이 가 은 는 을 를 의 에 에서 에게 로 으로 와 과 도 만 까지 부터 이나 나 처럼 보다 라고 이라고 라는 이라는 입니다 이다".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public BareAddressParser() => OpeningCharacters = ['h', 'H'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 8 || (text[4] | 0x20) is not (':' or 's') || char.IsLetterOrDigit(slice.PeekCharExtra(-1)))
            return false;
        var length = Length(text);
        if (length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new BareAddress(Unescaped(text[..length])) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }

    /// <summary>The length of the address that the text begins with, backslashes included, or 0.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        var scheme = text.StartsWith(Http, StringComparison.OrdinalIgnoreCase) ? Http.Length
            : text.StartsWith(Https, StringComparison.OrdinalIgnoreCase) ? Https.Length : 0;
        if (scheme == 0 || scheme == text.Length || !char.IsLetterOrDigit(text[scheme]))
            return 0;
        // How much of the text belongs to the address, and how much of that is no punctuation of the sentence.
        var (end, length) = (scheme, scheme);
        var (round, square) = (0, 0);
        while (end < text.Length && !Ends.Contains(text[end]))
        {
            // A marker may follow at once: http://example.org/[^1].
            if (text[end] == '[' && end + 1 < text.Length && text[end + 1] == '^')
                break;
            var isEscaped = text[end] == '\\';
            if (isEscaped && (end + 1 == text.Length || !IsSign(text[end + 1]) || Ends.Contains(text[end + 1])))
                break;
            end += isEscaped ? 1 : 0;
            var depth = text[end] switch
            {
                '(' => ++round,
                ')' => --round,
                '[' => ++square,
                ']' => --square,
                _ => 0,
            };
            if (depth < 0)
                break;
            end++;
            if (!IsSentencePunctuation(text[end - 1]))
                length = end;
        }

        length -= ParticleAtEnd(text[scheme..length]);
        return length > scheme ? length : 0;
    }

    /// <summary>The length of a Korean particle that is written at once after an address in Latin letters, and belongs to the sentence.</summary>
    private static int ParticleAtEnd(ReadOnlySpan<char> address)
    {
        var rest = address;
        while (rest.Length > 0 && rest[^1] is >= '\uAC00' and <= '\uD7A3')
            rest = rest[..^1];
        var particle = address[rest.Length..];
        return rest.Length > 0 && (char.IsAsciiLetterOrDigit(rest[^1]) || rest[^1] is '/' or ')') && Particles.Contains(particle.ToString()) ? particle.Length : 0;
    }

    private static string Unescaped(ReadOnlySpan<char> address)
    {
        var unescaped = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c != '\\')
                unescaped.Append(c);
        }

        return unescaped.ToString();
    }

    /// <summary>Whether a backslash keeps a sign as it is: ASCII punctuation, and no backslash, which no address has.</summary>
    private static bool IsSign(char c) => c is > ' ' and < '\x7F' and not '\\' && !char.IsAsciiLetterOrDigit(c);

    private static bool IsSentencePunctuation(char c) => c is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '[' or '(';
}

using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Watch.Reading.Markup;

/// <summary>Reads addresses of http and https that stand in text without angle brackets. As in GitHub's Markdown,
/// punctuation at the end and a closing bracket without its opening one belong to the sentence.</summary>
internal sealed class BareAddressParser : InlineParser
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        " \t\n\r<>\"`|\\^{}\u00A0\u00AB\u00BB\u2018\u2019\u201C\u201D\u2026\u3000\u3001\u3002\u300A\u300B\u300C\u300D\u300E\u300F\u3010\u3011\uFF08\uFF09\uFF0C\uFFFC");

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
        processor.Inline = new BareAddress(text[..length].ToString()) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }

    /// <summary>The length of the address that the text begins with, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var scheme = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : 0;
        if (scheme == 0)
            return 0;
        var end = text.IndexOfAny(Ends);
        // A marker may follow at once: http://example.org/[^1].
        if (end >= 1 && text[end] == '^' && text[end - 1] == '[')
            end--;
        var address = end < 0 ? text : text[..end];
        address = address[..Balanced(address)];
        while (address.Length > scheme && IsSentencePunctuation(address[^1]))
            address = address[..^1];
        return address.Length > scheme && char.IsLetterOrDigit(address[scheme]) ? address.Length : 0;
    }

    /// <summary>The length up to the first closing bracket that has no opening one before it.</summary>
    private static int Balanced(ReadOnlySpan<char> address)
    {
        var round = 0;
        var square = 0;
        for (var i = 0; i < address.Length; i++)
        {
            var depth = address[i] switch
            {
                '(' => ++round,
                ')' => --round,
                '[' => ++square,
                ']' => --square,
                _ => 0,
            };
            if (depth < 0)
                return i;
        }

        return address.Length;
    }

    private static bool IsSentencePunctuation(char c) => c is '?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '[' or '(';
}

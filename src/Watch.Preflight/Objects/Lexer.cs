using System.Globalization;
using System.Text;

namespace Watch.Preflight.Objects;

/// <summary>Reads values (ISO 32000-1, 7.2 and 7.3) of a file or a content stream. Never fails: what cannot be a value is a <see cref="Word"/>.</summary>
internal sealed class Lexer(byte[] data, int position, IResolver resolver, bool readsReferences)
{
    /// <summary>The first fault in the writing of values; null while there is none.</summary>
    public string? Fault { get; private set; }

    public int Position { get; set; } = position;

    public bool IsAtEnd => Position >= data.Length;

    public static bool IsSpace(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(int b) => b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private static bool IsRegular(int b) => !IsSpace(b) && !IsDelimiter(b);

    public void SkipSpace()
    {
        while (Position < data.Length)
        {
            if (data[Position] == '%')
            {
                while (Position < data.Length && data[Position] is not (10 or 13))
                    Position++;
            }
            else if (IsSpace(data[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The next value or word; null at the end.</summary>
    public Value? Next(int depth = 0)
    {
        SkipSpace();
        if (IsAtEnd)
            return null;
        switch ((char)data[Position])
        {
            case '/':
                return ReadName();
            case '(':
                return ReadLiteral();
            case '<' when Position + 1 < data.Length && data[Position + 1] == '<':
                Position += 2;
                return ReadMap(depth);
            case '<':
                return ReadHexadecimal();
            case '[':
                Position++;
                return ReadSequence(depth);
            case '>' when Position + 1 < data.Length && data[Position + 1] == '>':
                Position += 2;
                return new Word(">>");
            case ']' or ')' or '>' or '{' or '}':
                return new Word(((char)data[Position++]).ToString());
            default:
                return ReadRegular();
        }
    }

    private Value ReadRegular()
    {
        var start = Position;
        while (Position < data.Length && IsRegular(data[Position]))
            Position++;
        var span = data.AsSpan(start, Position - start);
        if (span[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.')
        {
            if (NumberOf(span) is { } number)
                return readsReferences && number.IsInteger && number.Amount >= 0 ? ReferenceOr(number) : number;
        }

        return span switch
        {
            _ when span.SequenceEqual("true"u8) => new Truth(true),
            _ when span.SequenceEqual("false"u8) => new Truth(false),
            _ when span.SequenceEqual("null"u8) => Null.Instance,
            _ => Word.Of(span[..Math.Min(span.Length, 200)]),
        };
    }

    // A number may begin a reference: "12 0 R".
    private Value ReferenceOr(Number number)
    {
        var after = Position;
        var at = after;
        while (at < data.Length && IsSpace(data[at]))
            at++;
        var digits = at;
        while (at < data.Length && data[at] is >= (byte)'0' and <= (byte)'9' && at - digits < 6)
            at++;
        if (at == digits || at == after)
            return number;
        var generation = int.Parse(data.AsSpan(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var space = at;
        while (at < data.Length && IsSpace(data[at]))
            at++;
        if (at == space || at >= data.Length || data[at] != 'R' || (at + 1 < data.Length && IsRegular(data[at + 1])))
            return number;
        Position = at + 1;
        return new Reference(number.Int, generation);
    }

    private static Number? NumberOf(ReadOnlySpan<byte> span)
    {
        double whole = 0, part = 0, scale = 1;
        bool negative = false, point = false, digits = false;
        for (var i = 0; i < span.Length; i++)
        {
            switch (span[i])
            {
                case (byte)'-' when i == 0:
                    negative = true;
                    break;
                case (byte)'+' when i == 0:
                    break;
                case (byte)'.' when !point:
                    point = true;
                    break;
                case >= (byte)'0' and <= (byte)'9':
                    digits = true;
                    if (point)
                        part += (span[i] - '0') * (scale /= 10);
                    else
                        whole = (whole * 10) + (span[i] - '0');
                    break;
                default:
                    return null;
            }
        }

        return digits || point ? new(negative ? -(whole + part) : whole + part, !point) : null;
    }

    private Name ReadName()
    {
        Position++;
        var text = new StringBuilder();
        while (Position < data.Length && IsRegular(data[Position]))
        {
            var b = data[Position++];
            if (b == '#' && Position + 1 < data.Length && Digit(data[Position]) >= 0 && Digit(data[Position + 1]) >= 0)
            {
                b = (byte)((Digit(data[Position]) << 4) | Digit(data[Position + 1]));
                Position += 2;
            }

            text.Append((char)b);
        }

        return new(text.ToString());
    }

    private Bytes ReadLiteral()
    {
        Position++;
        var bytes = new List<byte>();
        var open = 1;
        while (Position < data.Length)
        {
            var b = data[Position++];
            if (b == '(')
            {
                open++;
            }
            else if (b == ')' && --open == 0)
            {
                return new([.. bytes], false);
            }
            else if (b == '\\' && Position < data.Length)
            {
                ReadEscape(bytes);
                continue;
            }
            else if (b == 13)
            {
                b = 10;
                if (Position < data.Length && data[Position] == 10)
                    Position++;
            }

            bytes.Add(b);
        }

        Fault ??= "a string has no end";
        return new([.. bytes], false);
    }

    private void ReadEscape(List<byte> bytes)
    {
        var b = data[Position++];
        switch ((char)b)
        {
            case 'n':
                bytes.Add(10);
                break;
            case 'r':
                bytes.Add(13);
                break;
            case 't':
                bytes.Add(9);
                break;
            case 'b':
                bytes.Add(8);
                break;
            case 'f':
                bytes.Add(12);
                break;
            case '\r':
                if (Position < data.Length && data[Position] == 10)
                    Position++;
                break;
            case '\n':
                break;
            case >= '0' and <= '7':
                var code = b - '0';
                for (var i = 0; i < 2 && Position < data.Length && data[Position] is >= (byte)'0' and <= (byte)'7'; i++)
                    code = (code * 8) + data[Position++] - '0';
                bytes.Add((byte)code);
                break;
            default:
                bytes.Add(b);
                break;
        }
    }

    private Bytes ReadHexadecimal()
    {
        Position++;
        if (PlainHexadecimal() is { } plain)
            return plain;
        var bytes = new List<byte>();
        var high = -1;
        var isOdd = false;
        while (Position < data.Length && data[Position] != '>')
        {
            var digit = Digit(data[Position]);
            if (digit < 0)
                isOdd |= !IsSpace(data[Position]);
            else if (high < 0)
                high = digit;
            else
                (_, high) = (Add(bytes, (high << 4) | digit), -1);
            Position++;
        }

        if (IsAtEnd)
            Fault ??= "a string has no end";
        Position++;
        if (high >= 0)
            Add(bytes, high << 4);
        return new([.. bytes], isOdd || high >= 0);
    }

    // Nearly all are pairs of digits and nothing else; null of the others.
    private Bytes? PlainHexadecimal()
    {
        var length = data.AsSpan(Position).IndexOf((byte)'>');
        if (length < 0 || length % 2 == 1)
            return null;
        var bytes = new byte[length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var (high, low) = (Digit(data[Position + (2 * i)]), Digit(data[Position + (2 * i) + 1]));
            if (high < 0 || low < 0)
                return null;
            bytes[i] = (byte)((high << 4) | low);
        }

        Position += length + 1;
        return new(bytes, false);
    }

    private static bool Add(List<byte> bytes, int value)
    {
        bytes.Add((byte)value);
        return true;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };

    private Sequence ReadSequence(int depth)
    {
        var items = new List<Value>();
        if (TooDeep(depth))
            return new([], resolver);
        while (Next(depth + 1) is { } item)
        {
            if (item is Word { Text: "]" })
                return new(items, resolver);
            if (item is Word word)
            {
                Fault ??= $"an array holds \"{word.Text}\", which is no value";
                if (EndsObject(word))
                    break;
                continue;
            }

            items.Add(item);
        }

        Fault ??= "an array has no end";
        return new(items, resolver);
    }

    private Map ReadMap(int depth)
    {
        var entries = new Dictionary<string, Value>();
        List<string> repeated = [];
        if (TooDeep(depth))
            return new(entries, repeated, resolver);
        while (Next(depth + 1) is { } key)
        {
            if (key is Word { Text: ">>" })
                return new(entries, repeated, resolver);
            if (key is not Name name)
            {
                Fault ??= "a dictionary has a key that is no name";
                if (key is Word other && EndsObject(other))
                    break;
                continue;
            }

            var value = Next(depth + 1);
            if (value is Word word)
            {
                Fault ??= $"a dictionary has no value for /{name.Text}";
                if (word.Text == ">>")
                    return new(entries, repeated, resolver);
                if (EndsObject(word))
                    break;
                continue;
            }

            if (value is null)
                break;
            if (!entries.TryAdd(name.Text, value))
                repeated.Add(name.Text);
        }

        Fault ??= "a dictionary has no end";
        return new(entries, repeated, resolver);
    }

    private bool EndsObject(Word word)
    {
        if (word.Text is not ("endobj" or "stream" or "endstream" or "obj" or "xref"))
            return false;
        Position -= word.Text.Length;
        return true;
    }

    private bool TooDeep(int depth)
    {
        if (depth < Budget.Depth)
            return false;
        Fault ??= $"arrays and dictionaries are nested more than {Budget.Depth} deep";
        Position = data.Length;
        return true;
    }
}

using System.Globalization;
using System.Text;

namespace Watch.Pdf.Cos;

/// <summary>A reference to an indirect object by its number. The generation is always 0.</summary>
internal readonly record struct CosReference(int Number);

/// <summary>Writes PDF's basic objects as bytes (ISO 32000-1, 7.3). It writes white space only where two tokens would
/// run together (7.2.2) and, in a pretty file, for readability.</summary>
internal sealed class CosWriter(bool pretty)
{
    /// <summary>The longest string allowed in PDF/A, in bytes (ISO 19005-2, 6.1.13).</summary>
    private const int LongestString = 32767;

    private byte[] bytes = new byte[4096];
    private int length;
    private int depth;
    private bool isInline;

    public int Length => length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear()
    {
        length = 0;
        depth = 0;
    }

    /// <summary>Writes bytes unchanged.</summary>
    public CosWriter Raw(ReadOnlySpan<byte> raw)
    {
        Reserve(raw.Length);
        raw.CopyTo(bytes.AsSpan(length));
        length += raw.Length;
        return this;
    }

    public CosWriter BeginDictionary()
    {
        depth++;
        return Raw("<<"u8);
    }

    public CosWriter EndDictionary()
    {
        depth--;
        Break();
        return Raw(">>"u8);
    }

    /// <summary>Begins a dictionary on one line, as an operand of an operator.</summary>
    public CosWriter BeginProperties()
    {
        isInline = true;
        return Raw("<<"u8);
    }

    public CosWriter EndProperties()
    {
        isInline = false;
        return Raw(">>"u8);
    }

    /// <summary>Writes a dictionary key. Its value must follow.</summary>
    public CosWriter Key(ReadOnlySpan<byte> name)
    {
        Break();
        Name(name);
        return pretty ? Raw(" "u8) : this;
    }

    /// <summary>Writes a key that ends in a number, such as /F1.</summary>
    public CosWriter Key(ReadOnlySpan<byte> name, int number)
    {
        Break();
        Name(name, number);
        return pretty ? Raw(" "u8) : this;
    }

    /// <summary>Writes the dictionary's /Type.</summary>
    public CosWriter Type(ReadOnlySpan<byte> type) => Key("Type"u8).Name(type);

    public CosWriter BeginArray() => Raw("["u8);

    public CosWriter EndArray() => Raw("]"u8);

    /// <summary>Writes a name, given without its solidus. It must consist of regular characters (7.3.5).</summary>
    public CosWriter Name(ReadOnlySpan<byte> name)
    {
        if (pretty)
            Separate();
        return Raw("/"u8).Raw(name);
    }

    /// <summary>Writes a name that ends in a number, such as /F1.</summary>
    public CosWriter Name(ReadOnlySpan<byte> name, int number)
    {
        Name(name);
        Digits(number);
        return this;
    }

    public CosWriter Boolean(bool value)
    {
        Separate();
        return Raw(value ? "true"u8 : "false"u8);
    }

    public CosWriter Null()
    {
        Separate();
        return Raw("null"u8);
    }

    public CosWriter Integer(long value)
    {
        Separate();
        Digits(value);
        return this;
    }

    /// <summary>Writes a real number in its shortest form, rounded to thousandths (7.3.3).</summary>
    public CosWriter Real(double value) => Thousandths(ToThousandths(value));

    /// <summary>Writes a real number given in thousandths.</summary>
    public CosWriter Thousandths(long value)
    {
        Separate();
        if (value < 0)
        {
            Raw("-"u8);
            value = -value;
        }

        var (whole, fraction) = Math.DivRem(value, 1000);
        if (whole > 0 || fraction == 0)
            Digits(whole);
        if (fraction > 0)
        {
            Reserve(4);
            bytes[length++] = (byte)'.';
            for (var place = 100; fraction > 0; place /= 10)
            {
                bytes[length++] = (byte)('0' + fraction / place);
                fraction %= place;
            }
        }

        return this;
    }

    public CosWriter Reference(CosReference reference)
    {
        Separate();
        Digits(reference.Number);
        return Raw(" 0 R"u8);
    }

    /// <summary>Writes a text string: plain if it is ASCII, else in UTF-16BE with a byte order mark (7.9.2.2). Text
    /// beyond the longest allowed string is cut.</summary>
    public CosWriter Text(string text)
    {
        if (Ascii.IsValid(text) && text.Length <= LongestString)
            return Literal(Encoding.ASCII.GetBytes(text));
        const int longest = (LongestString - 2) / 2;
        if (text.Length > longest)
            text = text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
        return Hexadecimal([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>Writes a literal string (7.3.4.2). Carriage returns are escaped, since readers turn others into line feeds.</summary>
    public CosWriter Literal(ReadOnlySpan<byte> value)
    {
        Reserve(2 * value.Length + 2);
        bytes[length++] = (byte)'(';
        foreach (var b in value)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
                bytes[length++] = (byte)'\\';
            bytes[length++] = b == '\r' ? (byte)'r' : b;
        }

        bytes[length++] = (byte)')';
        return this;
    }

    /// <summary>Writes a hexadecimal string (7.3.4.3).</summary>
    public CosWriter Hexadecimal(ReadOnlySpan<byte> value)
    {
        Reserve(2 * value.Length + 2);
        bytes[length++] = (byte)'<';
        foreach (var b in value)
        {
            bytes[length++] = HexDigit(b >> 4);
            bytes[length++] = HexDigit(b & 15);
        }

        bytes[length++] = (byte)'>';
        return this;
    }

    public static long ToThousandths(double value) => (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private void Digits(long value)
    {
        Reserve(20);
        value.TryFormat(bytes.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Separates a token of regular characters from the one before.</summary>
    private void Separate()
    {
        if (length == 0)
            return;
        var last = bytes[length - 1];
        var isDelimited = last is (byte)' ' or (byte)'\n' or (byte)'[' or (byte)'(' or (byte)'<'
            || (!pretty && last is (byte)']' or (byte)')' or (byte)'>');
        if (!isDelimited)
            Raw(" "u8);
    }

    private void Break()
    {
        if (!pretty || isInline)
            return;
        Raw("\n"u8);
        for (var i = 0; i < depth; i++)
            Raw("  "u8);
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + count));
    }
}

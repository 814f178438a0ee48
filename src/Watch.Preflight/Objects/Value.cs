namespace Watch.Preflight.Objects;

/// <summary>An object of a PDF (ISO 32000-1, 7.3). The kinds below are all there are.</summary>
internal abstract class Value
{
    private protected Value()
    {
    }
}

internal sealed class Null : Value
{
    public static Null Instance { get; } = new();
}

internal sealed class Truth(bool isTrue) : Value
{
    public bool IsTrue { get; } = isTrue;
}

internal sealed class Number(double amount, bool isInteger) : Value
{
    public double Amount { get; } = amount;

    public bool IsInteger { get; } = isInteger;

    /// <summary>The number as an int; what is beyond its range is at the range's end.</summary>
    public int Int => (int)Math.Clamp(double.IsNaN(Amount) ? 0 : Amount, int.MinValue, int.MaxValue);
}

/// <summary>A name. Its bytes are characters, as in Latin-1.</summary>
internal sealed class Name(string text) : Value
{
    public string Text { get; } = text;
}

/// <param name="isOdd">Whether it is written in hexadecimal and has an odd number of digits, or characters that are none.</param>
internal sealed class Bytes(byte[] data, bool isOdd) : Value
{
    public byte[] Data { get; } = data;

    public bool IsOdd { get; } = isOdd;

    /// <summary>The text it holds (7.9.2.2): UTF-16 or UTF-8 with a mark, else bytes as characters.</summary>
    public string Text => Data switch
    {
        [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode.GetString(Data, 2, Data.Length - 2),
        [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode.GetString(Data, 2, Data.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8.GetString(Data, 3, Data.Length - 3),
        _ => System.Text.Encoding.Latin1.GetString(Data),
    };
}

internal sealed class Reference(int number, int generation) : Value
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    public override string ToString() => $"{Number} {Generation} R";
}

/// <summary>An array. What it holds is resolved when it is asked for.</summary>
internal sealed class Sequence(IReadOnlyList<Value> items, IResolver resolver) : Value
{
    public IReadOnlyList<Value> Raw { get; } = items;

    public int Count => Raw.Count;

    public Value this[int index] => index >= 0 && index < Raw.Count ? resolver.Resolve(Raw[index]) : Null.Instance;

    public IEnumerable<Value> Items => Raw.Select(resolver.Resolve);

    /// <summary>The numbers it holds, if it holds nothing else.</summary>
    public double[]? Numbers()
    {
        var numbers = new double[Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (this[i] is not Number number)
                return null;
            numbers[i] = number.Amount;
        }

        return numbers;
    }
}

/// <summary>A dictionary, or a stream with its dictionary. What it holds is resolved when it is asked for.</summary>
internal sealed class Map(IReadOnlyDictionary<string, Value> entries, IReadOnlyList<string> repeated, IResolver resolver) : Value
{
    public static Map Empty { get; } = new(new Dictionary<string, Value>(), [], NoResolver.Instance);

    public IReadOnlyDictionary<string, Value> Raw { get; } = entries;

    /// <summary>The keys that are written twice.</summary>
    public IReadOnlyList<string> Repeated { get; } = repeated;

    /// <summary>The reference of the object that this is; null of what is written within another.</summary>
    public Reference? Self { get; set; }

    /// <summary>Where its data are, if it is a stream.</summary>
    public StreamPlace? Stream { get; init; }

    public bool IsStream => Stream is not null;

    /// <summary>The entry, resolved; Null where there is none.</summary>
    public Value this[string key] => Raw.TryGetValue(key, out var value) ? resolver.Resolve(value) : Null.Instance;

    public bool Has(string key) => this[key] is not Null;

    public Map? Dictionary(string key) => this[key] as Map;

    public Sequence? Array(string key) => this[key] as Sequence;

    public string? Name(string key) => (this[key] as Name)?.Text;

    public string? Text(string key) => (this[key] as Bytes)?.Text;

    public double? Number(string key) => (this[key] as Number)?.Amount;

    public int? Int(string key) => (this[key] as Number)?.Int;

    public bool IsTrue(string key) => this[key] is Truth { IsTrue: true };

    public Reference? Reference(string key) => Raw.GetValueOrDefault(key) as Reference;

    /// <summary>What an array holds; the value alone where it is no array; nothing where there is none.</summary>
    public IEnumerable<Value> Each(string key) => this[key] switch
    {
        Null => [],
        Sequence sequence => sequence.Items,
        var single => [single],
    };

    /// <summary>The names that an entry holds, one or an array of them.</summary>
    public IEnumerable<string> Names(string key) => Each(key).OfType<Name>().Select(n => n.Text);
}

/// <summary>Where a stream's data stand.</summary>
/// <param name="LengthIsWrong">Whether /Length does not lead to the keyword endstream.</param>
/// <param name="KeywordIsWrong">Whether the keyword stream is not followed by a line feed, alone or after a carriage return, or endstream by no line's beginning.</param>
internal sealed record StreamPlace(int Offset, int Length, bool LengthIsWrong, bool KeywordIsWrong);

/// <summary>Finds what a reference leads to.</summary>
internal interface IResolver
{
    Value Resolve(Value value);
}

/// <summary>Of values that hold no references.</summary>
internal sealed class NoResolver : IResolver
{
    public static NoResolver Instance { get; } = new();

    public Value Resolve(Value value) => value;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Watch.Dependencies;

/// <summary>A version of a package, as NuGet orders them: up to four numbers, and what names a version before the release,
/// which comes before it.</summary>
public sealed record PackageVersion : IComparable<PackageVersion>
{
    private readonly IReadOnlyList<int> numbers;
    private readonly IReadOnlyList<string> before;

    private PackageVersion(IReadOnlyList<int> numbers, IReadOnlyList<string> before, string text)
    {
        this.numbers = numbers;
        this.before = before;
        Text = text;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public static PackageVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"\"{text}\" is no version of a package.");

    public static bool TryParse(string text, [NotNullWhen(true)] out PackageVersion? version)
    {
        version = null;
        var withoutMetadata = text.Split('+')[0];
        var dash = withoutMetadata.IndexOf('-', StringComparison.Ordinal);
        var release = dash < 0 ? withoutMetadata : withoutMetadata[..dash];
        var numbers = new List<int>();
        foreach (var part in release.Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            numbers.Add(number);
        }

        if (numbers.Count > 4)
            return false;
        while (numbers.Count < 4)
            numbers.Add(0);
        version = new(numbers, dash < 0 ? [] : withoutMetadata[(dash + 1)..].Split('.'), text);
        return true;
    }

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
            return 1;
        for (var i = 0; i < 4; i++)
        {
            if (numbers[i] != other.numbers[i])
                return numbers[i].CompareTo(other.numbers[i]);
        }

        if (before.Count == 0 || other.before.Count == 0)
            return other.before.Count.CompareTo(before.Count);
        for (var i = 0; i < Math.Min(before.Count, other.before.Count); i++)
        {
            var order = CompareLabels(before[i], other.before[i]);
            if (order != 0)
                return order;
        }

        return before.Count.CompareTo(other.before.Count);
    }

    public bool Equals(PackageVersion? other) => CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(numbers[0], numbers[1], numbers[2], numbers[3], before.Count);

    public override string ToString() => Text;

    /// <summary>Numbers come before words, and in order of size.</summary>
    private static int CompareLabels(string one, string other)
    {
        var isNumber = int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var isOtherNumber = int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var otherNumber);
        return (isNumber, isOtherNumber) switch
        {
            (true, true) => number.CompareTo(otherNumber),
            (true, false) => -1,
            (false, true) => 1,
            (false, false) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        };
    }
}

using System.Globalization;

namespace Watch.Languages;

/// <summary>How a language writes dates.</summary>
public sealed class DateStyle
{
    private const char NoBreak = '\u00A0';

    private readonly string pattern;
    private readonly string[] months;

    /// <param name="pattern">With <c>{year}</c>, <c>{month}</c> and <c>{day}</c> for the parts, and <c>~</c> for the space at which no line ends.</param>
    /// <param name="months">Twelve, in the form that stands in a date, with spaces between; empty for figures.</param>
    internal DateStyle(string pattern, string months)
    {
        this.pattern = pattern;
        this.months = months.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (this.months.Length is not (0 or 12))
            throw new ArgumentException("A year has twelve months.", nameof(months));
    }

    /// <summary>ISO 8601.</summary>
    internal static DateStyle Iso { get; } = new("{year}-{month}-{day}", "");

    /// <summary>A date that stands by itself.</summary>
    public string Write(DateOnly date) => Fill(date).Replace('~', ' ');

    /// <summary>A date within a sentence, where no line ends between the day and its month.</summary>
    public string WriteInText(DateOnly date) => Fill(date).Replace('~', NoBreak);

    private string Fill(DateOnly date) => pattern
        .Replace("{year}", date.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", months.Length == 0 ? date.Month.ToString("D2", CultureInfo.InvariantCulture) : months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{day}", date.Day.ToString(months.Length == 0 ? "D2" : "D1", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

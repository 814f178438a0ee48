using System.Globalization;

namespace Watch.Languages;

/// <summary>How a language writes dates.</summary>
public sealed class DateStyle
{
    private const char NoBreak = '\u00A0';

    private readonly string pattern;
    private readonly string[] months;
    private readonly string figures;

    /// <param name="pattern">With <c>{year}</c>, <c>{month}</c> or <c>{month-number}</c>, and <c>{day}</c> for the parts, <c>~</c> for a space at
    /// which no line ends.</param>
    /// <param name="months">Twelve, in the form that stands in a date, with spaces between, and <c>~</c> for spaces within; empty for numbers.</param>
    /// <param name="figures">From zero to nine; empty for 0 to 9.</param>
    internal DateStyle(string pattern, string months, string figures = "")
    {
        this.pattern = pattern;
        this.months = months.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        this.figures = figures;
        if (this.months.Length is not (0 or 12))
            throw new ArgumentException("A year has twelve months.", nameof(months));
        if (figures.Length is not (0 or 10))
            throw new ArgumentException("There are ten figures.", nameof(figures));
    }

    /// <summary>ISO 8601.</summary>
    internal static DateStyle Iso { get; } = new("{year}-{month-of-two-figures}-{day-of-two-figures}", "");

    /// <summary>A date that stands by itself.</summary>
    public string Write(DateOnly date) => Fill(date).Replace('~', ' ');

    /// <summary>A date within a sentence, where no line ends between the day and its month.</summary>
    public string WriteInText(DateOnly date) => Fill(date).Replace('~', NoBreak);

    private string Fill(DateOnly date) => pattern
        .Replace("{year}", Number(date.Year, "D4"), StringComparison.Ordinal)
        .Replace("{month}", months.Length == 0 ? "" : months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{month-number}", Number(date.Month, "D1"), StringComparison.Ordinal)
        .Replace("{month-of-two-figures}", Number(date.Month, "D2"), StringComparison.Ordinal)
        .Replace("{day}", Number(date.Day, "D1"), StringComparison.Ordinal)
        .Replace("{day-of-two-figures}", Number(date.Day, "D2"), StringComparison.Ordinal);

    private string Number(int number, string format)
    {
        var written = number.ToString(format, CultureInfo.InvariantCulture);
        return figures.Length == 0 ? written : string.Concat(written.Select(c => figures[c - '0']));
    }
}

using System.Text;
using Watch.Languages.Punctuation;

namespace Watch.Languages.Citations;

/// <summary>Writes the sentence by which a report is cited.</summary>
internal static class CitationSentence
{
    public static string Write(
        Language language, IReadOnlyList<string> authors, string title, string? series, int? number, string? place, string? publisher, DateOnly? date, string? address)
    {
        var words = language.Words;
        var text = new StringBuilder();
        if (authors.Count > 0)
            text.Append(words.Names(authors)).Append(words.Comma);
        var imprint = Join(words.Comma, Join(words.Colon, publisher is null ? null : place, publisher), date is { } day ? language.Dates.WriteInText(day) : null);
        var report = number is { } n ? words.ReportNumber(series, n) : series;
        var isLast = string.IsNullOrWhiteSpace(report) && imprint.Length == 0 && address is null;
        AppendTitle(text, title, language, isLast || string.IsNullOrWhiteSpace(report) && imprint.Length > 0 ? "" : words.Comma.TrimEnd(' '));
        if (!isLast)
            text.Append(words.Comma[words.Comma.TrimEnd(' ').Length..]);
        // No comma stands between a number and the imprint in brackets.
        var brackets = imprint.Length > 0 ? words.Brackets.With(imprint) : "";
        text.Append(string.IsNullOrWhiteSpace(report) ? brackets : brackets.Length > 0 ? $"{report}{(brackets[0] == '(' ? " " : "")}{brackets}" : report);
        if (address is not null)
            text.Append(string.IsNullOrWhiteSpace(report) && brackets.Length == 0 ? "" : words.Comma).Append(address);
        return text.Append(words.Stop).ToString();
    }

    private static void AppendTitle(StringBuilder text, string title, Language language, string comma)
    {
        var (outer, inner) = language.QuotationMarks;
        var space = language.Conventions.Spacing?.Within ?? "";
        // Marks that the title has itself are within others now.
        var quoted = title;
        if (outer != inner)
        {
            quoted = space.Length == 0 ? quoted : quoted.Replace(outer.Open + space, outer.Open.ToString(), StringComparison.Ordinal).Replace(space + outer.Close, outer.Close.ToString(), StringComparison.Ordinal);
            quoted = Nested(quoted, outer, inner);
        }

        // A question mark within the marks takes the place of a comma there.
        if (language.HasCommaWithinQuotation && title is [.., '?' or '!'])
            comma = "";
        text.Append(outer.Open).Append(space).Append(quoted).Append(language.HasCommaWithinQuotation ? comma : "").Append(space).Append(outer.Close)
            .Append(language.HasCommaWithinQuotation ? "" : comma);
    }

    /// <summary>A text with inner marks for outer ones. What closes nothing, as “ does in German and opens in English, stays.</summary>
    private static string Nested(string text, QuotationMarks outer, QuotationMarks inner)
    {
        var nested = new StringBuilder(text.Length);
        var open = 0;
        foreach (var c in text)
        {
            if (c == outer.Close && open > 0)
            {
                nested.Append(inner.Close);
                open--;
            }
            else if (c == outer.Open)
            {
                nested.Append(inner.Open);
                open++;
            }
            else
            {
                nested.Append(c);
            }
        }

        return nested.ToString();
    }

    private static string Join(string separator, params IEnumerable<string?> parts) => string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}

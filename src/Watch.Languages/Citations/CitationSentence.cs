using System.Text;

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
            text.Append(words.Names(authors)).Append(", ");
        var imprint = Join(", ", Join(": ", publisher is null ? null : place, publisher), date is { } day ? language.Dates.WriteInText(day) : null);
        var rest = Join(", ", number is { } n ? words.ReportNumber(series, n) : series, imprint.Length > 0 ? $"({imprint})" : null);
        AppendTitle(text, title, language.HasCommaWithinQuotation, isLast: rest.Length == 0 && address is null);
        text.Append(rest);
        if (address is not null)
            text.Append(rest.Length > 0 ? ", " : "").Append(address);
        return text.Append('.').ToString();
    }

    private static void AppendTitle(StringBuilder text, string title, bool commaWithin, bool isLast)
    {
        // A question mark within the marks takes the place of a comma there.
        var comma = isLast || (commaWithin && title is [.., '?' or '!']) ? "" : ",";
        text.Append('“').Append(title.Replace('“', '‘').Replace('”', '’')).Append(commaWithin ? comma : "").Append('”')
            .Append(commaWithin ? "" : comma).Append(isLast ? "" : " ");
    }

    // No comma stands between a number and the imprint in brackets.
    private static string Join(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))).Replace(", (", " (", StringComparison.Ordinal);
}

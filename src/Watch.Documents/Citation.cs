using System.Globalization;
using System.Text;

namespace Watch.Documents;

/// <summary>How a report is cited, from its metadata: names, title, series and number, place and publisher, date, address.</summary>
public static class Citation
{
    /// <summary>What stands before the sentence, in English.</summary>
    public const string Label = "Cite as: ";

    /// <summary>A sentence, such as: Ada Example, “On Records,” Report No. 2 (London: Example Press, December 10, 2018),
    /// https://doi.org/10.5555/2. English is all there is so far; a date is as the report's language has it. Empty
    /// where neither authors nor number nor address are known: such a text is cited by nobody.</summary>
    public static IReadOnlyList<Inline> Of(Report report, CorpusSettings settings)
    {
        var metadata = report.Metadata;
        var address = Address(metadata);
        if (metadata.Authors.Count == 0 && metadata.Number is null && address is null)
            return [];
        var text = new StringBuilder();
        if (metadata.Authors.Count > 0)
            text.Append(Names([.. metadata.Authors.Select(a => a.FullName)])).Append(", ");
        var rest = Join(", ", Series(metadata, settings.Series), Imprint(metadata, settings));
        AppendTitle(text, FullTitle(metadata), metadata.Language, isLast: rest.Length == 0 && address is null, hasComma: !rest.StartsWith('('));
        text.Append(rest);
        if (address is null)
            return [new Text(text + ".")];
        text.Append(rest.Length > 0 ? ", " : "");
        return [new Text(text.ToString()), new Link(address, [new Text(address)], IsBare: true), new Text(".")];
    }

    /// <summary>Title and subtitle on one line.</summary>
    public static string FullTitle(ReportMetadata metadata)
    {
        var title = Leaf.OneLineOf(metadata.Title.Content);
        var subtitle = metadata.Subtitle is null ? "" : Leaf.OneLineOf(metadata.Subtitle.Content);
        return subtitle.Length == 0 ? title : $"{title}{(title is [.., '?' or '!' or ':'] ? "" : ":")} {subtitle}";
    }

    /// <summary>Where the report is found, of its own identifiers: by DOI, else by address; null where it has neither.</summary>
    public static string? Address(ReportMetadata metadata)
    {
        foreach (var kind in new[] { "doi", "url" })
        {
            var value = metadata.Identifiers.FirstOrDefault(i => i.Kind == kind).Value;
            if (!string.IsNullOrWhiteSpace(value))
                return kind == "doi" ? DoiAddress(value) : value;
        }

        return null;
    }

    /// <summary>The address of a DOI that is written with or without it (DOI Handbook, 3.8).</summary>
    public static string DoiAddress(string doi) => "https://doi.org/" + DoiName(doi);

    /// <summary>A DOI without the address or the label before it.</summary>
    public static string DoiName(string doi) => doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..].Trim();

    /// <summary>A date as the language has it; in a language whose months are not known here, by ISO 8601.</summary>
    public static string Date(DateOnly date, string language) => date.ToString(
        language is "en" or "en-US" ? "MMMM d, yyyy" : language.StartsWith("en-", StringComparison.Ordinal) ? "d MMMM yyyy" : "yyyy-MM-dd",
        CultureInfo.InvariantCulture);

    // A day stays with its month.
    private static string WholeDate(DateOnly date, string language)
    {
        var written = Date(date, language);
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? written : $"{written[..space]}\u00A0{written[(space + 1)..]}";
    }

    /// <summary>Names as a sentence lists them.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count switch
    {
        < 3 => string.Join(" and ", names),
        _ => $"{string.Join(", ", names.SkipLast(1))}, and {names[^1]}",
    };

    private static string? Series(ReportMetadata metadata, string? series) => metadata.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{series ?? "Report"} No.\u00A0{number}")
        : series;

    private static string? Imprint(ReportMetadata metadata, CorpusSettings settings)
    {
        var publisher = Join(": ", settings.Publisher is null ? null : settings.Place, settings.Publisher);
        return Join(", ", publisher, metadata.Date is { } date ? WholeDate(date, metadata.Language) : null) is { Length: > 0 } imprint ? $"({imprint})" : null;
    }

    /// <summary>The title in quotation marks, and the comma where the language puts it: in American usage within them.</summary>
    private static void AppendTitle(StringBuilder text, string title, string language, bool isLast, bool hasComma)
    {
        var isAmerican = language is "en" or "en-US";
        var comma = isLast || !hasComma || title is [.., '?' or '!'] && isAmerican ? "" : ",";
        text.Append('“').Append(title.Replace('“', '‘').Replace('”', '’')).Append(isAmerican ? comma : "").Append('”').Append(isAmerican ? "" : comma).Append(isLast ? "" : " ");
    }

    // A number and its imprint stand beside each other without a comma.
    private static string Join(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrWhiteSpace(p))).Replace(", (", " (", StringComparison.Ordinal);
}

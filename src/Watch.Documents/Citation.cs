namespace Watch.Documents;

/// <summary>Writes the sentence by which a report is cited, in some language. What is null or empty leaves no gap.</summary>
/// <param name="title">Title and subtitle on one line.</param>
/// <param name="address">Stands in the sentence as it is given.</param>
public delegate string CitationSentence(
    IReadOnlyList<string> authors, string title, string? series, int? number, string? place, string? publisher, DateOnly? date, string? address);

/// <summary>How a report is cited, from its metadata.</summary>
public static class Citation
{
    /// <summary>The sentence by which a report is cited, with its address as a link. Empty if neither authors nor number nor address are known:
    /// nobody cites such a text.</summary>
    /// <param name="sentence">Of the report's language.</param>
    public static IReadOnlyList<Inline> Of(Report report, CorpusSettings settings, CitationSentence sentence)
    {
        var metadata = report.Metadata;
        var address = Address(metadata);
        if (metadata.Authors.Count == 0 && metadata.Number is null && address is null)
            return [];
        var text = sentence(
            [.. metadata.Authors.Select(a => a.FullName)], FullTitle(metadata), settings.Series, metadata.Number, settings.Place, settings.Publisher, metadata.Date, address);
        if (address is null)
            return [new Text(text)];
        var at = text.LastIndexOf(address, StringComparison.Ordinal);
        return [new Text(text[..at]), new Link(address, [new Text(address)], IsBare: true), new Text(text[(at + address.Length)..])];
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
}

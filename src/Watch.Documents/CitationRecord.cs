using System.Text.Json;

namespace Watch.Documents;

/// <summary>Writes a report's bibliographic record for reference managers: an item in CSL-JSON, the format of the Citation Style
/// Language, version 1.0.2.</summary>
public static class CitationRecord
{
    public const string MediaType = "application/vnd.citationstyles.csl+json";

    /// <returns>UTF-8.</returns>
    public static byte[] Write(Report report, CorpusSettings settings)
    {
        var metadata = report.Metadata;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", report.Slug);
            json.WriteString("type", "report");
            json.WriteString("title", Citation.FullTitle(metadata));
            Write(json, "title-short", metadata.ShortTitle is null ? null : Leaf.OneLineOf(metadata.ShortTitle));
            People(json, "author", metadata.Authors);
            Date(json, "issued", metadata.Date);
            Write(json, "collection-title", settings.Series);
            if (metadata.Number is { } number)
                json.WriteString("number", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Write(json, "publisher", settings.Publisher);
            Write(json, "publisher-place", settings.Place);
            json.WriteString("language", metadata.Language);
            Write(json, "abstract", metadata.Summary is null ? null : Leaf.OneLineOf(metadata.Summary.Content));
            Write(json, "keyword", metadata.Keywords.Count == 0 ? null : string.Join(", ", metadata.Keywords));
            Write(json, "DOI", Identifier("doi") is { } doi ? Citation.DoiName(doi) : null);
            Write(json, "ISBN", Identifier("isbn"));
            Write(json, "ISSN", Identifier("issn") ?? settings.Identifiers.FirstOrDefault(i => i.Kind == "issn").Value);
            Write(json, "URL", Citation.Address(metadata));
            Write(json, "license", metadata.Licence ?? settings.Licence);
            Write(json, "status", metadata.Status == ReportStatus.Withdrawn ? "withdrawn" : null);
            Translations(json, metadata.Translations);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();

        string? Identifier(string kind) => metadata.Identifiers.FirstOrDefault(i => i.Kind == kind).Value;
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            json.WriteString(name, value);
    }

    /// <summary>CSL has no variable for translations, and leaves <c>custom</c> to others.</summary>
    private static void Translations(Utf8JsonWriter json, IReadOnlyList<Translation> translations)
    {
        if (translations.Count == 0)
            return;
        json.WriteStartObject("custom");
        json.WriteStartArray("translations");
        foreach (var translation in translations)
        {
            json.WriteStartObject();
            Write(json, "id", translation.Report?.Slug);
            json.WriteString("language", translation.Language);
            Write(json, "title", translation.Report?.Title);
            Write(json, "URL", translation.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void People(Utf8JsonWriter json, string name, IReadOnlyList<Person> people)
    {
        if (people.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            if (person.Given is null)
            {
                json.WriteString("literal", person.Family);
            }
            else
            {
                json.WriteString("family", person.Family);
                json.WriteString("given", person.Given);
                Write(json, "suffix", person.Suffix);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is not { } day)
            return;
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
